// Draws it as UI.md 8 has dialogs: head rule, question, two lines, the likely answer as primary.
#include "kiosk/screens/asking.hpp"

#include "kiosk/kit/ui.hpp"

namespace kiosk {

std::optional<bool> asked(const TwoAnswers& question) {
    using enum ui::Role;
    const auto& canvas = ui::canvas();
    const float tall = canvas.touch_mm(32), low = canvas.touch_mm(28), w = 290, h = 84 + tall + low;
    const ui::Box box{(canvas.width() - w) / 2, (canvas.height() - h) / 2, w, h};
    const float x = box.x + 8, inner = w - 16;
    ui::dialog(box);
    ui::text({x, box.y + 16.5F}, question.title, {h12, ui::Weight::bold}, {.width = inner, .least = h9});
    ui::text({x, box.y + 40.5F}, question.words, {}, {.width = inner, .lines = 2, .least = body6});
    ui::KeyLook primary;
    primary.style = ui::KeyStyle::primary;
    primary.type = {h9, ui::Weight::medium};
    if (ui::key({x, box.y + 70, inner, tall}, question.likely + "###likely", primary)) {
        return true;
    }
    if (ui::key({x, box.y + 75 + tall, inner, low}, question.other + "###other")) {
        return false;
    }
    return std::nullopt;
}

}  // namespace kiosk
