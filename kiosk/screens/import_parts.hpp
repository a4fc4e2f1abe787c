// The parts of reading in a file, between the files that draw it.
#pragma once

#include "kiosk/kit/ui.hpp"
#include "kiosk/screens/import_view.hpp"

namespace kiosk {

/// What was understood, the first rows and the keys that go on from there.
void draw_import_preview(Pane& pane, const ImportView& view);
/// What is asked, beside the file's first lines.
void draw_import_question(Pane& pane, const ImportView& view);
/// The file's first lines as they stand.
void draw_import_begins(const ImportView& view, ui::Box box);
/// The rows that are refused, each with its reason.
void draw_import_refused(Pane& pane, const ImportView& view);

}  // namespace kiosk
