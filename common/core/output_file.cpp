#include "common/core/output_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

#include "common/core/fault.hpp"
#include "common/core/random.hpp"
#include "common/core/text.hpp"

namespace lanyard {

namespace fs = std::filesystem;

namespace {

Fault fault_of(const fs::path& path, int error) {
    if (error == ENOSPC || error == EDQUOT)
        return Fault({"fault.disk_full", {{"file", path.string()}}});
    return Fault(
        {"fault.cannot_write", {{"file", path.string()}, {"detail", std::strerror(error)}}});
}

constexpr mode_t kMode = 0666; // less what the user's mask takes away
constexpr int kNameBits = 40;
constexpr std::size_t kLongestName = 120; // file systems stop at 255 bytes
constexpr std::size_t kGathered = std::size_t{1} << 16U;

} // namespace

OutputFile::OutputFile(fs::path path) : path_(std::move(path)) {
    open();
}

void OutputFile::open() {
    std::error_code none;
    if (fs::exists(path_, none) && !fs::is_regular_file(path_, none)) {
        file_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    } else {
        partial_ = path_;
        partial_ += ".part-" + std::to_string(random_bits(kNameBits));
        file_ = ::open(partial_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kMode);
    }
    if (file_ < 0) {
        const int error = errno;
        partial_.clear();
        throw fault_of(path_, error);
    }
}

OutputFile::~OutputFile() {
    if (file_ >= 0) ::close(file_);
    if (!partial_.empty()) ::unlink(partial_.c_str());
}

bool OutputFile::write(std::span<const unsigned char> bytes) noexcept {
    while (!bytes.empty() && error_ == 0) {
        const auto part = bytes.first(std::min(bytes.size(), kGathered - waiting_.size()));
        waiting_.insert(waiting_.end(), part.begin(), part.end());
        bytes = bytes.subspan(part.size());
        if (waiting_.size() == kGathered) flush();
    }
    return error_ == 0;
}

void OutputFile::flush() noexcept {
    std::span<const unsigned char> bytes = waiting_;
    while (!bytes.empty() && error_ == 0) {
        const auto written = ::write(file_, bytes.data(), bytes.size());
        if (written >= 0)
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            error_ = errno;
    }
    waiting_.clear();
}

void OutputFile::fail_if(bool failed) {
    if (failed && error_ == 0) error_ = errno;
    if (error_ != 0) throw fault_of(path_, error_);
}

void OutputFile::finish() {
    flush();
    fail_if(false);
    if (!partial_.empty()) fail_if(::fsync(file_) != 0);
    fail_if(::close(std::exchange(file_, -1)) != 0);
    if (partial_.empty()) return;
    fail_if(::rename(partial_.c_str(), path_.c_str()) != 0);
    partial_.clear();
    sync_folder();
}

/// The new name must survive a power cut as well as the bytes.
void OutputFile::sync_folder() const {
    const auto folder = path_.has_parent_path() ? path_.parent_path() : fs::path(".");
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    ::fsync(handle);
    ::close(handle);
}

void check_file_name(std::string_view name) {
    const bool safe = !name.empty() && name.front() != '.' && name.size() <= kLongestName &&
                      name.find_first_of("/\\") == std::string_view::npos &&
                      name.find('\0') == std::string_view::npos && !has_control_characters(name);
    if (!safe) throw Rejected({"rejected.file_name", {{"name", std::string(name)}}});
}

} // namespace lanyard
