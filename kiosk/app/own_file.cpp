// Notes of every kind with the words they have on the glass.
#include "kiosk/app/own_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>

#include "core/kata/reflection.hpp"
#include "kiosk/screens/card_words.hpp"
#include "kiosk/screens/coach_words.hpp"
#include "kiosk/screens/site_words.hpp"
#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

std::string kind_words(kata::NoteKind kind) {
    switch (kind) {
    case kata::NoteKind::coach_log: return word("Coach’s log");
    case kata::NoteKind::coaching_observation: return word("Observation of a coaching cycle");
    case kata::NoteKind::reflection: return word("Reflection");
    }
    return "";
}

/// A label with its words under it; nothing where there are no words.
void add(std::string& text, const std::string& label, const std::string& words) {
    text += words.empty() ? "" : label + "\n  " + words + "\n";
}

std::string answer_words(const std::optional<bool>& answer) {
    return !answer ? "" : *answer ? word("yes") : word("no");
}

template <typename Note, std::size_t Count>
void add_texts(std::string& text, const Note& note, const std::array<NoteText<Note>, Count>& texts) {
    for (const auto& one : texts) {
        add(text, word(one.label), note.*one.text);
    }
}

void add_entry(std::string& text, const kata::CoachLogEntry& entry) {
    text += moved_words(entry.moved) + "\n";
    add(text, word("Coaching cycle"),
        entry.minutes ? listed({day_words(entry.day), in_minutes_words(*entry.minutes)})
                      : day_words(entry.day));
    add(text, word("I practised"), entry.focus);
    add(text, word("Threshold of knowledge"), with_capital(place_words(entry.threshold_at)));
    add(text, word("Threshold seen"), answer_words(entry.threshold_seen));
    add_texts(text, entry, log_texts);
}

void add_phase(std::string& text, const kata::ObservedPhase& phase, const kata::Coaching& coaching) {
    text += with_capital(place_words(phase.at)) +
            (phase.seconds > 0 ? ", " + length_words(phase.seconds) : "") +
            (phase.fact_based ? ", " + fact_words(*phase.fact_based) : "") + "\n";
    add(text, word("Coach said"), phase.coach_said);
    add(text, site_word("Learner said or pointed to", coaching), phase.learner_said);
}

void add_sheet(std::string& text, const kata::CoachingObservation& sheet, const kata::Shelf& shelf) {
    add(text, word("Coaching cycle"), day_words(sheet.day));
    add(text, word("Coach"), shelf.person_name(sheet.coach));
    add(text, site_word("Learner", shelf.coaching()), shelf.person_name(sheet.learner));
    add(text, word("Coach practises"), sheet.focus);
    for (const auto& phase : sheet.phases) {
        add_phase(text, phase, shelf.coaching());
    }
    add(text, word("Threshold of knowledge"), with_capital(place_words(sheet.threshold_at)));
    add(text, word("Then to question 4?"), sheet.went_to_q4 ? to_q4_words(*sheet.went_to_q4) : "");
    add_texts(text, sheet, sheet_texts);
    add(text, word("We look at it again"), sheet.follow_up ? day_words(*sheet.follow_up) : "");
}

void add_note(std::string& text, const kata::PrivateNote& note, const kata::Shelf& shelf) {
    switch (note.kind) {
    case kata::NoteKind::coach_log:
        if (const auto entry = kata::coach_log_of(note.body)) {
            add_entry(text, *entry);
        }
        break;
    case kata::NoteKind::coaching_observation:
        if (const auto sheet = kata::observation_of(note.body)) {
            add_sheet(text, *sheet, shelf);
        }
        break;
    case kata::NoteKind::reflection: text += "  " + kata::reflection_from(note.body).words + "\n"; break;
    }
}

[[noreturn]] void give_up() {
    throw std::runtime_error("The notes could not be written to a file: " +
                             std::string(std::strerror(errno)));
}

/// A file that was not there before: nobody's notes are written over.
struct NewFile {
    explicit NewFile(const std::filesystem::path& place) : path(place) {
        constexpr int most = 99;
        for (int number = 2; !open() && errno == EEXIST && number <= most; ++number) {
            path = place.parent_path() /
                   fmt::format("{}-{}{}", place.stem().string(), number, place.extension().string());
        }
        if (fd < 0) {
            give_up();
        }
    }
    ~NewFile() { ::close(fd); }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    std::filesystem::path path;
    int fd = -1;

private:
    bool open() {
        fd = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
        return fd >= 0;
    }
};

/// The system may take a part at a time.
bool write_all(int fd, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(fd, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return ::fsync(fd) == 0;
}

}  // namespace

std::string own_file_text(const kata::Shelf& shelf, const kata::EntityId& person, std::string_view zone) {
    const auto who = shelf.person(person);
    std::string text = who.name + "\n\n";
    add(text, site_word("What I practise as learner", shelf.coaching()), who.practises_as_learner);
    add(text, word("What I practise as coach"), who.practises_as_coach);
    for (const auto& note : shelf.notes_of(person)) {
        const auto at = note.written_at.value_or(kata::Moment{});
        text += fmt::format("\n{} {}, {}\n", kata::iso(kata::local_time(at, zone).day), clock_words(at, zone),
                            kind_words(note.kind));
        add_note(text, note, shelf);
    }
    return text;
}

std::filesystem::path own_file_place(const std::filesystem::path& station, kata::Moment now,
                                     std::string_view zone) {
    const auto local = kata::local_time(now, zone);
    return station / "export" /
           fmt::format("own-notes-{}-{:02}{:02}.txt", kata::iso(local.day), local.hour, local.minute);
}

std::filesystem::path write_own_file(const std::filesystem::path& place, const std::string& text) {
    std::filesystem::create_directories(place.parent_path());
    const NewFile file(place);
    if (!write_all(file.fd, text)) {
        const int why = errno;
        ::unlink(file.path.c_str());  // half of it would be taken for all
        errno = why;
        give_up();
    }
    return file.path;
}

}  // namespace kiosk
