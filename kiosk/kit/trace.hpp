// What the kit showed: the test stand's eyes and the `--trace` file. Boxes are window pixels.
#pragma once

#include <string>
#include <vector>

namespace ui {

struct PxBox {
    float x = 0, y = 0, w = 0, h = 0;
    bool operator==(const PxBox&) const = default;
};

enum class ItemKind { key, number_key, letter_key, chip, tile, row, back, area, plot };

struct ShownItem {
    std::string label;
    std::string id;  // what stands after "###", if anything: tells two of the same label apart
    PxBox box;       // as drawn; the finger may be up to 8 reference px beside it
    bool enabled = true;
    ItemKind kind = ItemKind::key;
    bool under_dialog = false;  // shown but not to be reached
};

struct ShownText {
    std::string words;  // as shown, after fitting
    std::string whole;  // as asked for
    PxBox box;
    bool cut = false;      // ended in "…"
    float cap_mm = 0;      // physical cap height
    double contrast = 21;  // against what it stands on
};

struct Trace {
    std::string screen;
    std::vector<ShownItem> items;
    std::vector<ShownText> texts;
};

/// {"screen":…,"items":[{"label":…,"x":…,"y":…,"w":…,"h":…,"enabled":…}],"texts":[…]} on one line.
/// Texts are the words as shown; an item under a dialog is given as not enabled.
std::string to_json_line(const Trace& trace);

}  // namespace ui
