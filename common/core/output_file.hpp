#pragma once

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace lanyard {

/// A file that appears whole or not at all: written beside its place, synced, then renamed.
/// A place that is no ordinary file (a pipe, a device) is written to directly.
class OutputFile {
public:
    /// Throws Fault when the folder cannot be written to.
    explicit OutputFile(std::filesystem::path path);
    /// Leaves nothing behind unless it was finished.
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    /// False once the disk has refused; `finish` then throws the Fault. Callers from C cannot
    /// throw.
    bool write(std::span<const unsigned char> bytes) noexcept;
    /// Throws Fault when anything was refused.
    void finish();

private:
    void open();
    void flush() noexcept;
    void fail_if(bool failed);
    void sync_folder() const;

    std::filesystem::path path_;
    std::filesystem::path partial_;      ///< empty when written in place
    std::vector<unsigned char> waiting_; ///< gathered, because PDF comes in crumbs
    int file_ = -1;
    int error_ = 0;
};

/// Throws Rejected for a name that could leave its folder, hide or be too long once an ending is
/// added.
void check_file_name(std::string_view name);

} // namespace lanyard
