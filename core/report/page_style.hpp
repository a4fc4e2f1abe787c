// The look of a board's page: the roles and colours of the panel, on paper, a phone and a wide screen. Private to page_html.cpp.
#pragma once

#include <string_view>

namespace report {

extern const std::string_view page_style;  ///< CSS
extern const std::string_view page_signs;  ///< hidden SVG with the symbols arrow, lock and bulb

}  // namespace report
