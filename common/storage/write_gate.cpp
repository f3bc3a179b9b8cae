#include "common/storage/write_gate.hpp"

#include <sqlite3.h>

#include "common/core/fault.hpp"
#include "common/storage/sqlite_fault.hpp"

namespace lanyard::storage {

namespace {

constexpr std::chrono::milliseconds kPatience{20'000};

std::filesystem::path gate_file(const std::filesystem::path& database) {
    auto path = database;
    path += "-gate";
    return path;
}

} // namespace

WriteGate::WriteGate(Database& database) : database_(database), lock_(gate_file(database.file())) {}

WriteGate::Pass::Pass(WriteGate& gate) : gate_(gate) {
    if (!gate_.lock_.lock_within(kPatience))
        throw Fault({"fault.database_busy", {{"file", gate.database_.file().string()}}});
}

WriteGate::Pass::~Pass() {
    gate_.lock_.unlock();
}

bool WriteGate::checkpoint_if_due() {
    if (database_.log_pages() < kLogLimit || !lock_.try_lock()) return false;
    const Pass pass(*this, std::adopt_lock);
    move_log_into_file();
    return true;
}

void WriteGate::checkpoint() {
    const Pass pass(*this);
    move_log_into_file();
}

void WriteGate::move_log_into_file() {
    const int code = sqlite3_wal_checkpoint_v2(database_.handle(), nullptr,
                                               SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    // Busy only means that a reader still needs the older pages: the rest goes next time.
    if (code != SQLITE_OK && code != SQLITE_BUSY)
        throw_sqlite_fault(last_error(database_.handle()), database_.file());
    // Nothing more is due before the next commit, also when a reader kept some of it back.
    database_.forget_log_pages();
}

} // namespace lanyard::storage
