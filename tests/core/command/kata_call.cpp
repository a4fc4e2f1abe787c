#include "tests/core/command/kata_call.hpp"

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "core/command/command.hpp"
#include "tests/catch.hpp"

KataCall::KataCall() : now(*kata::parse_moment("2026-11-22T13:52:00+01:00", "UTC")) {
    auto name = (std::filesystem::temp_directory_path() / "kata-call-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("make a folder for the test");
    folder_ = name;
}

KataCall::~KataCall() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

Said KataCall::bare(std::vector<std::string> args) {
    std::ostringstream out, err;
    command::Streams io{out, err, terminal};
    constexpr kata::Moment any{1};  // these days are older than the build
    command::Machine machine{"1.2.3", {any, true}, environment};
    const int status = command::run(std::move(args), io, now, machine);
    return {status, out.str(), err.str()};
}

Said KataCall::operator()(std::vector<std::string> args) {
    args.insert(args.begin(), {"--data", dir()});
    return bare(std::move(args));
}

nlohmann::json KataCall::json(std::vector<std::string> args) {
    args.emplace_back("--json");
    const auto said = (*this)(std::move(args));
    INFO(said.err);
    REQUIRE(said.status == 0);
    return nlohmann::json::parse(said.out);
}

void KataCall::set_up() {
    REQUIRE(bare({"init", dir(), "--station", "Cell 7"}).status == 0);
    REQUIRE((*this)({"board", "add", "cell-7", "--name", "Cell 7, final assembly", "--zone", "Europe/Berlin"})
                .status == 0);
    REQUIRE((*this)({"metric", "add", "cell-7/exit-cycle", "--name", "Exit cycle", "--unit", "s", "--better",
                     "lower"})
                .status == 0);
}

std::string KataCall::write(const std::string& name, const std::string& text) const {
    std::ofstream(path(name), std::ios::binary) << text;
    return path(name);
}
