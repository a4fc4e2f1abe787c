// The station's own lists of imprecise words, read once: whoever changes one starts the panel anew.
#include <fstream>

#include "core/kata/station_impl.hpp"

namespace kata {

namespace {

constexpr std::size_t longest_list = 65'536;  // bytes

std::optional<std::string> list_in(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return {};
    std::string list(longest_list, '\0');
    in.read(list.data(), static_cast<std::streamsize>(list.size()));
    list.resize(static_cast<std::size_t>(in.gcount()));
    return list;
}

}  // namespace

std::filesystem::path words_dir(const std::filesystem::path& dir) { return dir / "words"; }

const ImpreciseWords& Station::imprecise_words() const {
    if (!impl_->imprecise_words) {
        ImpreciseWords words;
        for (const auto name : imprecise_word_lists()) {
            const auto own = list_in(words_dir(impl_->dir) / (std::string{name} + ".txt"));
            words.add(own ? std::string_view{*own} : imprecise_word_list(name));
        }
        impl_->imprecise_words = std::move(words);
    }
    return *impl_->imprecise_words;
}

}  // namespace kata
