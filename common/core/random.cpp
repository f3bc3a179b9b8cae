#include "common/core/random.hpp"

#include <cassert>
#include <cstring>
#include <sys/random.h>
#include <unistd.h>

#include "common/core/fault.hpp"

namespace lanyard {

namespace {

/// Random bytes are taken from the kernel in blocks: an import asks for hundreds of thousands. A
/// process that was forked must not use the rest of its parent's block.
class Block {
public:
    void take(std::span<std::uint8_t> bytes) {
        if (owner_ != getpid()) used_ = sizeof buffer_;
        while (!bytes.empty()) {
            if (used_ == sizeof buffer_) refill();
            const auto count = std::min(bytes.size(), sizeof buffer_ - used_);
            std::memcpy(bytes.data(), buffer_ + used_, count);
            used_ += count;
            bytes = bytes.subspan(count);
        }
    }

private:
    void refill() {
        if (getrandom(buffer_, sizeof buffer_, 0) != static_cast<ssize_t>(sizeof buffer_))
            throw Fault({"fault.no_random"});
        used_ = 0;
        owner_ = getpid();
    }

    std::uint8_t buffer_[256];
    std::size_t used_ = sizeof buffer_;
    pid_t owner_ = 0;
};

} // namespace

void fill_random(std::span<std::uint8_t> bytes) {
    thread_local Block block;
    block.take(bytes);
}

std::int64_t random_bits(int bits) {
    assert(bits >= 1 && bits <= 63);
    std::uint64_t value = 0;
    while (value == 0) {
        std::uint8_t bytes[sizeof value];
        fill_random(bytes);
        std::memcpy(&value, bytes, sizeof value);
        value >>= 64 - bits;
    }
    return static_cast<std::int64_t>(value);
}

} // namespace lanyard
