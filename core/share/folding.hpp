// How segments of a mirror get into a store: each is read and verified first, outside of any transaction; then the records of many, or a
// part of a large one, are folded in one.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <string>

#include "core/journal/store.hpp"
#include "core/share/folder.hpp"
#include "core/share/import.hpp"
#include "core/share/segment.hpp"

namespace share {

/// Whose segments they may be, and how much text is folded at once.
struct FoldWish {
    std::string plant;
    const KeyRing& keys;
    std::size_t transaction_text = gentle_transaction;
    std::function<void(std::uint64_t records)> done;  ///< after each transaction
};

using Tips = std::set<Bytes32>;

class Folding {
public:
    Folding(journal::Store& store, Folder& mirror, FoldWish wish, Imported& result);

    /// The records of a segment, or those of them whose tip stands in `only`, which must live until finish(); then the segment is noted
    /// as one that waits if it has others. What does not verify is removed and reported. Throws std::system_error where the mirror's
    /// disk fails, and what the store throws.
    void take(const std::string& path, const Tips* only = nullptr);
    /// What is left.
    void finish();

private:
    struct Piece {
        std::string path;
        std::string text;  // its segment looks into it
        Segment segment;
        const Tips* only = nullptr;
        std::size_t next = 0;       // line
        std::optional<bool> known;  // some of it is in the store
        bool fresh = false;         // it brought something
        bool held = false;          // some of it waits
    };

    std::optional<std::string> read(const std::string& path);
    bool verify(Piece& piece);
    std::string misfit(const Piece& piece) const;
    void drop(const std::string& path, const std::string& why);
    void fold_all();
    std::uint64_t fold_some();
    std::size_t fold_line(Piece& piece);
    void fold_record(Piece& piece, std::size_t i);
    void close(const Piece& piece);
    void note_newer(std::string_view app);

    journal::Store& store_;
    Folder& mirror_;
    FoldWish wish_;
    Imported& result_;
    std::deque<Piece> pieces_;  // a deque: a piece never moves
    std::size_t text_ = 0;
};

}  // namespace share
