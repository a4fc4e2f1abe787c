// Errands and what they report.
#include "kiosk/app/importer.hpp"

#include <algorithm>
#include <utility>

#include "kiosk/tr.hpp"

namespace kiosk {

namespace {

constexpr int most_hanging = 5;  // threads; more of them would only hang as well

}  // namespace

Importer::Importer(std::filesystem::path dir, kata::StationOptions options, std::vector<std::string> folders,
                   Writer::Runs runs, std::function<void()> wake)
    : dir_(std::move(dir)),
      options_(options),
      folders_(std::move(folders)),
      runs_(runs),
      post_(std::make_shared<Post<News>>(std::move(wake))) {
    const auto own =
        std::ranges::find_if(folders_, [](const auto& folder) { return !folder.starts_with('/'); });
    state_.own_folder = own == folders_.end() ? "" : (dir_ / *own).string();
    remove_old_copies(dir_);
}

Importer::~Importer() {
    post_->mute();
    for (const auto& errand : errands_) {
        errand->stop();
    }
}

std::uint64_t Importer::start(
    std::function<void(const std::shared_ptr<Post<News>>&, std::uint64_t, const std::atomic<bool>&)> work) {
    std::erase_if(errands_, [this](const auto& errand) { return errand.get() != reader_ && errand->done(); });
    const auto ticket = ++last_ticket_;
    errands_.push_back(std::make_unique<Errand>(
        runs_, [post = post_, ticket, work = std::move(work)](const std::atomic<bool>& stop) {
            News last;
            last.ticket = ticket;
            last.ended = true;
            try {
                work(post, ticket, stop);
            } catch (const Stopped&) {
                // Nobody waits for it.
            } catch (const std::exception& why) {
                last.end = ImportEnd{{}, why.what()};
            }
            post->put(std::move(last));
        }));
    return ticket;
}

void Importer::look() {
    if (looking_ != 0) {
        return;
    }
    state_.looking = true;
    state_.files.clear();
    looking_ = last_ticket_ + 1;
    start([dir = dir_, folders = folders_](const auto& post, std::uint64_t ticket, const auto& stop) {
        find_files(dir, folders, {&stop, {}}, [&](const FoundFiles& files) {
            News news;
            news.ticket = ticket;
            news.files = files;
            post->put(std::move(news));
        });
    });
}

void Importer::let_go() {
    if (reader_ != nullptr) {
        reader_->stop();
        reader_ = nullptr;
    }
    reading_ = 0;
    state_.reading = false;
    state_.report.reset();
}

void Importer::want(const ImportWanted& wanted, kata::Moment now) {
    if (wanted == wanted_ || storing_ != 0) {
        return;
    }
    const bool same_file = wanted.file == wanted_.file;
    let_go();
    wanted_ = wanted;
    if (!same_file) {
        copy_.reset();
    }
    if (wanted.file.empty()) {
        return;
    }
    if (std::ranges::count_if(errands_, [](const auto& errand) { return !errand->done(); }) >= most_hanging) {
        ImportReport report;
        report.broken = tr("The stick does not answer. Pull it out, wait a moment and put it in again.");
        state_.report = std::make_shared<const ImportReport>(std::move(report));
        return;
    }
    state_.reading = true;
    state_.percent = 0;
    reading_ = last_ticket_ + 1;
    start([wanted, now, dir = dir_, options = options_, copy = copy_](const auto& post, std::uint64_t ticket,
                                                                      const auto& stop) mutable {
        const auto tell = [&](std::optional<int> percent, std::shared_ptr<const ImportReport> report) {
            News news;
            news.ticket = ticket;
            news.percent = percent;
            news.copy = copy;
            news.report = std::move(report);
            post->put(std::move(news));
        };
        const Watch watch{&stop, [&](int percent) { tell(percent, nullptr); }};
        ImportReport report;
        try {
            if (!copy) {
                copy = std::make_shared<const LocalCopy>(wanted.file, copy_place(dir, ticket), watch);
            }
            options.read_only = true;
            const kata::Station station(dir, options);
            // Copying was the first third of the way.
            const Watch rest{&stop, [&](int percent) { tell(34 + percent * 65 / 100, nullptr); }};
            report = read_report(*copy, wanted, station, now, rest);
        } catch (const std::exception& why) {
            report.broken = why.what();
        }
        tell(std::nullopt, std::make_shared<const ImportReport>(std::move(report)));
    });
    reader_ = errands_.back().get();
}

void Importer::take_in(kata::Moment now) {
    if (storing_ != 0 || !copy_ || !state_.report) {
        return;
    }
    state_.storing = true;
    state_.percent = 0;
    storing_ = last_ticket_ + 1;
    start([wanted = wanted_, now, dir = dir_, options = options_, copy = copy_,
           report = state_.report](const auto& post, std::uint64_t ticket, const auto& stop) {
        const Watch watch{&stop, [&](int percent) {
                              News news;
                              news.ticket = ticket;
                              news.percent = percent;
                              post->put(std::move(news));
                          }};
        kata::Station station(dir, options);
        News news;
        news.ticket = ticket;
        news.end = ImportEnd{kiosk::take_in(*copy, wanted, *report, station, now, watch), {}};
        post->put(std::move(news));
    });
}

bool Importer::take_news() {
    auto all = post_->take_all();
    for (auto& news : all) {
        take(std::move(news));
    }
    return !all.empty();
}

void Importer::take(News news) {
    if (news.ticket == looking_) {
        if (news.files) {
            state_.files = std::move(news.files->files);
            state_.more_files = news.files->more;
        }
        if (news.ended) {
            looking_ = 0;
            state_.looking = false;
        }
    } else if (news.ticket == reading_) {
        state_.percent = news.percent.value_or(state_.percent);
        if (news.report) {
            state_.report = std::move(news.report);
            copy_ = std::move(news.copy);
        }
        if (news.ended) {
            reading_ = 0;
            reader_ = nullptr;
            state_.reading = false;
        }
    } else if (news.ticket == storing_) {
        state_.percent = news.percent.value_or(state_.percent);
        if (news.end) {
            end_ = std::move(news.end);
        }
        if (news.ended) {
            storing_ = 0;
            state_.storing = false;
            copy_.reset();  // what stands now is another: it is read afresh
            wanted_ = {};
            let_go();
        }
    }
}

}  // namespace kiosk
