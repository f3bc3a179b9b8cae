#pragma once

#include <filesystem>
#include <string>

#include "common/core/random.hpp"

namespace lanyard::testing {

/// A folder that goes with the test.
class TemporaryFolder {
public:
    TemporaryFolder()
        : path_(std::filesystem::temp_directory_path() /
                ("lanyard-test-" + std::to_string(random_bits(63)))) {
        std::filesystem::create_directories(path_);
    }
    ~TemporaryFolder() {
        std::error_code none;
        std::filesystem::remove_all(path_, none);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

} // namespace lanyard::testing
