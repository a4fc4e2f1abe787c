#include "core/command/qr.hpp"

#include <memory>

#include <qrencode.h>

namespace command {

namespace {

constexpr int quiet_edge = 4;  // modules, as the standard asks for

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

bool is_dark(const QRcode& code, int x, int y) {
    x -= quiet_edge;
    y -= quiet_edge;
    if (x < 0 || y < 0 || x >= code.width || y >= code.width) return false;
    return (code.data[y * code.width + x] & 1U) != 0;
}

std::string_view block(bool upper, bool lower) {
    if (upper) return lower ? "\u2588" : "\u2580";
    return lower ? "\u2584" : " ";
}

}  // namespace

std::string qr_blocks(std::string_view text) {
    const std::unique_ptr<QRcode, FreeCode> code{
        QRcode_encodeString(std::string{text}.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1)};
    if (!code) return {};
    const int edge = code->width + 2 * quiet_edge;
    std::string lines;
    for (int y = 0; y < edge; y += 2) {
        for (int x = 0; x < edge; ++x) lines += block(is_dark(*code, x, y), is_dark(*code, x, y + 1));
        lines += '\n';
    }
    return lines;
}

}  // namespace command
