#include "core/share/join.hpp"

#include <algorithm>

#include "core/kata/identity.hpp"
#include "core/share/names.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/trust_stand.hpp"

using namespace share;
using Catch::Matchers::Contains;

namespace {

JoinRequest some_request() {
    return {fake::test_plant, fake::jid_of(1), fake::test_key(1).public_key(), "Zelle \"7\" ü", "0.1.0"};
}

Trust trust_at(fake::Member& member) { return member.trust(); }

void begin_new_journal(fake::Member& member) {
    kata::begin_new_journal(*member.station, "The disk runs in another machine", fake::today);
}

void set_policy(const fake::Member& member, const std::string& policy) {
    const auto file = kata::settings_file(member.dir());
    auto text = fake::bytes_of(file);
    const auto at = text.find("\npolicy = ") + 1;
    REQUIRE(at != 0);
    fake::put_bytes(file, text.replace(at, text.find('\n', at) - at, "policy = \"" + policy + "\""));
}

}  // namespace

TEST_CASE("a request to join reads back, whatever the panel is called") {
    const auto text = join_text(some_request(), fake::test_key(1));
    CHECK(read_join(text) == some_request());
    CHECK(is_trust_text(text, fake::test_plant));
    CHECK_FALSE(is_trust_text(text, std::string(32, '0')));
}

TEST_CASE("a request to join with any single bit flipped is refused") {
    const auto text = join_text(some_request(), fake::test_key(1));
    for (std::size_t i = 0; i < text.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            auto bad = text;
            bad[i] = static_cast<char>(bad[i] ^ (1 << bit));
            if (read_join(bad)) FAIL("byte " << i << " bit " << bit);
        }
}

TEST_CASE(
    "a request signed by another key, or with a name that cannot be shown, is refused with the reason") {
    std::string why;
    CHECK_FALSE(read_join(join_text(some_request(), fake::test_key(2)), &why));
    CHECK(why == "its signature does not fit");
    auto odd = some_request();
    odd.name = "Cell 7\n\x1b[31m";
    CHECK_FALSE(read_join(join_text(odd, fake::test_key(1)), &why));
    CHECK(why == "its name cannot be shown");
    odd.name = std::string(201, 'x');
    CHECK_FALSE(read_join(join_text(odd, fake::test_key(1))));
    CHECK_FALSE(read_join("", &why));
    CHECK(why == "it is no request to join");
}

TEST_CASE("six words are the same on both panels, and others for every other plant, root or panel") {
    const auto root = fake::test_key(9).public_key();
    const auto station = fake::test_key(1).public_key();
    const auto words = six_words(fake::test_plant, root, station);
    CHECK(std::ranges::count(words, ' ') == 5);
    CHECK(words.size() == 35);
    CHECK(words == six_words(fake::test_plant, root, station));
    CHECK(words != six_words(std::string(32, '0'), root, station));
    CHECK(words != six_words(fake::test_plant, fake::test_key(8).public_key(), station));
    CHECK(words != six_words(fake::test_plant, root, fake::test_key(2).public_key()));
}

TEST_CASE("six words may be typed as people type") {
    CHECK(is_same_words("  LUSAB, fimod-bahog\nhijol mokor Suloz.", "lusab fimod bahog hijol mokor suloz"));
    CHECK_FALSE(is_same_words("lusab fimod bahog hijol mokor", "lusab fimod bahog hijol mokor suloz"));
    CHECK_FALSE(is_same_words("fimod lusab bahog hijol mokor suloz", "lusab fimod bahog hijol mokor suloz"));
    CHECK_FALSE(is_same_words("", "lusab fimod bahog hijol mokor suloz"));
}

TEST_CASE("a new panel asks once, and stands once an admin has accepted it") {
    fake::Plant plant;
    const auto two = plant.newcomer("Cell 8");
    CHECK(two->store().local(local_standing) == "asked");
    plant.sync(plant.first);
    const auto open = plant.requests(plant.first);
    REQUIRE(open.size() == 1);
    CHECK(open[0].request.name == "Cell 8");
    CHECK(open[0].request.jid == two->jid());
    CHECK(two->store().local(local_words) == open[0].words);
    CHECK(plant.first.store().local(local_standing) == "admin");
    plant.sync(plant.first);
    CHECK_THAT(plant.first.store().local(local_requests).value(), Contains(open[0].words));

    plant.accept(*two);
    plant.sync(*two);
    CHECK(two->store().local(local_standing) == "station");
    CHECK(trust_at(*two).knows(two->jid()));
    CHECK_FALSE(trust_at(*two).is_admin(two->jid()));
    CHECK(plant.requests(plant.first).empty());
    const auto before = plant.share.files.size();
    plant.sync(*two);
    plant.sync(plant.first);
    CHECK(plant.share.files.size() == before);
}

TEST_CASE("only an admin accepts, and a panel that was made one does") {
    fake::Plant plant;
    const auto two = plant.newcomer("Cell 8");
    const auto three = plant.newcomer("Cell 9");
    plant.accept(*two);
    plant.sync(*two);
    CHECK_THROWS_WITH(accept(*two->station, two->mirror, three->jid(), role_station, plant.outside),
                      Contains("is no admin of the plant"));
    accept(*plant.first.station, plant.first.mirror, two->jid(), role_admin, plant.outside);
    plant.sync(plant.first);
    plant.sync(*two);
    accept(*two->station, two->mirror, three->jid(), role_station, plant.outside);
    plant.sync(*two);
    plant.sync(plant.first);
    CHECK(trust_at(plant.first).knows(three->jid()));
    CHECK_THROWS_WITH(accept(*two->station, two->mirror, three->jid(), role_station, plant.outside),
                      Contains("was accepted already"));
    CHECK_THROWS_WITH(accept(*two->station, two->mirror, fake::jid_of(5), role_station, plant.outside),
                      Contains("has asked to join"));
}

TEST_CASE("a withdrawn panel ends at its last known record, asks on, and can be taken back") {
    fake::Plant plant;
    const auto two = plant.newcomer("Cell 8");
    plant.accept(*two);
    plant.sync(plant.first);
    const auto known = two->store().last_own(two->jid());
    revoke(*plant.first.station, plant.first.mirror, two->jid(), {}, plant.outside);
    plant.sync(plant.first);
    plant.sync(*two);
    CHECK(trust_at(*two).last_trusted(two->jid()) == known);
    plant.sync(*two);
    CHECK(two->store().local(local_standing) == "none");
    plant.sync(plant.first);
    REQUIRE(plant.requests(plant.first).size() == 1);
    CHECK(plant.requests(plant.first)[0].was == "none");
    accept(*plant.first.station, plant.first.mirror, two->jid(), role_station, plant.outside);
    CHECK(trust_at(plant.first).knows(two->jid()));
    CHECK_FALSE(trust_at(plant.first).last_trusted(two->jid()));
}

TEST_CASE(
    "what cannot be withdrawn says why: itself, a stranger, a record that is not there, the one before it") {
    fake::Plant plant;
    const auto two = plant.newcomer("Cell 8");
    auto& one = plant.first;
    CHECK_THROWS_WITH(revoke(*one.station, one.mirror, one.jid(), {}, plant.outside),
                      Contains("this station itself"));
    CHECK_THROWS_WITH(revoke(*one.station, one.mirror, two->jid(), {}, plant.outside),
                      Contains("Nobody accepted"));
    plant.accept(*two, role_admin);
    CHECK_THROWS_WITH(revoke(*one.station, one.mirror, two->jid(), 10'000, plant.outside),
                      Contains("Record 10000"));
    CHECK_THROWS_WITH(revoke(*two->station, two->mirror, one.jid(), {}, plant.outside),
                      Contains("the recovery sheet"));
    CHECK(trust_at(*two).knows(one.jid()));
    const SigningKey root{parse_sheet(plant.recovery_sheet)->seed};
    revoke_with_root(*two->station, two->mirror, root, one.jid(), {}, plant.outside);
    CHECK_FALSE(trust_at(*two).knows(one.jid()));
    CHECK_THROWS_WITH(
        revoke_with_root(*two->station, two->mirror, fake::test_key(3), one.jid(), {}, plant.outside),
        Contains("not the one of this station's plant"));
}

TEST_CASE("under enforce what a stranger writes waits, and comes in when it is accepted") {
    fake::Plant plant;
    set_policy(plant.first, "enforce");
    const auto two = plant.newcomer("Cell 8");
    plant.sync(plant.first);
    CHECK(plant.first.store().fields("station/" + two->jid()).empty());
    plant.accept(*two);
    plant.sync(plant.first);
    CHECK_FALSE(plant.first.store().fields("station/" + two->jid()).empty());
}

TEST_CASE("where nobody can read the settings, the policy of the last sync stands") {
    fake::Plant plant;
    set_policy(plant.first, "trusting");
    CHECK(trust_at(plant.first).policy() == Policy::warn);
    set_policy(plant.first, "enforce");
    plant.sync(plant.first);
    set_policy(plant.first, "trusting");
    CHECK(trust_at(plant.first).policy() == Policy::enforce);
}

TEST_CASE("a station that begins a new journal certifies it itself, and an admin goes on accepting") {
    fake::Plant plant;
    const auto two = plant.newcomer("Cell 8");
    plant.accept(*two);
    const auto old_jid = two->jid();
    begin_new_journal(*two);
    REQUIRE(two->jid() != old_jid);
    plant.sync(*two);
    plant.sync(plant.first);
    const auto trust = trust_at(plant.first);
    REQUIRE(trust.knows(two->jid()));
    CHECK(trust.standing(two->jid())->by == old_jid);
    CHECK(plant.requests(plant.first).empty());

    begin_new_journal(plant.first);
    plant.sync(plant.first);
    CHECK(trust_at(plant.first).knows(plant.first.jid()));
    CHECK_FALSE(trust_at(plant.first).is_admin(plant.first.jid()));
    CHECK(plant.first.store().local(local_standing) == "admin");
    const auto three = plant.newcomer("Cell 9");
    plant.accept(*three);
    CHECK(trust_at(*three).knows(three->jid()));
}

TEST_CASE("a station that was never accepted asks anew for its new journal") {
    fake::Plant plant;
    const auto two = plant.newcomer("Cell 8");
    begin_new_journal(*two);
    plant.sync(*two);
    plant.sync(plant.first);
    CHECK(plant.requests(plant.first).size() == 2);
    CHECK_FALSE(trust_at(plant.first).knows(two->jid()));
}

TEST_CASE("the last panel is gone: the sheet makes a new one an admin") {
    fake::Plant plant;
    const auto two = plant.newcomer("Cell 8");
    CHECK_THROWS_WITH(recover(*two->station, two->mirror, "lusab", plant.outside),
                      Contains("cannot be read"));
    CHECK_THROWS_WITH(recover(*two->station, two->mirror,
                              sheet_text({fake::test_plant, fake::test_seed(3)}, "", ""), plant.outside),
                      Contains("not the one of this station's plant"));
    CHECK(recover(*two->station, two->mirror, plant.recovery_sheet, plant.outside));
    CHECK(trust_at(*two).is_admin(two->jid()));
    const auto files = two->mirror.files.size();
    CHECK(recover(*two->station, two->mirror, plant.recovery_sheet, plant.outside));
    CHECK(two->mirror.files.size() == files);
    const auto three = plant.newcomer("Cell 9");
    plant.sync(*two);
    accept(*two->station, two->mirror, three->jid(), role_station, plant.outside);
    CHECK(trust_at(*two).knows(three->jid()));
}

TEST_CASE("the sheet works before the first sync too, and says that the secret is still to come") {
    fake::Plant plant;
    fake::Member two{plant.weather, "Cell 8"};
    CHECK_FALSE(recover(*two.station, two.mirror, plant.recovery_sheet, plant.outside));
    CHECK(two.store().local(local_plant) == plant.id());
    plant.sync(two);
    CHECK(trust_at(two).is_admin(two.jid()));
    CHECK(recover(*two.station, two.mirror, plant.recovery_sheet, plant.outside));
    CHECK(plant_secrets(two.store()) == plant_secrets(plant.first.store()));
}

TEST_CASE("a marker with another root key is somebody else's, also with the right plant") {
    fake::Plant plant;
    std::string trouble;
    auto marker = *find_marker(plant.share, trouble);
    marker.root = fake::test_key(3).public_key();
    CHECK_THROWS_WITH(bind_to_plant(plant.first.store(), plant.first.mirror, marker, plant.outside),
                      Contains("another root key"));
    marker.plant = std::string(32, '0');
    CHECK_THROWS_WITH(bind_to_plant(plant.first.store(), plant.first.mirror, marker, plant.outside),
                      Contains("another plant"));
}

TEST_CASE("one panel and an empty folder are the whole plant again") {
    fake::Plant plant;
    const auto two = plant.newcomer("Cell 8");
    plant.accept(*two);
    const auto before = plant.share.files;
    plant.share.files.clear();
    plant.share.folders.clear();
    CHECK(copy_plant(two->store(), two->mirror, plant.share, plant.outside));
    CHECK_FALSE(copy_plant(two->store(), two->mirror, plant.share, plant.outside));
    plant.sync(*two);
    for (const auto& [path, file] : before) {
        INFO(path);
        CHECK(plant.share.files[path].bytes == file.bytes);
    }
}

TEST_CASE("a copy is not made over another plant, over foreign journals, or by a station of none") {
    fake::Plant plant;
    fake::MemoryFolder stick{plant.weather};
    stick.files["PLANT.json"] = {marker_text({std::string(32, '0'), "x", "", {}}), 0, {}, false};
    CHECK_THROWS_WITH(copy_plant(plant.first.store(), plant.first.mirror, stick, plant.outside),
                      Contains("PLANT.json of its own"));
    stick.files.clear();
    stick.folders = {"journal", "journal/x"};
    CHECK_THROWS_WITH(copy_plant(plant.first.store(), plant.first.mirror, stick, plant.outside),
                      Contains("holds journals"));
    fake::Member alone{plant.weather, "Cell 8"};
    stick.folders.clear();
    CHECK_THROWS_WITH(copy_plant(alone.store(), alone.mirror, stick, plant.outside), Contains("no copy"));
    CHECK(stick.files.empty());
}

TEST_CASE("a damaged marker steps aside for a good one where the journals are this plant's, and only there") {
    fake::Plant plant;
    const auto two = plant.newcomer("Cell 8");
    plant.sync(*two);
    const auto good = plant.share.files.at("PLANT.json").bytes;
    plant.share.files["PLANT.json"].bytes = "{\"fmt\":1,\"plant\":\"zz" + good.substr(20);
    std::string trouble;
    CHECK_FALSE(find_marker(plant.share, trouble));
    CHECK_THAT(trouble, Contains("kata plant copy"));
    CHECK(copy_plant(two->store(), two->mirror, plant.share, plant.outside));
    CHECK(plant.share.files.at("PLANT.json").bytes == good);
    CHECK(std::ranges::any_of(plant.share.files,
                              [](const auto& file) { return file.first.starts_with("damaged-plant-"); }));
    plant.sync(*two);

    plant.share.files.erase("PLANT.json");
    CHECK(copy_plant(two->store(), two->mirror, plant.share, plant.outside));
    CHECK(plant.share.files.at("PLANT.json").bytes == good);

    fake::MemoryFolder stick{plant.weather};
    stick.files["PLANT.json"].bytes = "{}";
    CHECK_THROWS_WITH(copy_plant(two->store(), two->mirror, stick, plant.outside),
                      Contains("PLANT.json of its own"));
    plant.share.files["PLANT.json"].bytes = "{\"fmt\":2}";
    CHECK_THROWS_WITH(copy_plant(two->store(), two->mirror, plant.share, plant.outside),
                      Contains("PLANT.json of its own"));
}

TEST_CASE("a damaged marker of the mirror is written anew by the next sync") {
    fake::Plant plant;
    const auto two = plant.newcomer("Cell 8");
    plant.sync(*two);
    const auto good = two->mirror.files.at("PLANT.json").bytes;
    const std::vector<std::string> ways{"", std::string(good.size(), '\0'), good.substr(0, 30)};
    for (const auto& damaged : ways) {
        two->mirror.files["PLANT.json"].bytes = damaged;
        plant.sync(*two);
        CHECK(parse_marker(two->mirror.files.at("PLANT.json").bytes) == parse_marker(good));
    }
}
