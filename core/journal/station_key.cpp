// Making a key: random seed, private file, the name of the journal from the public half.
#include "core/journal/station_key.hpp"

#include <cerrno>
#include <cstring>
#include <stdexcept>

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include "core/journal/hash.hpp"

namespace journal {

namespace {

/// The secret half of a key pair, wiped when it goes.
struct Seed {
    Seed() {
        if (sodium_init() < 0) throw std::runtime_error("make key: libsodium does not start");
        randombytes_buf(bytes.data(), bytes.size());
    }
    ~Seed() { sodium_memzero(bytes.data(), bytes.size()); }
    Seed(const Seed&) = delete;
    Seed& operator=(const Seed&) = delete;
    Bytes32 bytes{};
};

Bytes32 public_key_of(const Seed& seed) {
    Bytes32 key{};
    std::array<std::uint8_t, crypto_sign_SECRETKEYBYTES> secret{};
    crypto_sign_seed_keypair(key.data(), secret.data(), seed.bytes.data());
    sodium_memzero(secret.data(), secret.size());
    return key;
}

void write_private(const std::filesystem::path& file, const Bytes32& bytes) {
    const int fd = open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    const bool written = fd >= 0 &&
                         write(fd, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) &&
                         fsync(fd) == 0;
    const int error = errno;
    if (fd >= 0) close(fd);
    if (!written) throw std::runtime_error("make key: " + file.string() + ": " + std::strerror(error));
}

}  // namespace

std::string make_station_key(const std::filesystem::path& file) {
    const Seed seed;
    write_private(file, seed.bytes);
    return journal_id(public_key_of(seed));
}

}  // namespace journal
