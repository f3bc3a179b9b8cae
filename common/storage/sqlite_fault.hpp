#pragma once

#include <filesystem>

namespace lanyard::storage {

/// Turns SQLite's code for a failure on `file` into a Fault in plain words.
[[noreturn]] void throw_sqlite_fault(int code, const char* detail,
                                     const std::filesystem::path& file);

} // namespace lanyard::storage
