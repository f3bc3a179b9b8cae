#pragma once

#include <filesystem>

#include "common/core/file_lock.hpp"
#include "common/qr/key_ring.hpp"

namespace lanyard::services {

/// The keys of the events for which this station is enrolled: a file beside the database that only
/// its owner can read. Keys are never in the code, the journal, a log or a backup of the database;
/// copying this file is what enrols another station.
class KeyFile {
public:
    explicit KeyFile(const std::filesystem::path& database);

    /// An empty ring when there is no file yet. Throws Fault when others can read the file, and
    /// when it is malformed.
    qr::KeyRing read() const;

    /// The newest key of the event, made when there is none.
    qr::EventKey key_for(EventId event);
    /// A new key under which badges are tagged from now on; badges made before stay good.
    qr::EventKey rotate(EventId event);

    /// Forgets all keys of the event but the newest: badges tagged under them open nothing at this
    /// station any more. How many were forgotten.
    int retire_older(EventId event);

    const std::filesystem::path& path() const { return path_; }

private:
    qr::EventKey add_key(qr::KeyRing& keys, EventId event, int number);
    void write(const qr::KeyRing& keys) const;

    std::filesystem::path path_;
    FileLock lock_;
};

} // namespace lanyard::services
