#include "common/services/key_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sodium.h>
#include <sstream>
#include <sys/stat.h>
#include <toml++/toml.h>
#include <unistd.h>

#include "common/core/fault.hpp"
#include "common/storage/file_system.hpp"

namespace lanyard::services {

namespace {

namespace fs = std::filesystem;

constexpr int kLastNumber = 255;
constexpr std::chrono::seconds kPatience{10};

fs::path beside(const fs::path& database, const char* ending) {
    auto path = storage::real_path(database);
    path += ending;
    return path;
}

[[noreturn]] void cannot(const char* key, const fs::path& path) {
    throw Fault({key, {{"file", path.string()}, {"detail", std::strerror(errno)}}});
}

std::string text_of(const qr::EventKey::Secret& secret) {
    std::string text(sodium_base64_encoded_len(secret.size(), sodium_base64_VARIANT_ORIGINAL), 0);
    sodium_bin2base64(text.data(), text.size(), secret.data(), secret.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // the terminating zero
    return text;
}

std::optional<qr::EventKey::Secret> secret_in(std::string_view text) {
    qr::EventKey::Secret secret;
    std::size_t size = 0;
    const int failed = sodium_base642bin(secret.data(), secret.size(), text.data(), text.size(),
                                         nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL);
    return failed || size != secret.size() ? std::nullopt : std::optional{secret};
}

std::optional<qr::EventKey> key_in(const toml::node& node) {
    const auto* table = node.as_table();
    if (!table) return std::nullopt;
    const auto event = (*table)["event"].value<std::int64_t>();
    const auto number = (*table)["number"].value<std::int64_t>();
    const auto secret = secret_in((*table)["secret"].value_or(std::string_view()));
    if (!event || !number || !secret || *number < 1 || *number > kLastNumber) return std::nullopt;
    return qr::EventKey(EventId{*event}, static_cast<int>(*number), *secret);
}

/// Writes beside the target and renames, so that a reader never sees half a file.
void replace_file(const fs::path& path, const std::string& text) {
    const auto partial = beside(path, ".new");
    const int file = open(partial.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) cannot("fault.cannot_write", partial);
    const bool written =
        fchmod(file, 0600) == 0 &&
        write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
        fsync(file) == 0;
    if (close(file) != 0 || !written) {
        unlink(partial.c_str());
        cannot("fault.cannot_write", path);
    }
    if (rename(partial.c_str(), path.c_str()) != 0) cannot("fault.cannot_write", path);
    // Badges are tagged with a new key at once: its name must be as durable as its bytes.
    storage::sync_to_disk(path.parent_path());
}

/// Held while the file is read, changed and written.
class Hold {
public:
    Hold(FileLock& lock, const fs::path& path) : lock_(lock) {
        if (!lock_.lock_within(kPatience))
            throw Fault({"fault.keys_busy", {{"file", path.string()}}});
    }
    ~Hold() { lock_.unlock(); }
    Hold(const Hold&) = delete;
    Hold& operator=(const Hold&) = delete;

private:
    FileLock& lock_;
};

} // namespace

KeyFile::KeyFile(const fs::path& database)
    : path_(beside(database, ".keys")), lock_(beside(database, ".keys-lock")) {}

qr::KeyRing KeyFile::read() const {
    qr::KeyRing keys;
    struct stat status = {};
    if (stat(path_.c_str(), &status) != 0) {
        if (errno == ENOENT) return keys;
        cannot("fault.cannot_read", path_);
    }
    if ((status.st_mode & 0077U) != 0)
        throw Fault({"fault.keys_open_to_others", {{"file", path_.string()}}});
    toml::table document;
    try {
        document = toml::parse_file(path_.string());
    } catch (const toml::parse_error&) {
        throw Fault({"fault.keys_malformed", {{"file", path_.string()}}});
    }
    if (const auto* list = document["key"].as_array()) {
        for (const auto& node : *list) {
            const auto key = key_in(node);
            if (!key) throw Fault({"fault.keys_malformed", {{"file", path_.string()}}});
            keys.add(*key);
        }
    }
    return keys;
}

qr::EventKey KeyFile::key_for(EventId event) {
    const Hold hold(lock_, path_);
    auto keys = read();
    if (const auto* newest = keys.newest(event)) return *newest;
    return add_key(keys, event, 1);
}

qr::EventKey KeyFile::rotate(EventId event) {
    const Hold hold(lock_, path_);
    auto keys = read();
    const auto* newest = keys.newest(event);
    if (newest && newest->number() == kLastNumber) throw Rejected({"rejected.keys_used_up"});
    return add_key(keys, event, newest ? newest->number() + 1 : 1);
}

int KeyFile::retire_older(EventId event) {
    const Hold hold(lock_, path_);
    const auto keys = read();
    const auto* newest = keys.newest(event);
    qr::KeyRing kept;
    int retired = 0;
    for (const auto& key : keys.all()) {
        const bool older = newest && key.event() == event && key.number() < newest->number();
        older ? void(++retired) : kept.add(key);
    }
    if (retired > 0) write(kept);
    return retired;
}

qr::EventKey KeyFile::add_key(qr::KeyRing& keys, EventId event, int number) {
    const auto key = qr::EventKey::make(event, number);
    keys.add(key);
    write(keys);
    return key;
}

void KeyFile::write(const qr::KeyRing& keys) const {
    std::ostringstream text;
    text << "# The keys of this station's events. Whoever reads this file can make badges.\n";
    for (const auto& key : keys.all())
        text << "\n[[key]]\nevent = " << key.event().value << "\nnumber = " << key.number()
             << "\nsecret = \"" << text_of(key.secret()) << "\"\n";
    replace_file(path_, text.str());
}

} // namespace lanyard::services
