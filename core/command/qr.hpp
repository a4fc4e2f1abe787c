// A text as a square of blocks that a camera can read, for a sheet of paper or a terminal. libqrencode does the work.
#pragma once

#include <string>
#include <string_view>

namespace command {

/// Two rows of the square to a line, with the quiet edge it needs; dark ink on light paper. Empty if the text does not fit one. Upper
/// case letters, digits and spaces make the smallest.
std::string qr_blocks(std::string_view text);

}  // namespace command
