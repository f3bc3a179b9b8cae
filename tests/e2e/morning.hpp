#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "tests/e2e/conference.hpp"
#include "tests/e2e/desktop.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lanyard::e2e {

/// The demo conference with its badges made, on the morning of its first day.
struct Morning {
    Morning();

    std::filesystem::path badge(int number) const; ///< a picture of CCIN-number
    /// What the kiosk says of one picture without a window.
    nlohmann::json scan(const std::filesystem::path& picture) const;
    /// A program with its window, driven through `folder / program`.
    Child open(const VirtualDisplay& display, const std::string& program, const std::string& size,
               const std::vector<std::string>& more = {}) const;
    /// A kiosk that reads these pictures without a window into `output`.
    Child scan_all(const std::vector<std::string>& pictures,
                   const std::filesystem::path& output) const;
    bool sound() const; ///< `check --replay` finds nothing
    /// References of those who may come in today.
    std::vector<std::string> expected_today() const;

    testing::TemporaryFolder folder;
    Conference conference;
    std::string at = "2019-10-01T09:00";
};

/// One JSON document a line.
std::vector<nlohmann::json> lines_of(const std::string& text);
std::string text_of(const std::filesystem::path& file);

} // namespace lanyard::e2e
