// Reading a record's line. Bytes come from other stations and from damaged disks: nothing is assumed, nothing throws.
#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>

#include "core/journal/record.hpp"

namespace journal {
namespace {

using Json = nlohmann::json;

/// The first thing that did not fit.
struct Misfit {
    const char* why;
};

const Json& member(const Json& object, const char* key) {
    const auto it = object.find(key);
    if (it == object.end()) throw Misfit{"a key is missing"};
    return *it;
}

const std::string& words(const Json& json) {
    if (!json.is_string()) throw Misfit{"a text is expected"};
    return json.get_ref<const std::string&>();
}

/// Names of entities and fields are keys of tables: something must stand there, and C must be able to hold it.
const std::string& name(const Json& json) {
    const auto& text = words(json);
    if (text.empty() || text.find('\0') != text.npos) throw Misfit{"an entity or field has no proper name"};
    return text;
}

double number(const Json& json) {
    if (!json.is_number()) throw Misfit{"a number is expected"};
    const auto value = json.get<double>();
    if (!std::isfinite(value)) throw Misfit{"a number is not finite"};
    return value;
}

std::uint64_t sequence(const Json& json) {
    if (!json.is_number_unsigned()) throw Misfit{"a sequence number is expected"};
    const auto s = json.get<std::uint64_t>();
    if (s == 0 || s > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        throw Misfit{"a sequence number is out of range"};
    return s;
}

Moment moment(const Json& json) {
    if (!json.is_number_integer()) throw Misfit{"a point's time is not a whole number"};
    if (json.is_number_unsigned() &&
        json.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        throw Misfit{"a point's time is out of range"};
    return {json.get<std::int64_t>()};
}

const Json& list(const Json& json, std::size_t least, std::size_t most) {
    if (!json.is_array() || json.size() < least || json.size() > most)
        throw Misfit{"a list has not the length it says"};
    return json;
}

Value value_of(const Json& json) {
    if (json.is_null()) return {};
    if (json.is_boolean()) return json.get<bool>();
    if (json.is_number()) return number(json);
    return words(json);
}

Change change_of(const Json& json) {
    list(json, 4, 4);
    Change change{name(json[0]), name(json[1]), value_of(json[2]), {}};
    if (json[3].is_null()) return change;
    change.base = bytes32_from_hex(words(json[3]));
    if (!change.base) throw Misfit{"a base is not a chain hash"};
    return change;
}

PointEntry point_of(const Json& json) {
    list(json, 3, 4);
    PointEntry point{name(json[0]), moment(json[1]), number(json[2]), {}};
    if (json.size() == 4) {
        point.n = number(json[3]);
        if (*point.n <= 0) throw Misfit{"a point is of none"};
    }
    return point;
}

Origin origin_of(const Json& json) {
    if (!json.is_object()) throw Misfit{"an origin is expected"};
    const auto source = source_from(words(member(json, "from")));
    if (!source) throw Misfit{"an origin is not known"};
    Origin origin{*source, {}};
    if (const auto it = json.find("place"); it != json.end()) origin.place = words(*it);
    return origin;
}

void read_head(Record& record, const Json& json) {
    record.s = sequence(member(json, "s"));
    const auto stamp = stamp_from_hex(words(member(json, "t")));
    if (!stamp) throw Misfit{"the stamp is not 16 hex digits"};
    record.t = *stamp;
    record.w = words(member(json, "w"));
    const auto quality = clock_quality_from(words(member(json, "q")));
    if (!quality) throw Misfit{"the clock's quality is not known"};
    record.q = *quality;
    record.u = words(member(json, "u"));
    record.a = words(member(json, "a"));
}

void read_optional_keys(Record& record, const Json& json) {
    if (const auto it = json.find("p"); it != json.end())
        for (const auto& item : list(*it, 0, most_points_in_record)) record.p.push_back(point_of(item));
    if (const auto it = json.find("o"); it != json.end()) record.o = origin_of(*it);
    if (const auto it = json.find("b"); it != json.end()) {
        record.b = sequence(*it);
        if (*record.b > record.s) throw Misfit{"a batch starts after its record"};
    }
    if (const auto it = json.find("e"); it != json.end()) {
        if (!it->is_boolean()) throw Misfit{"the end of a batch is not true or false"};
        record.batch_closed = it->get<bool>();
        if (record.batch_closed && !record.b) throw Misfit{"a batch is closed that is none"};
    }
    if (const auto it = json.find("x"); it != json.end()) {
        record.undoes = sequence(*it);
        if (*record.undoes >= record.s) throw Misfit{"a record takes back a later one"};
    }
}

Record record_of(const Json& json) {
    if (!json.is_object()) throw Misfit{"it is no JSON object"};
    Record record;
    read_head(record, json);
    for (const auto& item : list(member(json, "c"), 0, std::numeric_limits<std::size_t>::max()))
        record.c.push_back(change_of(item));
    read_optional_keys(record, json);
    return record;
}

}  // namespace

std::optional<Record> parse_line(std::string_view line, std::string* why) {
    try {
        return record_of(Json::parse(line.begin(), line.end(), nullptr, false));
    } catch (const Misfit& misfit) {
        if (why) *why = misfit.why;
        return {};
    }
}

}  // namespace journal
