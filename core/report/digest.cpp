#include "core/report/digest.hpp"

#include <sodium.h>

#include "core/journal/hash.hpp"

namespace report {

struct Digest::State {
    crypto_generichash_state hash;
};

Digest::Digest() : state_{std::make_unique<State>()} {
    crypto_generichash_init(&state_->hash, nullptr, 0, sizeof(journal::Bytes32));
}

Digest::~Digest() = default;

void Digest::add(std::string_view bytes) {
    crypto_generichash_update(&state_->hash, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
}

std::string Digest::text() {
    journal::Bytes32 sum{};
    crypto_generichash_final(&state_->hash, sum.data(), sum.size());
    return journal::hex(sum);
}

}  // namespace report
