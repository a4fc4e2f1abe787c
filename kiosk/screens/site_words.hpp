// Words that a site may have otherwise: the learner may be the improver, the experimenting record a PDCA or PDSA record.
#pragma once

#include <string>
#include <string_view>

#include "core/kata/coaching.hpp"

namespace kiosk {

/// The translated words as this site says them. `english` is looked up whole: what is not in the table stays as it is.
std::string site_word(std::string_view english, const kata::Coaching& coaching);

}  // namespace kiosk
