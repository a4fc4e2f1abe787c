// A section of short lines beside the main sheet, paged with a key of its own where more than fit.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/kit/ui.hpp"
#include "kiosk/screens/obstacles_view.hpp"

namespace kiosk {

struct AsideList {
    std::string_view title, empty;
    std::size_t most = 1;  // rows at a time
    ui::Icon icon = ui::Icon::none;
};
/// So high a row is on this panel.
float aside_row_h();
/// The same of a row with two lines of words.
float aside_row_two_h();
/// What it takes from its rule to the end of its rows.
float aside_h(std::size_t rows, std::size_t most);
/// Draws it; tells which row was touched.
std::optional<std::size_t> aside_list(float x, float y, float w, const AsideList& look,
                                      const std::vector<AsideRow>& rows, int& page);

/// Where sections one under the other have no room: their rows in one list, each under its section's name.
struct NamedRow {
    std::string_view section;
    ui::Icon icon = ui::Icon::none;
    const AsideRow* row = nullptr;
};
const AsideRow* aside_stack(ui::Box box, const std::vector<NamedRow>& rows, int& page);

}  // namespace kiosk
