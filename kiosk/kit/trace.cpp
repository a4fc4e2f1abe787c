#include "kiosk/kit/trace.hpp"

#include <fmt/format.h>

namespace ui {

namespace {

void append_words(std::string& out, std::string_view words) {
    out += '"';
    for (const char c : words) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            out += c;
        }
    }
    out += '"';
}

}  // namespace

std::string to_json_line(const Trace& trace) {
    std::string out = "{\"screen\":";
    append_words(out, trace.screen);
    out += ",\"items\":[";
    const char* comma = "";
    for (const ShownItem& item : trace.items) {
        out += comma;
        out += "{\"label\":";
        append_words(out, item.label);
        out += fmt::format(",\"x\":{:g},\"y\":{:g},\"w\":{:g},\"h\":{:g},\"enabled\":{}}}", item.box.x,
                           item.box.y, item.box.w, item.box.h, item.enabled && !item.under_dialog);
        comma = ",";
    }
    out += "],\"texts\":[";
    comma = "";
    for (const ShownText& text : trace.texts) {
        out += comma;
        append_words(out, text.words);
        comma = ",";
    }
    return out + "]}";
}

}  // namespace ui
