// The panel and a file that is read in: what the draft chooses is what the importer works on.
#include <utility>

#include "kiosk/app/app.hpp"
#include "kiosk/screens/import_view.hpp"
#include "kiosk/tr.hpp"

namespace kiosk {

namespace {

ImportWanted wanted_of(const kata::Storyboard& board, const ImportChoice& choice) {
    if (choice.file.empty()) {
        return {};
    }
    return {choice.file, board.board.id, import_metric(board, choice), choice.told};
}

}  // namespace

void App::look_for_files() {
    const bool fresh = std::exchange(drawn_, showing_) != showing_;
    if (fresh && showing_ == ScreenId::import_points) {
        importer_.look();
        importer_.take_news();  // one that runs at once is through already
    }
    if (fresh) {
        look_at_share();
    }
}

void App::tend_import(const Pane& pane, kata::Moment now) {
    if (showing_ != ScreenId::import_points) {
        return;
    }
    if (pane.import_ask == ImportAsk::look_again) {
        importer_.look();
        stale_ = settle_frames;
    }
    importer_.want(wanted_of(pane.board, draft_of(pane.board.board.id).import), now);
    if (pane.import_ask == ImportAsk::take_in) {
        import_board_ = pane.board.board.id;
        import_words_ = pane.saved_words;
        trouble_.clear();
        importer_.take_in(now);
        stale_ = settle_frames;
    }
}

void App::take_import_news(std::int64_t now_ms) {
    if (importer_.take_news()) {
        stale_ = settle_frames;
    }
    if (const auto end = importer_.take_end()) {
        end_import(*end, now_ms);
    }
}

void App::end_import(const ImportEnd& end, std::int64_t now_ms) {
    take_news();
    if (!end.broken.empty()) {
        trouble_ = end.broken;
        return;
    }
    if (end.answer.refusal) {
        trouble_ = tr(kata::words(*end.answer.refusal));
        return;
    }
    auto draft = draft_of(import_board_);
    draft.import = {};
    set_draft(import_board_, std::move(draft));
    toast_ = Toast{std::exchange(import_words_, {}), now_ms + toast_ms, end.answer.s};
}

}  // namespace kiosk
