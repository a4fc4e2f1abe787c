#include "core/journal/learning_words.hpp"

namespace journal {

namespace {

// Every learning that is there: entity, board, stamp of its words, words.
#define LEARNINGS_IN_CELLS                                                                                   \
    "select words.entity, coalesce(board.value, ''), words.t, words.value from cell words"                   \
    " left join cell board on board.entity = words.entity and board.field = 'board'"                         \
    " left join cell gone on gone.entity = words.entity and gone.field = '_del'"                             \
    " where words.field = 'learning' and typeof(words.value) = 'text' and words.value <> ''"                 \
    " and coalesce(gone.value, 0) <> 1"

constexpr auto all_sql = "insert into learning(entity, board, t, text) " LEARNINGS_IN_CELLS;
constexpr auto one_sql =
    "insert into learning(entity, board, t, text) " LEARNINGS_IN_CELLS " and words.entity = ?";
constexpr auto missing_sql =
    "select exists (" LEARNINGS_IN_CELLS " except select entity, board, t, text from learning)";
constexpr auto more_sql =
    "select exists (select entity, board, t, text from learning except " LEARNINGS_IN_CELLS ")";

#undef LEARNINGS_IN_CELLS

/// The index holds no texts of its own: it forgets one when it is told the text again.
void take_out(Database& db, std::string_view entity) {
    db.run("insert into learning_words(learning_words, rowid, text)"
           " select 'delete', id, text from learning where entity = ?",
           entity);
    db.run("delete from learning where entity = ?", entity);
}

}  // namespace

bool tells_of_learning(std::string_view field) {
    return field == "learning" || field == "board" || field == "_del";
}

void fold_learning(Database& db, std::string_view entity) {
    take_out(db, entity);
    db.run(one_sql, entity);
    db.run("insert into learning_words(rowid, text) select id, text from learning where entity = ?", entity);
}

void rebuild_learnings(Database& db) {
    db.script("insert into learning_words(learning_words) values ('delete-all'); delete from learning;");
    db.run(all_sql);
    db.run("insert into learning_words(rowid, text) select id, text from learning");
}

bool learnings_fit(Database& db) {
    return db.ask(missing_sql) == 0 && db.ask(more_sql) == 0 &&
           db.ask("select (select count(*) from learning) = (select count(*) from learning_words_docsize)") !=
               0;
}

}  // namespace journal
