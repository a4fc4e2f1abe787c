#include "core/share/segment.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/share/pack.hpp"
#include "core/share/signed_text.hpp"
#include "core/share/why.hpp"

namespace share {

namespace {

using nlohmann::json;

constexpr std::size_t most_frame_line = 4096;  // of header and trailer: nothing of ours comes near it

struct Trailer {
    std::uint64_t n = 0;
    Bytes32 tip{};
    Signature sig{};
};

Bytes32 signed_digest(std::string_view header_line, const Bytes32& tip) {
    std::string bytes{"seg"};
    bytes += header_line;
    bytes.append(tip.begin(), tip.end());
    return journal::blake2b(bytes);
}

std::string header_line(const SegmentHeader& header, const PublicKey& key) {
    return fmt::format(
        R"({{"fmt":"seg","v":1,"plant":"{}","j":"{}","from":{},"to":{},"prev":"{}","app":"{}","fold":{},"key":"{}"}})",
        header.plant, header.jid, header.from, header.to, journal::hex(header.prev), header.app, header.fold,
        journal::hex(key));
}

json parse_object(std::string_view line) {
    if (line.size() > most_frame_line) return {};
    auto parsed = json::parse(line, nullptr, false);
    return parsed.is_object() ? parsed : json{};
}

std::optional<std::uint64_t> count_at(const json& object, const char* name) {
    const auto it = object.find(name);
    if (it == object.end() || !it->is_number_unsigned()) return std::nullopt;
    const auto number = it->get<std::uint64_t>();
    if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return std::nullopt;
    return number;
}

std::optional<Bytes32> hash_at(const json& object, const char* name) {
    return journal::bytes32_from_hex(words_at(object, name));
}

/// Nothing and a reason where a value that must stand there does not.
std::optional<SegmentHeader> parse_header(std::string_view line, SegmentReading& misfit) {
    auto& why = misfit.why;
    const auto object = parse_object(line);
    if (!object.is_object() || words_at(object, "fmt") != "seg") {
        why = "it does not begin like a segment";
        return std::nullopt;
    }
    if (count_at(object, "v") != 1) {
        misfit.newer = count_at(object, "v") > std::optional<std::uint64_t>{1};
        why = "it was written by a newer version, update this program";
        return std::nullopt;
    }
    const auto from = count_at(object, "from");
    const auto to = count_at(object, "to");
    const auto prev = hash_at(object, "prev");
    const auto fold = count_at(object, "fold");
    SegmentHeader header{words_at(object, "plant"),
                         words_at(object, "j"),
                         from.value_or(0),
                         to.value_or(0),
                         prev.value_or(Bytes32{}),
                         words_at(object, "app"),
                         0,
                         hash_at(object, "key")};
    if (header.plant.empty() || !journal::is_journal_id(header.jid) || header.from == 0 ||
        header.to < header.from || !prev || !fold || *fold > 1'000'000 ||
        object.contains("key") != header.key.has_value()) {
        why = "its header is damaged";
        return std::nullopt;
    }
    header.fold = static_cast<int>(*fold);
    return header;
}

std::optional<Trailer> parse_trailer(std::string_view line) {
    const auto object = parse_object(line);
    if (!object.is_object()) return std::nullopt;
    const auto n = count_at(object, "n");
    const auto tip = hash_at(object, "tip");
    const auto sig = signature_from(words_at(object, "sig"));
    if (!n || !tip || !sig) return std::nullopt;
    return Trailer{*n, *tip, *sig};
}

std::optional<PublicKey> key_of(const SegmentHeader& header, const KeyRing& keys) {
    auto key = header.key;
    if (const auto known = keys.find(header.jid); !key && known != keys.end()) key = known->second;
    if (key && journal::journal_id(*key) != header.jid) key.reset();
    return key;
}

/// Takes the lines of `body` (each with its LF) and their chain hashes.
void take_lines(Segment& segment, std::string_view body) {
    auto tip = segment.header.prev;
    while (!body.empty()) {
        const auto end = body.find('\n');
        const auto line = body.substr(0, end);
        tip = journal::chain_next(tip, line);
        segment.lines.push_back(line);
        segment.tips.push_back(tip);
        body.remove_prefix(end + 1);
    }
}

SegmentReading unreadable(std::string why) { return {std::nullopt, std::move(why), false}; }

}  // namespace

std::string write_segment(const SegmentHeader& header, const std::vector<journal::StoredLine>& lines,
                          const SigningKey& key) {
    assert(!lines.empty() && lines.size() == header.to - header.from + 1);
    assert(journal::journal_id(key.public_key()) == header.jid);
    const auto first = header_line(header, key.public_key());
    auto text = first + '\n';
    auto tip = header.prev;
    for (const auto& line : lines) {
        tip = journal::chain_next(tip, line.line);
        text += line.line;
        text += '\n';
    }
    text += fmt::format(R"({{"n":{},"tip":"{}","sig":"{}"}})", lines.size(), journal::hex(tip),
                        to_base64(key.sign(signed_digest(first, tip))));
    text += '\n';
    return text;
}

SegmentReading read_segment(std::string_view text, const KeyRing& keys) {
    if (text.empty() || text.back() != '\n') return unreadable("it is cut short");
    const auto header_end = text.find('\n');
    const auto trailer_start = text.rfind('\n', text.size() - 2) + 1;
    if (text.size() < 2 || trailer_start <= header_end) return unreadable("it has no closing line");
    const auto first = text.substr(0, header_end);
    const auto body = text.substr(header_end + 1, trailer_start - header_end - 1);

    SegmentReading misfit;
    Segment segment;
    const auto header = parse_header(first, misfit);
    if (!header) return misfit;
    segment.header = *header;
    const auto trailer = parse_trailer(text.substr(trailer_start, text.size() - trailer_start - 1));
    if (!trailer) return unreadable("it has no closing line");
    const auto count = static_cast<std::uint64_t>(std::ranges::count(body, '\n'));
    if (count != trailer->n || count - 1 != header->to - header->from)
        return unreadable("it has not as many records as it says");
    if (header->from == 1 && header->prev != journal::chain_start(header->jid))
        return unreadable("its chain does not begin where its journal begins");
    segment.lines.reserve(count);
    segment.tips.reserve(count);
    take_lines(segment, body);
    if (segment.tip() != trailer->tip) return unreadable("its chain is broken: a record was changed");
    const auto key = key_of(*header, keys);
    if (!key) return unreadable("nothing tells the key of its journal");
    if (!is_signed(signed_digest(first, trailer->tip), trailer->sig, *key))
        return unreadable("its signature does not fit");
    return {std::move(segment), {}, false};
}

std::optional<std::string> segment_text(std::string bytes, std::string* why) {
    if (bytes.size() > most_packed_bytes) return no(why, "it is larger than 8 MiB");
    if (!is_packed(bytes)) return bytes;
    return unpack(bytes, most_unpacked_bytes, why);
}

}  // namespace share
