// Sessions <-> JSON. Monotonic times mean nothing after a restart and are not kept.
#include "kiosk/app/timing_text.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace kiosk {

namespace {

using Json = nlohmann::json;
using enum Timing::Phase;

constexpr int most_planned = 1000;

bool goes_on(Timing::Phase phase) { return phase == running || phase == paused || phase == interrupted; }

Json json_of(const Timing& timing) {
    Json json{{"metric", timing.metric}, {"planned", timing.planned}, {"goes_on", goes_on(timing.phase)}};
    if (timing.place) {
        json["place"] = *timing.place;
    }
    if (!goes_on(timing.phase) || !timing.started_at) {
        return json;
    }
    json["started_at"] = timing.started_at->ms;
    json["skipped"] = timing.skipped;
    json["taps"] = Json::array();
    for (const auto tap : timing.taps) {
        json["taps"].push_back(tap.ms);
    }
    return json;
}

std::optional<std::int64_t> number_in(const Json& json, const char* key) {
    const auto it = json.find(key);
    return it != json.end() && it->is_number_integer() ? std::optional(it->get<std::int64_t>())
                                                       : std::nullopt;
}

std::optional<std::string> words_in(const Json& json, const char* key) {
    const auto it = json.find(key);
    return it != json.end() && it->is_string() ? std::optional(it->get<std::string>()) : std::nullopt;
}

void take_session(const Json& json, Timing& timing) {
    const auto on = json.find("goes_on");
    const auto started = number_in(json, "started_at");
    if (on == json.end() || !on->is_boolean() || !on->get<bool>() || !started) {
        return;
    }
    timing.phase = interrupted;
    timing.started_at = kata::Moment{*started};
    timing.skipped =
        static_cast<int>(std::clamp<std::int64_t>(number_in(json, "skipped").value_or(0), 0, 9999));
    if (const auto taps = json.find("taps"); taps != json.end() && taps->is_array()) {
        for (const auto& tap : *taps) {
            if (tap.is_number_integer()) {
                timing.taps.push_back({tap.get<std::int64_t>()});
            }
        }
    }
}

Timing timing_from(const Json& json) {
    Timing timing;
    timing.metric = words_in(json, "metric").value_or("");
    timing.place = words_in(json, "place");
    timing.planned = static_cast<int>(
        std::clamp<std::int64_t>(number_in(json, "planned").value_or(timing.planned), 1, most_planned));
    take_session(json, timing);
    return timing;
}

}  // namespace

std::string to_text(const Timings& timings) {
    auto json = Json::object();
    for (const auto& [board, timing] : timings) {
        json[board] = json_of(timing);
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Timings timings_from(const std::string& text) {
    Timings timings;
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object()) {
        return timings;
    }
    for (const auto& [board, kept] : json.items()) {
        if (auto timing = kept.is_object() ? timing_from(kept) : Timing{}; timing != Timing{}) {
            timings.emplace(board, std::move(timing));
        }
    }
    return timings;
}

}  // namespace kiosk
