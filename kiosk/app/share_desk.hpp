// The panel's errands to the shared folder: it asks the command `kata` and shows what came of it.
//
// 1 Nothing here touches the folder: each errand is a thread that runs `kata` as a child, or looks for folders, and may hang.
// 2 One errand of a kind at a time; a second one is refused while the first has not ended, however long that takes.
// 3 How a sync ended is read from the store, as with the nightly one. Only what the store cannot say is said here, in one sentence.
// 4 The panel may end meanwhile: what has begun goes on without it.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kata/settings.hpp"
#include "kiosk/app/errand.hpp"
#include "kiosk/app/inbox.hpp"
#include "kiosk/app/kata_program.hpp"
#include "kiosk/app/writer.hpp"
#include "kiosk/share.hpp"

namespace kiosk {

class ShareDesk {
public:
    /// `roots`: where sticks and shares are mounted.
    ShareDesk(std::filesystem::path dir, std::vector<std::string> roots, ShareHelp help, Writer::Runs runs,
              std::function<void()> wake);
    ~ShareDesk();
    ShareDesk(const ShareDesk&) = delete;
    ShareDesk& operator=(const ShareDesk&) = delete;

    /// use_folder is not the desk's: it is a line of the settings.
    void ask(const ShareAsk& ask);
    /// True if the state is another now, or there is something to say.
    bool take_news();
    const ShareState& state() const { return state_; }
    /// One sentence about what did not work, once.
    std::optional<std::string> take_trouble() { return std::exchange(trouble_, std::nullopt); }
    /// What the toast says of what worked, once.
    std::optional<std::string> take_done() { return std::exchange(done_, std::nullopt); }

private:
    using What = ShareAsk::What;
    struct News {
        What what = What::sync;
        std::string to;  // as it was asked
        Ran ran;
        std::vector<ShareFolder> folders;
        std::optional<int> percent = {};  // it goes on, and is so far
    };

    bool is_at(What what) const;
    void start(const ShareAsk& ask, std::function<void(News&, const std::atomic<bool>&)> work);
    std::vector<std::string> words(std::vector<std::string> rest) const;
    void copy_to_stick(const ShareAsk& ask);
    void take(News news);
    void end_copy(const News& news);
    void end_accept(const News& news);
    void say(const Ran& ran);

    std::filesystem::path dir_;
    std::vector<std::string> roots_;
    ShareHelp help_;
    Writer::Runs runs_;
    std::shared_ptr<Post<News>> post_;
    std::map<What, std::unique_ptr<Errand>> errands_;
    ShareState state_;
    std::optional<std::string> trouble_, done_;
};

/// The absolute import folders, and where shares are mounted.
std::vector<std::string> share_roots(const kata::Settings& settings);
/// 0..100 of a line of `kata sync --json` that says how far it is; nothing of any other.
std::optional<int> percent_in(std::string_view line);
/// What `kata plant requests --json` said; what does not fit is left out.
std::vector<JoinRequest> requests_in(const std::string& text);

}  // namespace kiosk
