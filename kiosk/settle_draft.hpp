// Which of the things to settle is on the glass, and which two tiles are to be one. None of it is kept.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/kata/nouns.hpp"

namespace kiosk {

enum class ScreenId;

struct SettleDraft {
    int page = 0;                       ///< of the list
    int value_page = 0;                 ///< of the values, where there are more than two
    kata::EntityId entity;              ///< of the one that is open; empty: the first
    std::string field;                  ///< and its field
    std::optional<ScreenId> back;       ///< where it was opened; nothing: the list
    std::optional<ScreenId> list_back;  ///< where the list was opened; nothing: the storyboard
    bool operator==(const SettleDraft&) const = default;
};

/// A person to be touched: of this station, or of another one.
struct PersonTile {
    kata::EntityId person;
    std::string name;
    bool here = false;
    bool operator==(const PersonTile&) const = default;
};

/// Names are sealed, and a plant has hundreds: they are opened once, not with every frame.
struct JoinDraft {
    kata::EntityId other;  ///< the chosen tile; empty: none yet
    int page = 0;
    kata::EntityId tiles_of;    ///< whose own tile the others were listed for
    std::uint64_t version = 0;  ///< of the shelf, when they were
    std::shared_ptr<const std::vector<PersonTile>> tiles;
    bool operator==(const JoinDraft&) const = default;
};

/// Which board the wall of learnings shows.
struct WallDraft {
    kata::EntityId board;   ///< another one of the plant; empty: this one or all
    bool choosing = false;  ///< the boards of the plant are on the glass
    int page = 0;           ///< of them
    bool operator==(const WallDraft&) const = default;
};

}  // namespace kiosk
