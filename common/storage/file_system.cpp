#include "common/storage/file_system.hpp"

#include <array>
#include <fstream>
#include <sstream>

namespace lanyard::storage {

namespace {

bool holds(const std::string& mount_point, const std::string& path) {
    if (mount_point == "/") return true;
    return path == mount_point || path.starts_with(mount_point + "/");
}

} // namespace

std::string file_system_of(const std::filesystem::path& path) {
    std::error_code none;
    const auto real = std::filesystem::weakly_canonical(path, none).string();
    std::ifstream mounts("/proc/self/mountinfo");
    std::string kind;
    std::size_t longest = 0;
    for (std::string line; std::getline(mounts, line);) {
        // id parent major:minor root mount-point options... - kind source options
        std::istringstream words(line);
        std::string word;
        std::string mount_point;
        for (int place = 0; place < 5; ++place)
            words >> mount_point;
        while (words >> word && word != "-") {
        }
        words >> word;
        if (mount_point.size() < longest || !holds(mount_point, real)) continue;
        longest = mount_point.size();
        kind = word;
    }
    return kind;
}

bool is_network_file_system(std::string_view kind) {
    constexpr std::array<std::string_view, 14> kShared = {
        "nfs",   "nfs4",       "cifs",           "smb3", "smbfs",  "afs",  "ceph",
        "ncpfs", "fuse.sshfs", "fuse.glusterfs", "9p",   "lustre", "gfs2", "fuse.rclone"};
    for (const auto shared : kShared)
        if (kind == shared) return true;
    return false;
}

} // namespace lanyard::storage
