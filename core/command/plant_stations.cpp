// The calls about who belongs to a plant: plant join, requests, accept, revoke, stations.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <set>
#include <tuple>

#include "core/command/call.hpp"
#include "core/command/plant_sheet.hpp"
#include "core/command/print.hpp"
#include "core/share/join.hpp"
#include "core/share/plant.hpp"
#include "core/share/sheet.hpp"

namespace command {
namespace {

using nlohmann::ordered_json;

struct Wish {
    std::string who, words, sheet;
    std::optional<std::uint64_t> until;
    bool admin = false;
    bool json = false;
};

/// A station beside its copy of the folder.
struct Stand {
    explicit Stand(Call& call)
        : station(open_to_write(call)),
          mirror(share::open_mirror(station.dir())),
          outside(share::real_outside(call.now)),
          trust(share::trust_of(station, *mirror)),
          plant(station.store().local(share::local_plant).value_or("")),
          root(share::root_of(station.store(), *mirror).value_or(share::PublicKey{})) {}

    std::vector<share::OpenRequest> requests() const {
        return share::open_requests(*mirror, plant, root, trust);
    }
    std::string name_of(const std::string& jid) const {
        const auto cell = station.store().cell("station/" + jid, "name");
        const auto* name = cell ? std::get_if<std::string>(&cell->value) : nullptr;
        return name ? *name : std::string{};
    }

    kata::Station station;
    std::unique_ptr<share::Folder> mirror;
    share::Outside outside;
    share::Trust trust;
    std::string plant;
    share::PublicKey root;
};

// --- plant join ------------------------------------------------------------------------------------------------------

int join(Call& call, const Wish& wish) {
    Stand stand(call);
    share::prepare_trust(stand.station, *stand.mirror, stand.plant, stand.outside);
    const auto& store = stand.station.store();
    const auto standing = store.local(share::local_standing).value_or("");
    const auto words = store.local(share::local_words).value_or("");
    if (wish.json) {
        call.put(json_line({{"jid", store.jid()}, {"standing", standing}, {"words", words}}) + '\n');
        return 0;
    }
    if (standing == share::role_admin) call.put("This station is an admin of the plant\n");
    else if (standing == share::role_station) call.put("This station was accepted\n");
    else
        call.put(
            "This station asks to join. Its request goes out with the next sync; an admin's panel accepts it "
            "with these words:\n");
    call.put(words + '\n');
    return 0;
}

// --- plant requests --------------------------------------------------------------------------------------------------

int requests(Call& call, const Wish& wish) {
    const Stand stand(call);
    const auto open = stand.requests();
    if (wish.json) {
        std::vector<ordered_json> objects;
        objects.reserve(open.size());
        for (const auto& [request, words, was] : open)
            objects.push_back({{"jid", request.jid},
                               {"name", request.name},
                               {"app", request.app},
                               {"words", words},
                               {"withdrawn", !was.empty()}});
        call.put(json_array(objects));
        return 0;
    }
    std::vector<std::vector<std::string>> rows;
    rows.reserve(open.size());
    for (const auto& [request, words, was] : open)
        rows.push_back({one_line(request.name), request.jid, words, was.empty() ? "" : "withdrawn"});
    call.put(rows.empty() ? "No panel asks to join\n" : table(rows));
    return 0;
}

// --- plant accept, revoke --------------------------------------------------------------------------------------------

/// Somebody who could be meant: a request, or a station that stands.
struct Candidate {
    std::string jid, name, words;
};

std::vector<Candidate> candidates(const Stand& stand) {
    std::vector<Candidate> all;
    std::set<std::string> listed;
    for (const auto& open : stand.requests()) {
        listed.insert(open.request.jid);
        all.push_back({open.request.jid, open.request.name, open.words});
    }
    for (const auto& [jid, stands] : stand.trust.standings())
        if (listed.insert(jid).second)
            all.push_back({jid, stand.name_of(jid), share::six_words(stand.plant, stand.root, stands.key)});
    return all;
}

Candidate the_one(const Stand& stand, const std::string& who) {
    const auto all = candidates(stand);
    if (const auto exact = std::ranges::find(all, who, &Candidate::jid); exact != all.end()) return *exact;
    std::vector<Candidate> named;
    std::ranges::copy_if(all, std::back_inserter(named), [&](const Candidate& c) { return c.name == who; });
    if (named.empty())
        throw std::runtime_error(fmt::format(
            "No panel called {} has asked or was accepted; kata plant requests lists who asks", cited(who)));
    if (named.size() == 1) return named.front();
    std::vector<std::string> jids;
    jids.reserve(named.size());
    for (const auto& candidate : named) jids.push_back(candidate.jid);
    throw std::runtime_error(
        fmt::format("{} panels are called {}, name one of {}", named.size(), cited(who), listed(jids)));
}

/// Not shown here: who reads them off the other panel has looked at it.
void check_words(const Wish& wish, const Candidate& who) {
    if (wish.words.empty())
        throw BadUsage(
            "Say the six words that the other panel shows, with --words \"...\"; kata plant join shows "
            "them there");
    if (!share::is_same_words(wish.words, who.words))
        throw std::runtime_error(fmt::format(
            "These are not the six words of {}: look at its panel again. If they differ there as well, "
            "somebody else asks in its name",
            who.jid));
}

std::string shown(const Candidate& who) {
    return who.name.empty() ? who.jid : fmt::format("{} ({})", who.name, who.jid);
}

int accept(Call& call, const Wish& wish) {
    Stand stand(call);
    const auto who = the_one(stand, wish.who);
    check_words(wish, who);
    share::accept(stand.station, *stand.mirror, who.jid, wish.admin ? share::role_admin : share::role_station,
                  stand.outside);
    call.say(one_line(fmt::format("{} is {} of the plant now; the next sync tells it", shown(who),
                                  wish.admin ? "an admin" : "a station")));
    return 0;
}

int revoke(Call& call, const Wish& wish) {
    Stand stand(call);
    const auto who = the_one(stand, wish.who);
    if (wish.sheet.empty()) {
        share::revoke(stand.station, *stand.mirror, who.jid, wish.until, stand.outside);
    } else {
        std::string why;
        const auto sheet = share::parse_sheet(sheet_from(call, wish.sheet), &why);
        if (!sheet) throw std::runtime_error("The recovery sheet cannot be read: " + why);
        share::revoke_with_root(stand.station, *stand.mirror, share::SigningKey{sheet->seed}, who.jid,
                                wish.until, stand.outside);
    }
    const auto* before = stand.trust.standing(who.jid);
    call.say(one_line(
        fmt::format("{} does not belong to the plant any more; the next sync tells the others", shown(who))));
    if (before && before->successor && stand.trust.knows(before->by))
        call.say(fmt::format(
            "It followed {}, which still stands and could be followed again: take that back as well "
            "if a stranger has the machine or a copy of its disk",
            before->by));
    return 0;
}

// --- plant stations --------------------------------------------------------------------------------------------------

struct Row {
    std::string name, jid, role, by;
    bool successor = false;
    std::optional<std::uint64_t> until;
    bool here = false;
};

/// Every journal that the plant knows of, or that this station has records of.
std::vector<Row> station_rows(const Stand& stand) {
    std::set<std::string> jids;
    for (const auto& [jid, stands] : stand.trust.standings()) jids.insert(jid);
    for (auto& jid : stand.station.store().journals()) jids.insert(std::move(jid));
    const auto own = stand.station.store().own_journals();
    std::vector<Row> rows;
    for (const auto& jid : jids) {
        Row row{stand.name_of(jid), jid, "", "", false, {}, false};
        row.here = std::ranges::find(own, jid) != own.end();
        if (const auto* stands = stand.trust.standing(jid)) {
            row.role = stands->role;
            row.by = stands->by;
            row.successor = stands->successor;
            row.until = stands->until;
        }
        rows.push_back(std::move(row));
    }
    std::ranges::sort(rows, {}, [](const Row& row) { return std::tie(row.name, row.jid); });
    return rows;
}

ordered_json row_json(const Row& row) {
    ordered_json object{{"jid", row.jid}, {"name", row.name}, {"role", row.role}};
    object["by"] = row.by;
    if (row.successor) object["follows"] = row.by;
    if (row.until) object["until"] = *row.until;
    object["here"] = row.here;
    return object;
}

std::string role_words(const Row& row) {
    if (row.until) return fmt::format("withdrawn after record {}", *row.until);
    if (row.successor) return fmt::format("station, by itself: follows {}", row.by);
    return row.role.empty() ? "not accepted" : row.role;
}

int stations(Call& call, const Wish& wish) {
    const Stand stand(call);
    const auto found = station_rows(stand);
    if (wish.json) {
        std::vector<ordered_json> objects;
        objects.reserve(found.size());
        for (const auto& row : found) objects.push_back(row_json(row));
        call.put(json_array(objects));
        return 0;
    }
    std::vector<std::vector<std::string>> rows;
    rows.reserve(found.size());
    for (const auto& row : found)
        rows.push_back({one_line(row.name), row.jid, role_words(row), row.here ? "this station" : ""});
    call.put(table(rows));
    return 0;
}

// --- the command line ------------------------------------------------------------------------------------------------

template <class Work> void on_call(CLI::App* sub, Call& call, const std::shared_ptr<Wish>& wish, Work work) {
    sub->callback([&call, wish, work] { call.work = [&call, wish, work] { return work(call, *wish); }; });
}

}  // namespace

void add_join_calls(CLI::App& plant, Call& call) {
    const auto wish = std::make_shared<Wish>();
    const auto add = [&](const char* name, const char* help, int (*work)(Call&, const Wish&)) {
        auto* sub = plant.add_subcommand(name, help);
        on_call(sub, call, wish, work);
        return sub;
    };
    auto* asks = add("join", "Asks to join the plant, and shows this station's six words", join);
    auto* list = add("requests", "Lists the panels that ask to join", requests);
    auto* in = add("accept", "Accepts a panel, at an admin's station", accept);
    auto* out = add("revoke", "Takes back a panel's trust, at an admin's station", revoke);
    auto* all = add("stations", "Lists who belongs to the plant, and as what", stations);
    for (auto* sub : {asks, list, all}) sub->add_flag("--json", wish->json, "As JSON");
    for (auto* sub : {in, out}) sub->add_option("WHO", wish->who, "Its journal id, or its name")->required();
    in->add_option("--words", wish->words, "The six words that the other panel shows")->type_name("WORDS");
    in->add_flag("--admin", wish->admin, "It may accept others as well");
    out->add_option("--until", wish->until, "The last of its records that counts; else the last one here")
        ->type_name("N");
    out->add_option("--sheet", wish->sheet, "Sign with the recovery sheet's key, - for standard input")
        ->type_name("FILE");
}

}  // namespace command
