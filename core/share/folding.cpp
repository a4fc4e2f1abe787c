#include "core/share/folding.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "core/share/names.hpp"
#include "core/share/station_options.hpp"

namespace share {

namespace {

/// A header may say anything, and the panel shows it.
std::string plain_version(std::string_view app) {
    constexpr std::size_t most = 20;
    const auto odd = [](char c) { return c <= ' ' || c > '~'; };
    if (app.empty() || app.size() > most || std::ranges::any_of(app, odd)) return "?";
    return std::string{app};
}

}  // namespace

Folding::Folding(journal::Store& store, Folder& mirror, FoldWish wish, Imported& result)
    : store_(store),
      mirror_(mirror),
      wish_(std::move(wish)),
      result_(result) {}

void Folding::take(const std::string& path, const Tips* only) {
    auto bytes = read(path);
    if (!bytes) return;
    std::string why;
    auto text = segment_text(std::move(*bytes), &why);
    if (!text) return drop(path, why);
    auto& piece = pieces_.emplace_back();
    piece.path = path;
    piece.text = std::move(*text);
    piece.only = only;
    if (!verify(piece)) return pieces_.pop_back();
    text_ += piece.text.size();
    if (text_ >= wish_.transaction_text) fold_all();
}

void Folding::finish() { fold_all(); }

/// A place of the disk that cannot be read any more is a damaged file like another: the share has it still.
std::optional<std::string> Folding::read(const std::string& path) {
    try {
        return mirror_.read(path, most_packed_bytes);
    } catch (const std::system_error& error) {
        switch (error.code().value()) {
        case ENOENT: return std::nullopt;
        case EIO: drop(path, "it cannot be read"); return std::nullopt;
        case EFBIG: drop(path, "it is larger than 8 MiB"); return std::nullopt;
        case ELOOP:
        case EINVAL: drop(path, "it is not a plain file"); return std::nullopt;
        default: throw;
        }
    }
}

bool Folding::verify(Piece& piece) {
    auto reading = read_segment(piece.text, wish_.keys);
    if (reading.newer) {
        result_.left_out.push_back(fmt::format("{}: {}", piece.path, reading.why));
        store_.transact([&] { note_newer({}); });
        return false;
    }
    auto why = reading.why;
    if (reading.segment) {
        piece.segment = std::move(*reading.segment);
        why = misfit(piece);
    }
    if (!why.empty()) drop(piece.path, why);
    return why.empty();
}

/// A good segment may stand in the wrong place.
std::string Folding::misfit(const Piece& piece) const {
    const auto& header = piece.segment.header;
    if (header.plant != wish_.plant) return "it belongs to another plant";
    const auto slash = piece.path.rfind('/');
    const auto name = parse_segment_name(piece.path.substr(slash + 1));
    const auto says = parse_segment_name(segment_name(header.from, header.to, piece.segment.tip()));
    if (!name || !says || journal_path(header.jid) != piece.path.substr(0, slash) ||
        name->from != says->from || name->to != says->to || name->tip16 != says->tip16)
        return "its name is not its own";
    return {};
}

void Folding::drop(const std::string& path, const std::string& why) {
    result_.damaged.push_back(fmt::format("{}: {}", path, why));
    store_.drop_taken(path);
    try {
        mirror_.remove(path);
    } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch): it is tried again next time
    }
}

void Folding::fold_all() {
    while (!pieces_.empty()) {
        std::uint64_t records = 0;
        store_.transact([&] { records = fold_some(); });
        if (wish_.done) wish_.done(records);
    }
    text_ = 0;
}

std::uint64_t Folding::fold_some() {
    std::uint64_t records = 0;
    for (std::size_t text = 0; !pieces_.empty() && text < wish_.transaction_text;) {
        auto& piece = pieces_.front();
        if (piece.next < piece.segment.lines.size()) {
            text += fold_line(piece);
            ++records;
            continue;
        }
        close(piece);
        pieces_.pop_front();
    }
    return records;
}

std::size_t Folding::fold_line(Piece& piece) {
    const auto& [header, lines, tips] = piece.segment;
    if (!piece.known)
        piece.known = store_.has_record(header.jid, header.to, tips.back()) ||
                      store_.has_record(header.jid, header.from, tips.front());
    const auto i = piece.next++;
    if (piece.only && !piece.only->contains(tips[i])) piece.held = true;
    else if (!*piece.known || !store_.has_record(header.jid, header.from + i, tips[i])) fold_record(piece, i);
    return lines[i].size() + 1;
}

void Folding::fold_record(Piece& piece, std::size_t i) {
    const auto& [header, lines, tips] = piece.segment;
    std::string why = "it has another number";
    const auto record = journal::parse_line(lines[i], &why);
    if (!record || record->s != header.from + i) {
        result_.left_out.push_back(fmt::format("{}, record {}: {}", piece.path, header.from + i, why));
        store_.set_local(local_unread, app_version());
        return;
    }
    if (!store_.import_record(header.jid, lines[i], *record, tips[i], i == 0 ? header.prev : tips[i - 1]))
        return;
    ++result_.records;
    if (!piece.fresh && header.jid == store_.jid()) store_.set_local(local_branched, header.jid);
    piece.fresh = true;
}

void Folding::close(const Piece& piece) {
    store_.set_taken({piece.path, piece.held});
    if (piece.fresh) ++result_.segments;
    if (piece.held) ++result_.waiting;
    if (piece.segment.header.fold > fold_version) note_newer(piece.segment.header.app);
}

void Folding::note_newer(std::string_view app) {
    store_.set_local(local_newer, plain_version(app));
    store_.set_local(local_unread, app_version());
}

}  // namespace share
