// Notes of every kind are read as fields with words: what a kind has more is not this file's.
#include "kiosk/app/own_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

std::string kind_words(kata::NoteKind kind) {
    switch (kind) {
    case kata::NoteKind::coach_log: return word("Coach's log");
    case kata::NoteKind::coaching_observation: return word("Observation of a coaching cycle");
    case kata::NoteKind::reflection: return word("Reflection");
    }
    return "";
}

void add_values(std::string& text, const nlohmann::json& json) {
    if (json.is_string()) {
        text += json.get<std::string>().empty() ? "" : "  " + json.get<std::string>() + "\n";
    } else if (json.is_structured()) {
        for (const auto& value : json) {
            add_values(text, value);
        }
    } else if (!json.is_null()) {
        text += "  " + json.dump() + "\n";
    }
}

/// A note's own fields with their names; a line each.
void add_body(std::string& text, const std::string& body) {
    const auto json = nlohmann::json::parse(body, nullptr, false);
    if (!json.is_object()) {
        return;
    }
    for (const auto& [name, value] : json.items()) {
        std::string lines;
        add_values(lines, value);
        if (!lines.empty()) {
            text += name == "words" ? lines : name + "\n" + lines;
        }
    }
}

struct File {
    explicit File(const std::filesystem::path& path)
        : fd(::open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600)) {}
    ~File() {
        if (fd >= 0) {
            ::close(fd);
        }
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    int fd;
};

}  // namespace

std::string own_file_text(const kata::Shelf& shelf, const kata::EntityId& person, std::string_view zone) {
    const auto who = shelf.person(person);
    std::string text = who.name + "\n";
    const auto add = [&](const std::string& label, const std::string& words) {
        text += words.empty() ? "" : "\n" + label + "\n  " + words + "\n";
    };
    add(word("What I practise as learner"), who.practises_as_learner);
    add(word("What I practise as coach"), who.practises_as_coach);
    for (const auto& note : shelf.notes_of(person)) {
        const auto at = note.written_at.value_or(kata::Moment{});
        text += fmt::format("\n{} {}, {}\n", kata::iso(kata::local_time(at, zone).day), clock_words(at, zone),
                            kind_words(note.kind));
        add_body(text, note.body);
    }
    return text;
}

std::filesystem::path own_file_place(const std::filesystem::path& station, kata::Moment now,
                                     std::string_view zone) {
    const auto local = kata::local_time(now, zone);
    return station / "export" /
           fmt::format("own-notes-{}-{:02}{:02}.txt", kata::iso(local.day), local.hour, local.minute);
}

void write_own_file(const std::filesystem::path& path, const std::string& text) {
    std::filesystem::create_directories(path.parent_path());
    const File file(path);
    const bool done = file.fd >= 0 &&
                      ::write(file.fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
                      ::fsync(file.fd) == 0;
    if (!done) {
        throw std::runtime_error("The notes could not be written to a file: " +
                                 std::string(std::strerror(errno)));
    }
}

}  // namespace kiosk
