// Any bytes typed, deleted and passed over in any order: the text stays one that may be stored, with the cursor between two letters.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "kiosk/writing/wordbook.hpp"
#include "tests/kiosk/sound_text.hpp"

namespace {

void stop_at(const std::string& flaw) {
    if (!flaw.empty()) {
        std::fputs(flaw.c_str(), stderr);
        std::abort();
    }
}

}  // namespace

/// The first byte says how long the text may be; then each key is a byte, and so is the number of bytes that it types.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const writing::Limits limits{.most = 1U + data[0] % 64U, .lines = data[0] >= 128};
    writing::Text text;
    for (std::size_t at = 1; at < size;) {
        const auto key = data[at++];
        const auto count = key % 8 >= 6 && at < size ? std::size_t{data[at++]} % 32U : 0U;
        text = tests::after_key(text, key, bytes.substr(at, count), limits);
        at += count;
        stop_at(tests::flaw_of(text, limits));
    }
    const writing::Wordbook book(
        std::vector<writing::OwnText>{{text.words + " " + text.words, 1, data[0] % 2 == 0}});
    for (const auto& suggestion : book.suggestions(text, 5)) {
        stop_at(tests::flaw_of(writing::picked(text, suggestion, limits), limits));
    }
    return 0;
}
