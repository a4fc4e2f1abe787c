// Any bytes as files of a mirror: never a crash or a hang; what does not verify changes nothing in the store and is gone from the mirror.
// The input is one file: its first byte says whose journal it lies in and under which name.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "core/share/import.hpp"
#include "core/share/memory_folder.hpp"
#include "core/share/names.hpp"
#include "core/share/segment.hpp"

namespace {

constexpr auto plant = "0123456789abcdef0123456789abcdef";

share::SigningKey key(std::uint8_t n) {
    journal::Bytes32 seed{};
    seed.fill(n);
    return share::SigningKey{seed};
}

/// One store for all runs: state that changes without a segment that verifies is the fault that is looked for.
struct Bench {
    Bench() : jid(journal::journal_id(key(1).public_key())) {
        auto name = (std::filesystem::temp_directory_path() / "import-fuzz-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) std::abort();
        dir = name;
        journal::Store::create(dir / "station.db", jid);
    }
    ~Bench() { std::filesystem::remove_all(dir); }
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

    std::string jid;
    std::filesystem::path dir;
};

/// The name that the bytes deserve, so that a mutated good segment comes past it.
std::string name_for(const std::string& bytes, std::uint8_t choice) {
    const auto text = share::segment_text(bytes);
    const auto reading = text ? share::read_segment(*text) : share::SegmentReading{};
    if (!reading.segment || choice % 4 == 0)
        return share::join_path(share::journal_path(journal::journal_id(key(choice % 3).public_key())),
                                share::segment_name(1, choice + 1u, {}, choice % 2 != 0));
    const auto& header = reading.segment->header;
    return share::join_path(share::journal_path(header.jid),
                            share::segment_name(header.from, header.to, reading.segment->tip()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    static Bench bench;
    const std::string bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    share::Weather weather;
    share::MemoryFolder mirror{weather};
    const auto path = name_for(bytes, data[0]);
    mirror.folders = {"journal", path.substr(0, path.rfind('/'))};
    mirror.files[path] = {bytes, bytes.size(), {}, false};

    journal::Store store{bench.dir / "station.db", journal::Store::Mode::read_write};
    const auto before = store.last_row();
    const share::Trust trust{std::vector<std::string>{}, plant, key(0).public_key(), share::Policy::warn};
    const auto imported = share::import_mirror(store, mirror, plant, trust, {});
    if (!imported.damaged.empty() && (store.last_row() != before || mirror.files.contains(path)))
        std::abort();
    if (imported.records == 0 && store.last_row() != before) std::abort();
    if (imported.damaged.empty() && imported.left_out.empty() && store.taken().size() != 1) std::abort();
    const auto again = share::import_mirror(store, mirror, plant, trust, {});
    if (again.records != 0 || !again.damaged.empty()) std::abort();
    return 0;
}
