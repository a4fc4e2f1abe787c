#include "core/share/sync_lock.hpp"

#include <cerrno>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

namespace share {

SyncLock::SyncLock(const std::filesystem::path& station_dir) {
    const auto file = station_dir / "sync.lock";
    fd_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd_ < 0)
        throw std::runtime_error(fmt::format("{} cannot be made, look at who owns the folder: {}",
                                             file.string(), std::generic_category().message(errno)));
    ours_ = ::flock(fd_, LOCK_EX | LOCK_NB) == 0;
}

SyncLock::~SyncLock() { ::close(fd_); }

}  // namespace share
