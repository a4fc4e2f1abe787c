#include "kiosk/screens/elsewhere_words.hpp"

#include "kiosk/screens/fresh_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

std::string elsewhere_words(const Elsewhere& there, kata::Moment now, std::string_view zone) {
    const auto station = there.station.empty() ? word("another station") : there.station;
    return there.known_at
               ? said("To read: stands at {0}, as of {1}", station, heard_words(there.known_at, now, zone))
               : said("To read: stands at {0}", station);
}

}  // namespace kiosk
