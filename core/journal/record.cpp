// Records as JSON lines: written by hand, so that the bytes are ours to the last one; read with nlohmann-json, strictly.
#include "core/journal/record.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <utility>

#include "core/journal/record_text.hpp"

namespace journal {
namespace {

constexpr std::array sources{std::pair{Source::eye, std::string_view{"eye"}},
                             std::pair{Source::gauge, std::string_view{"gauge"}},
                             std::pair{Source::import, std::string_view{"import"}},
                             std::pair{Source::report, std::string_view{"report"}}};

template <class Whole> void write_whole(std::string& line, Whole number) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    line.append(digits.data(), end);
}

void write_value(std::string& line, const Value& value) {
    if (const auto* yes = std::get_if<bool>(&value)) line += *yes ? "true" : "false";
    else if (const auto* number = std::get_if<double>(&value)) write_number(line, *number);
    else if (const auto* text = std::get_if<std::string>(&value)) write_text(line, *text);
    else line += "null";
}

void write_change(std::string& line, const Change& change) {
    line += '[';
    write_text(line, change.entity);
    line += ',';
    write_text(line, change.field);
    line += ',';
    write_value(line, change.value);
    line += change.base ? ",\"" + hex(*change.base) + "\"]" : ",null]";
}

void write_point(std::string& line, const PointEntry& point) {
    line += '[';
    write_text(line, point.metric);
    line += ',';
    write_whole(line, point.at.ms);
    line += ',';
    write_number(line, point.value);
    if (point.n) {
        line += ',';
        write_number(line, *point.n);
    }
    line += ']';
}

template <class Item>
void write_list(std::string& line, const std::vector<Item>& items, void (*write)(std::string&, const Item&)) {
    line += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) line += ',';
        write(line, items[i]);
    }
    line += ']';
}

void write_origin(std::string& line, const Origin& origin) {
    line += "{\"from\":\"";
    line += to_text(origin.source);
    line += '"';
    if (!origin.place.empty()) {
        line += ",\"place\":";
        write_text(line, origin.place);
    }
    line += '}';
}

std::string made(std::string_view noun, std::string_view jid, std::uint64_t s) {
    std::string entity{noun};
    entity += '/';
    entity += jid;
    entity += '-';
    entity += std::to_string(s);
    return entity;
}

}  // namespace

std::string_view to_text(Source source) {
    return std::ranges::find(sources, source, &decltype(sources)::value_type::first)->second;
}

std::optional<Source> source_from(std::string_view text) {
    const auto it = std::ranges::find(sources, text, &decltype(sources)::value_type::second);
    if (it == sources.end()) return {};
    return it->first;
}

std::string to_line(const Record& record) {
    std::string line;
    line.reserve(200 + record.c.size() * 100 + record.p.size() * 60);
    line += "{\"s\":";
    write_whole(line, record.s);
    line += ",\"t\":\"" + to_hex(record.t) + "\",\"w\":";
    write_text(line, record.w);
    line += ",\"q\":\"";
    line += to_text(record.q);
    line += "\",\"u\":";
    write_text(line, record.u);
    line += ",\"a\":";
    write_text(line, record.a);
    line += ",\"c\":";
    write_list(line, record.c, write_change);
    if (!record.p.empty()) {
        line += ",\"p\":";
        write_list(line, record.p, write_point);
    }
    if (record.o) {
        line += ",\"o\":";
        write_origin(line, *record.o);
    }
    if (record.b) {
        line += ",\"b\":";
        write_whole(line, *record.b);
    }
    if (record.batch_closed) line += ",\"e\":true";
    if (record.undoes) {
        line += ",\"x\":";
        write_whole(line, *record.undoes);
    }
    line += '}';
    return line;
}

std::string point_entity(std::string_view jid, std::uint64_t s, std::size_t k) {
    return made_entity("point", jid, s, k);
}

std::string made_entity(std::string_view noun, std::string_view jid, std::uint64_t s, std::size_t k) {
    return made(noun, jid, s) + '.' + std::to_string(k);
}

std::string batch_entity(std::string_view jid, std::uint64_t first) { return made("batch", jid, first); }

}  // namespace journal
