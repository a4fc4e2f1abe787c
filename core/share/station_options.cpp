#include "core/share/station_options.hpp"

#include "kataboard_build.hpp"

namespace share {

kata::StationOptions station_options() { return {{journal::Moment{build::date_ms}, false}, false}; }

std::string_view app_version() { return build::version; }

}  // namespace share
