// A real station on disk beside a share in memory: what sync and restore are tried on.
#pragma once

#include <memory>
#include <string>

#include "core/kata/station.hpp"
#include "core/share/plant.hpp"
#include "core/share/sync.hpp"
#include "tests/core/share/memory_folder.hpp"
#include "tests/core/share/stand.hpp"

namespace fake {

/// A station with a board, a metric and a few points.
void make_station(const std::filesystem::path& dir, const std::string& name);
kata::Station open_station(const std::filesystem::path& dir);
void add_point(kata::Station& station, double value);
inline constexpr auto metric = "metric/cell-7/exit-cycle";

/// One station, its mirror and a share with a plant, all folders in memory and under one weather.
class Panel {
public:
    explicit Panel(const std::string& name = "cell-7");
    /// Another station on the same share.
    Panel(const std::string& name, const Panel& beside);

    share::SyncResult sync();
    void add_points(int n);
    /// Every file and folder of the share, tmp files left out.
    std::map<std::string, std::string> picture() const;
    kata::Station station() const { return open_station(dir()); }
    std::filesystem::path dir() const { return temp / "station"; }
    std::string jid() const;
    /// Paths of the segments on the share.
    std::vector<std::string> segments() const;

    TempFolder temp;
    std::shared_ptr<Weather> weather;
    std::shared_ptr<MemoryFolder> share;
    MemoryFolder mirror;
    share::Outside outside = calm();
};

}  // namespace fake
