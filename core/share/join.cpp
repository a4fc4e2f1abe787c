// Requests and their words; who answers them stands in admit.cpp.
#include "core/share/join.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <tuple>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/share/names.hpp"
#include "core/share/signed_text.hpp"
#include "core/share/why.hpp"
#include "core/share/words.hpp"

namespace share {

namespace {

using nlohmann::json;

constexpr SignedKind kind{"join", most_trust_bytes, "it is too large for a request",
                          "it is no request to join"};
constexpr std::size_t most_name_bytes = 200;
constexpr std::size_t most_app_bytes = 40;
constexpr std::size_t fingerprint_bytes = 12;

std::string json_words(std::string_view words) {
    return json(std::string{words}).dump(-1, ' ', false, json::error_handler_t::replace);
}

/// What a stranger wrote is shown to people: no control characters, and not too long.
bool is_plain_line(std::string_view words, std::size_t most) {
    return words.size() <= most && std::ranges::none_of(words, [](char c) {
               return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7f;
           });
}

std::string bytes_in(const Bytes32& bytes) { return {bytes.begin(), bytes.end()}; }

/// Empty where a file cannot be one of ours.
std::string request_text(Folder& mirror, const std::string& name) {
    try {
        return mirror.read(join_path(trust_folder, name), most_trust_bytes);
    } catch (const std::system_error& error) {
        const int number = error.code().value();
        if (number == EFBIG || number == ELOOP || number == EINVAL || number == ENOENT) return {};
        throw;
    }
}

}  // namespace

std::string join_text(const JoinRequest& request, const SigningKey& own) {
    const auto body = fmt::format(
        R"({{"fmt":"join","v":1,"plant":"{}","j":"{}","key":"{}","name":{},"app":{})", request.plant,
        request.jid, journal::hex(request.key), json_words(request.name), json_words(request.app));
    return sign_text(kind.name, body, own);
}

std::optional<JoinRequest> read_join(std::string_view text, std::string* why) {
    const auto opened = open_signed(kind, text, why);
    if (!opened) return std::nullopt;
    const auto& object = opened->object;
    JoinRequest request{words_at(object, "plant"), opened->jid, opened->key, words_at(object, "name"),
                        words_at(object, "app")};
    if (!is_plain_line(request.name, most_name_bytes) || !is_plain_line(request.app, most_app_bytes))
        return no(why, "its name cannot be shown");
    if (!is_signed_text(kind.name, text, request.key)) return no(why, "its signature does not fit");
    return request;
}

std::string six_words(const std::string& plant, const PublicKey& root, const PublicKey& station) {
    const auto hash = journal::blake2b(fmt::format("words{}{}{}", plant, bytes_in(root), bytes_in(station)));
    return fmt::format("{}", fmt::join(words_for(bytes_in(hash).substr(0, fingerprint_bytes)), " "));
}

bool is_same_words(std::string_view typed, std::string_view words) {
    return typed_words(typed) == typed_words(words);
}

std::vector<OpenRequest> open_requests(Folder& mirror, const std::string& plant, const PublicKey& root,
                                       const Trust& trust) {
    std::vector<OpenRequest> found;
    for (const auto& entry : list_if_there(mirror, std::string{trust_folder})) {
        if (entry.kind != Entry::Kind::file || !entry.name.starts_with("join-") ||
            !entry.name.ends_with(".json") || !is_plain_name(entry.name))
            continue;
        const auto request = read_join(request_text(mirror, entry.name));
        if (!request || request->plant != plant || trust.knows(request->jid)) continue;
        if (std::ranges::find(found, request->jid, [](const OpenRequest& o) { return o.request.jid; }) !=
            found.end())
            continue;  // asked twice
        const auto* stands = trust.standing(request->jid);
        found.push_back({*request, six_words(plant, root, request->key), stands ? stands->role : ""});
    }
    std::ranges::sort(found, [](const OpenRequest& a, const OpenRequest& b) {
        return std::tie(a.request.name, a.request.jid) < std::tie(b.request.name, b.request.jid);
    });
    return found;
}

}  // namespace share
