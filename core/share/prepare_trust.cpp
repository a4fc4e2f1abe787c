// What a station does for its own standing before each exchange (join.hpp).
#include <algorithm>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/kata/station.hpp"
#include "core/share/hand.hpp"
#include "core/share/join.hpp"
#include "core/share/names.hpp"
#include "core/share/plant.hpp"
#include "core/share/secrets.hpp"
#include "core/share/station_options.hpp"

namespace share {

namespace {

using journal::Store;

constexpr std::size_t most_name_bytes = 200;

class Preparing {
public:
    Preparing(kata::Station& station, Folder& mirror, std::string plant, const PublicKey& root,
              const Outside& outside)
        : station_(station),
          store_(station.store()),
          mirror_(mirror),
          plant_(std::move(plant)),
          root_(root),
          outside_(outside),
          trust_(read()) {}

    void run() {
        tidy();
        continue_own_journals();
        if (!trust_.knows(store_.jid())) ask_to_join();
        take_secret(station_, trust_);
        begin_secret();
        drop_forgotten(store_, mirror_, trust_);
        write_keys(station_, mirror_, trust_, outside_);
        tell_kiosk();
    }

private:
    Trust read() const { return {mirror_, plant_, root_, Policy::warn}; }

    void tidy() {
        Publisher publisher{mirror_, store_.jid(), outside_};
        for (const auto dir : {trust_folder, secret_folder})
            publisher.tidy(std::string{dir}, list_if_there(mirror_, std::string{dir}));
    }

    /// One step at a time, the oldest first; where an admin has said something about a journal, that is it.
    void continue_own_journals() {
        const auto own = store_.own_journals();
        for (std::size_t i = 1; i < own.size(); ++i) {
            if (trust_.standing(own[i]) || !trust_.knows(own[i - 1])) continue;
            const Certificate says{
                plant_, own[i], own_key(station_, own[i]).public_key(), std::string{role_successor}, {}};
            write_certificate(station_, mirror_, says, own_key(station_, own[i - 1]), outside_);
            trust_ = read();
        }
    }

    void ask_to_join() {
        const std::string dir{trust_folder};
        const auto name = join_name(store_.jid());
        const auto text = read_if_there(mirror_, join_path(dir, name), most_trust_bytes);
        const auto there = text ? read_join(*text) : std::nullopt;
        if (there && there->plant == plant_) return;
        const auto key = own_key(station_, store_.jid());
        mirror_.make_folder(dir);
        Publisher{mirror_, store_.jid(), outside_}.publish(
            dir, name,
            join_text({plant_, store_.jid(), key.public_key(), own_name(), std::string{app_version()}}, key));
    }

    /// Cut where it is too long to be shown, between two characters.
    std::string own_name() const {
        auto name = station_.station_name();
        if (name.size() <= most_name_bytes) return name;
        auto end = most_name_bytes;
        while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xc0U) == 0x80U) --end;
        return name.substr(0, end);
    }

    /// The plant is older than its secret: its first admin, whose certificate has no number yet, makes one and seals it to the root in a
    /// word about itself, which says nothing new. A panel that came by the sheet may only not have met the folder yet.
    void begin_secret() {
        const auto admin = admin_journal(station_, trust_);
        const auto* stands = admin ? trust_.standing(*admin) : nullptr;
        const bool is_first = stands && stands->by == journal::journal_id(root_) && stands->n == 0 &&
                              plant_secrets(store_).empty();
        const auto has_box = [](const Certificate& says) {
            return says.role != role_successor && !(says.box.empty() && says.root_box.empty());
        };
        if (!is_first || std::ranges::any_of(trust_.statements(), has_box)) return;
        make_plant_secret(store_);
        const auto key = own_key(station_, *admin);
        Certificate says{plant_, *admin, key.public_key(), std::string{role_admin}, {}};
        says.n = trust_.next_number(*admin);
        add_boxes(says, store_, root_);
        write_certificate(station_, mirror_, says, key, outside_);
    }

    void set(std::string_view key, const std::optional<std::string>& text) {
        if (store_.local(key) != text) store_.set_local(key, text);
    }

    void tell_kiosk() {
        const auto& jid = store_.jid();
        const auto* stands = trust_.standing(jid);
        const bool admin = admin_journal(station_, trust_).has_value();
        set(local_standing, admin ? std::string{role_admin} : stands ? stands->role : std::string{"asked"});
        set(local_words, six_words(plant_, root_, own_key(station_, jid).public_key()));
        auto requests = nlohmann::json::array();
        for (const auto& open : open_requests(mirror_, plant_, root_, trust_))
            if (open.was.empty() && open.request.jid != jid)
                requests.push_back(
                    {{"jid", open.request.jid}, {"name", open.request.name}, {"words", open.words}});
        set(local_requests, admin ? std::optional{requests.dump()} : std::nullopt);
    }

    kata::Station& station_;
    Store& store_;
    Folder& mirror_;
    std::string plant_;
    PublicKey root_;
    const Outside& outside_;
    Trust trust_;
};

}  // namespace

void prepare_trust(kata::Station& station, Folder& mirror, const std::string& plant, const Outside& outside) {
    const auto root = root_of(station.store(), mirror);
    if (!root || station.store().local(local_plant) != plant) return;
    Preparing{station, mirror, plant, *root, outside}.run();
}

}  // namespace share
