// As coaching-start.html has it; chosen is the opposite of the sheet, by day and by night.
#include "kiosk/screens/person_tile.hpp"

namespace kiosk {

void person_tile(ui::Box box, std::string_view name, std::string_view role, bool chosen) {
    using enum ui::Role;
    const auto ink = chosen ? ui::Shade::sheet : ui::Shade::ink;
    ui::fill(box, chosen ? ui::Shade::ink : ui::Shade::sheet, 3);
    if (!chosen) {
        ui::outline(box, ui::Shade::line2, 0.5F, 3);
    }
    constexpr float icon = 15;
    const float x = box.x + 28, w = box.w - 31, middle = box.y + box.h / 2;
    ui::icon({box.x + 7, middle - icon / 2}, ui::Icon::person, icon, ink);
    ui::text({x, role.empty() ? middle - 6 : middle - 10.5F}, name, {body7, ui::Weight::medium, ink},
             {.width = w, .least = body6});
    ui::text({x, middle + 1.5F}, role, {small5, ui::Weight::regular, ink}, {.width = w});
}

}  // namespace kiosk
