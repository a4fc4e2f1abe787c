// Triangles with colours per corner, blended as OpenGL would. Every corner lies on a grid of 1/256 px and edges belong to one triangle
// only, so nothing is blended twice and the result never depends on the order of additions.
//
// Two shapes make up nearly everything and have short cuts: rectangles (fills and glyphs; their texels meet pixels one to one) and
// triangles of one colour, which are filled row by row.
#include "kiosk/window/painter.hpp"

#include <imgui.h>
#include <png.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace window {

namespace {

constexpr std::int64_t grid = 256;

struct Clip {
    int left = 0, top = 0, right = 0, bottom = 0;
};

struct Target {
    std::uint32_t* pixels = nullptr;
    int width = 0;
    std::uint32_t* row(int y) const { return pixels + static_cast<std::ptrdiff_t>(y) * width; }
};

struct Texture {
    const std::uint32_t* texels = nullptr;  // RGBA
    int width = 0, height = 0;
};

std::uint32_t channel(std::uint32_t colour, unsigned shift) { return colour >> shift & 255U; }

std::uint32_t by_255(std::uint32_t product) { return (product + 128 + ((product + 128) >> 8U)) >> 8U; }

std::uint32_t over(std::uint32_t below, std::uint32_t colour, std::uint32_t alpha) {
    if (alpha == 255) return colour | 0xFF000000U;
    const auto mix = [&](unsigned shift) {
        return by_255(channel(colour, shift) * alpha + channel(below, shift) * (255 - alpha)) << shift;
    };
    return 0xFF000000U | mix(0) | mix(8) | mix(16);
}

void fill_span(std::uint32_t* row, int from, int to, std::uint32_t colour) {
    const std::uint32_t alpha = channel(colour, 24);
    if (alpha == 255) {
        std::fill(row + from, row + to, colour);
    } else if (alpha > 0) {
        for (int x = from; x < to; ++x) row[x] = over(row[x], colour, alpha);
    }
}

std::uint32_t texel(const Texture& texture, int x, int y) {
    x = std::clamp(x, 0, texture.width - 1);
    y = std::clamp(y, 0, texture.height - 1);
    return texture.texels[static_cast<std::ptrdiff_t>(y) * texture.width + x];
}

// Only the alpha of our textures differs; `u`, `v` in texels, a texel's middle at .5.
float alpha_between(const Texture& texture, float u, float v) {
    const float x = std::floor(u - 0.5F);
    const float y = std::floor(v - 0.5F);
    const float right = u - 0.5F - x;
    const float down = v - 0.5F - y;
    const auto at = [&](int dx, int dy) {
        return static_cast<float>(
            channel(texel(texture, static_cast<int>(x) + dx, static_cast<int>(y) + dy), 24));
    };
    const float top = at(0, 0) + (at(1, 0) - at(0, 0)) * right;
    const float bottom = at(0, 1) + (at(1, 1) - at(0, 1)) * right;
    return (top + (bottom - top) * down) / 255;
}

bool same_place(const ImDrawVert& a, const ImDrawVert& b) { return a.uv.x == b.uv.x && a.uv.y == b.uv.y; }

// Plain fills point all their corners at the atlas's white texel. Where that is may change when the atlas grows in mid-frame.
bool is_white(const Texture& texture, const ImDrawVert& v) {
    return alpha_between(texture, v.uv.x * static_cast<float>(texture.width),
                         v.uv.y * static_cast<float>(texture.height)) >= 1;
}

// --- rectangles ------------------------------------------------------------------------------------------------------------

int first_middle_from(float edge) {
    return static_cast<int>(std::ceil(edge - 0.5F));
}  // of the pixels at or after it

void paint_rectangle(const Target& target, const Clip& clip, const Texture& texture, const ImDrawVert& low,
                     const ImDrawVert& high) {
    const int left = std::max(clip.left, first_middle_from(low.pos.x));
    const int right = std::min(clip.right, first_middle_from(high.pos.x));
    const int top = std::max(clip.top, first_middle_from(low.pos.y));
    const int bottom = std::min(clip.bottom, first_middle_from(high.pos.y));
    if (left >= right) return;
    if (same_place(low, high) && is_white(texture, low)) {
        for (int y = top; y < bottom; ++y) fill_span(target.row(y), left, right, low.col);
        return;
    }
    const float u_step =
        (high.uv.x - low.uv.x) * static_cast<float>(texture.width) / (high.pos.x - low.pos.x);
    const float v_step =
        (high.uv.y - low.uv.y) * static_cast<float>(texture.height) / (high.pos.y - low.pos.y);
    const float u_first = low.uv.x * static_cast<float>(texture.width);
    const float v_first = low.uv.y * static_cast<float>(texture.height);
    const bool one_to_one = std::abs(u_step - 1) < 1e-3F && std::abs(v_step - 1) < 1e-3F &&
                            low.pos.x == std::floor(low.pos.x) && low.pos.y == std::floor(low.pos.y);
    const std::uint32_t own = channel(low.col, 24);
    for (int y = top; y < bottom; ++y) {
        std::uint32_t* row = target.row(y);
        const float v = v_first + (static_cast<float>(y) + 0.5F - low.pos.y) * v_step;
        for (int x = left; x < right; ++x) {
            const float u = u_first + (static_cast<float>(x) + 0.5F - low.pos.x) * u_step;
            const std::uint32_t alpha =
                one_to_one
                    ? by_255(own * channel(texel(texture, static_cast<int>(u), static_cast<int>(v)), 24))
                    : static_cast<std::uint32_t>(
                          std::lround(static_cast<float>(own) * alpha_between(texture, u, v)));
            if (alpha > 0) row[x] = over(row[x], low.col, alpha);
        }
    }
}

// --- triangles -------------------------------------------------------------------------------------------------------------

struct Corner {
    std::int64_t x = 0, y = 0;  // on the grid
    const ImDrawVert* from = nullptr;
};

Corner corner_of(const ImDrawVert& v) {
    return {std::llround(static_cast<double>(v.pos.x) * grid),
            std::llround(static_cast<double>(v.pos.y) * grid), &v};
}

// Positive on the inner side of a -> b; `least` keeps an edge that two triangles share with only one of them.
struct Edge {
    std::int64_t dx = 0, dy = 0, x = 0, y = 0, least = 0;

    Edge(const Corner& a, const Corner& b) : dx{b.x - a.x}, dy{b.y - a.y}, x{a.x}, y{a.y} {
        const bool top_or_left = dy < 0 || (dy == 0 && dx > 0);
        least = top_or_left ? 0 : 1;
    }
    std::int64_t at(std::int64_t px, std::int64_t py) const { return dx * (py - y) - dy * (px - x); }
};

struct Triangle {
    std::array<Corner, 3> corners;
    std::array<Edge, 3> edges;
    std::int64_t area = 0;
};

// The pixels of row y whose middles lie inside, found edge by edge.
struct Span {
    int from = 0, to = 0;
};

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    return a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0);
}

Span span_of(const Triangle& triangle, int y, Span most) {
    const std::int64_t middle = static_cast<std::int64_t>(y) * grid + grid / 2;
    for (const Edge& edge : triangle.edges) {
        // at(x) = start - dy * grid * i for pixel i; wanted: at >= least.
        const std::int64_t start = edge.at(grid / 2, middle) - edge.least;
        const std::int64_t slope = edge.dy * grid;
        if (slope == 0) {
            if (start < 0) return {0, 0};
        } else if (slope > 0) {
            most.to = static_cast<int>(std::min<std::int64_t>(most.to, floor_div(start, slope) + 1));
        } else {
            most.from = static_cast<int>(std::max<std::int64_t>(most.from, -floor_div(start, -slope)));
        }
        if (most.from >= most.to) return {0, 0};
    }
    return most;
}

void shade_span(const Target& target, const Texture& texture, const Triangle& triangle, int y, Span span,
                bool white) {
    const std::int64_t py = static_cast<std::int64_t>(y) * grid + grid / 2;
    std::uint32_t* row = target.row(y);
    for (int x = span.from; x < span.to; ++x) {
        const std::int64_t px = static_cast<std::int64_t>(x) * grid + grid / 2;
        std::array<float, 3> part{};  // of the corner opposite to each edge
        for (std::size_t i = 0; i < 3; ++i)
            part[(i + 2) % 3] =
                static_cast<float>(triangle.edges[i].at(px, py)) / static_cast<float>(triangle.area);
        const auto mix = [&](unsigned shift) {
            float sum = 0;
            for (std::size_t i = 0; i < 3; ++i)
                sum += part[i] * static_cast<float>(channel(triangle.corners[i].from->col, shift));
            return std::clamp(sum, 0.0F, 255.0F);
        };
        float alpha = mix(24);
        if (!white) {
            float u = 0;
            float v = 0;
            for (std::size_t i = 0; i < 3; ++i) {
                u += part[i] * triangle.corners[i].from->uv.x * static_cast<float>(texture.width);
                v += part[i] * triangle.corners[i].from->uv.y * static_cast<float>(texture.height);
            }
            alpha *= alpha_between(texture, u, v);
        }
        const auto whole = [](float f) { return static_cast<std::uint32_t>(std::lround(f)); };
        const std::uint32_t colour = whole(mix(0)) | whole(mix(8)) << 8U | whole(mix(16)) << 16U;
        row[x] = over(row[x], colour, whole(alpha));
    }
}

void paint_triangle(const Target& target, const Clip& clip, const Texture& texture, const ImDrawVert& a,
                    const ImDrawVert& b, const ImDrawVert& c) {
    std::array<Corner, 3> corners{corner_of(a), corner_of(b), corner_of(c)};
    std::int64_t area = Edge{corners[0], corners[1]}.at(corners[2].x, corners[2].y);
    if (area == 0) return;
    if (area < 0) {
        std::swap(corners[1], corners[2]);
        area = -area;
    }
    const Triangle triangle{
        corners,
        {Edge{corners[0], corners[1]}, Edge{corners[1], corners[2]}, Edge{corners[2], corners[0]}},
        area};
    const auto [low, high] = std::minmax({corners[0].y, corners[1].y, corners[2].y});
    const int top = std::max(clip.top, static_cast<int>(floor_div(low, grid)));
    const int bottom = std::min(clip.bottom, static_cast<int>(floor_div(high, grid)) + 1);
    const bool white = same_place(a, b) && same_place(b, c) && is_white(texture, a);
    const bool plain = white && a.col == b.col && b.col == c.col;
    for (int y = top; y < bottom; ++y) {
        const Span span = span_of(triangle, y, {clip.left, clip.right});
        if (span.from >= span.to) continue;
        if (plain) fill_span(target.row(y), span.from, span.to, a.col);
        else shade_span(target, texture, triangle, y, span, white);
    }
}

// --- commands --------------------------------------------------------------------------------------------------------------

// Six indices that are a, b, c, a, c, d of an upright rectangle of one colour.
bool is_rectangle(const ImDrawIdx* i, const ImDrawVert* v) {
    if (i[3] != i[0] || i[4] != i[2]) return false;
    const ImDrawVert& a = v[i[0]];
    const ImDrawVert& b = v[i[1]];
    const ImDrawVert& c = v[i[2]];
    const ImDrawVert& d = v[i[5]];
    return a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x &&
           a.col == b.col && b.col == c.col && c.col == d.col && a.uv.y == b.uv.y && b.uv.x == c.uv.x &&
           a.pos.x <= c.pos.x && a.pos.y <= c.pos.y;
}

Texture texture_of(const ImDrawCmd& command) {
    const ImTextureData* data = command.TexRef._TexData;
    if (data == nullptr || data->Pixels == nullptr) return {};
    return {reinterpret_cast<const std::uint32_t*>(data->Pixels), data->Width, data->Height};
}

void paint_command(const Target& target, const Clip& glass, const ImDrawList& list,
                   const ImDrawCmd& command) {
    const Clip clip{std::max(glass.left, static_cast<int>(command.ClipRect.x)),
                    std::max(glass.top, static_cast<int>(command.ClipRect.y)),
                    std::min(glass.right, static_cast<int>(command.ClipRect.z)),
                    std::min(glass.bottom, static_cast<int>(command.ClipRect.w))};
    const Texture texture = texture_of(command);
    if (texture.texels == nullptr) return;
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawIdx* end = index + command.ElemCount;
    const ImDrawVert* vertex = list.VtxBuffer.Data + command.VtxOffset;
    while (index + 2 < end) {
        if (index + 5 < end && is_rectangle(index, vertex)) {
            paint_rectangle(target, clip, texture, vertex[index[0]], vertex[index[2]]);
            index += 6;
        } else {
            paint_triangle(target, clip, texture, vertex[index[0]], vertex[index[1]], vertex[index[2]]);
            index += 3;
        }
    }
}

}  // namespace

void grant_textures(ImDrawData& drawing) {
    if (drawing.Textures == nullptr) return;
    for (ImTextureData* texture : *drawing.Textures) {
        switch (texture->Status) {
        case ImTextureStatus_WantCreate:
            texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID) + 1);
            texture->SetStatus(ImTextureStatus_OK);
            break;
        case ImTextureStatus_WantUpdates: texture->SetStatus(ImTextureStatus_OK); break;
        case ImTextureStatus_WantDestroy:
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
            break;
        case ImTextureStatus_OK:
        case ImTextureStatus_Destroyed: break;
        }
    }
}

void Painter::paint(ImDrawData& drawing) {
    grant_textures(drawing);
    width_ = static_cast<int>(drawing.DisplaySize.x);
    height_ = static_cast<int>(drawing.DisplaySize.y);
    pixels_.assign(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_), 0xFF000000U);
    const Target target{pixels_.data(), width_};
    const Clip glass{0, 0, width_, height_};
    for (const ImDrawList* list : drawing.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer)
            if (command.UserCallback == nullptr) paint_command(target, glass, *list, command);
}

void write_png(const std::filesystem::path& file, int width, int height,
               std::span<const std::uint32_t> pixels) {
    std::vector<std::uint8_t> rgb;
    rgb.reserve(pixels.size() * 3);
    for (const std::uint32_t pixel : pixels)
        for (const unsigned shift : {0U, 8U, 16U})
            rgb.push_back(static_cast<std::uint8_t>(channel(pixel, shift)));
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_RGB;
    if (png_image_write_to_file(&image, file.c_str(), 0, rgb.data(), 0, nullptr) == 0)
        throw std::runtime_error("write picture " + file.string() + ": " + image.message);
}

}  // namespace window
