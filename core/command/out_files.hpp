// Where reports are written: a folder of the share's kind (the mirror, from where the exchange brings them out), or a directory on disk.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "core/report/out.hpp"
#include "core/share/folder.hpp"
#include "core/share/share.hpp"

namespace command {

/// The mirror's out/. A file comes about beside its place and takes it when it is whole.
class MirrorFiles : public report::OutFiles {
public:
    /// `tmp_name` is the name of the file that is being written, the same for every run: a leftover of a crash is written over.
    MirrorFiles(share::Folder& mirror, std::string tmp_name)
        : mirror_{mirror},
          tmp_name_{std::move(tmp_name)} {}

    void write(const std::string& path, const Content& content) override;
    std::vector<std::string> folders(const std::string& dir) override;
    std::vector<std::string> files(const std::string& dir) override;
    std::string first_bytes(const std::string& path, std::size_t most) override;
    void remove(const std::string& path) override;

private:
    std::vector<std::string> names(const std::string& dir, share::Entry::Kind kind);
    void make_folders(const std::string& dir);
    share::Folder& mirror_;
    std::string tmp_name_;
};

/// For share::SyncOptions::write_out: writes what is due into the mirror, unless settings.toml says [out] enabled = false. What could not be
/// written is told to `trouble`, a sentence each, and the sync goes on.
std::function<void(kata::Station& station, share::Folder& mirror)>
out_writer(journal::Moment now, std::function<void(const std::string& sentence)> trouble);

}  // namespace command
