#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/e2e/desktop.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lanyard::bench {

/// The file and event that a program is opened on.
struct Conference {
    std::filesystem::path database;
    std::string event; ///< slug
};

/// The real programs and the empty window, on one display that nobody sees.
class Programs {
public:
    Programs();

    e2e::Child open_admin(const Conference& conference,
                          const std::vector<std::string>& more = {}) const;
    e2e::Child open_kiosk(const Conference& conference, const std::string& camera,
                          const std::vector<std::string>& more = {}) const;

    /// Milliseconds from the start of a program to its first frame on the glass; it is then ended.
    double time_to_first_frame(const Conference& conference) const;
    double time_to_empty_window() const;

    const std::filesystem::path& folder() const { return folder_.path(); }

private:
    std::vector<std::string> admin_words(const Conference& conference) const;
    e2e::Child open(const std::vector<std::string>& words,
                    std::map<std::string, std::string> environment) const;
    double time_words(const std::vector<std::string>& words) const;

    testing::TemporaryFolder folder_;
    std::filesystem::path programs_;
    e2e::VirtualDisplay display_;
};

} // namespace lanyard::bench
