// Read tolerantly: a body may come from a newer version, or from a store that was mended by hand.
#include "core/kata/coach_notes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/kata/coaching.hpp"
#include "core/kata/text_rules.hpp"

namespace kata {

namespace {

using Json = nlohmann::ordered_json;

constexpr int longest_minutes = 24 * 60;
constexpr std::array<std::pair<Moved, std::string_view>, 3> moved_words{
    {{Moved::toward, "toward"}, {Moved::partly, "partly"}, {Moved::fell, "fell"}}};

std::string_view word_of(Moved moved) {
    return std::ranges::find(moved_words, moved, [](const auto& pair) { return pair.first; })->second;
}

std::string shortened(std::string words) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool starts = (static_cast<unsigned char>(words[i]) & 0xc0U) != 0x80U;
        if (starts && ++characters > longest_text) {
            words.resize(i);
            break;
        }
    }
    return words;
}

bool can_be_shown(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 0x20 || letter == '\n';
}

// --- writing -----------------------------------------------------------------------------------------------------------

void put(Json& json, const char* key, const std::string& words) {
    if (!words.empty()) json[key] = words;
}

void put(Json& json, const char* key, const std::optional<bool>& answer) {
    if (answer) json[key] = *answer;
}

std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json json_of(const ObservedPhase& phase) {
    auto json = Json::object();
    json["at"] = phase.at;
    put(json, "coach_said", phase.coach_said);
    put(json, "learner_said", phase.learner_said);
    put(json, "fact_based", phase.fact_based);
    if (phase.seconds > 0) json["seconds"] = phase.seconds;
    return json;
}

// --- reading -----------------------------------------------------------------------------------------------------------

const Json* member(const Json& json, const char* key) {
    const auto it = json.find(key);
    return it == json.end() ? nullptr : &*it;
}

void take(const Json& json, const char* key, std::string& into) {
    const auto* found = member(json, key);
    if (found == nullptr || !found->is_string()) return;
    auto words = found->get<std::string>();
    if (is_utf8(words) && std::ranges::all_of(words, can_be_shown)) into = shortened(std::move(words));
}

void take(const Json& json, const char* key, std::optional<bool>& into) {
    if (const auto* found = member(json, key); found != nullptr && found->is_boolean())
        into = found->get<bool>();
}

std::optional<int> number(const Json& json, const char* key, int most) {
    const auto* found = member(json, key);
    if (found == nullptr || !found->is_number_integer()) return {};
    if (found->is_number_unsigned() && found->get<std::uint64_t>() > static_cast<std::uint64_t>(most))
        return {};
    const auto value = found->get<std::int64_t>();
    return value < 0 || value > most ? std::nullopt : std::optional{static_cast<int>(value)};
}

std::optional<Day> day(const Json& json, const char* key) {
    std::string words;
    take(json, key, words);
    return parse_day(words);
}

std::string place(const Json& json, const char* key) {
    std::string words;
    take(json, key, words);
    return std::ranges::find(card_places, words) == card_places.end() ? std::string{} : words;
}

std::string person(const Json& json, const char* key) {
    std::string words;
    take(json, key, words);
    return words.starts_with("person/") ? words : std::string{};
}

std::optional<Json> object_of(std::string_view body, std::string_view kind) {
    if (body.size() > longest_note) return {};
    auto json = Json::parse(body, nullptr, false);
    const auto* found = json.is_object() ? member(json, "kind") : nullptr;
    if (found == nullptr || !found->is_string() || found->get<std::string>() != kind) return {};
    return json;
}

void take_phases(const Json& json, std::vector<ObservedPhase>& into) {
    const auto* list = member(json, "phases");
    if (list == nullptr || !list->is_array()) return;
    for (const auto& one : *list) {
        if (!one.is_object()) continue;
        ObservedPhase phase;
        phase.at = place(one, "at");
        if (phase.at.empty() || std::ranges::find(into, phase.at, &ObservedPhase::at) != into.end()) continue;
        take(one, "coach_said", phase.coach_said);
        take(one, "learner_said", phase.learner_said);
        take(one, "fact_based", phase.fact_based);
        phase.seconds = number(one, "seconds", longest_minutes * 60).value_or(0);
        into.push_back(std::move(phase));
    }
}

// --- texts, which are written and read alike ---------------------------------------------------------------------------

template <typename Note> using Text = std::pair<const char*, std::string Note::*>;
constexpr Text<CoachLogEntry> log_texts[]{{"focus", &CoachLogEntry::focus},
                                          {"advice", &CoachLogEntry::advice},
                                          {"question", &CoachLogEntry::question},
                                          {"trying", &CoachLogEntry::trying},
                                          {"expecting", &CoachLogEntry::expecting}};
constexpr Text<CoachingObservation> sheet_texts[]{{"focus", &CoachingObservation::focus},
                                                  {"saw", &CoachingObservation::saw},
                                                  {"effect", &CoachingObservation::effect},
                                                  {"could_try", &CoachingObservation::could_try},
                                                  {"next_focus", &CoachingObservation::next_focus}};

template <typename Note, std::size_t Count>
void put_texts(Json& json, const Note& note, const Text<Note> (&texts)[Count]) {
    for (const auto& [key, text] : texts) put(json, key, note.*text);
}

template <typename Note, std::size_t Count>
void take_texts(const Json& json, Note& note, const Text<Note> (&texts)[Count]) {
    for (const auto& [key, text] : texts) take(json, key, note.*text);
}

}  // namespace

std::optional<Refusal> refuse_body(std::string_view body) {
    if (body.empty()) return Refusal::text_needed;
    if (body.size() > longest_note) return Refusal::text_too_long;
    if (!is_utf8(body)) return Refusal::bad_text;
    std::optional<Refusal> no;
    const auto look = [&](int, Json::parse_event_t event, const Json& part) {
        if (!no && event == Json::parse_event_t::value && part.is_string())
            no = refuse_text(part.get<std::string>());
        return true;
    };
    const auto json = Json::parse(body, look, false);
    return json.is_object() ? no : std::nullopt;
}

std::string body_of(const CoachLogEntry& entry) {
    Json json{{"kind", "coach log"}, {"day", iso(entry.day)}};
    if (entry.moved) json["moved"] = word_of(*entry.moved);
    if (entry.minutes) json["minutes"] = *entry.minutes;
    put(json, "threshold_at", entry.threshold_at);
    put(json, "threshold_seen", entry.threshold_seen);
    put_texts(json, entry, log_texts);
    return text_of(json);
}

std::string body_of(const CoachingObservation& observation) {
    Json json{{"kind", "coaching observation"}, {"day", iso(observation.day)}};
    put(json, "coach", observation.coach);
    put(json, "learner", observation.learner);
    auto phases = Json::array();
    for (const auto& phase : observation.phases) phases.push_back(json_of(phase));
    if (!phases.empty()) json["phases"] = std::move(phases);
    put(json, "threshold_at", observation.threshold_at);
    put(json, "went_to_q4", observation.went_to_q4);
    put_texts(json, observation, sheet_texts);
    if (observation.follow_up) json["follow_up"] = iso(*observation.follow_up);
    return text_of(json);
}

std::optional<CoachLogEntry> coach_log_of(std::string_view body) {
    const auto json = object_of(body, "coach log");
    const auto on = json ? day(*json, "day") : std::nullopt;
    if (!on) return {};
    CoachLogEntry entry;
    entry.day = *on;
    entry.minutes = number(*json, "minutes", longest_minutes);
    std::string moved;
    take(*json, "moved", moved);
    const auto it = std::ranges::find(moved_words, moved, [](const auto& pair) { return pair.second; });
    if (it != moved_words.end()) entry.moved = it->first;
    entry.threshold_at = place(*json, "threshold_at");
    take(*json, "threshold_seen", entry.threshold_seen);
    take_texts(*json, entry, log_texts);
    return entry;
}

std::optional<CoachingObservation> observation_of(std::string_view body) {
    const auto json = object_of(body, "coaching observation");
    const auto on = json ? day(*json, "day") : std::nullopt;
    if (!on) return {};
    CoachingObservation found;
    found.day = *on;
    found.coach = person(*json, "coach");
    found.learner = person(*json, "learner");
    take_phases(*json, found.phases);
    found.threshold_at = place(*json, "threshold_at");
    take(*json, "went_to_q4", found.went_to_q4);
    take_texts(*json, found, sheet_texts);
    found.follow_up = day(*json, "follow_up");
    return found;
}

}  // namespace kata
