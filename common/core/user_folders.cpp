#include "common/core/user_folders.hpp"

#include <cstdlib>

#include "common/core/fault.hpp"

namespace lanyard {

namespace {

std::filesystem::path data_folder() {
    // The standard asks to pass over a relative XDG_DATA_HOME.
    if (const char* chosen = std::getenv("XDG_DATA_HOME"); chosen && chosen[0] == '/')
        return chosen;
    if (const char* home = std::getenv("HOME"); home && home[0] == '/')
        return std::filesystem::path(home) / ".local" / "share";
    throw Fault({"fault.no_home"});
}

} // namespace

std::filesystem::path default_database() {
    return data_folder() / "lanyard" / "lanyard.db";
}

} // namespace lanyard
