// Drafts <-> JSON. Only what a person typed or chose is kept; open questions and pages are not.
#include "kiosk/app/draft_text.hpp"

#include <nlohmann/json.hpp>

namespace kiosk {

namespace {

using Json = nlohmann::json;

void add_measuring(Json& json, const Draft& draft) {
    const auto add = [&](const char* key, const std::string& words) {
        if (!words.empty()) {
            json[key] = words;
        }
    };
    add("tally_of", draft.tally_of);
    add("timer_what", draft.timer_what);
    add("began_with", draft.began_with);
    if (draft.hints != Hints::full) {
        json["hints"] = draft.hints == Hints::brief ? "brief" : "none";
    }
    if (!draft.tally_n.empty()) {
        json["tally_n"] = draft.tally_n;
    }
    if (!draft.texts.empty()) {
        json["texts"] = draft.texts;
    }
}

Json json_of(const Draft& draft) {
    Json json{{"metric", draft.metric},  {"digits", draft.digits},       {"of", draft.of},
              {"note", draft.note},      {"keep_open", draft.keep_open}, {"writing_for", draft.writing_for},
              {"written", draft.written}};
    add_measuring(json, draft);
    if (draft.at) {
        json["at"] = draft.at->ms;
    }
    return json;
}

void take(const Json& json, const char* key, std::string& into) {
    if (const auto it = json.find(key); it != json.end() && it->is_string()) {
        into = it->get<std::string>();
    }
}

void take_texts(const Json& json, const char* key, std::map<std::string, std::string>& into) {
    if (const auto it = json.find(key); it != json.end() && it->is_object()) {
        for (const auto& [name, words] : it->items()) {
            take(*it, name.c_str(), into[name]);
        }
    }
}

Draft draft_from(const Json& json) {
    Draft draft;
    take(json, "metric", draft.metric);
    take(json, "digits", draft.digits);
    take(json, "of", draft.of);
    take(json, "note", draft.note);
    take(json, "writing_for", draft.writing_for);
    take(json, "began_with", draft.began_with);
    take_texts(json, "written", draft.written);
    take_texts(json, "texts", draft.texts);
    take(json, "tally_of", draft.tally_of);
    take(json, "timer_what", draft.timer_what);
    take_texts(json, "tally_n", draft.tally_n);
    std::string hints;
    take(json, "hints", hints);
    draft.hints = hints == "brief" ? Hints::brief : hints == "none" ? Hints::none : Hints::full;
    if (const auto it = json.find("keep_open"); it != json.end() && it->is_boolean()) {
        draft.keep_open = it->get<bool>();
    }
    if (const auto it = json.find("at"); it != json.end() && it->is_number_integer()) {
        draft.at = kata::Moment{it->get<std::int64_t>()};
    }
    return draft;
}

}  // namespace

std::string to_text(const Drafts& drafts) {
    auto json = Json::object();
    for (const auto& [board, draft] : drafts) {
        json[board] = json_of(draft);
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Drafts drafts_from(const std::string& text) {
    Drafts drafts;
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object()) {
        return drafts;
    }
    for (const auto& [board, kept] : json.items()) {
        if (auto draft = kept.is_object() ? draft_from(kept) : Draft{}; draft != Draft{}) {
            drafts.emplace(board, std::move(draft));
        }
    }
    return drafts;
}

}  // namespace kiosk
