#include "core/command/call.hpp"

#include <cerrno>
#include <ostream>

namespace command {

void Call::put(std::string_view text) {
    listed = true;
    if (!(io.out << text)) throw OutputGone{errno};
}

void Call::say(std::string_view text) { io.out << text << '\n'; }

std::filesystem::path data_dir(const Call& call) {
    if (!call.data.empty()) return call.data;
    if (!call.machine.data.empty()) return call.machine.data;
    throw BadUsage("Say which station with --data DIR, or set KATABOARD_DATA");
}

kata::Station open_to_read(const Call& call) {
    return kata::Station(data_dir(call), {.trust = call.machine.trust, .read_only = true});
}

kata::Station open_to_write(const Call& call) {
    return kata::Station(data_dir(call), {.trust = call.machine.trust, .read_only = false});
}

void must_be_accepted(const kata::Answer& answer) {
    if (answer.refusal) throw std::runtime_error(std::string(kata::words(*answer.refusal)));
}

kata::Answer ask(kata::Station& station, const kata::Intent& intent, journal::Moment now) {
    auto answer = station.handle(intent, now);
    must_be_accepted(answer);
    return answer;
}

}  // namespace command
