#include "kiosk/screens/elsewhere_words.hpp"

#include "kiosk/screens/fresh_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

std::string station_of(const Elsewhere& there) {
    return there.station.empty() ? word("another station") : there.station;
}

}  // namespace

std::string elsewhere_words(const Elsewhere& there, kata::Moment now, std::string_view zone) {
    const auto station = station_of(there);
    return there.known_at
               ? said("To read: stands at {0}, as of {1}", station, heard_words(there.known_at, now, zone))
               : said("To read: stands at {0}", station);
}

std::string recorded_words(const Elsewhere& there) { return said("Recorded at {0}", station_of(there)); }

}  // namespace kiosk
