// Boards as they were, worked out beside the glass: a fold of everything that was ever done costs more than a frame has.
//
// 1 The panel says which board and moment it shows; one errand at a time opens the station for reading and folds up to there.
// 2 Its answer comes through the inbox. A wish that came meanwhile is begun then; those between are left out.
// 3 The last answer is kept until the panel looks elsewhere: what was can change only by records that a sync brings.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "kiosk/app/errand.hpp"
#include "kiosk/app/inbox.hpp"
#include "kiosk/pane.hpp"

namespace kiosk {

class PastBoards {
public:
    PastBoards(std::filesystem::path dir, kata::StationOptions options, Writer::Runs runs,
               std::function<void()> wake);
    ~PastBoards();
    PastBoards(const PastBoards&) = delete;
    PastBoards& operator=(const PastBoards&) = delete;

    void want(const std::string& board, kata::Moment at);
    void forget();
    /// True if something came.
    bool take_news();
    const Then& state() const { return state_; }
    /// Why the last one could not be worked out; empty if it could.
    const std::string& broken() const { return broken_; }

private:
    struct News {
        Then then;
        std::string broken;
    };
    void start();

    std::filesystem::path dir_;
    kata::StationOptions options_;
    Writer::Runs runs_;
    std::shared_ptr<Post<News>> post_;
    std::optional<Then> wish_;  // what is shown, or shall be
    Then state_;
    std::string broken_;
    bool under_way_ = false;
    std::unique_ptr<Errand> errand_;
};

}  // namespace kiosk
