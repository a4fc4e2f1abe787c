// One secret a station, in its store beside the keys of names.
#include "core/kata/private_cells.hpp"

#include "core/kata/sealed_text.hpp"

namespace kata {

namespace {

constexpr auto secret_name = "private-secret";

std::optional<journal::Bytes32> secret_of(const journal::Store& store) {
    const auto text = store.local(secret_name);
    return text ? journal::bytes32_from_hex(*text) : std::nullopt;
}

/// Stations that were made before there was one get theirs with the first words.
journal::Bytes32 secret_for(journal::Store& store) {
    if (const auto secret = secret_of(store)) return *secret;
    const auto secret = random_key();
    store.set_local(secret_name, journal::hex(secret));
    return secret;
}

}  // namespace

std::string seal_private(journal::Store& store, std::string_view bound_to, std::string_view words) {
    return words.empty() ? std::string{} : seal_text(secret_for(store), bound_to, words);
}

std::optional<std::string> open_private(const journal::Store& store, std::string_view bound_to,
                                        std::string_view sealed) {
    const auto secret = secret_of(store);
    return secret ? open_text(*secret, bound_to, sealed) : std::nullopt;
}

}  // namespace kata
