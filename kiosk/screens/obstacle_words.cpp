// What is said of an obstacle wherever it stands.
#include "kiosk/screens/obstacle_words.hpp"

#include <algorithm>

#include "kiosk/screens/board_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

constexpr std::int64_t hours_said = 72;  // longer ages are said in days

std::int64_t hours_of(const kata::Obstacle& obstacle, kata::Moment now) {
    return std::max<std::int64_t>((now - *obstacle.help_needed_since).ms / journal::hours(1).ms, 0);
}

std::string lower(std::string_view words) {
    std::string out(words);
    std::ranges::transform(
        out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

/// Whole words only: "no need" is none of "no needles".
bool holds(std::string_view words, std::string_view part) {
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    };
    for (auto at = words.find(part); at != std::string_view::npos; at = words.find(part, at + 1)) {
        const auto end = at + part.size();
        if ((at == 0 || !is_letter(words[at - 1])) && (end == words.size() || !is_letter(words[end]))) {
            return true;
        }
    }
    return false;
}

struct HelpWaitedFor {
    const kata::Obstacle* longest = nullptr;  // null: nobody waits
    int count = 0;
};

HelpWaitedFor help_waited_for(const kata::Storyboard& board) {
    HelpWaitedFor help;
    for (const auto& obstacle : board.holding) {
        if (!obstacle.help_needed_since) {
            continue;
        }
        ++help.count;
        if (help.longest == nullptr || *obstacle.help_needed_since < *help.longest->help_needed_since) {
            help.longest = &obstacle;
        }
    }
    return help;
}

}  // namespace

std::string sentence_of(const kata::Storyboard& board) {
    const auto* target = kata::present_target(board);
    if (target == nullptr || target->sentence.empty()) {
        return word("What stops us?");
    }
    return said("We can’t {0}\nbecause …", target->sentence);
}

std::vector<ChainLine> chain_above(const kata::Storyboard& board) {
    std::vector<ChainLine> chain;
    const auto* target = kata::present_target(board);
    const auto challenge = challenge_words(board);
    chain.push_back({word("Challenge"), challenge.empty() ? word("Not written yet") : challenge});
    if (target == nullptr) {
        chain.push_back({word("Target condition"), word("None yet")});
    } else {
        const auto label = said("Target condition {0}", target->number);
        chain.push_back({label, target->achieve_by
                                    ? said("{0}, by {1}", target->sentence, day_words(*target->achieve_by))
                                    : target->sentence});
    }
    return chain;
}

std::string running_words(const kata::Storyboard& board, const kata::Obstacle& obstacle, kata::Moment now) {
    const auto* running = kata::running_experiment(board);
    if (running == nullptr || running->obstacle != obstacle.id) {
        return "";
    }
    if (!running->go_and_see_at) {
        return said("Experiment {0} is running", running->number);
    }
    const auto at = *running->go_and_see_at;
    const auto day = kata::local_time(at, board.board.zone).day;
    const auto clock = clock_words(at, board.board.zone);
    if (day == today(board.board, now)) {
        return said("Experiment {0} is running, see at {1}", running->number, clock);
    }
    return said("Experiment {0} is running, see {1} {2}", running->number,
                near_day_words(day, today(board.board, now)), clock);
}

std::string state_words(const kata::Obstacle& obstacle) {
    const auto state = [&] {
        switch (obstacle.state) {
        case kata::ObstacleState::parked:
            return obstacle.help_needed_since ? word("waits for help") : word("parked");
        case kata::ObstacleState::smaller: return word("smaller");
        case kata::ObstacleState::gone: return word("gone");
        case kata::ObstacleState::no_longer_in_the_way: return word("no longer in the way");
        case kata::ObstacleState::held: return word("in the holding area");
        }
        return std::string();
    }();
    return obstacle.scope.empty() ? state : said("{0}, {1}", state, obstacle.scope);
}

std::string found_words(const kata::Storyboard& board, const kata::Obstacle& obstacle, kata::Moment now) {
    const auto* in = kata::find_experiment(board, obstacle.found_in_experiment);
    auto by = in == nullptr ? "" : said("in experiment {0}", in->number);
    if (!obstacle.found_on) {
        return by;
    }
    const auto day = near_day_words(*obstacle.found_on, today(board.board, now));
    return by.empty() ? day : said("{0}, {1}", day, by);
}

std::string help_age(const kata::Obstacle& obstacle, kata::Moment now) {
    const auto hours = hours_of(obstacle, now);
    return hours < hours_said ? said("{0} h", hours) : days_words(static_cast<int>(hours / 24));
}

std::string help_waits_words(const kata::Storyboard& board, kata::Moment now) {
    const auto help = help_waited_for(board);
    if (help.longest == nullptr) {
        return "";
    }
    const auto age = help_age(*help.longest, now);
    return help.count == 1 ? age : said("{0}, {1} more", age, help.count - 1);
}

std::string help_needed_words(const kata::Storyboard& board, kata::Moment now) {
    const auto help = help_waited_for(board);
    if (help.longest == nullptr) {
        return "";
    }
    const auto age = help_age(*help.longest, now);
    return help.count == 1 ? said("help needed {0}", age)
                           : said("help needed {0}, {1} more", age, help.count - 1);
}

std::string help_from_words(const kata::Storyboard& board, const kata::Obstacle& obstacle, kata::Moment now) {
    auto from = obstacle.help_from.empty() ? "" : said("from {0}", obstacle.help_from);
    if (!obstacle.help_comes_by) {
        return from;
    }
    const auto by = said("comes by {0}", moment_words(*obstacle.help_comes_by, now, board.board.zone));
    return from.empty() ? by : said("{0}, {1}", from, by);
}

std::string solution_hint(std::string_view words) {
    // A translation lists its own words, parted by a bar.
    const auto reads_so =
        word("no training|no standard|no time|lack of|lacks|need to|needs to|we need|there is "
             "no|not enough|should|must have|missing solution");
    const auto text = lower(words);
    for (std::size_t from = 0; from <= reads_so.size();) {
        const auto end = std::min(reads_so.find('|', from), reads_so.size());
        if (end > from && holds(text, std::string_view(reads_so).substr(from, end - from))) {
            return word("This reads like a missing solution. What happens at the process because of it?");
        }
        from = end + 1;
    }
    return "";
}

std::vector<std::string> who_helped(const kata::Storyboard& board) {
    std::vector<std::string> names;
    const auto add = [&](const std::vector<kata::Obstacle>& obstacles) {
        for (auto it = obstacles.rbegin(); it != obstacles.rend(); ++it) {
            if (!it->help_from.empty() && std::ranges::find(names, it->help_from) == names.end()) {
                names.push_back(it->help_from);
            }
        }
    };
    add(board.holding);
    add(board.obstacles);
    return names;
}

}  // namespace kiosk
