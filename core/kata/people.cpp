// The person's id is bound in, so that a sealed name cannot be moved to somebody else.
#include "core/kata/people.hpp"

#include "core/kata/sealed_text.hpp"

namespace kata {

namespace {

std::string key_name(std::string_view person) { return "person-key." + std::string{person}; }

std::optional<journal::Bytes32> key_of(const journal::Store& store, std::string_view person) {
    const auto text = store.local(key_name(person));
    return text ? journal::bytes32_from_hex(*text) : std::nullopt;
}

journal::Bytes32 key_for(journal::Store& store, std::string_view person) {
    if (const auto key = key_of(store, person)) return *key;
    const auto key = random_key();
    store.set_local(key_name(person), journal::hex(key));
    return key;
}

}  // namespace

std::string seal_name(journal::Store& store, std::string_view person, std::string_view name) {
    return seal_text(key_for(store, person), person, name);
}

std::optional<std::string> open_name(const journal::Store& store, std::string_view person,
                                     std::string_view sealed) {
    const auto key = key_of(store, person);
    return key ? open_text(*key, person, sealed) : std::nullopt;
}

void destroy_name_key(journal::Store& store, std::string_view person) { store.wipe_local(key_name(person)); }

}  // namespace kata
