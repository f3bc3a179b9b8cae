#include "common/storage/file_system.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <unistd.h>

#include "common/core/fault.hpp"

namespace lanyard::storage {

namespace fs = std::filesystem;

namespace {

/// As many as Linux itself follows.
constexpr int kMostLinks = 40;

bool leads_nowhere(const fs::path& path) {
    std::error_code none;
    return fs::is_symlink(fs::symlink_status(path, none)) && !fs::exists(path, none);
}

bool holds(const std::string& mount_point, const std::string& path) {
    if (mount_point == "/") return true;
    return path == mount_point || path.starts_with(mount_point + "/");
}

bool is_octal(std::string_view digits) {
    return digits.size() == 3 && digits.find_first_not_of("01234567") == std::string_view::npos;
}

/// The kernel writes the spaces, tabs, newlines and backslashes of a name in octal.
std::string unescape(std::string_view written) {
    std::string name;
    for (std::size_t at = 0; at < written.size(); ++at) {
        const auto digits = written.substr(at + 1, 3);
        if (written[at] == '\\' && is_octal(digits)) {
            name += static_cast<char>(std::stoi(std::string(digits), nullptr, 8));
            at += digits.size();
        } else {
            name += written[at];
        }
    }
    return name;
}

constexpr std::string_view kShared[] = {
    // of the kernel, over a network or within a cluster
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "ncpfs", "9p", "lustre", "gfs2", "ocfs2",
    "coda", "gpfs", "beegfs", "orangefs", "pvfs2", "glusterfs", "davfs",
    // what a virtual machine shares with its host
    "virtiofs", "vboxsf", "vmhgfs", "prl_fs", "drvfs", "fuse.vmhgfs-fuse", "fuse.prl_fsd",
    // mounted by a program: other machines' disks and clouds
    "fuse.sshfs", "fuse.glusterfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.kio-fuse", "fuse.davfs",
    "fuse.davfs2", "fuse.smbnetfs", "fuse.curlftpfs", "fuse.ceph", "fuse.ceph-fuse", "fuse.s3fs",
    "fuse.goofys", "fuse.gcsfuse", "fuse.JuiceFS", "fuse.google-drive-ocamlfuse", "fuse.onedriver"};

} // namespace

fs::path real_path(fs::path path) {
    std::error_code error;
    // A database that is yet to be made behind a link is made where the link leads.
    for (int links = 0; links < kMostLinks && leads_nowhere(path); ++links)
        path = path.parent_path() / fs::read_symlink(path, error);
    const auto real = fs::weakly_canonical(fs::absolute(path, error), error);
    return error ? path : real;
}

void sync_to_disk(const fs::path& path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && fsync(file) == 0;
    const int error = errno;
    if (file >= 0) close(file);
    if (!synced)
        throw Fault(
            {"fault.cannot_write", {{"file", path.string()}, {"detail", std::strerror(error)}}});
}

std::string file_system_of(const fs::path& path) {
    std::ifstream mounts("/proc/self/mountinfo");
    return file_system_in(mounts, real_path(path).string());
}

std::string file_system_in(std::istream& mounts, const std::string& path) {
    std::string kind;
    std::size_t longest = 0;
    for (std::string line; std::getline(mounts, line);) {
        // id parent major:minor root mount-point options... - kind source options
        std::istringstream words(line);
        std::string word;
        std::string mount_point;
        for (int place = 0; place < 5; ++place)
            words >> mount_point;
        mount_point = unescape(mount_point);
        while (words >> word && word != "-") {
        }
        words >> word;
        if (mount_point.size() < longest || !holds(mount_point, path)) continue;
        longest = mount_point.size();
        kind = word;
    }
    return kind;
}

bool is_network_file_system(std::string_view kind) {
    return std::find(std::begin(kShared), std::end(kShared), kind) != std::end(kShared);
}

} // namespace lanyard::storage
