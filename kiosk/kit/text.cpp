// Text, icons and free figures of ui.hpp: where a browser would put them.
#include "kiosk/kit/state.hpp"

#include <algorithm>
#include <cmath>

#include "kiosk/kit/fit.hpp"

namespace ui {

namespace {

constexpr float cap_per_em = 0.711F;

// One line as it is drawn: everything in px.
struct Line {
    std::string_view words;
    Face face = Face::regular;
    float em = 0;
    float left = 0;
    float baseline = 0;
    Shade shade = Shade::ink;
};

void draw_line(const Line& line) {
    Kit::Impl& kit = now_drawing();
    kit.fonts.draw(*kit.list, line.face, line.em, std::round(line.left), std::round(line.baseline),
                   line.words, paint(line.shade));
}

float line_width(std::string_view words, Face face, float em_px) {
    return now_drawing().fonts.width(face, em_px, words);
}

// Where a line that is `own` wide begins in a room `width` wide at `x`; width 0: x is the edge it is aligned to.
float aligned(float x, float width, float own, Align align) {
    switch (align) {
    case Align::left: return x;
    case Align::centre: return x + (width - own) / 2;
    case Align::right: return x + width - own;
    }
    return x;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string words;
    for (const std::string& line : lines) {
        if (!words.empty()) words += ' ';
        words += line;
    }
    return words;
}

Fitted fitted(std::string_view words, const Type& type, const Fit& fit) {
    const std::vector<float> ems = role_steps(type.role, fit.least);
    const Measure measure = [&](std::string_view line, float em, bool condensed) {
        return line_width(line, face_of(type.weight, condensed), px_len(em));
    };
    return fit_words(words, {px_len(fit.width), fit.lines, fit.wrap_first}, ems, measure);
}

}  // namespace

float role_em(Role role) { return canvas().text_em(em_mm(role)); }

std::vector<float> role_steps(Role from, Role least) {
    std::vector<float> ems{role_em(from)};
    for (int r = static_cast<int>(from) + 1; r <= static_cast<int>(least); ++r) {
        const float em = role_em(static_cast<Role>(r));
        if (em < ems.back()) ems.push_back(em);
    }
    return ems;
}

void record_text(const PxBox& box, std::string_view shown, std::string_view whole, bool cut, float em_px,
                 Shade shade) {
    Kit::Impl& kit = now_drawing();
    kit.building.texts.push_back({.words = std::string(shown),
                                  .whole = std::string(whole),
                                  .box = box,
                                  .cut = cut,
                                  .cap_mm = em_px * cap_per_em / kit.canvas.panel().px_per_mm,
                                  .contrast = contrast(kit.theme, shade, ground_under(box))});
}

Box text(Spot at, std::string_view words, Type type, Fit fit) {
    if (words.empty()) return {at.x, at.y, 0, 0};
    const Fitted set = fitted(words, type, fit);
    const Face face = face_of(type.weight, set.condensed);
    const float em_px = px_len(set.em);
    const float line = fit.line > 0 ? fit.line : line_mm(type.role) * set.em / em_mm(type.role);
    float left = px_x(at.x + fit.width);
    float right = px_x(at.x);
    float y = at.y;
    for (const std::string& words_of_line : set.lines) {
        const float own = line_width(words_of_line, face, em_px);
        const float x = aligned(px_len(at.x) + now_drawing().drift.x, px_len(fit.width), own, fit.align);
        draw_line({words_of_line, face, em_px, x, px_y(y) + baseline_px(em_px, px_len(line)), type.shade});
        left = std::min(left, x);
        right = std::max(right, x + own);
        y += line;
    }
    const PxBox box{left, px_y(at.y), right - left, px_y(y) - px_y(at.y)};
    record_text(box, joined(set.lines), words, set.cut, em_px, type.shade);
    return {canvas().mm(left - now_drawing().drift.x), at.y, canvas().mm(right - left), y - at.y};
}

Box text_on_baseline(Spot at, std::string_view words, Type type, Align align) {
    const float em = role_em(type.role);
    const float em_px = px_len(em);
    const Face face = face_of(type.weight, false);
    const float own = line_width(words, face, em_px);
    const float x = aligned(px_len(at.x) + now_drawing().drift.x, 0, own, align);
    const float baseline = px_len(at.y) + now_drawing().drift.y;
    draw_line({words, face, em_px, x, baseline, type.shade});
    const PxBox box{x, std::round(baseline) - ascent_px(em_px), own, ascent_px(em_px) + descent_px(em_px)};
    record_text(box, words, words, false, em_px, type.shade);
    return {canvas().mm(x - now_drawing().drift.x), canvas().mm(box.y - now_drawing().drift.y),
            canvas().mm(own), canvas().mm(box.h)};
}

float text_width(std::string_view words, Type type) {
    return canvas().mm(line_width(words, face_of(type.weight, false), px_len(role_em(type.role))));
}

float text_line(Role role) { return line_mm(role) * role_em(role) / em_mm(role); }

TextSet text_set(std::string_view words, Type type, Fit fit) {
    const Fitted set = fitted(words, type, fit);
    return {static_cast<int>(set.lines.size()), set.cut};
}

namespace {

// Runs share one line: they are condensed together, shrunk together, and cut from the end.
struct SetRuns {
    std::vector<std::string> words;
    std::vector<float> ems;  // mm
    float width = 0;         // px
    bool condensed = false;
    bool cut = false;
};

float width_of(std::span<const Run> parts, const SetRuns& set) {
    float width = 0;
    for (std::size_t i = 0; i < set.words.size(); ++i)
        width += line_width(set.words[i], face_of(parts[i].type.weight, set.condensed), px_len(set.ems[i]));
    return width;
}

void cut_runs(std::span<const Run> parts, SetRuns& set, float room) {
    set.cut = true;
    while (!set.words.empty()) {
        const std::size_t last = set.words.size() - 1;
        const Face face = face_of(parts[last].type.weight, set.condensed);
        const float own = line_width(set.words[last], face, px_len(set.ems[last]));
        const float left = room - (set.width - own);
        const auto measure = [&](std::string_view words) {
            return line_width(words, face, px_len(set.ems[last]));
        };
        if (last == 0 || left > measure("…")) {
            set.words[last] = cut_to(set.words[last], left, measure);
            break;
        }
        set.words.pop_back();
        set.width -= own;
    }
    set.width = width_of(parts, set);
}

SetRuns set_runs(std::span<const Run> parts, const Fit& fit) {
    SetRuns set;
    std::vector<std::vector<float>> steps;
    std::size_t most_steps = 1;
    for (const Run& run : parts) {
        set.words.push_back(run.words);
        steps.push_back(role_steps(run.type.role, fit.least));
        most_steps = std::max(most_steps, steps.back().size());
    }
    const float room = fit.width > 0 ? px_len(fit.width) + 0.01F : 1e9F;
    for (std::size_t step = 0; step < most_steps; ++step) {
        set.ems.clear();
        for (const std::vector<float>& ems : steps) set.ems.push_back(ems[std::min(step, ems.size() - 1)]);
        for (const bool condensed : {false, true}) {
            set.condensed = condensed;
            set.width = width_of(parts, set);
            if (set.width <= room) return set;
        }
    }
    cut_runs(parts, set, room);
    return set;
}

}  // namespace

Box runs(Spot at, std::span<const Run> parts, Fit fit) {
    if (parts.empty()) return {at.x, at.y, 0, 0};
    const SetRuns set = set_runs(parts, fit);
    const std::size_t largest = static_cast<std::size_t>(std::ranges::max_element(set.ems) - set.ems.begin());
    const Role role = parts[largest].type.role;
    const float line = fit.line > 0 ? fit.line : line_mm(role) * set.ems[largest] / em_mm(role);
    const float baseline = px_y(at.y) + baseline_px(px_len(set.ems[largest]), px_len(line));
    const float left = aligned(px_len(at.x) + now_drawing().drift.x, px_len(fit.width), set.width, fit.align);
    float x = left;
    std::string shown, whole;
    for (const Run& run : parts) whole += run.words;
    for (std::size_t i = 0; i < set.words.size(); ++i) {
        const Face face = face_of(parts[i].type.weight, set.condensed);
        const float em_px = px_len(set.ems[i]);
        Kit::Impl& kit = now_drawing();
        // Not rounded run by run: one line of text, with a change of weight in it.
        kit.fonts.draw(*kit.list, face, em_px, x, std::round(baseline), set.words[i],
                       paint(parts[i].type.shade));
        x += line_width(set.words[i], face, em_px);
        shown += set.words[i];
    }
    const PxBox box{left, px_y(at.y), set.width, px_y(at.y + line) - px_y(at.y)};
    const std::size_t smallest =
        static_cast<std::size_t>(std::ranges::min_element(set.ems) - set.ems.begin());
    record_text(box, shown, whole, set.cut, px_len(set.ems[smallest]), parts[smallest].type.shade);
    return {canvas().mm(left - now_drawing().drift.x), at.y, canvas().mm(set.width), line};
}

Box runs(Spot at, std::initializer_list<Run> parts, Fit fit) {
    return runs(at, std::span<const Run>{parts.begin(), parts.size()}, fit);
}

Box figure(Spot at, std::string_view words, float em, float line, Shade shade, Weight weight) {
    const float em_px = px_len(canvas().text_em(em));
    const Face face = face_of(weight, false);
    const float own = line_width(words, face, em_px);
    draw_line({words, face, em_px, px_x(at.x), px_y(at.y) + baseline_px(em_px, px_len(line)), shade});
    const PxBox box{px_x(at.x), px_y(at.y), own, px_y(at.y + line) - px_y(at.y)};
    record_text(box, words, words, false, em_px, shade);
    return {at.x, at.y, canvas().mm(own), line};
}

float figure_width(std::string_view words, float em, Weight weight) {
    return canvas().mm(line_width(words, face_of(weight, false), px_len(canvas().text_em(em))));
}

void icon(Spot at, Icon which, float size, Shade shade) {
    if (which == Icon::none) return;
    const auto code = static_cast<char32_t>(which);  // all of them are three bytes long
    const char bytes[] = {static_cast<char>(0xE0U | code >> 12U),
                          static_cast<char>(0x80U | (code >> 6U & 0x3FU)),
                          static_cast<char>(0x80U | (code & 0x3FU))};
    const float em_px = std::round(px_len(size));  // ascent 1, descent 0: the glyph fills its square
    draw_line({{bytes, sizeof bytes}, Face::icons, em_px, px_x(at.x), px_y(at.y) + em_px, shade});
}

void centred_words(const Box& box, std::string_view words, Type type, Role least, int lines, float line) {
    if (words.empty()) return;
    const Fit fit{.width = box.w, .lines = lines, .least = least, .line = line, .align = Align::centre};
    const Fitted set = fitted(words, type, fit);
    const float each = line > 0 ? line : line_mm(type.role) * set.em / em_mm(type.role);
    const float height = each * static_cast<float>(set.lines.size());
    text({box.x, box.y + (box.h - height) / 2}, words, type, fit);
}

}  // namespace ui
