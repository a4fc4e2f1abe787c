#include "core/share/plain_files.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/journal/hash.hpp"
#include "core/share/names.hpp"
#include "core/share/trust.hpp"

namespace share {

namespace {

constexpr std::string_view json_end = ".json";
constexpr std::size_t stamp_digits = 16;
constexpr std::size_t hash_digits = 64;

bool is_hex(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace

bool is_beside(std::string_view other, std::string_view name) {
    const auto dot = std::min(name.find('.'), name.size());
    const auto stem = name.substr(0, dot);
    const auto ending = name.substr(dot);
    if (other.size() <= name.size() + 2 || !other.starts_with(stem) || !other.ends_with(ending)) return false;
    return other.substr(dot).starts_with(".r");
}

std::string why_no_trust(std::string_view bytes, std::string_view plant) {
    return is_trust_text(bytes, plant) ? "" : "it is no certificate or request of this plant";
}

std::string why_no_small_json(std::string_view bytes) {
    const auto object = nlohmann::json::parse(bytes, nullptr, false);
    return object.is_object() ? "" : "it is damaged";
}

std::string why_no_blob(std::string_view name, std::string_view bytes) {
    return name.starts_with(journal::hex(journal::blake2b(bytes))) ? "" : "its name is not its content's";
}

bool is_small_json_name(std::string_view name) { return is_plain_name(name) && name.ends_with(json_end); }

bool is_beat_name(std::string_view name) {
    return name.size() == stamp_digits + json_end.size() && name.ends_with(json_end) &&
           is_hex(name.substr(0, stamp_digits));
}

bool is_blob_name(std::string_view folder, std::string_view name) {
    return is_plain_name(name) && folder.size() == 2 && name.starts_with(folder) &&
           name.find('.') == hash_digits && is_hex(name.substr(0, hash_digits));
}

std::vector<Entry> newest_beats(const std::vector<Entry>& entries) {
    std::vector<Entry> beats;
    std::ranges::copy_if(entries, std::back_inserter(beats), [](const Entry& entry) {
        return entry.kind == Entry::Kind::file && is_beat_name(entry.name);
    });
    if (beats.size() > beats_kept) beats.erase(beats.begin(), beats.end() - beats_kept);
    return beats;
}

bool shows(const std::vector<Entry>& entries, const Entry& file) {
    return std::ranges::any_of(entries, [&](const Entry& entry) {
        return entry.kind == Entry::Kind::file && entry.size == file.size &&
               (entry.name == file.name || is_beside(entry.name, file.name));
    });
}

}  // namespace share
