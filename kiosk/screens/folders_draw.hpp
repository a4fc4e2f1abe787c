// A paged list of folders or stations under one sentence: the copy to a stick, the change of the folder and a new panel share it.
#pragma once

#include <string>

#include "kiosk/kit/ui.hpp"
#include "kiosk/screens/folders_view.hpp"

namespace kiosk {

/// The path of the row that was touched; empty if none was.
std::string draw_folder_list(int& page, const FoldersView& view);
/// "Look again" in the bottom bar, and what is being looked for beside it; true when touched.
bool draw_look_again(const FoldersView& view);

}  // namespace kiosk
