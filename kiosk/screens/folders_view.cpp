// Which of the found folders are offered, and in which words.
#include "kiosk/screens/folders_view.hpp"

#include <filesystem>

#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

FoldersView::Row row_of(const ShareFolder& folder) {
    const auto name = std::filesystem::path(folder.path).filename().string();
    return {folder.path, name.empty() ? folder.path : name, folder.plant, folder.stick, false, false};
}

}  // namespace

FoldersView view_sticks(const ShareState& share) {
    FoldersView view;
    for (const auto& folder : share.folders) {
        if (folder.stick) {
            view.rows.push_back(row_of(folder));
        }
    }
    if (!view.rows.empty()) {
        view.sentence = word("Touch the stick that gets a copy.");
        view.note = word(
            "It is a shared folder like any other: every station can read it, and nothing on it is deleted.");
    }
    view.empty_words = word("No stick is in this panel. Put one in, wait a moment and look again.");
    if (!share.copying_to.empty()) {
        const auto name = std::filesystem::path(share.copying_to).filename().string();
        view.looking_words = share.copied_percent ? said("Copying to {0}, {1} %. Leave the stick in.", name,
                                                         *share.copied_percent)
                                                  : said("Copying to {0}. Leave the stick in.", name);
        view.busy = true;
    } else if (share.looking) {
        view.looking_words = word("Looking for sticks");
    }
    return view;
}

FoldersView view_plant_folders(const ShareState& share, std::string_view in_use) {
    FoldersView view;
    view.sentence = in_use.empty() ? word("No shared folder is named yet.") : said("In use: {0}", in_use);
    view.note =
        word("The name stands in settings.toml of this station, under share. Nothing is lost by a change.");
    for (const auto& folder : share.folders) {
        if (folder.holds_plant) {
            auto row = row_of(folder);
            row.name = folder.path;
            row.in_use = folder.path == in_use;
            view.rows.push_back(std::move(row));
        }
    }
    view.empty_words = word("No folder of a plant is mounted here. Mounting one is the system's work.");
    if (share.looking) {
        view.looking_words = word("Looking for folders");
    }
    return view;
}

}  // namespace kiosk
