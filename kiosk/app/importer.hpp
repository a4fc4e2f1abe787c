// Reads files in for the panel: looks for them, says what is in the chosen one, takes it in.
//
// 1 Each errand runs on a thread of its own, with a Station of its own where it needs one, and reports through one inbox. What an
//   errand reports that nobody waits for any more is dropped. So a stick or a share that hangs never holds up the glass.
// 2 The chosen file is first copied into the station's folder; all else is done with the copy. So what was shown is what is
//   taken in, and a stick that is pulled out can only interrupt the copying.
// 3 A thread that hangs is left behind: it holds only what it shares with the inbox.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/app/errand.hpp"
#include "kiosk/app/import_work.hpp"
#include "kiosk/app/inbox.hpp"
#include "kiosk/app/writer.hpp"
#include "kiosk/import.hpp"

namespace kiosk {

/// How a taking in ended.
struct ImportEnd {
    kata::Answer answer;
    std::string broken;  ///< one sentence; nothing is stored then
};

class Importer {
public:
    Importer(std::filesystem::path dir, kata::StationOptions options, std::vector<std::string> folders,
             Writer::Runs runs, std::function<void()> wake);
    ~Importer();
    Importer(const Importer&) = delete;
    Importer& operator=(const Importer&) = delete;

    /// Looks for files, unless it is still at it.
    void look();
    /// Reads what is wanted, unless it has done so or is at it. No file: what was read is let go.
    void want(const ImportWanted& wanted, kata::Moment now);
    /// Takes the file in that is wanted and was read.
    void take_in(kata::Moment now);
    /// True if the state is another now.
    bool take_news();
    const ImportState& state() const { return state_; }
    std::optional<ImportEnd> take_end() { return std::exchange(end_, std::nullopt); }

private:
    using Copy = std::shared_ptr<const LocalCopy>;
    struct News {
        std::uint64_t ticket = 0;
        bool ended = false;
        std::optional<int> percent;
        std::optional<FoundFiles> files;
        Copy copy;
        std::shared_ptr<const ImportReport> report;
        std::optional<ImportEnd> end;
    };

    std::uint64_t start(std::function<void(const std::shared_ptr<Post<News>>&, std::uint64_t ticket,
                                           const std::atomic<bool>& stop)>
                            work);
    void take(News news);
    void let_go();

    std::filesystem::path dir_;
    kata::StationOptions options_;
    std::vector<std::string> folders_;
    Writer::Runs runs_;
    std::shared_ptr<Post<News>> post_;
    std::vector<std::unique_ptr<Errand>> errands_;  // those that hang are among them
    std::uint64_t last_ticket_ = 0;
    std::uint64_t looking_ = 0, reading_ = 0, storing_ = 0;  // tickets; 0: none
    Errand* reader_ = nullptr;
    ImportState state_;
    ImportWanted wanted_;
    Copy copy_;  // of the wanted file
    std::optional<ImportEnd> end_;
};

}  // namespace kiosk
