// The words of the wall. Whatever is searched for is asked of the shelf: the wall of a plant is too long to be read here.
#include "kiosk/screens/learnings_view.hpp"

#include <algorithm>
#include <map>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/experiment_words.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/screens/write_for.hpp"

namespace kiosk {

namespace {

constexpr std::size_t read_for_words = 90, word_chips = 2, shortest_word = 5;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// "Fixtures" and "fixture" count as one: the search finds beginnings of words.
std::string stem(std::string word) {
    std::ranges::transform(word, word.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (word.size() > shortest_word && word.ends_with('s') && !word.ends_with("ss")) {
        word.pop_back();
    }
    return word;
}

std::vector<std::string> stems_of(const std::string& words) {
    std::vector<std::string> stems;
    for (std::size_t at = 0; at < words.size();) {
        std::size_t end = at;
        while (end < words.size() && is_letter(words[end])) {
            ++end;
        }
        auto own = stem(words.substr(at, end - at));
        if (own.size() >= shortest_word && std::ranges::find(stems, own) == stems.end()) {
            stems.push_back(std::move(own));
        }
        at = end + 1;
    }
    return stems;
}

/// Words that say nothing by themselves; a translation lists its own.
bool says_little(const std::string& stem) {
    const auto common = "|" +
                        word("about|after|again|before|being|between|could|different|every|first|hardly|"
                             "itself|second|should|still|their|there|these|thing|those|three|under|until|"
                             "where|which|while|without|would") +
                        "|";
    return common.find("|" + stem + "|") != std::string::npos;
}

const std::string& slip_words(const kata::LearningSlip& slip) {
    return slip.short_words.empty() ? slip.words : slip.short_words;
}

std::string searched(const Draft& draft, const std::string& search) {
    return search.empty() || draft.wall_word.empty() ? search + draft.wall_word
                                                     : said("{0} {1}", search, draft.wall_word);
}

std::string searched(const Draft& draft) { return searched(draft, form_text(draft, wall_search)); }

using Plant = std::vector<kata::PlantBoard>;

/// Whose slips are on the wall: a board's id, or empty for all.
const kata::EntityId& board_of_wall(const kata::Storyboard& board, const Draft& draft) {
    return draft.here_only ? board.board.id : draft.wall.board;
}

std::string name_of_board(const Plant& plant, std::string_view id) {
    const auto it = std::ranges::find(plant, id, [](const kata::PlantBoard& one) { return one.board.id; });
    return it == plant.end() ? word("Another board") : it->board.name;
}

/// What is about a whole board comes first.
void add_board_chips(LearningsView& view, const Plant& plant, const Draft& draft) {
    const bool other = !draft.here_only && !draft.wall.board.empty();
    view.chips = {{word("This board"), draft.here_only}, {word("All stations"), !draft.here_only && !other}};
    if (plant.size() > 1) {
        view.chips.push_back({other ? name_of_board(plant, draft.wall.board) : word("One board …"), other});
        view.board_chip = 2;
    }
    view.chip_words.resize(view.chips.size());
}

void add_chips(LearningsView& view, const kata::Storyboard& board, const kata::Shelf& shelf,
               const Plant& plant, const Draft& draft) {
    add_board_chips(view, plant, draft);
    const auto& of = board_of_wall(board, draft);
    auto words = wall_words(shelf.learnings({"", of, 0, read_for_words}).slips, word_chips);
    if (!draft.wall_word.empty() && std::ranges::find(words, draft.wall_word) == words.end()) {
        words.insert(words.begin(), draft.wall_word);
    }
    for (auto& own : words) {
        view.chips.push_back({with_capital(own), own == draft.wall_word});
        view.chip_words.push_back(std::move(own));
    }
}

std::string beside_words(std::size_t slips, const Plant& plant, const Draft& draft) {
    if (draft.here_only || (draft.wall.board.empty() && plant.size() < 2)) {
        return said("{0} on this board", slips);
    }
    return draft.wall.board.empty() ? said("{0} from {1} boards", slips, plant.size())
                                    : said("{0} on {1}", slips, name_of_board(plant, draft.wall.board));
}

const kata::Storyboard& board_of_slip(const kata::Storyboard& board, const kata::Shelf& shelf,
                                      const kata::LearningSlip& slip, const Draft& draft) {
    if (draft.slip && !draft.slip_target.empty()) {
        return shelf.storyboard_of_target(slip.board, draft.slip_target);
    }
    return slip.board == board.board.id ? board : shelf.storyboard(slip.board, {});
}

}  // namespace

std::string slip_from(const kata::LearningSlip& slip, const kata::Storyboard& board,
                      const std::vector<kata::PlantBoard>& plant, bool with_day) {
    auto from = slip.board_name.empty() ? word("Another station") : slip.board_name;
    const auto home =
        std::ranges::find(plant, slip.board, [](const kata::PlantBoard& one) { return one.board.id; });
    if (home != plant.end() && !home->here && !home->station.empty()) {
        from = said("{0}, {1}", from, home->station);
    }
    if (slip.experiment) {
        from = said("{0}, experiment {1}", from, *slip.experiment);
    } else if (slip.target) {
        from = said("{0}, target condition {1}", from, *slip.target);
    }
    if (with_day && slip.learned_at) {
        from = said("{0}, {1}", from, day_words(kata::local_time(*slip.learned_at, board.board.zone).day));
    }
    return from;
}

std::vector<std::string> wall_words(const std::vector<kata::LearningSlip>& slips, std::size_t most) {
    std::map<std::string, std::size_t> places;
    std::vector<std::pair<std::string, int>> counted;
    for (const auto& slip : slips) {
        for (const auto& own : stems_of(slip.words)) {
            const auto [at, fresh] = places.try_emplace(own, counted.size());
            if (fresh) {
                counted.emplace_back(own, 0);
            }
            ++counted[at->second].second;
        }
    }
    std::erase_if(counted, [](const auto& one) { return one.second < 2 || says_little(one.first); });
    std::ranges::stable_sort(counted, std::ranges::greater{}, &std::pair<std::string, int>::second);
    std::vector<std::string> words;
    for (std::size_t i = 0; i < std::min(most, counted.size()); ++i) {
        words.push_back(counted[i].first);
    }
    return words;
}

FoundSoFar found_so_far(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft,
                        const std::string& words) {
    FoundSoFar found;
    if (words.empty()) {
        return found;
    }
    const auto& slips = shelf.learnings({searched(draft, words), board_of_wall(board, draft), 0, 1});
    found.count = slips.count == 0   ? word("Nobody wrote about that yet")
                  : slips.count == 1 ? word("1 slip")
                                     : said("{0} slips", slips.count);
    if (!slips.slips.empty()) {
        found.newest = slips.slips.front();
        found.words = with_capital(slip_words(*found.newest));
    }
    return found;
}

LearningsView view_learnings(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft) {
    LearningsView view;
    constexpr std::size_t per_page = slips_across * slips_down;
    const auto plant = shelf.plant_boards();
    journal::LearningsWish wish{searched(draft), board_of_wall(board, draft), 0, per_page};
    wish.skip = per_page * static_cast<std::size_t>(std::max(draft.wall_page, 0));
    const auto* found = &shelf.learnings(wish);
    view.pages = pages_of(found->count, per_page, draft.wall_page);
    if (view.pages.from != wish.skip) {
        wish.skip = view.pages.from;
        found = &shelf.learnings(wish);
    }
    for (const auto& slip : found->slips) {
        view.slips.push_back({with_capital(slip_words(slip)), slip_from(slip, board, plant, false), slip});
    }
    view.beside = beside_words(found->count, plant, draft);
    view.search = form_words(draft, wall_search, "");
    view.invitation = word("Has anyone tried …?");
    view.search_wish = {.what_for = std::string(wall_search),
                        .title = view.invitation,
                        .beside = word("Beginnings of words are enough."),
                        .good = word("tray refill"),
                        .poor = word("everything about trays"),
                        .most = 80,
                        .keep_words = word("Search"),
                        .back = ScreenId::learnings};
    add_chips(view, board, shelf, plant, draft);
    view.empty_words =
        searched(draft).empty()
            ? word("Nothing written yet. Each experiment ends with what we learned, whatever happened.")
            : said("Nobody wrote about “{0}” yet. Fewer words find more", searched(draft));
    view.draft = half_written(draft, "slip");
    return view;
}

WallBoardsView view_wall_boards(const kata::Shelf& shelf, const Draft& draft) {
    WallBoardsView view;
    for (const auto& one : shelf.plant_boards()) {
        const bool chosen = !draft.here_only && one.board.id == draft.wall.board;
        view.rows.push_back(
            {one.board.id, one.board.name, one.here ? word("this station") : one.station, chosen});
    }
    return view;
}

void open_slip(Pane& pane, const kata::LearningSlip& slip) {
    pane.draft.slip = slip;
    pane.draft.slip_target.clear();
    pane.go = ScreenId::learning;
    if (!slip.experiment) {
        return;
    }
    const auto targets = pane.shelf.storyboard(slip.board, pane.now).targets;
    for (auto it = targets.rbegin(); it != targets.rend(); ++it) {
        if (kata::find_experiment(pane.shelf.storyboard_of_target(slip.board, it->id), slip.id) != nullptr) {
            pane.draft.slip_target = it->id;
            return;
        }
    }
}

LearningView view_learning(const kata::Storyboard& board, const kata::Shelf& shelf, const Draft& draft) {
    LearningView view;
    const auto newest =
        draft.slip ? std::vector<kata::LearningSlip>{*draft.slip} : shelf.learnings({"", "", 0, 1}).slips;
    if (newest.empty()) {
        view.empty_words =
            word("Nothing written yet. Each experiment ends with what we learned, whatever happened.");
        return view;
    }
    const auto& slip = newest.front();
    view.words = with_capital(slip.words);
    view.from = slip_from(slip, board, shelf.plant_boards(), true);
    const auto& there = board_of_slip(board, shelf, slip, draft);
    if (const auto* experiment = kata::find_experiment(there, slip.id)) {
        view.step = with_capital(experiment->step);
        view.expected = with_capital(experiment->expectation);
        view.happened = with_capital(experiment->what_happened);
        view.verdict = experiment->verdict ? verdict_words(*experiment->verdict) : "";
        const bool here = kata::find_experiment(board, slip.id) != nullptr;
        view.experiment = here ? slip.id : "";
    }
    return view;
}

WeekLearned week_learned(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now) {
    constexpr std::size_t looked_at = 20;
    const auto day = today(board.board, now);
    const auto monday = kata::plus_days(day, 1 - kata::weekday(day));
    const auto from = kata::moment_of(monday, 0, 0, board.board.zone);
    WeekLearned week;
    int count = 0;
    for (const auto& slip : shelf.learnings({"", board.board.id, 0, looked_at}).slips) {
        if (!slip.learned_at || *slip.learned_at < from || *slip.learned_at > now) {
            continue;
        }
        if (count++ == 0) {
            week.words = with_capital(slip_words(slip));
        }
    }
    week.more = count > 1 ? said("{0} more", count - 1) : "";
    return week;
}

}  // namespace kiosk
