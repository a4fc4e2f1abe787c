// Words on their way into a page: they are shown as written, whatever they are.
#pragma once

#include <string>
#include <string_view>

#include "core/report/plain.hpp"

namespace report {

/// For the text of an element and for an attribute in double quotes. Line ends stay: the style shows them.
inline std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : clean(text)) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

}  // namespace report
