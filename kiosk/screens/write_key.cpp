// One question decides for all of them: is this board only read?
#include "kiosk/screens/write_key.hpp"

#include <algorithm>

#include "kiosk/screens/elsewhere_words.hpp"
#include "kiosk/screens/layout.hpp"

namespace kiosk {

bool write_key(const Pane& pane, ui::Box box, std::string_view label, const ui::KeyLook& look) {
    return !pane.reads_only() && ui::key(box, label, look);
}

bool write_row(const Pane& pane, ui::Box box, std::string_view label) {
    return !pane.reads_only() && ui::row(box, label);
}

bool main_write_key(const Pane& pane, ui::Box box, std::string_view label, const ui::KeyLook& look) {
    recorded_there(pane, box);
    return write_key(pane, box, label, look);
}

void recorded_there(const Pane& pane, ui::Box box) {
    if (!pane.reads_only()) {
        return;
    }
    constexpr ui::Type type{ui::Role::body6, ui::Weight::regular, ui::Shade::ink2};
    const auto words = recorded_words(*pane.panel.elsewhere);
    const float line = ui::text_line(type.role);
    const auto lines = static_cast<float>(std::min(2, wrapped_lines(words, type, box.w)));
    ui::text({box.x, box.y + (box.h - lines * line) / 2}, words, type,
             {.width = box.w,
              .lines = 2,
              .least = ui::Role::small5,
              .line = line,
              .align = ui::Align::right,
              .wrap_first = true});
}

}  // namespace kiosk
