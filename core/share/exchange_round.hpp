// What the parts of an exchange have in common: the two folders, the ask, what came of it so far, and what a failure of the share
// means. The mirror's failures are std::system_error and go up to whoever asked for the exchange.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "core/share/exchange.hpp"
#include "core/share/listed_journal.hpp"
#include "core/share/segment.hpp"

namespace share {

/// The share went away, filled up or broke: no use in trying the next file.
struct Stop {
    std::string trouble;
};

/// For people: what to do about it.
std::string share_sentence(const std::system_error& error);

class Round {
public:
    Round(Folder& the_mirror, Folder& the_share, const ExchangeAsk& asked, const Outside& world,
          const ExchangeNews& told);
    Round(const Round&) = delete;
    Round& operator=(const Round&) = delete;

    /// Throws Stop where the share is not (any more) the plant's.
    void check_marker();
    bool is_own(std::string_view jid) const;
    bool is_to_go(const std::string& path) const { return to_go_.contains(path); }

    /// What stands in a folder of the share, nothing where there is none. Where it may not be looked at, this is told as trouble.
    std::vector<Entry> list(const std::string& dir);
    /// One journal's folder on the share.
    ListedJournal& journal(const std::string& jid);
    /// One journal's folder in the mirror.
    ListedJournal& mirrored(const std::string& jid);

    /// Puts a file on the share, and the folders it needs. Gives the name under which it stands; nothing where somebody holds it, which
    /// must not keep the others waiting.
    std::optional<std::string> put(const std::string& dir, const std::string& name, std::string_view bytes);
    /// Best effort, for out/latest alone.
    void replace(const std::string& dir, const std::string& name, std::string_view bytes);
    /// Puts a file into the mirror. Gives the name under which it stands. A station's own mirror is on the disk after flush_kept() only,
    /// and what was noted of its files until then is noted there: what a power cut leaves behind is fetched anew.
    std::string keep(const std::string& dir, const std::string& name, std::string_view bytes);
    void tidy(const std::string& dir, const std::vector<Entry>& entries) { publisher_.tidy(dir, entries); }

    /// Looked at before, unchanged, and not yet due.
    bool is_left(const std::string& path, std::uint64_t size);
    void reject(const std::string& path, std::uint64_t size, std::string why);
    /// The bytes of a file of the share; nothing where it vanished or cannot be read, which is noted as a reject.
    std::optional<std::string> read(const std::string& path, std::uint64_t size, std::size_t most);
    /// A file of the mirror was found whole on the share, where it bears this time.
    void note_proven(const std::string& path, journal::Moment written);
    void flush_kept();
    /// Another file of the share that is new here was looked at.
    void looked_at();
    void expect(std::uint64_t files) { all_ += files; }

    void read_keys_again();
    const KeyRing& keys() const { return keys_; }

    Folder& mirror;
    Folder& share;
    const ExchangeAsk& ask;
    const Outside& outside;
    const ExchangeNews& news;
    Exchanged result;
    bool whole = true;  ///< every folder could be looked at

private:
    void make_folders(const std::string& dir);

    KeyRing keys_;
    Publisher publisher_;
    Publisher keeper_;
    std::map<std::string, std::optional<journal::Moment>> kept_;  ///< with the times to be noted
    std::set<std::string> to_go_;
    std::map<std::string, journal::Rejected> left_;
    std::map<std::string, ListedJournal> journals_;
    std::map<std::string, ListedJournal> mirrored_;
    std::uint64_t done_ = 0, all_ = 0;
};

}  // namespace share
