#include "core/share/exchange_lines.hpp"

#include <utility>

#include <nlohmann/json.hpp>

namespace share {

namespace {

using journal::Rejected;
using nlohmann::json;

/// File names may be any bytes: those that are no text are looked at again each time, which harms nobody.
std::string line_of(const json& object) {
    return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

json array_of(const auto& texts) {
    auto array = json::array();
    for (const auto& text : texts) array.push_back(text);
    return array;
}

json files_of(const std::vector<Rejected>& files) {
    auto array = json::array();
    for (const auto& file : files)
        array.push_back({file.path, file.size, file.written.ms, file.why, file.next_try.ms});
    return array;
}

/// json::at and get throw where a value is not there or another: caught by whoever parses the line.
std::vector<Rejected> files_from(const json& array) {
    std::vector<Rejected> files;
    for (const auto& file : array)
        files.push_back({file.at(0).get<std::string>(), file.at(1).get<std::uint64_t>(),
                         Moment{file.at(2).get<std::int64_t>()}, file.at(3).get<std::string>(), 0,
                         Moment{file.at(4).get<std::int64_t>()}});
    return files;
}

template <class Texts> Texts texts_from(const json& array) {
    Texts texts;
    for (const auto& text : array) texts.insert(texts.end(), text.get<std::string>());
    return texts;
}

std::optional<PublicKey> root_from(const json& object) {
    const auto found = object.find("root");
    if (found == object.end()) return std::nullopt;
    const auto root = journal::bytes32_from_hex(found->get<std::string>());
    if (!root) throw json::other_error::create(0, "root", &object);
    return root;
}

json outcome_of(const Exchanged& exchanged) {
    json outcome{{"right_share", exchanged.right_share},
                 {"whole", exchanged.whole},
                 {"safe", array_of(exchanged.safe)},
                 {"damaged", array_of(exchanged.damaged)},
                 {"fresh", array_of(exchanged.fresh)},
                 {"fetched", array_of(exchanged.fetched)},
                 {"rejected", files_of(exchanged.rejected)},
                 {"removed", array_of(exchanged.removed)},
                 {"trouble", exchanged.trouble},
                 {"errno", exchanged.error}};
    if (exchanged.free_bytes) outcome["free"] = *exchanged.free_bytes;
    if (exchanged.marker) outcome["marker"] = marker_text(*exchanged.marker);
    return outcome;
}

Exchanged outcome_from(const json& outcome) {
    using Set = std::set<std::string>;
    using List = std::vector<std::string>;
    Exchanged exchanged;
    exchanged.right_share = outcome.at("right_share").get<bool>();
    exchanged.whole = outcome.at("whole").get<bool>();
    exchanged.safe = texts_from<Set>(outcome.at("safe"));
    exchanged.damaged = texts_from<Set>(outcome.at("damaged"));
    exchanged.fresh = texts_from<Set>(outcome.at("fresh"));
    exchanged.fetched = texts_from<List>(outcome.at("fetched"));
    exchanged.rejected = files_from(outcome.at("rejected"));
    exchanged.removed = texts_from<List>(outcome.at("removed"));
    exchanged.trouble = outcome.at("trouble").get<std::string>();
    exchanged.error = outcome.value("errno", 0);
    if (outcome.contains("free")) exchanged.free_bytes = outcome.at("free").get<std::uint64_t>();
    if (outcome.contains("marker")) exchanged.marker = parse_marker(outcome.at("marker").get<std::string>());
    return exchanged;
}

ChildLine line_from(const json& object) {
    if (object.contains("covered")) return CoveredLine{object.at("covered").get<std::string>()};
    if (object.contains("files"))
        return FilesLine{object.at("files").at(0).get<std::uint64_t>(),
                         object.at("files").at(1).get<std::uint64_t>()};
    if (object.contains("broken"))
        return BrokenLine{object.at("broken").at("errno").get<int>(),
                          object.at("broken").at("what").get<std::string>()};
    if (object.contains("outcome")) return outcome_from(object.at("outcome"));
    return {};
}

struct ToJson {
    json operator()(std::monostate) const { return json::object(); }
    json operator()(const CoveredLine& line) const { return {{"covered", line.path}}; }
    json operator()(const FilesLine& line) const { return {{"files", {line.done, line.all}}}; }
    json operator()(const BrokenLine& line) const {
        return {{"broken", {{"errno", line.error}, {"what", line.what}}}};
    }
    json operator()(const Exchanged& outcome) const { return {{"outcome", outcome_of(outcome)}}; }
};

}  // namespace

std::string ask_line(const ExchangeAsk& ask) {
    json object{{"plant", ask.plant},           {"jid", ask.jid},
                {"own", array_of(ask.own)},     {"prove", array_of(ask.prove)},
                {"leave", files_of(ask.leave)}, {"remove", array_of(ask.remove)},
                {"fetch", ask.fetch},           {"note_times", ask.note_times}};
    if (ask.root) object["root"] = journal::hex(*ask.root);
    return line_of(object);
}

std::optional<ExchangeAsk> parse_ask(std::string_view line, std::string* why) {
    try {
        const auto object = json::parse(line);
        ExchangeAsk ask;
        ask.plant = object.at("plant").get<std::string>();
        ask.jid = object.at("jid").get<std::string>();
        ask.own = texts_from<std::set<std::string>>(object.at("own"));
        ask.prove = texts_from<std::set<std::string>>(object.at("prove"));
        ask.leave = files_from(object.at("leave"));
        ask.remove = texts_from<std::vector<std::string>>(object.at("remove"));
        ask.fetch = object.at("fetch").get<bool>();
        ask.note_times = object.at("note_times").get<bool>();
        ask.root = root_from(object);
        return ask;
    } catch (const json::exception& error) {
        if (why) *why = error.what();
        return std::nullopt;
    }
}

std::string child_line(const ChildLine& line) { return line_of(std::visit(ToJson{}, line)); }

ChildLine parse_child_line(std::string_view line) {
    try {
        const auto object = json::parse(line, nullptr, false);
        return object.is_object() ? line_from(object) : ChildLine{};
    } catch (const json::exception&) {
        return {};
    }
}

}  // namespace share
