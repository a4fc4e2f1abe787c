// Draft <-> JSON. Only what a person typed or chose is kept; open questions and pages are not.
#include "kiosk/app/draft_text.hpp"

#include <nlohmann/json.hpp>

namespace kiosk {

std::string to_text(const Draft& draft) {
    nlohmann::json json{
        {"metric", draft.metric}, {"digits", draft.digits},       {"of", draft.of},
        {"note", draft.note},     {"keep_open", draft.keep_open}, {"writing_for", draft.writing_for},
        {"text", draft.text}};
    if (draft.at) {
        json["at"] = draft.at->ms;
    }
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Draft draft_from(const std::string& text) {
    Draft draft;
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) {
        return draft;
    }
    const auto take = [&json](const char* key, std::string& into) {
        if (const auto it = json.find(key); it != json.end() && it->is_string()) {
            into = it->get<std::string>();
        }
    };
    take("metric", draft.metric);
    take("digits", draft.digits);
    take("of", draft.of);
    take("note", draft.note);
    take("writing_for", draft.writing_for);
    take("text", draft.text);
    if (const auto it = json.find("keep_open"); it != json.end() && it->is_boolean()) {
        draft.keep_open = it->get<bool>();
    }
    if (const auto it = json.find("at"); it != json.end() && it->is_number_integer()) {
        draft.at = kata::Moment{it->get<std::int64_t>()};
    }
    return draft;
}

}  // namespace kiosk
