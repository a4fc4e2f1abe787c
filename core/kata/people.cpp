// One key an owner, in the store's own table, which is no part of the journal.
#include "core/kata/people.hpp"

#include <algorithm>
#include <variant>

#include "core/kata/sealed_text.hpp"

namespace kata {

namespace {

std::string key_name(std::string_view owner) { return "person-key." + std::string{owner}; }

std::optional<journal::Bytes32> key_of(const journal::Store& store, std::string_view owner) {
    const auto text = store.local(key_name(owner));
    return text ? journal::bytes32_from_hex(*text) : std::nullopt;
}

journal::Bytes32 key_for(journal::Store& store, std::string_view owner) {
    if (const auto key = key_of(store, owner)) return *key;
    const auto key = random_key();
    store.set_local(key_name(owner), journal::hex(key));
    return key;
}

}  // namespace

std::string seal_words(journal::Store& store, std::string_view owner, std::string_view bound_to,
                       std::string_view words) {
    return words.empty() ? std::string{} : seal_text(key_for(store, owner), bound_to, words);
}

std::optional<std::string> open_words(const journal::Store& store, std::string_view owner,
                                      std::string_view bound_to, std::string_view sealed) {
    const auto key = key_of(store, owner);
    return key ? open_text(*key, bound_to, sealed) : std::nullopt;
}

std::string seal_name(journal::Store& store, std::string_view person, std::string_view name) {
    return seal_text(key_for(store, person), person, name);
}

std::optional<std::string> open_name(const journal::Store& store, std::string_view person,
                                     std::string_view sealed) {
    return open_words(store, person, person, sealed);
}

std::optional<journal::Bytes32> key_of_owner(const journal::Store& store, std::string_view owner) {
    return key_of(store, owner);
}

bool take_key(journal::Store& store, std::string_view person, const journal::Bytes32& key) {
    if (key_of(store, person)) return false;
    const auto opens = [&](const journal::Touch& touch) {
        const auto* sealed = std::get_if<std::string>(&touch.change.value);
        return sealed != nullptr && open_text(key, person, *sealed).has_value();
    };
    if (std::ranges::none_of(store.changes_of(person, "name"), opens)) return false;
    store.set_local(key_name(person), journal::hex(key));
    return true;
}

void destroy_key(journal::Store& store, std::string_view person) { store.wipe_local(key_name(person)); }

}  // namespace kata
