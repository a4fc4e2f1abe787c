#include "core/share/trust.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <tuple>
#include <utility>

#include "core/share/join.hpp"
#include "core/share/names.hpp"

namespace share {

namespace {

constexpr std::uint64_t most_number = std::uint64_t{1} << 53;
/// The one that allows least first.
constexpr std::array roles{role_none, role_station, role_admin, role_successor};

auto rank_of(std::string_view role) { return std::ranges::find(roles, role) - roles.begin(); }

/// Of two statements about one journal: a strict order over whatever they say, so that the files' order never matters.
bool stands_over(const Certificate& a, const Certificate& b) {
    if (a.n != b.n) return a.n > b.n;
    const auto rank_a = rank_of(a.role);
    const auto rank_b = rank_of(b.role);
    return std::tie(rank_a, a.until, a.tip, a.key, a.by, a.box, a.root_box) <
           std::tie(rank_b, b.until, b.tip, b.key, b.by, b.box, b.root_box);
}

Standing standing_of(const Certificate& says) {
    const bool successor = says.role == role_successor;
    return {successor ? std::string{role_station} : says.role,
            says.key,
            says.by,
            says.n,
            successor,
            says.until,
            says.tip};
}

/// The rules 1 to 3 of trust.hpp.
class Settling {
public:
    Settling(const std::vector<std::string>& texts, const std::string& plant, const PublicKey& root)
        : root_jid_(journal::journal_id(root)) {
        for (const auto& text : texts) {
            auto says = parse_certificate(text);
            if (!says || says->plant != plant || says->jid == root_jid_ ||
                rank_of(says->role) == static_cast<std::ptrdiff_t>(roles.size()))
                continue;
            keys.emplace(says->jid, says->key);
            auto& said = by_signer_[says->by];
            said.push_back({std::move(*says), &text});
        }
        std::map<std::string, PublicKey> hands{{root_jid_, root}};
        while (!hands.empty()) {
            for (const auto& [jid, key] : hands) hear(jid, key);
            hands = new_admins();
        }
        for (const auto& [jid, said] : counted_) standings.emplace(jid, standing_of(strongest(said)));
        follow();
        std::ranges::sort(statements, [](const Certificate& a, const Certificate& b) {
            return a.jid != b.jid ? a.jid < b.jid : stands_over(a, b);
        });
        statements.erase(std::unique(statements.begin(), statements.end()), statements.end());
    }

    KeyRing keys;
    Standings standings;
    std::vector<Certificate> statements;

private:
    struct Said {
        Certificate says;
        const std::string* text = nullptr;
    };

    static const Certificate& strongest(const std::vector<Certificate>& said) {
        return *std::ranges::min_element(said, stands_over);
    }

    void hear(const std::string& signer, const PublicKey& key) {
        for (const auto& [says, text] : by_signer_[signer]) {
            if (says.role == role_successor || !read_certificate(*text, key)) continue;
            counted_[says.jid].push_back(says);
            statements.push_back(says);
        }
    }

    /// What is found here is settled: a later step does not come back to it.
    std::map<std::string, PublicKey> new_admins() {
        std::map<std::string, PublicKey> found;
        for (const auto& [jid, said] : counted_) {
            const auto& says = strongest(said);
            if (says.role != role_admin || !standings.emplace(jid, standing_of(says)).second) continue;
            found.emplace(jid, says.key);
        }
        return found;
    }

    void follow() {
        Standings last;
        for (const auto& [jid, standing] : standings)
            if (standing.role != role_none) last.emplace(jid, standing);
        while (!last.empty()) {
            std::map<std::string, Certificate> found;
            for (const auto& [jid, standing] : last) find_successors(jid, standing.key, found);
            last.clear();
            for (auto& [jid, says] : found) {
                last.emplace(jid, standing_of(says));
                statements.push_back(std::move(says));
            }
            standings.insert(last.begin(), last.end());
        }
    }

    void find_successors(const std::string& jid, const PublicKey& key,
                         std::map<std::string, Certificate>& found) {
        for (const auto& [says, text] : by_signer_[jid]) {
            if (says.role != role_successor || standings.contains(says.jid)) continue;
            if (!read_certificate(*text, key)) continue;
            const auto [it, fresh] = found.emplace(says.jid, says);
            if (!fresh && stands_over(says, it->second)) it->second = says;
        }
    }

    std::string root_jid_;
    std::map<std::string, std::vector<Said>> by_signer_;
    std::map<std::string, std::vector<Certificate>> counted_;  // by the root and admins, about each journal
};

/// Not ours to read, which a stranger may have put there.
bool is_no_file(int error) { return error == EFBIG || error == ELOOP || error == EINVAL || error == ENOENT; }

}  // namespace

Policy policy_from(std::string_view words) { return words == "enforce" ? Policy::enforce : Policy::warn; }

Trust::Trust(Folder& mirror, const std::string& plant, const PublicKey& root, Policy policy)
    : Trust(certificate_texts(mirror), plant, root, policy) {}

Trust::Trust(const std::vector<std::string>& texts, const std::string& plant, const PublicKey& root,
             Policy policy)
    : policy_(policy) {
    Settling settled{texts, plant, root};
    keys_ = std::move(settled.keys);
    standings_ = std::move(settled.standings);
    statements_ = std::move(settled.statements);
}

const Standing* Trust::standing(std::string_view jid) const {
    const auto found = standings_.find(jid);
    return found != standings_.end() ? &found->second : nullptr;
}

bool Trust::knows(std::string_view jid) const {
    const auto* stands = standing(jid);
    return stands != nullptr && stands->role != role_none;
}

bool Trust::is_admin(std::string_view jid) const {
    const auto* stands = standing(jid);
    return stands != nullptr && stands->role == role_admin;
}

std::optional<std::uint64_t> Trust::last_trusted(std::string_view jid) const {
    const auto* stands = standing(jid);
    return stands != nullptr ? stands->until : std::nullopt;
}

bool Trust::may_fold(std::string_view jid, std::uint64_t from, std::uint64_t to) const {
    if (policy_ == Policy::warn) return true;
    const auto* stands = standing(jid);
    return stands != nullptr && from <= to && (!stands->until || to <= *stands->until);
}

std::uint64_t Trust::next_number(std::string_view jid) const {
    std::uint64_t last = 0;
    for (const auto& says : statements_)
        if (says.jid == jid && says.role != role_successor) last = std::max(last, says.n);
    return std::min(last + 1, most_number);
}

std::vector<std::string> certificate_texts(Folder& folder) {
    std::vector<std::string> texts;
    for (const auto& entry : list_if_there(folder, std::string{trust_folder})) {
        if (entry.kind != Entry::Kind::file || !entry.name.ends_with(".json") ||
            entry.name.starts_with("join-") || !is_plain_name(entry.name))
            continue;
        try {
            texts.push_back(folder.read(join_path(trust_folder, entry.name), most_trust_bytes));
        } catch (const std::system_error& error) {
            if (!is_no_file(error.code().value())) throw;
        }
    }
    return texts;
}

KeyRing read_keys(Folder& folder) {
    KeyRing keys;
    for (const auto& text : certificate_texts(folder))
        if (const auto certificate = parse_certificate(text))
            keys.emplace(certificate->jid, certificate->key);
    return keys;
}

bool is_trust_text(std::string_view text, std::string_view plant) {
    if (const auto certificate = parse_certificate(text)) return certificate->plant == plant;
    const auto request = read_join(text);
    return request && request->plant == plant;
}

}  // namespace share
