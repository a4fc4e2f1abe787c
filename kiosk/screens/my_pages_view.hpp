// A person's own pages: what they practise, what they noticed, what the panel keeps about them. Only for that person. No drawing.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "kiosk/pane.hpp"
#include "kiosk/screens/write_view.hpp"

namespace kiosk {

/// The texts of these pages, each stored as soon as it is done: "own:pages:person/k7m2q4 reflection".
inline constexpr std::string_view own_reflection = "reflection", own_as_coach = "coach",
                                  own_as_learner = "learner";
std::string page_text(const kata::EntityId& person, std::string_view which);
/// Fills in the writing screen if the text is one of these.
bool add_own_writing(WriteView& view, const kata::Storyboard& board, const kata::Shelf& shelf,
                     kata::Moment now, const std::string& what_for, const std::string& text);

struct MyPagesView {
    struct Line {
        std::string which, label, words, begins_with, badge;
    };
    struct Note {
        std::string day, words;
    };
    std::string title;          // the name
    std::array<Line, 2> lines;  // as learner, as coach
    kata::Prompts prompts = kata::Prompts::full;
    std::string note_badge;
    std::vector<Note> notes;  // newest first
    std::string notes_empty;
};
MyPagesView view_my_pages(const kata::Storyboard& board, const kata::Shelf& shelf, kata::Moment now,
                          const Draft& draft, const kata::EntityId& person);

struct AboutMeView {
    struct Fact {
        std::string label, value;
    };
    std::vector<Fact> facts;
    std::vector<std::string> milestones;  // "First cycle as coach, Tue 18 Nov"
    std::string milestones_empty;
    std::string words;  // what never happens with it
};
AboutMeView view_about_me(const kata::Shelf& shelf, const kata::EntityId& person);

}  // namespace kiosk
