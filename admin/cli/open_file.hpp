#pragma once

#include "common/core/time.hpp"
#include "common/domain/event.hpp"
#include "common/storage/journal.hpp"

namespace lanyard::admin::cli {

/// The database of one command, open for reading and writing.
struct OpenFile {
    explicit OpenFile(const std::filesystem::path& path,
                      storage::Opening opening = storage::Opening::Existing)
        : database(path, opening), journal(database, wall) {}

    storage::Database database;
    SystemClock wall;
    storage::Journal journal;
};

/// Throws Rejected, naming the slug, when there is no such event.
Event require_event(storage::Database& database, const std::string& slug);

} // namespace lanyard::admin::cli
