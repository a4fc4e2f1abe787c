#include "core/share/pack.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <zlib.h>

#include "core/share/why.hpp"

namespace share {

namespace {

constexpr int gzip_window = 15 + 16;  // zlib's way to say "gzip, not zlib"

struct Inflater {
    z_stream z{};
    Inflater() {
        if (inflateInit2(&z, gzip_window) != Z_OK) throw std::runtime_error("unpack: no memory");
    }
    ~Inflater() { inflateEnd(&z); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
};

struct Deflater {
    z_stream z{};
    Deflater() {
        if (deflateInit2(&z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::runtime_error("pack: no memory");
    }
    ~Deflater() { deflateEnd(&z); }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;
};

/// zlib's interface is older than const; it does not write here.
Bytef* input(std::string_view bytes) {
    return const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));  // NOLINT
}

}  // namespace

bool is_packed(std::string_view bytes) { return bytes.starts_with("\x1f\x8b"); }

std::string pack(std::string_view text) {
    Deflater deflater;
    auto& z = deflater.z;
    std::string out(deflateBound(&z, text.size()), '\0');
    z.next_in = input(text);
    z.avail_in = static_cast<uInt>(text.size());
    z.next_out = reinterpret_cast<Bytef*>(out.data());
    z.avail_out = static_cast<uInt>(out.size());
    if (deflate(&z, Z_FINISH) != Z_STREAM_END) throw std::runtime_error("pack: zlib does not finish");
    out.resize(std::min<std::size_t>(z.total_out, out.size()));
    return out;
}

std::optional<std::string> unpack(std::string_view bytes, std::size_t most, std::string* why) {
    Inflater inflater;
    auto& z = inflater.z;
    z.next_in = input(bytes);
    z.avail_in = static_cast<uInt>(bytes.size());
    std::string out;
    std::array<char, 64u << 10> piece{};
    int state = Z_OK;
    while (state == Z_OK) {
        z.next_out = reinterpret_cast<Bytef*>(piece.data());
        z.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&z, Z_NO_FLUSH);
        const auto got = piece.size() - z.avail_out;
        if (out.size() + got > most) return no(why, "it unpacks to more than 64 MiB");
        out.append(piece.data(), got);
    }
    if (state != Z_STREAM_END) return no(why, "its compression is cut short or damaged");
    if (z.avail_in != 0) return no(why, "something follows the compressed part");
    return out;
}

}  // namespace share
