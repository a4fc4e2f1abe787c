// A small board with something of everything, and a place for its files in memory: what the tests of reports start from.
#pragma once

#include <map>
#include <stdexcept>

#include "core/report/out.hpp"
#include "tests/core/kata/station_world.hpp"

namespace test {

/// Files in memory.
class FilesInMemory : public report::OutFiles {
public:
    void write(const std::string& path, const Content& content) override {
        if (path.starts_with(refuses) && !refuses.empty()) throw std::runtime_error("the disk is full");
        std::string bytes;
        content([&](std::string_view more) { bytes += more; });
        all[path] = bytes;
        ++writes;
    }
    std::vector<std::string> folders(const std::string& dir) override { return below(dir, true); }
    std::vector<std::string> files(const std::string& dir) override { return below(dir, false); }
    std::string first_bytes(const std::string& path, std::size_t most) override {
        const auto it = all.find(path);
        return it == all.end() ? std::string() : it->second.substr(0, most);
    }
    void remove(const std::string& path) override { all.erase(path); }

    std::vector<std::string> paths(const std::string& begin) const {
        std::vector<std::string> found;
        for (const auto& [path, bytes] : all)
            if (path.starts_with(begin)) found.push_back(path);
        return found;
    }

    std::map<std::string, std::string> all;
    std::string refuses;
    int writes = 0;

private:
    std::vector<std::string> below(const std::string& dir, bool folders) const {
        std::vector<std::string> names;
        for (const auto& [path, bytes] : all) {
            if (!path.starts_with(dir + "/")) continue;
            const auto rest = path.substr(dir.size() + 1);
            const auto slash = rest.find('/');
            const auto name = rest.substr(0, slash);
            if ((slash != std::string::npos) == folders && (names.empty() || names.back() != name))
                names.push_back(name);
        }
        return names;
    }
};

inline constexpr kata::Day report_day{2026, 11, 23};

struct ReportWorld : StationWorld {
    ReportWorld() { add_board(); }

    /// Target condition, obstacle, an experiment that was learned from, three points, people, a cycle that was not held.
    void fill() {
        ask(AddPerson{"person/marta", "Marta Nowak"});
        auto with_people = board().board;
        with_people.learner = "person/marta";
        ask(ChangeBoard{with_people});
        Challenge challenge;
        challenge.challenge = "480 actuators a day in two shifts";
        challenge.set_by = "Mr Plantmanager";
        ask(SetChallenge{board_id, challenge});
        TargetCondition target;
        target.sentence = "run every cycle in 95 to 120 s";
        target.achieve_by = kata::Day{2026, 11, 30};
        Goal goal;
        goal.metric = metric_id;
        goal.kind = GoalKind::band;
        goal.low = 95;
        goal.high = 120;
        goal.n = 3;
        target.goals = {goal};
        ask(SetTargetCondition{board_id, target});
        Obstacle obstacle;
        obstacle.obstacle = "tester rejects 1 in 25";
        const auto stops = ask(AddObstacle{board_id, obstacle}).made;
        ask(MoveArrow{board_id, stops});
        for (const double value : {114.0, 131.5, 118.0}) add_point(value);
        Experiment planned;
        planned.step = "note the test step of every reject";
        planned.obstacle = stops;
        planned.metric = metric_id;
        planned.expectation = "2 of 3 at the stall-current step";
        const auto experiment = ask(StartExperiment{board_id, planned}).made;
        WriteLearning learned{experiment, "the slow shift was a missing fixture", ""};
        learned.happened = WriteWhatHappened{experiment, "2 of 3 it was", 2, Verdict::as_expected, true};
        ask(learned);
        CycleDay day;
        day.board = board_id;
        day.date = {2026, 11, 20};
        day.not_held = NotHeld::breakdown;
        day.reason = "press stood still";
        ask(MarkCycles{board_id, {day}});
    }

    /// Its files by what comes after the stem.
    std::map<std::string, std::string> files(kata::Day today = report_day) {
        std::map<std::string, std::string> found;
        for (const auto& file : report::report_of(station, board_id, today, {}).files)
            file.content([&](std::string_view bytes) { found[file.ending] += bytes; });
        return found;
    }
    std::string page(kata::Day today = report_day) { return files(today).at(".html"); }
};

}  // namespace test
