// A practice board stays where it is: other stations do not show it, so it would be out of sight.
#include "kiosk/screens/board_options_view.hpp"

#include <algorithm>
#include <tuple>

#include "kiosk/screens/fresh_words.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

constexpr std::size_t glance_fits = 28;  // characters of a name

bool can_move(const kata::Storyboard& board, const kata::Shelf& shelf) {
    return !board.board.id.empty() && !board.board.practice && shelf.is_here(board.board.id);
}

void add_name(BoardOptionsView& view, const kata::Board& board, const Draft& draft) {
    view.name = field_of(draft, rename_form, "name", word("Name of the board"), board.name);
    view.name.quiet = false;
    view.name_wish = {.what_for = std::string(rename_form) + " name",
                      .title = word("Name of the board"),
                      .most = std::max(glance_fits, board.name.size()),
                      .may_be_empty = false,
                      .begins_with = board.name,
                      .back = ScreenId::board_options};
    const auto name = form_text(draft, view.name_wish.what_for);
    if (name.empty() || name == board.name) {
        return;
    }
    auto changed = board;
    changed.name = name;
    view.rename = kata::ChangeBoard{std::move(changed)};
    view.renamed_words = said("Now called {0}", name);
}

BoardStep archive_step(const kata::Board& board) {
    return {word("Archive this board"),
            word("It leaves the panels, and all its records stay"),
            {word("Archive this board?"),
             said("{0} leaves the panels. All that was recorded stays, and it can come back.", board.name),
             word("Archive"), word("Not now")},
            kata::ArchiveBoard{board.id},
            said("{0} is archived", board.name)};
}

BoardStep take_step(const kata::Board& board, const std::string& station) {
    return {word("Bring this board to this panel"),
            word("From then on it is recorded here"),
            {word("Bring this board here?"),
             said("{0} is recorded here from then on; {1} shows it to read.", board.name, station),
             word("Bring it here"), word("Not now")},
            kata::TakeBoard{board.id},
            said("{0} stands at this panel", board.name)};
}

void add_elsewhere(BoardOptionsView& view, const kata::Board& board, const kata::Shelf& shelf,
                   kata::Moment now) {
    const auto plant = shelf.plant_boards();
    const auto it = std::ranges::find(
        plant, board.id, [](const kata::PlantBoard& one) -> const std::string& { return one.board.id; });
    const bool named = it != plant.end() && !it->station.empty();
    const auto station = named ? it->station : word("another station");
    view.place = it != plant.end() && it->known_at
                     ? said("Stands at {0}, as of {1}", station, heard_words(it->known_at, now, board.zone))
                     : said("Stands at {0}", station);
    view.take = take_step(board, named ? it->station : word("the other station"));
}

std::string name_of(const kata::StationFresh& station) {
    return station.name.empty() ? station.jid : station.name;
}

BoardStep move_step(const kata::Board& board, const kata::StationFresh& station) {
    const auto name = name_of(station);
    return {name,
            "",
            {said("Move it to {0}?", name),
             said("{0} is recorded there from then on; this panel shows it to read.", board.name),
             word("Move it there"), word("Not now")},
            kata::MoveBoard{board.id, station.jid},
            said("{0} stands at {1}", board.name, name)};
}

}  // namespace

BoardOptionsView view_board_options(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                                    const Draft& draft) {
    BoardOptionsView view;
    view.title = board.board.name;
    if (board.board.id.empty()) {
        view.title = word("This board");
        view.empty_words = word("No board on this panel yet.");
        return view;
    }
    if (!shelf.is_here(board.board.id)) {
        add_elsewhere(view, board.board, shelf, now);
        return view;
    }
    const auto station = shelf.station_name();
    view.place = station.empty() ? word("Stands at this panel") : said("Stands at {0}, this panel", station);
    add_name(view, board.board, draft);
    if (can_move(board, shelf)) {
        view.move_words = word("Move to another station");
        view.move_note = word("It is recorded there from then on");
    }
    view.archive = archive_step(board.board);
    return view;
}

MoveBoardView view_move_board(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                              const Draft& draft) {
    MoveBoardView view;
    view.title = word("Move to another station");
    if (!can_move(board, shelf)) {
        view.empty_words = board.board.practice ? word("A practice board stays where it is.")
                                                : word("This board stands at another station.");
        return view;
    }
    auto stations = shelf.sync_state().stations;
    std::erase_if(stations, [](const kata::StationFresh& station) {
        return !station.trusted || station.self || station.replaced;
    });
    std::ranges::sort(stations, {}, [](const kata::StationFresh& station) {
        return std::tuple(name_of(station), station.jid);
    });
    for (const auto& station : stations) {
        view.rows.push_back({station.jid, name_of(station),
                             said("heard {0}", heard_words(station.heard_at, now, board.board.zone))});
        if (station.jid == draft.boards.moving_to) {
            view.step = move_step(board.board, station);
        }
    }
    if (view.rows.empty()) {
        view.empty_words = word("No other station of this plant is known yet.");
    }
    return view;
}

}  // namespace kiosk
