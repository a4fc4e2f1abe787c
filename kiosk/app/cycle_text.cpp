// Runs <-> JSON. Monotonic times mean nothing after a restart and are not kept.
#include "kiosk/app/cycle_text.hpp"

#include <algorithm>
#include <optional>

#include <nlohmann/json.hpp>

#include "core/kata/coaching.hpp"

namespace kiosk {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t longest_ms = 86'400'000;  // a day
constexpr std::array kinds{std::pair(CycleRun::Kind::of_board, "board"),
                           std::pair(CycleRun::Kind::role_play, "role-play"),
                           std::pair(CycleRun::Kind::light, "light")};

Json json_of(const CycleRun& run) {
    const auto* kind = std::ranges::find(kinds, run.kind, &decltype(kinds)::value_type::first);
    return {{"kind", kind->second},
            {"date", kata::iso(run.slot.date)},
            {"shift", run.slot.shift},
            {"learner", run.learner},
            {"coach", run.coach},
            {"second_coach", run.second_coach},
            {"here", run.here},
            {"place", run.place},
            {"furthest", run.furthest},
            {"spent_ms", run.spent_ms},
            {"threshold_at", run.threshold_at},
            {"coach_threshold_at", run.coach_threshold_at},
            {"reflected_on", run.reflected_on},
            {"next_step", run.next_step},
            {"plays", run.plays},
            {"ended", run.ended}};
}

std::string words_in(const Json& json, const char* key) {
    const auto it = json.find(key);
    return it != json.end() && it->is_string() ? it->get<std::string>() : std::string();
}

bool is_true(const Json& json, const char* key) {
    const auto it = json.find(key);
    return it != json.end() && it->is_boolean() && it->get<bool>();
}

std::int64_t number_in(const Json& json, std::int64_t most) {
    return json.is_number_integer() ? std::clamp<std::int64_t>(json.get<std::int64_t>(), 0, most) : 0;
}

std::size_t place_in(const Json& json, const char* key) {
    const auto it = json.find(key);
    constexpr auto last = static_cast<std::int64_t>(kata::card_places.size()) - 1;
    return it == json.end() ? 0 : static_cast<std::size_t>(number_in(*it, last));
}

void take_lists(const Json& json, CycleRun& run) {
    if (const auto here = json.find("here"); here != json.end() && here->is_array()) {
        for (const auto& one : *here) {
            if (one.is_string()) {
                run.here.push_back(one.get<std::string>());
            }
        }
    }
    if (const auto spent = json.find("spent_ms"); spent != json.end() && spent->is_array()) {
        for (std::size_t i = 0; i < std::min(spent->size(), run.spent_ms.size()); ++i) {
            run.spent_ms.at(i) = number_in((*spent)[i], longest_ms);
        }
    }
}

/// Nothing where its day cannot be read: without it, it could not be stored.
std::optional<CycleRun> run_from(const Json& json) {
    CycleRun run;
    const auto date = kata::parse_day(words_in(json, "date"));
    const auto kind = words_in(json, "kind");
    const auto* known = std::ranges::find(kinds, kind, &decltype(kinds)::value_type::second);
    if (!date || known == kinds.end()) {
        return std::nullopt;
    }
    run.going = true;
    run.kind = known->first;
    run.slot = {*date, words_in(json, "shift")};
    run.learner = words_in(json, "learner");
    run.coach = words_in(json, "coach");
    run.second_coach = words_in(json, "second_coach");
    run.place = place_in(json, "place");
    run.furthest = std::max(place_in(json, "furthest"), run.place);
    run.threshold_at = words_in(json, "threshold_at");
    run.coach_threshold_at = words_in(json, "coach_threshold_at");
    run.reflected_on = words_in(json, "reflected_on");
    run.next_step = words_in(json, "next_step");
    run.plays = is_true(json, "plays");
    run.ended = is_true(json, "ended");
    take_lists(json, run);
    return run;
}

}  // namespace

std::string to_text(const CycleRuns& runs) {
    auto json = Json::object();
    for (const auto& [board, run] : runs) {
        if (run.going) {
            json[board] = json_of(run);
        }
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

CycleRuns cycles_from(const std::string& text) {
    CycleRuns runs;
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object()) {
        return runs;
    }
    for (const auto& [board, kept] : json.items()) {
        if (auto run = kept.is_object() ? run_from(kept) : std::nullopt) {
            runs.emplace(board, std::move(*run));
        }
    }
    return runs;
}

}  // namespace kiosk
