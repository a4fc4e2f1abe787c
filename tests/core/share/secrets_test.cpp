#include "core/share/secrets.hpp"

#include <algorithm>

#include "core/kata/people.hpp"
#include "core/kata/sealed_text.hpp"
#include "core/share/names.hpp"
#include "tests/catch.hpp"
#include "tests/core/share/trust_stand.hpp"

using namespace share;

namespace {

constexpr auto marta = "person/m4rt4";

void add_marta(const fake::Member& member) {
    REQUIRE_FALSE(member.station->handle(kata::AddPerson{marta, "Marta Nowak"}, fake::today).refusal);
    REQUIRE_FALSE(member.station->handle(kata::SetPin{marta, "some hash"}, fake::today).refusal);
}

std::vector<std::string> key_files(const fake::MemoryFolder& folder) {
    std::vector<std::string> paths;
    for (const auto& [path, file] : folder.files)
        if (path.starts_with("secret/")) paths.push_back(path);
    return paths;
}

/// A plant whose second station was accepted and has read what the first knows of Marta.
struct TwoStations : fake::Plant {
    TwoStations() {
        add_marta(first);
        sync(first);
        two = newcomer("Cell 8");
    }
    std::unique_ptr<fake::Member> two;
};

/// A station that nobody accepted says so in its own journal.
void say_forgotten(const fake::Member& member) { member.station->forget_person(marta, fake::today); }

}  // namespace

TEST_CASE("a box opens for the key it was sealed to and for no other") {
    const auto secret = fake::test_seed(77);
    const auto box = seal_to(fake::test_key(1).public_key(), secret);
    CHECK(fake::test_key(1).open_box(box) == secret);
    CHECK_FALSE(fake::test_key(2).open_box(box));
    CHECK_FALSE(fake::test_key(1).open_box(""));
    CHECK_FALSE(fake::test_key(1).open_box(box.substr(1)));
    CHECK(seal_to(fake::test_key(1).public_key(), secret) != box);
    CHECK(seal_to(PublicKey{}, secret).empty());
}

TEST_CASE("a panel reads names and PINs once it was accepted, and not before") {
    TwoStations plant;
    auto& two = *plant.two;
    CHECK(two.station->people() == std::vector<kata::EntityId>{marta});
    CHECK(two.station->person_name(marta).empty());
    plant.accept(two);
    CHECK(two.station->person_name(marta) == "Marta Nowak");
    CHECK(two.station->person(marta).pin == "some hash");
    CHECK(plant_secrets(two.store()) == plant_secrets(plant.first.store()));
}

TEST_CASE("what the new panel knew before it joined is read at the others") {
    fake::Plant plant;
    const auto two = plant.newcomer("Cell 8");
    add_marta(*two);
    plant.accept(*two);
    plant.sync(*two);
    plant.sync(plant.first);
    CHECK(plant.first.station->person_name(marta) == "Marta Nowak");
}

TEST_CASE("neither the plant's secret nor a person's key nor a name stands in the folder in clear") {
    TwoStations plant;
    plant.accept(*plant.two);
    const auto secret = plant_secrets(plant.first.store()).at(0);
    const auto key = *kata::key_of_owner(plant.first.store(), marta);
    for (const auto& [path, file] : plant.share.files) {
        INFO(path);
        for (const auto& bytes : {secret, key}) {
            CHECK(file.bytes.find(journal::hex(bytes)) == std::string::npos);
            CHECK(file.bytes.find(std::string(bytes.begin(), bytes.end())) == std::string::npos);
        }
        CHECK(file.bytes.find("Marta") == std::string::npos);
        if (path.starts_with("secret/")) CHECK(path.find("m4rt4") == std::string::npos);
    }
}

TEST_CASE("one file a person, whoever knows the key") {
    TwoStations plant;
    plant.accept(*plant.two);
    plant.sync(*plant.two);
    plant.sync(plant.first);
    CHECK(key_files(plant.share).size() == 1);
    const auto path = key_files(plant.share)[0];
    CHECK(path == "secret/" + person_hash(marta) + "-" + plant.first.jid() + ".json");
    // A damaged one helps nobody: another is written.
    plant.first.mirror.files[path].bytes = "{}";
    plant.sync(plant.first);
    CHECK(key_files(plant.first.mirror).size() == 2);
}

TEST_CASE("what is half typed at a panel stays there") {
    fake::Plant plant;
    plant.first.station->remember("draft", "not for others");
    plant.sync(plant.first);
    CHECK(key_files(plant.share).empty());
}

TEST_CASE("a forgotten person is forgotten at every station, and in the folder") {
    TwoStations plant;
    auto& two = *plant.two;
    plant.accept(two);
    REQUIRE(two.station->person_name(marta) == "Marta Nowak");
    const auto answer = two.station->forget_person(marta, fake::today);
    CHECK(answer.s > 0);
    CHECK(two.station->forget_person(marta, fake::today).s == 0);
    plant.sync(two);
    CHECK(key_files(two.mirror).empty());
    CHECK(key_files(plant.share).empty());
    CHECK(keys_to_remove(two.store()).size() == 1);
    plant.sync(plant.first);
    CHECK(plant.first.station->person_name(marta).empty());
    CHECK_FALSE(kata::key_of_owner(plant.first.store(), marta));
    // The first brought its copy once more before it knew; the next round is the last.
    plant.sync(plant.first);
    plant.sync(two);
    CHECK(key_files(plant.share).empty());
    CHECK(key_files(plant.first.mirror).empty());
}

TEST_CASE("forgetting cannot be undone") {
    fake::Plant plant;
    add_marta(plant.first);
    plant.first.station->forget_person(marta, fake::today);
    plant.first.station->handle(kata::Undo{}, fake::today);
    const auto cell = plant.first.store().cell(marta, kata::forgotten_field);
    REQUIRE(cell);
    CHECK(cell->value == journal::Value{true});
}

TEST_CASE("a stranger's record makes nobody forgotten, under either policy") {
    TwoStations plant;
    say_forgotten(*plant.two);
    plant.sync(*plant.two);
    plant.sync(plant.first);
    REQUIRE(plant.first.store().cell(marta, kata::forgotten_field));
    CHECK(plant.first.station->person_name(marta) == "Marta Nowak");
    CHECK(key_files(plant.share).size() == 1);
    // Once it stands, its word counts.
    plant.accept(*plant.two);
    plant.sync(plant.first);
    CHECK(plant.first.station->person_name(marta).empty());
}

TEST_CASE("a stranger cannot hand a panel a secret of his own") {
    fake::Plant plant;
    const auto two = plant.newcomer("Cell 8");
    Certificate says{
        plant.id(), two->jid(), plant.requests(*two).at(0).request.key, std::string{role_station}, {}};
    says.box = seal_to(says.key, fake::test_seed(66));
    const auto text = certificate_text(says, fake::test_key(6));
    two->mirror.files["trust/" + certificate_name(two->jid(), fake::jid_of(6))] = {text, 0, {}, false};
    CHECK_FALSE(take_secret(*two->station, two->trust()));
    CHECK(plant_secrets(two->store()).empty());
}

TEST_CASE("a key that opens no name of the person is not believed, and an own one is never replaced") {
    TwoStations plant;
    auto& two = *plant.two;
    const auto secret = plant_secrets(plant.first.store()).at(0);
    const auto planted = fake::test_seed(5);
    const auto box = kata::seal_text(secret, std::string{"person-key "} + marta, journal::hex(planted));
    two.mirror.folders.insert("secret");
    two.mirror.files["secret/" + person_hash(marta) + "-aaaaaaaaaaaaaaaa.json"] = {
        R"({"fmt":"person-key","v":1,"under":")" + secret_id(secret) + R"(","box":")" + box + "\"}\n",
        0,
        {},
        false};
    plant.accept(two);
    CHECK(two.station->person_name(marta) == "Marta Nowak");
    CHECK_FALSE(kata::take_key(two.store(), marta, planted));
    CHECK(kata::key_of_owner(two.store(), marta) == kata::key_of_owner(plant.first.store(), marta));
}

TEST_CASE("junk among the keys is passed over") {
    TwoStations plant;
    auto& two = *plant.two;
    const auto stem = "secret/" + person_hash(marta);
    two.mirror.folders.insert("secret");
    for (const auto* text : {"", "{", "[]", R"({"fmt":"person-key","under":1})", "\xff\xfe"})
        two.mirror.files[stem + "-x" + std::to_string(two.mirror.files.size()) + ".json"] = {
            text, 0, {}, false};
    two.mirror.files[stem + "-link.json"] = {"", 0, {}, true};
    two.mirror.files[stem + "-big.json"] = {std::string(100'000, 'x'), 0, {}, false};
    plant.accept(two);
    CHECK(two.station->person_name(marta) == "Marta Nowak");
}

TEST_CASE("the plant's sheet opens the secret on a panel that nobody can accept any more") {
    TwoStations plant;
    auto& two = *plant.two;
    CHECK(recover(*two.station, two.mirror, plant.recovery_sheet, plant.outside));
    plant.sync(two);
    CHECK(two.station->person_name(marta) == "Marta Nowak");
}

TEST_CASE("a plant that is older than its secret gets one from its first admin, and the sheet opens it") {
    fake::Plant plant;
    plant.first.store().set_local("plant.secrets", std::nullopt);
    for (auto* folder : {&plant.share, &plant.first.mirror})
        for (auto& [path, file] : folder->files)
            if (path.starts_with("trust/")) {
                const auto says = parse_certificate(file.bytes);
                REQUIRE(says);
                Certificate old{says->plant, says->jid, says->key, says->role, {}};
                file.bytes = certificate_text(old, SigningKey{parse_sheet(plant.recovery_sheet)->seed});
            }
    plant.sync(plant.first);
    REQUIRE(plant_secrets(plant.first.store()).size() == 1);
    CHECK(plant.first.trust().is_admin(plant.first.jid()));
    plant.sync(plant.first);
    CHECK(plant_secrets(plant.first.store()).size() == 1);
    const auto two = plant.newcomer("Cell 8");
    CHECK(recover(*two->station, two->mirror, plant.recovery_sheet, plant.outside));
    CHECK(plant_secrets(two->store()) == plant_secrets(plant.first.store()));
}
