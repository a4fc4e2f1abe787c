// The words of each page.
#include "kiosk/screens/first_view.hpp"

#include <algorithm>

#include "kiosk/screens/words.hpp"

namespace kiosk {

namespace {

std::string name_of(const FirstStation& station) { return station.name.empty() ? station.jid : station.name; }

std::string chosen_name(const FirstState& state) {
    const auto it = std::ranges::find(state.stations, state.station, &FirstStation::jid);
    return it == state.stations.end() ? std::string() : name_of(*it);
}

std::string entries_words(std::uint64_t count) {
    return count == 1 ? word("1 entry") : said("{0} entries", number_words(static_cast<double>(count), 0));
}

FoldersView folders_of(const FirstState& state) {
    ShareState found;
    found.looking = state.looking;
    found.folders = state.folders;
    auto list = view_plant_folders(found, {});
    list.sentence = word("Touch the shared folder of the plant.");
    list.note = word("A stick with a copy of it will do as well.");
    return list;
}

FoldersView stations_of(const FirstState& state) {
    FoldersView list;
    list.sentence = word("Touch the station that stood on the old panel.");
    list.note = word("Its boards, its history and its name come here. Nobody else's are changed.");
    auto stations = state.stations;
    std::ranges::sort(stations, {},
                      [](const FirstStation& station) { return std::pair(station.name, station.jid); });
    for (const auto& station : stations) {
        FoldersView::Row row;
        row.path = station.jid;
        row.name = name_of(station);
        row.beside = station.last.empty() ? entries_words(station.records)
                                          : said("{0}, {1}", entries_words(station.records), station.last);
        row.station = true;
        list.rows.push_back(std::move(row));
    }
    list.empty_words = word("No station stands in this folder yet.");
    if (state.asking) {
        list.looking_words = word("Looking who stands in the folder");
    }
    return list;
}

}  // namespace

FirstView view_first(const FirstState& state) {
    FirstView view;
    switch (state.page) {
    case FirstPage::begin:
        view.title = word("This panel is new");
        view.sentence = word("What shall stand here?");
        break;
    case FirstPage::folders:
        view.title = word("Where is the shared folder?");
        view.list = folders_of(state);
        break;
    case FirstPage::stations:
        view.title = word("Whose place does this panel take?");
        view.list = stations_of(state);
        break;
    case FirstPage::confirm:
        view.title = word("Take a place");
        view.sentence = said("Take the place of {0}?", chosen_name(state));
        view.note = word(
            "The old panel stays switched off from now on. Only what it had not yet copied to the folder can "
            "be missing.");
        break;
    case FirstPage::working:
        view.title = word("Take a place");
        view.sentence = said("{0} is coming here", chosen_name(state));
        view.note = word("This takes some minutes for many years. Leave the panel on.");
        view.part = state.all == 0
                        ? 0.0F
                        : static_cast<float>(std::min(state.done, state.all)) / static_cast<float>(state.all);
        view.part_words =
            state.all == 0 ? word("Reading the folder") : said("{0} %", static_cast<int>(view.part * 100));
        break;
    case FirstPage::done:
        view.title = word("Take a place");
        view.sentence = word("It stands again");
        view.note = said("{0} goes on here. It asks an admin's panel to accept it with the next copy.",
                         chosen_name(state));
        break;
    case FirstPage::name:
        view.title = word("What is this station called?");
        view.note = word("The name of its place: Cell 7, Packaging line 2");
        view.can_start = state.name.find_first_not_of(' ') != std::string::npos && !state.making;
        break;
    }
    return view;
}

}  // namespace kiosk
