#pragma once

#include <memory>

#include "common/core/time.hpp"
#include "common/services/check_in.hpp"
#include "common/services/key_file.hpp"
#include "common/services/print_spool.hpp"
#include "common/storage/journal.hpp"
#include "kiosk/options.hpp"

namespace lanyard::kiosk {

/// The file, the event, the checkpoint and the keys that a kiosk works with: made once, top down.
class Workplace {
public:
    /// Throws Rejected for an event or checkpoint that is not there, Fault for a file that cannot
    /// be used.
    explicit Workplace(const Options& options);

    /// Something changed in the file: perhaps badges were made under a new key.
    void catch_up() { keys_ = key_file_.read(); }

    storage::Database& database() { return database_; }
    storage::Journal& journal() { return journal_; }
    services::CheckIn& check_in() { return *check_in_; }
    /// Null where no printer was named.
    services::PrintSpool* print_spool() { return print_spool_.get(); }
    const Event& event() const { return check_in_->place().event; }
    const Clock& event_clock() const { return *event_clock_; }
    const qr::KeyRing& keys() const { return keys_; }

private:
    storage::Database database_;
    SystemClock wall_;
    storage::Journal journal_;
    services::KeyFile key_file_;
    qr::KeyRing keys_;
    std::unique_ptr<Clock> event_clock_;
    std::unique_ptr<services::CheckIn> check_in_;
    std::unique_ptr<services::PrintSpool> print_spool_;
};

} // namespace lanyard::kiosk
