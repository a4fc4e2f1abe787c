// What a board's files say, as one name: two stations that say the same give their files the same name.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace report {

/// BLAKE2b-256 of bytes that come in pieces.
class Digest {
public:
    Digest();
    ~Digest();
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;

    void add(std::string_view bytes);
    /// 64 hex digits. Once, at the end.
    std::string text();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace report
