// Calls `kata` inside the test: the words, the exit status, and a station directory that goes away with the test.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/kata/zone.hpp"

struct Said {
    int status = 0;
    std::string out, err;
};

class KataCall {
public:
    KataCall();
    ~KataCall();
    KataCall(const KataCall&) = delete;
    KataCall& operator=(const KataCall&) = delete;

    /// As typed.
    Said bare(std::vector<std::string> args);
    /// With --data in front.
    Said operator()(std::vector<std::string> args);
    nlohmann::json json(std::vector<std::string> args);
    /// A station with board cell-7 and metric exit-cycle (s, lower better).
    void set_up();
    std::string dir() const { return folder_ + "/station"; }
    std::string path(const std::string& name) const { return folder_ + "/" + name; }
    std::string write(const std::string& name, const std::string& text) const;

    kata::Moment now;
    std::string environment;  ///< KATABOARD_DATA
    bool terminal = false;

private:
    std::string folder_;
};
