// The file for a plant's recovery sheet: made before the plant, so that a plant without its sheet cannot come about. Readable by
// its owner only, removed again unless it was written.
#pragma once

#include <string>
#include <string_view>

namespace command {

class SheetFile {
public:
    /// Throws std::runtime_error with one sentence where it is there already or cannot be made.
    explicit SheetFile(std::string path);
    ~SheetFile();
    SheetFile(const SheetFile&) = delete;
    SheetFile& operator=(const SheetFile&) = delete;

    /// False if it does not stand on the disk.
    bool write(std::string_view text);

private:
    std::string path_;
    int fd_ = -1;
    bool written_ = false;
};

}  // namespace command
