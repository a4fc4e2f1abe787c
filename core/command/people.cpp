// The calls about people: who is there and stands at a board as what, which tiles are one person; pin clear, the only way for a forgotten PIN.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/command/call.hpp"
#include "core/command/metric_name.hpp"
#include "core/command/print.hpp"
#include "core/kata/pins.hpp"
#include "core/kata/sealed_text.hpp"

namespace command {
namespace {

struct Chosen {
    std::string name, person;
};

kata::Person person_by_id(const kata::Station& station, const std::string& id) {
    for (const auto& known : station.people())
        if (known == id || known == "person/" + id) return station.person(known);
    throw std::runtime_error(fmt::format("Nobody here has the id {}", cited(id)));
}

kata::Person person_by_name(const kata::Station& station, const std::string& name) {
    std::vector<kata::Person> found;
    for (const auto& id : station.people())
        if (auto person = station.person(id);
            person.name == name && std::ranges::find(found, person.id, &kata::Person::id) == found.end())
            found.push_back(std::move(person));
    if (found.empty())
        throw std::runtime_error(
            fmt::format("Nobody here is called {}; write the name as the panel shows it", cited(name)));
    if (found.size() == 1) return found.front();
    std::string ids;
    for (const auto& person : found) ids += (ids.empty() ? "" : " or ") + person.id;
    throw std::runtime_error(
        fmt::format("More than one person is called {}; say which with --person {}", cited(name), ids));
}

/// Also the wait after tries that did not fit.
int clear_pin(Call& call, const Chosen& wish) {
    if (wish.name.empty() == wish.person.empty())
        throw BadUsage("Say whose PIN: a name, or --person with an id");
    auto station = open_to_write(call);
    const auto person =
        wish.person.empty() ? person_by_name(station, wish.name) : person_by_id(station, wish.person);
    ask(station, kata::SetPin{person.id, ""}, call.now);
    station.remember(kata::pin_tries_key(person.id), std::nullopt);
    const auto whose = person.name.empty() ? person.id : person.name;
    call.say(one_line(fmt::format("{} has no PIN now and can choose one at the panel", whose)));
    return 0;
}

// --- who is there, and as what ----------------------------------------------------------------------------------------

struct Role {
    const char* name;
    kata::EntityId kata::Board::*person;
};
constexpr std::array roles{Role{"learner", &kata::Board::learner}, Role{"coach", &kata::Board::coach},
                           Role{"second-coach", &kata::Board::second_coach},
                           Role{"deputy-coach", &kata::Board::deputy_coach}};

std::vector<std::string> role_names() {
    std::vector<std::string> names;
    names.reserve(roles.size());
    for (const auto& role : roles) names.emplace_back(role.name);
    return names;
}

struct Stands {
    std::string name, role, board;
    bool nobody = false;
};

kata::ChangeBoard with_role(kata::Board board, const std::string& role, const kata::EntityId& person) {
    const auto it = std::ranges::find(roles, role, &Role::name);
    board.*it->person = person;
    return {std::move(board)};
}

void must_be_unknown(const kata::Station& station, const std::string& name) {
    for (const auto& id : station.people())
        if (station.person_name(id) == name)
            throw std::runtime_error(fmt::format(
                "{} is here already; kata person role says as what, another one needs another name", name));
}

/// The board is looked up first: nobody is added where it is not there.
int add_person(Call& call, const Stands& wish) {
    if (wish.role.empty() && !wish.board.empty()) throw BadUsage("Say as what with --role");
    auto station = open_to_write(call);
    const kata::AddPerson fresh{"person/" + journal::hex(kata::random_key()).substr(0, 12), wish.name};
    must_be_unknown(station, wish.name);
    const auto board = wish.role.empty() ? kata::Board{} : board_or_only(station, wish.board);
    ask(station, fresh, call.now);
    if (!wish.role.empty()) ask(station, with_role(board, wish.role, fresh.id), call.now);
    call.say(one_line(wish.role.empty()
                          ? fmt::format("{} added", wish.name)
                          : fmt::format("{} added, {} of {}", wish.name, wish.role, board.name)));
    return 0;
}

int give_role(Call& call, const Stands& wish) {
    if (wish.nobody == !wish.name.empty()) throw BadUsage("Say who: --name with a name, or --nobody");
    auto station = open_to_write(call);
    const auto person = wish.nobody ? kata::EntityId{} : person_by_name(station, wish.name).id;
    const auto board = board_or_only(station, wish.board);
    ask(station, with_role(board, wish.role, person), call.now);
    call.say(
        one_line(fmt::format("{} is {} of {}", wish.nobody ? "Nobody" : wish.name, wish.role, board.name)));
    return 0;
}

int list_people(Call& call) {
    const auto station = open_to_read(call);
    std::vector<std::vector<std::string>> rows;
    for (const auto& id : station.people()) {
        if (station.person(id).id != id) continue;  // its tile was joined to another
        std::string stands;
        for (const auto& board : station.boards())
            for (const auto& role : roles)
                if (station.person(board.*role.person).id == id)
                    stands += fmt::format("{}{} of {}", stands.empty() ? "" : ", ", role.name, board.name);
        rows.push_back({station.person_name(id), std::move(stands), id});
    }
    std::ranges::sort(rows);
    call.put(rows.empty() ? "Nobody is named yet: kata person add NAME --role coach adds one\n"
                          : table(rows));
    return 0;
}

// --- one person, two tiles -------------------------------------------------------------------------------------------------

struct Tiles {
    std::string who, same_as;
    bool apart = false;
};

/// The tile itself, also where it is joined to another; by id, else by name.
kata::EntityId tile_of(const kata::Station& station, const std::string& who) {
    for (const auto& known : station.people())
        if (known == who || known == "person/" + who) return known;
    return person_by_name(station, who).id;
}

int join_people(Call& call, const Tiles& wish) {
    if (wish.apart == !wish.same_as.empty())
        throw BadUsage("Say as whom: a name or an id, or --apart to make them two again");
    auto station = open_to_write(call);
    const auto tile = tile_of(station, wish.who);
    const auto other = wish.apart ? kata::EntityId{} : tile_of(station, wish.same_as);
    ask(station, kata::JoinPeople{tile, other}, call.now);
    call.say(one_line(wish.apart ? fmt::format("{} has a tile alone", wish.who)
                                 : fmt::format("{} and {} are one person now", tile, other)));
    return 0;
}

void add_person_join(CLI::App& person, Call& call) {
    const auto wish = std::make_shared<Tiles>();
    auto* join = person.add_subcommand("join", "Says that two tiles are one person");
    join->add_option("WHO", wish->who, "Name or id of the tile that goes")->required();
    join->add_option("AS", wish->same_as, "Name or id of the tile that stays");
    join->add_flag("--apart", wish->apart, "They are two people after all");
    join->callback([&call, wish] { call.work = [&call, wish] { return join_people(call, *wish); }; });
}

void add_person_calls(CLI::App& kata, Call& call) {
    auto* person = kata.add_subcommand("person", "Adds people, and says as what they stand at a board");
    person->require_subcommand(1, 1);
    const auto wish = std::make_shared<Stands>();
    auto* add = person->add_subcommand("add", "Adds somebody; the name is stored sealed");
    add->add_option("NAME", wish->name, "First and last name")->required();
    add->add_option("--role", wish->role, "As what at the board")->check(CLI::IsMember(role_names()));
    auto* role = person->add_subcommand("role", "Says who is learner, coach, second coach or deputy coach");
    role->add_option("ROLE", wish->role, "learner, coach, second-coach or deputy-coach")
        ->required()
        ->check(CLI::IsMember(role_names()));
    role->add_option("--name", wish->name, "Who, as the panel shows it");
    role->add_flag("--nobody", wish->nobody, "Nobody any more");
    for (auto* sub : {add, role}) sub->add_option("--board", wish->board, "Where there are several boards");
    add->callback([&call, wish] { call.work = [&call, wish] { return add_person(call, *wish); }; });
    role->callback([&call, wish] { call.work = [&call, wish] { return give_role(call, *wish); }; });
    add_person_join(*person, call);
    auto* list = person->add_subcommand("list", "Lists who is named here, as what, and the id of the tile");
    list->callback([&call] { call.work = [&call] { return list_people(call); }; });
}

}  // namespace

void add_people_calls(CLI::App& kata, Call& call) {
    add_person_calls(kata, call);
    auto* pin = kata.add_subcommand("pin", "Clears a forgotten PIN");
    pin->require_subcommand(1, 1);
    const auto wish = std::make_shared<Chosen>();
    auto* sub = pin->add_subcommand("clear", "Takes a person's PIN away, so that they can choose one anew");
    sub->add_option("NAME", wish->name, "The person's name as the panel shows it");
    sub->add_option("--person", wish->person, "The person's id, where two have one name")->type_name("ID");
    sub->callback([&call, wish] { call.work = [&call, wish] { return clear_pin(call, *wish); }; });
}

}  // namespace command
