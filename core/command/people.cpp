// The call about a person: pin clear, the only way for a forgotten PIN.
#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "core/command/call.hpp"
#include "core/command/print.hpp"
#include "core/kata/pins.hpp"

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
        if (auto person = station.person(id); person.name == name) found.push_back(std::move(person));
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

}  // namespace

void add_people_calls(CLI::App& kata, Call& call) {
    auto* pin = kata.add_subcommand("pin", "Clears a forgotten PIN");
    pin->require_subcommand(1, 1);
    const auto wish = std::make_shared<Chosen>();
    auto* sub = pin->add_subcommand("clear", "Takes a person's PIN away, so that they can choose one anew");
    sub->add_option("NAME", wish->name, "The person's name as the panel shows it");
    sub->add_option("--person", wish->person, "The person's id, where two have one name")->type_name("ID");
    sub->callback([&call, wish] { call.work = [&call, wish] { return clear_pin(call, *wish); }; });
}

}  // namespace command
