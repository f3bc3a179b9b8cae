#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace lanyard::storage {

/// The kind of file system that holds `path` ("ext4", "nfs4"); empty when the system does not say.
std::string file_system_of(const std::filesystem::path& path);

/// Whether other machines share it: SQLite's log needs memory that all its users share.
bool is_network_file_system(std::string_view kind);

} // namespace lanyard::storage
