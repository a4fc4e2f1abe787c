// What is bound to whom: a PIN and a practice line to the person and the cell, a note to its writer.
#include "core/kata/sealed_intents.hpp"

#include <string>

#include "core/kata/people.hpp"

namespace kata {

namespace {

std::string pin_of(const EntityId& person) { return person + " pin"; }
std::string practice_of(const EntityId& person, bool as_coach) {
    return person + (as_coach ? " practises as coach" : " practises as learner");
}
std::string note_of(const EntityId& writer) { return writer + " note"; }

struct Sealing {
    journal::Store& store;

    Intent operator()(AddPerson i) const {
        i.name = seal_name(store, i.id, i.name);
        return i;
    }
    Intent operator()(SetPin i) const {
        i.hash = seal_words(store, i.person, pin_of(i.person), i.hash);
        return i;
    }
    void seal(SetPractice& i) const {
        i.words = seal_words(store, i.person, practice_of(i.person, i.as_coach), i.words);
    }
    Intent operator()(SetPractice i) const {
        seal(i);
        return i;
    }
    Intent operator()(KeepNote i) const {
        i.note.body = seal_words(store, i.note.written_by, note_of(i.note.written_by), i.note.body);
        if (i.practises_next) seal(*i.practises_next);
        return i;
    }
    template <typename Other> Intent operator()(const Other& other) const { return other; }
};

}  // namespace

Intent sealed(journal::Store& store, const Intent& intent) { return std::visit(Sealing{store}, intent); }

Person opened(const journal::Store& store, Person person) {
    const auto open = [&](std::string& words, const std::string& bound_to) {
        words = open_words(store, person.id, bound_to, words).value_or("");
    };
    person.name = open_name(store, person.id, person.name).value_or("");
    open(person.pin, pin_of(person.id));
    open(person.practises_as_coach, practice_of(person.id, true));
    open(person.practises_as_learner, practice_of(person.id, false));
    return person;
}

PrivateNote opened(const journal::Store& store, PrivateNote note) {
    note.body = open_words(store, note.written_by, note_of(note.written_by), note.body).value_or("");
    return note;
}

}  // namespace kata
