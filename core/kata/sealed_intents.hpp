// What an intent says about a person never stands in a record in clear. Private to core/kata/station*.cpp.
#pragma once

#include "core/journal/store.hpp"
#include "core/kata/intents.hpp"

namespace kata {

/// The intent as it may be recorded: names, PINs and practice sealed under the person's key, a note under its writer's, whoever it is
/// shared with.
/// Throws std::runtime_error.
Intent sealed(journal::Store& store, const Intent& intent);

/// The same way back. Words that cannot be opened here are empty.
Person opened(const journal::Store& store, Person person);
PrivateNote opened(const journal::Store& store, PrivateNote note);

}  // namespace kata
