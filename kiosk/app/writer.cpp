// The writer thread: jobs in, answers out. The rules are Station's.
#include "kiosk/app/writer.hpp"

#include <exception>
#include <utility>

namespace kiosk {

Writer::Writer(std::filesystem::path dir, kata::StationOptions options, Runs runs, std::function<void()> wake)
    : dir_(std::move(dir)),
      options_(options),
      runs_(runs) {
    answers_.on_put(std::move(wake));
    if (runs_ == Runs::on_a_thread) {
        thread_ = std::thread([this] { run(); });
    }
}

Writer::~Writer() {
    {
        const std::scoped_lock lock(mutex_);
        ending_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) {
        thread_.join();
    }
}

void Writer::handle(std::uint64_t ticket, kata::Intent intent, kata::Moment now) {
    put([this, ticket, intent = std::move(intent), now](kata::Station& station) {
        Written written{ticket, {}, {}};
        try {
            written.answer = station.handle(intent, now);
        } catch (const std::exception& trouble) {
            written.broken = trouble.what();
        }
        answers_.put(std::move(written));
    });
}

void Writer::remember(std::string key, std::optional<std::string> text) {
    put([key = std::move(key), text = std::move(text)](kata::Station& station) {
        station.remember(key, text ? std::optional<std::string_view>(*text) : std::nullopt);
    });
}

void Writer::put(Job job) {
    if (runs_ == Runs::at_once) {
        do_job(job);
        return;
    }
    {
        const std::scoped_lock lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    changed_.notify_all();
}

void Writer::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
        if (jobs_.empty()) {
            return;
        }
        const Job job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        do_job(job);
        lock.lock();
    }
}

void Writer::do_job(const Job& job) {
    try {
        job(station());
    } catch (const std::exception& trouble) {
        // The station could not be opened, or a draft could not be kept: the panel shows the sentence.
        answers_.put(Written{0, {}, trouble.what()});
    }
}

kata::Station& Writer::station() {
    if (!station_) {
        station_ = std::make_unique<kata::Station>(dir_, options_);
    }
    return *station_;
}

}  // namespace kiosk
