// What the shared folder's page says while it copies, when the folder is away, and of the other stations.
#include "kiosk/screens/shared_folder_view.hpp"

#include <algorithm>

#include "kiosk/screens/folders_view.hpp"
#include "kiosk/screens/fresh_words.hpp"
#include "kiosk/screens/joining_view.hpp"
#include "tests/catch.hpp"
#include "tests/kiosk/fake_shelf.hpp"

using namespace kiosk;

namespace {

kata::StationFresh station(std::string name, std::optional<kata::Moment> heard, bool self = false) {
    return {name + "-id", name, heard, false, true, self};
}

fake::Shelf plant() {
    auto shelf = fake::cell_7_shelf();
    shelf.sync.folder_set = true;
    shelf.sync.folder = "/mnt/plant";
    shelf.sync.last_complete = fake::at(14, 2, 10);
    shelf.sync.stored = 18'204;
    shelf.sync.free_bytes = 212'400'000'000;
    shelf.sync.stations = {station("Paint shop", fake::at(8, 2, 10)), station("Cell 5", fake::at(14, 2, 10)),
                           station("Goods in", fake::at(12, 12)),
                           station("Cell 7", fake::at(14, 2, 10), true)};
    return shelf;
}

SharedFolderView view_of(const fake::Shelf& shelf, const ShareState& share = {}) {
    return view_shared_folder(fake::cell_7(), shelf, fake::friday(), share);
}

std::string value_of(const SharedFolderView& view, std::string_view label) {
    const auto it = std::ranges::find(view.facts, label, &SharedFolderView::Fact::label);
    return it == view.facts.end() ? "not there" : it->value;
}

}  // namespace

TEST_CASE("while changes are copied the page says how many, and how long it still takes") {
    auto shelf = plant();
    shelf.sync.running = kata::SyncRun{fake::friday() - journal::seconds(42), fake::friday(), 214, 312};
    const auto view = view_of(shelf);
    CHECK(view.head == "Copying changes");
    CHECK(view.done_words == "214");
    CHECK(view.of_words == "of 312 changes");
    CHECK(view.left_words == "about 20 s left");
    CHECK(view.part > 0.68F);
    CHECK(view.part < 0.7F);
    CHECK(view.sync_words == "Copying …");
    CHECK_FALSE(view.can_sync);
    CHECK(value_of(view, "Next copy") == "tonight 02:00");
    CHECK(value_of(view, "Free space in the folder") == "212 GB");
    CHECK(value_of(view, "Clock") == "synchronised");
}

TEST_CASE("a sync that has just been started here has not counted yet") {
    const auto view = view_of(plant(), {.syncing = true});
    CHECK(view.copying);
    CHECK(view.of_words == "Looking for what is new");
    CHECK(view.done_words.empty());
}

TEST_CASE("a sync that was heard two minutes ago runs no more") {
    auto shelf = plant();
    shelf.sync.running = kata::SyncRun{fake::at(14, 13), fake::friday() - journal::minutes(2), 214, 312};
    CHECK_FALSE(view_of(shelf).copying);
    CHECK(view_of(shelf).sync_words == "Sync now");
}

TEST_CASE("a folder that is away is said with what was tried, and what comes next") {
    auto shelf = plant();
    shelf.sync.waiting = 312;
    shelf.sync.last_complete = fake::at(12, 2, 10);
    shelf.sync.trouble = "host does not answer";
    shelf.sync.tries = {fake::at(13, 2), fake::at(14, 2), fake::at(14, 2, 30), fake::at(14, 6)};
    shelf.sync.next_try = fake::friday() + journal::minutes(28);
    const auto view = view_of(shelf);
    CHECK(view.head == "Folder not reachable");
    CHECK(view.figure == "312");
    CHECK(value_of(view, "Tried") == "today 02:00, 02:30, 06:00");
    CHECK(value_of(view, "Next try") == "in 28 minutes");
    CHECK(value_of(view, "What the network said") == "host does not answer");
    CHECK(view.sync_words == "Try now");
    CHECK(view.rows_title == "Other stations, as of Wed 12 Nov");
    CHECK(view.rows.front().heard == "now");
}

TEST_CASE("what was in the way of the last copy is told apart") {
    auto shelf = plant();
    shelf.sync.trouble = "in the share's own words";
    const auto head = [&](kata::SyncHindrance hindrance) {
        shelf.sync.hindrance = hindrance;
        return view_of(shelf).head;
    };
    CHECK(head(kata::SyncHindrance::none) == "Folder not reachable");
    CHECK(head(kata::SyncHindrance::not_there) == "Folder not reachable");
    CHECK(head(kata::SyncHindrance::full) == "The folder is full");
    CHECK(head(kata::SyncHindrance::no_right) == "No right to write there");
    CHECK(head(kata::SyncHindrance::part) == "Copied in part");
}

TEST_CASE("this station stands first, the others by name, never by how fresh they are") {
    auto shelf = plant();
    shelf.sync.stations.push_back({"old-id", "Cell 4", {}, true, true, false});
    const auto view = view_of(shelf);
    REQUIRE(view.rows.size() == 4);  // the replaced one is not among them
    CHECK(view.rows[0].name == "Cell 7, this station");
    CHECK(view.rows[1].name == "Cell 5");
    CHECK(view.rows[1].heard == "02:10");
    CHECK(view.rows[1].fresh == Freshness::last_night);
    CHECK(view.rows[2].name == "Goods in");
    CHECK(view.rows[2].heard == "2 days ago");
    CHECK(view.rows[2].fresh == Freshness::days);
    CHECK(view.rows[3].heard == "6 days ago");
    CHECK(view.rows[3].fresh == Freshness::long_ago);
    CHECK(view.rows_title == "How fresh is each station?");
}

TEST_CASE("yesterday's last night is fresh for a day and a half") {
    const auto now = fake::friday();
    CHECK(freshness_of(now - journal::hours(36), now) == Freshness::last_night);
    CHECK(freshness_of(now - journal::hours(37), now) == Freshness::days);
    CHECK(freshness_of({}, now) == Freshness::long_ago);
    CHECK(heard_words(fake::at(13, 20), now, fake::zone) == "yesterday");
    CHECK(heard_words({}, now, fake::zone) == "not yet");
}

TEST_CASE("how long a copy still takes is said once there is enough to go by") {
    const kata::Moment began = fake::friday();
    CHECK(left_words({began, began + journal::seconds(1), 10, 100}).empty());
    CHECK(left_words({began, began + journal::seconds(10), 0, 100}).empty());
    CHECK(left_words({began, began + journal::seconds(10), 100, 100}).empty());
    CHECK(left_words({began, began + journal::seconds(60), 10, 60}) == "about 5 min left");
}

TEST_CASE("a station that waits to be accepted says so, and shows its words") {
    auto shelf = plant();
    std::ranges::find(shelf.sync.stations, true, &kata::StationFresh::self)->trusted = false;
    CHECK(view_of(shelf).waits_words == "Waiting to be accepted");
    CHECK(view_joining(shelf).words.empty());
    shelf.sync.six_words = "oak river stone lamp cloud seven";
    const auto joining = view_joining(shelf);
    CHECK(joining.words == std::vector<std::string>{"oak", "river", "stone", "lamp", "cloud", "seven"});
    shelf.sync.standing = "station";
    CHECK(view_of(shelf).waits_words.empty());
    CHECK(view_joining(shelf).head == "This station was accepted");
}

TEST_CASE("panels that ask are named where somebody can accept them") {
    auto shelf = plant();
    CHECK(view_of(shelf).requests_words.empty());
    shelf.sync.stations.push_back({"new-id", "Cell 9", {}, false, false, false});
    CHECK(view_of(shelf).requests_words == "1 panel asks");
    const ShareState share{.requests = {{"new-id", "Cell 9", "a b c d e f"}}};
    CHECK_FALSE(view_join_requests(shelf, share, "new-id").can_accept);
    shelf.sync.standing = "admin";
    shelf.names["person/d"] = "David Okafor";
    CHECK(view_join_requests(shelf, share, "new-id").needs_pin);
    CHECK_FALSE(view_join_requests(shelf, share, "new-id").can_accept);
    shelf.persons["person/d"].pin = "$argon2id$";
    const auto view = view_join_requests(shelf, share, "new-id");
    CHECK(view.can_accept);
    CHECK_FALSE(view.needs_pin);
    CHECK(view.chosen.head == "Cell 9");
    CHECK(view.chosen.words.size() == 6);
    CHECK(view_join_requests(shelf, share, "").chosen_jid.empty());
    CHECK(view_join_requests(shelf, share, "").note == "Touch a panel and compare its six words.");
}

TEST_CASE("where there is nothing to touch, only that is said") {
    auto shelf = plant();
    shelf.sync.standing = "admin";
    const auto nobody = view_join_requests(shelf, {}, "");
    CHECK(nobody.note.empty());
    CHECK(nobody.empty_words.starts_with("No panel asks to join."));
    const auto none = view_sticks({});
    CHECK(none.sentence.empty());
    CHECK(none.note.empty());
    CHECK(none.empty_words.starts_with("No stick is in this panel."));
}

TEST_CASE("sticks get copies, folders of a plant are gone on with") {
    const ShareState share{.folders = {{"/media/KINGSTON", "", false, true},
                                       {"/media/BACKUP", "Plant North", true, true},
                                       {"/mnt/plant", "Plant North", true, false}}};
    CHECK(view_sticks(share).rows.size() == 2);
    CHECK(view_sticks(share).sentence == "Touch the stick that gets a copy.");
    const auto folders = view_plant_folders(share, "/mnt/plant");
    REQUIRE(folders.rows.size() == 2);
    CHECK_FALSE(folders.rows[0].in_use);
    CHECK(folders.rows[1].in_use);
    CHECK(folders.sentence == "In use: /mnt/plant");
}

TEST_CASE("bytes are said as folders and sticks are sold") {
    CHECK(bytes_words(212'400'000'000) == "212 GB");
    CHECK(bytes_words(1'500'000'000) == "1.5 GB");
    CHECK(bytes_words(640'000) == "640 kB");
}
