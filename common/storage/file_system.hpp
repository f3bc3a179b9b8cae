#pragma once

#include <filesystem>
#include <istream>
#include <string>
#include <string_view>

namespace lanyard::storage {

/// The one name of a file, whatever links lead to it and whether or not it is there yet. SQLite
/// puts its log beside the file that it finds behind links: the write gate, the keys and the
/// watcher must look there too.
std::filesystem::path real_path(std::filesystem::path path);

/// Makes a file's bytes, or the names in a folder, outlive a power cut. Throws Fault when it
/// cannot.
void sync_to_disk(const std::filesystem::path& path);

/// The kind of file system that holds `path` ("ext4", "nfs4"); empty when the system does not say.
std::string file_system_of(const std::filesystem::path& path);

/// The same from a list of mounts in the form of /proc/self/mountinfo, for a path without links.
std::string file_system_in(std::istream& mounts, const std::string& path);

/// Whether other machines share it: SQLite's log needs memory that all its users share.
bool is_network_file_system(std::string_view kind);

} // namespace lanyard::storage
