// Certificates and join requests: any bytes as their texts, and any set of properly signed statements. Nothing crashes, a refusal has a
// reason, and who stands is a function of the set that nobody gets into without the word of somebody who stands.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <vector>

#include "core/share/join.hpp"
#include "core/share/trust.hpp"

namespace {

using namespace share;

const std::string plant = "0123456789abcdef0123456789abcdef";
constexpr std::uint8_t root = 0;
constexpr std::size_t keys = 6;
constexpr std::size_t most_statements = 12;

void must(bool holds) {
    if (!holds) std::abort();
}

const SigningKey& key(std::size_t n) {
    static const std::array<SigningKey, keys> all{SigningKey{Bytes32{1}}, SigningKey{Bytes32{2}},
                                                  SigningKey{Bytes32{3}}, SigningKey{Bytes32{4}},
                                                  SigningKey{Bytes32{5}}, SigningKey{Bytes32{6}}};
    return all.at(n % keys);
}

void try_texts(const std::string& bytes) {
    std::string why;
    const auto certificate = parse_certificate(bytes, &why);
    must(certificate || !why.empty());
    why.clear();
    must(read_certificate(bytes, key(root).public_key(), &why) || !why.empty());
    if (certificate) {
        certificate_file(*certificate);
        // What it says can be said again; who signed it is another matter.
        auto again = parse_certificate(certificate_text(*certificate, key(root)));
        if (again) again->by = certificate->by;
        must(!again || again == certificate);
    }
    why.clear();
    const auto request = read_join(bytes, &why);
    must(request || !why.empty());
    if (request) must(six_words(request->plant, key(root).public_key(), request->key).size() == 35);
    must(!(certificate && request));
    is_same_words(bytes, "lusab");
    const Trust trust{{bytes, bytes}, plant, key(root).public_key(), Policy::enforce};
    for (const auto& [jid, stands] : trust.standings()) must(!jid.empty() && !stands.role.empty());
}

/// Four bytes: who says what about whom.
std::vector<std::string> statements_from(std::span<const std::uint8_t> bytes) {
    constexpr std::array roles{role_admin, role_station, role_none, role_successor};
    std::vector<std::string> texts;
    for (; bytes.size() >= 4 && texts.size() < most_statements; bytes = bytes.subspan(4)) {
        const auto& about = key(bytes[1]);
        Certificate says{plant,
                         journal::journal_id(about.public_key()),
                         about.public_key(),
                         std::string{roles.at(bytes[2] % roles.size())},
                         {}};
        says.n = bytes[3] % 8U;
        if (says.role == role_none) {
            says.until = bytes[3] / 8U;
            says.tip = Bytes32{bytes[2]};
        }
        texts.push_back(certificate_text(says, key(bytes[0])));
    }
    return texts;
}

void try_statements(std::span<const std::uint8_t> bytes) {
    auto texts = statements_from(bytes);
    const Trust trust{texts, plant, key(root).public_key(), Policy::enforce};
    std::ranges::reverse(texts);
    texts.push_back(texts.empty() ? "" : texts.front());
    must(Trust(texts, plant, key(root).public_key(), Policy::enforce).standings() == trust.standings());
    const auto root_jid = journal::journal_id(key(root).public_key());
    for (const auto& [jid, stands] : trust.standings()) {
        must(jid != root_jid && journal::journal_id(stands.key) == jid);
        must(trust.knows(jid) == (stands.role != role_none) && trust.last_trusted(jid) == stands.until);
        if (stands.role == role_none) must(!trust.may_fold(jid, 1, *stands.until + 1));
        // A withdrawal may outlive nobody either: whoever said it stands as an admin.
        if (stands.by != root_jid)
            must(stands.successor ? trust.knows(stands.by) : trust.is_admin(stands.by));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::span<const std::uint8_t> rest{data + 1, size - 1};
    if (data[0] % 2 == 0) try_statements(rest);
    else try_texts({reinterpret_cast<const char*>(rest.data()), rest.size()});
    return 0;
}
