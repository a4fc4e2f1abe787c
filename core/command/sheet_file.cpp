#include "core/command/sheet_file.hpp"

#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace command {

SheetFile::SheetFile(std::string path) : path_(std::move(path)) {
    fd_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd_ >= 0) return;
    if (errno == EEXIST)
        throw std::runtime_error(fmt::format("{} is there already, name a new file for the sheet", path_));
    throw std::runtime_error(fmt::format("The sheet {} cannot be made, name another file: {}", path_,
                                         std::generic_category().message(errno)));
}

SheetFile::~SheetFile() {
    ::close(fd_);
    if (!written_) ::unlink(path_.c_str());
}

bool SheetFile::write(std::string_view text) {
    const auto n = ::write(fd_, text.data(), text.size());
    written_ = n == static_cast<ssize_t>(text.size()) && ::fsync(fd_) == 0;
    return written_;
}

}  // namespace command
