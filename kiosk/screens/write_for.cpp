// A form's texts are two maps of the draft by "FORM FIELD": half written, and done.
#include "kiosk/screens/write_for.hpp"

#include <algorithm>

namespace kiosk {

namespace {

using Texts = std::map<std::string, std::string>;

std::string text_in(const Texts& texts, std::string_view what_for) {
    const auto it = texts.find(std::string(what_for));
    return it == texts.end() ? std::string() : it->second;
}

bool belongs(std::string_view what_for, std::string_view form) {
    return what_for.starts_with(form) && (what_for.size() == form.size() || what_for[form.size()] == ' ');
}

void drop(Texts& texts, std::string_view form) {
    std::erase_if(texts, [&](const auto& text) { return belongs(text.first, form); });
}

}  // namespace

void write_for(Pane& pane, TextWish wish) {
    const auto done = form_text(pane.draft, wish.what_for);
    pane.draft.write(wish.what_for, done.empty() ? wish.begins_with : done);
    pane.draft.wish = std::move(wish);
    pane.go = ScreenId::write;
}

std::string form_text(const Draft& draft, std::string_view what_for) {
    return text_in(draft.texts, what_for);
}

std::string form_words(const Draft& draft, std::string_view what_for, std::string_view invitation) {
    auto words =
        half_written(draft, what_for) ? text_in(draft.written, what_for) : form_text(draft, what_for);
    return words.empty() ? std::string(invitation) : words;
}

bool half_written(const Draft& draft, std::string_view what_for) {
    const auto words = text_in(draft.written, what_for);
    return !words.empty() && words != form_text(draft, what_for);
}

bool form_begun(const Draft& draft, std::string_view form) {
    const auto begun = [&](const Texts& texts) {
        return std::ranges::any_of(
            texts, [&](const auto& text) { return belongs(text.first, form) && !text.second.empty(); });
    };
    return begun(draft.written) || begun(draft.texts);
}

void set_form_text(Draft& draft, std::string_view what_for, std::string text) {
    const std::string name(what_for);
    draft.written.erase(name);
    if (text.empty()) {
        draft.texts.erase(name);
    } else {
        draft.texts[name] = std::move(text);
    }
}

void drop_form(Draft& draft, std::string_view form) {
    drop(draft.written, form);
    drop(draft.texts, form);
}

}  // namespace kiosk
