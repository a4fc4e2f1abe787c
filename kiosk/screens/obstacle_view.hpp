// One obstacle whole: what it is for, how it stands, where it came from, who helps, and the ideas against it. No drawing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/obstacle_words.hpp"

namespace kiosk {

enum class ObstacleDoes { now, change, ask_help, take_help, help_came, hold, back, close };

struct ObstacleView {
    std::string empty_words;  // there is none
    kata::EntityId id;
    std::string title;             // "Obstacle 5"
    std::vector<ChainLine> chain;  // challenge, target condition
    std::string number, words, note;
    bool now = false, open = false;
    struct Fact {
        std::string label, value;
        kata::EntityId experiment;  // a touch opens its row
        bool operator==(const Fact&) const = default;
    };
    std::vector<Fact> facts;  // step, found, state, help
    struct Key {
        ObstacleDoes does;
        std::string words;
        std::string badge;
    };
    std::vector<Key> keys;  // the likely one last
    struct IdeaSlip {
        kata::EntityId id;
        std::string words;
        std::string became;  // "experiment 9"; empty: it is free
    };
    std::vector<IdeaSlip> ideas;
    std::string ideas_empty;
    bool can_add_idea = false;
    TextWish idea_wish;
    std::optional<kata::AddIdea> idea_ask;  // written, and to be stored
    std::string idea_saved_words;
    struct IdeaQuestion {
        std::string title, words, next_step, drop, not_now;
        bool can_become = false;
        kata::DropIdea ask;
        std::string dropped_words;
    };
    std::optional<IdeaQuestion> idea;
};

ObstacleView view_obstacle(const kata::Storyboard& board, kata::Moment now, const Draft& draft);
/// What a key asks for at once; nothing where it opens a screen.
std::optional<kata::Intent> asked_at_once(const ObstacleView& view, const kata::Storyboard& board,
                                          ObstacleDoes does);
std::string done_words(const ObstacleView& view, const kata::Storyboard& board, kata::Moment now,
                       ObstacleDoes does);

}  // namespace kiosk
