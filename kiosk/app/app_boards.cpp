// Which board is on the glass: this panel's own, another station's to read, and the round of the glance.
#include <algorithm>
#include <utility>

#include "kiosk/app/app.hpp"
#include "kiosk/screens/words.hpp"
#include "kiosk/tr.hpp"

namespace kiosk {

void App::load_boards() {
    boards_ = station_.boards();
    elsewhere_ = station_.plant_boards();
    std::erase_if(elsewhere_, &kata::PlantBoard::here);
    const auto is_own = [this](const std::string& id) {
        return std::ranges::find(boards_, id, &kata::Board::id) != boards_.end();
    };
    if (is_own(board_id_)) {
        own_board_id_ = board_id_;
    } else if (!is_own(own_board_id_)) {
        const bool left = board_id_ == own_board_id_;  // moved away or archived while it stood on the glass
        own_board_id_ = boards_.empty() ? "" : boards_.front().id;
        if (left && !boards_.empty()) {
            board_id_ = own_board_id_;
        }
    }
    if (!is_own(board_id_) && elsewhere() == nullptr) {
        board_id_ = own_board_id_;
    }
    for (auto& [id, draft] : drafts_) {
        if (!is_own(id)) {
            draft.put_down();  // it may have left while somebody was at it
        }
    }
}

const kata::PlantBoard* App::elsewhere() const {
    const auto it = std::ranges::find(elsewhere_, board_id_,
                                      [](const kata::PlantBoard& other) { return other.board.id; });
    return it == elsewhere_.end() ? nullptr : &*it;
}

/// A slug or its tail, this panel's boards first.
std::string App::board_called(std::string_view slug) const {
    const auto is_meant = [&](const kata::Board& board) {
        return !slug.empty() && (board.slug == slug || board.slug.ends_with("-" + std::string(slug)));
    };
    if (const auto own = std::ranges::find_if(boards_, is_meant); own != boards_.end()) {
        return own->id;
    }
    const auto other = std::ranges::find_if(elsewhere_, is_meant, &kata::PlantBoard::board);
    return other == elsewhere_.end() ? std::string() : other->board.id;
}

void App::show_board(const std::string& id) {
    if (id != board_id_) {
        own_.close();
    }
    board_id_ = id;
    load_boards();
    if (elsewhere() == nullptr) {
        writer_.remember("panel.board", id);  // after a restart the panel is its own team's
    }
    stale_ = settle_frames;
}

/// Whoever looked at another station's board has gone: the panel is its own team's again.
void App::turn_back_from_reading() {
    if (elsewhere() != nullptr) {
        board_id_ = own_board_id_;
    }
}

std::int64_t App::turn_of(kata::Moment now) const {
    return now.ms / (settings_.carousel_seconds * std::int64_t{1000});
}

void App::turn_glance(kata::Moment now) {
    if (showing_ != ScreenId::glance || turn_ < 0 || turn_of(now) == turn_ || kit_.finger_is_down()) {
        return;
    }
    const auto round = glance_round(now);
    const auto at = std::ranges::find(round, board_id_);
    if (round.size() < 2) {
        if (at == round.end()) {
            turn_back_from_reading();  // somebody left another station's board on the glance
        }
        return;
    }
    board_id_ = at == round.end() || at + 1 == round.end() ? round.front() : *(at + 1);
}

bool App::takes_turns() const {
    return showing_ == ScreenId::glance && (!settings_.carousel.empty() || boards_.size() > 1);
}

std::vector<std::string> App::glance_round(kata::Moment now) const {
    if (!settings_.carousel.empty()) {
        return chosen_round();
    }
    // Practice boards stay out of the round where there are real ones, and boards that nobody has begun to fill.
    const bool any_real =
        std::ranges::any_of(boards_, [](const kata::Board& board) { return !board.practice; });
    std::vector<std::string> round;
    for (const auto& board : boards_) {
        if ((!any_real || !board.practice) && present_target(station_.storyboard(board.id, now)) != nullptr) {
            round.push_back(board.id);
        }
    }
    return round;
}

/// As the settings name them; a board that nobody knows (yet) is passed over.
std::vector<std::string> App::chosen_round() const {
    std::vector<std::string> round;
    for (const auto& slug : settings_.carousel) {
        if (auto id = board_called(slug); !id.empty() && std::ranges::find(round, id) == round.end()) {
            round.push_back(std::move(id));
        }
    }
    return round;
}

/// What is recorded of a board is recorded where it stands, and the screens show no key for it. Should one slip through, it says so here;
/// the station refuses it as well.
bool App::stay_with_readers(Pane& pane, std::int64_t now_ms) {
    const auto* there = elsewhere();
    if (there == nullptr) {
        return false;
    }
    const auto records = std::erase_if(pane.asks, [](const kata::Intent& ask) {
        return !std::holds_alternative<kata::TakeBoard>(ask) &&
               !std::holds_alternative<kata::PlaceBoard>(ask);
    });
    const bool leaves = pane.go && !pane.choose_board && !is_for_reading(*pane.go);
    if (records == 0 && pane.asks_aside.empty() && !leaves) {
        return false;
    }
    pane.asks_aside.clear();
    pane.saved_words.clear();
    pane.go.reset();
    toast_ = Toast{there->station.empty()
                       ? std::string(tr("This board stands at another station; record it there"))
                       : said("This board stands at {0}; record it there", there->station),
                   now_ms + toast_ms, 0};
    stale_ = settle_frames;
    return true;
}

}  // namespace kiosk
