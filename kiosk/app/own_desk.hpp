// Whose own pages are open, and what is worked out for them beside the glass: PINs, which take their time on purpose, and the file of a
// person's notes.
//
// 1 One errand at a time. A try is counted, on disk, before it is worked out: a power cut in the middle does not give it back.
// 2 The answer comes through the inbox. One that fits opens the pages and clears the count; App leads on.
// 3 What is open is never kept: a restart finds everything closed. The digits live in the errand and nowhere else.
// 4 A wait runs by the monotonic clock: setting the panel's clock forward or back changes nothing. Only a restart goes by the wall.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "core/kata/pins.hpp"
#include "core/kata/station.hpp"
#include "kiosk/app/errand.hpp"
#include "kiosk/app/inbox.hpp"
#include "kiosk/pin.hpp"

namespace kiosk {

inline constexpr std::int64_t own_open_for_ms = 60'000;  ///< without a touch

/// What an errand found out.
struct OwnNews {
    enum class What { opened, chosen, written, nothing };
    What what = What::nothing;
    kata::EntityId person;
    std::string words;   ///< chosen: the hash; written: where the file is
    std::string broken;  ///< one sentence
};

class OwnDesk {
public:
    OwnDesk(Writer::Runs runs, const kata::PinCost& cost, std::function<void()> wake);
    ~OwnDesk();
    OwnDesk(const OwnDesk&) = delete;
    OwnDesk& operator=(const OwnDesk&) = delete;

    struct Clock {
        std::int64_t ms;  // monotonic
        kata::Moment now;
    };
    /// Nothing while another is worked out, a wait runs, or a PIN is to be chosen by somebody who may not.
    void ask(const PinAsk& ask, const kata::Station& station, Writer& writer, Clock clock);
    void write_file(const std::filesystem::path& file, std::string text);
    /// From the first look in a run a wait that is stored goes on by the monotonic clock.
    void look_up(const kata::EntityId& person, const kata::Station& station, Writer& writer, Clock clock);
    /// The answer, once.
    std::optional<OwnNews> take_news(Writer& writer);

    /// Whoever asked for a PIN went away: an answer that is still being worked out opens and changes nothing.
    void turn_away() { heard_ = false; }
    void open(const kata::EntityId& person) { open_ = person; }
    void close();
    const kata::EntityId& opened() const { return open_; }
    /// `person`: who is asked for their PIN.
    PinState state(const kata::EntityId& person, const kata::Station& station, Clock clock) const;

private:
    struct Tries {
        kata::PinTries counted;     // newer than what the store may have by now
        std::int64_t until_ms = 0;  // monotonic: the next is taken from there on
    };
    Tries tries_of(const kata::EntityId& person, const kata::Station& station, Clock clock) const;
    void keep(const kata::EntityId& person, const Tries& tries, Writer& writer);
    void start(std::function<OwnNews()> work);

    Writer::Runs runs_;
    kata::PinCost cost_;
    std::shared_ptr<Post<OwnNews>> post_;
    std::map<kata::EntityId, Tries> tries_;  // of whoever was asked about in this run
    kata::EntityId open_;
    kata::EntityId wrong_;  // whose last try did not fit
    bool under_way_ = false;
    bool heard_ = true;  // false: nobody waits any more for the PIN that is worked out
    std::unique_ptr<Errand> errand_;
};

}  // namespace kiosk
