// Looking up what was learned.
#include <string>

#include "core/journal/store_impl.hpp"

namespace journal {

namespace {

bool parts_words(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    const bool ascii_word =
        (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    return byte < 0x80 && !ascii_word;
}

/// Every word typed must be the beginning of one in the text: "fix lat" finds "late fixtures". Quoted, so that nothing typed is
/// taken for an operator of the index's own language.
std::string as_prefixes(std::string_view typed) {
    std::string query, word;
    const auto end_word = [&] {
        if (!word.empty()) query += (query.empty() ? "\"" : " \"") + word + "\"*";
        word.clear();
    };
    for (const char letter : typed) {
        if (parts_words(letter)) end_word();
        else word += letter;
    }
    end_word();
    return query;
}

constexpr auto newest_sql = "select entity from learning where ?1 = '' or board = ?1"
                            " order by t desc, entity limit ?2 offset ?3";
constexpr auto found_sql =
    "select entity from learning where id in (select rowid from learning_words where learning_words match ?4)"
    " and (?1 = '' or board = ?1) order by t desc, entity limit ?2 offset ?3";

// Of all boards the index alone knows how many: a word that is on half the wall costs half as much then.
constexpr auto count_all_sql = "select count(*) from learning where ?1 = '' or board = ?1";
constexpr auto count_found_sql = "select count(*) from learning_words where learning_words match ?1";
constexpr auto count_found_here_sql =
    "select count(*) from learning where id in (select rowid from learning_words"
    " where learning_words match ?1) and board = ?2";

}  // namespace

LearningsFound Store::learnings(const LearningsWish& wish) const {
    LearningsFound found;
    const auto query = as_prefixes(wish.words);
    const bool all = query.empty();
    snapshot([&] {
        auto& db = impl_->db;
        found.count =
            static_cast<std::size_t>(all                  ? db.ask(count_all_sql, wish.board)
                                     : wish.board.empty() ? db.ask(count_found_sql, query)
                                                          : db.ask(count_found_here_sql, query, wish.board));
        auto rows = all ? db.query(newest_sql, wish.board, wish.most, wish.skip)
                        : db.query(found_sql, wish.board, wish.most, wish.skip, query);
        while (rows.step()) found.entities.emplace_back(rows.text(0));
    });
    return found;
}

}  // namespace journal
