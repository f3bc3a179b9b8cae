#pragma once

#include <string_view>

namespace lanyard::log {

/// One line on standard error with the time. Never anything about a person.
void info(std::string_view line);
void warning(std::string_view line);

} // namespace lanyard::log
