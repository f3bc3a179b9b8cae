#pragma once

#include <map>
#include <utility>

#include "common/domain/attendance.hpp"
#include "common/storage/database.hpp"

namespace lanyard::storage {

/// Keeps presence and tally true to registrations and scans. Around each change of a registration
/// or its scans: `leave` takes what it adds now out of the figures, `enter` puts back what it adds
/// then. Sums are gathered here and written once, by `write`, at the end of a transaction.
class Figures {
public:
    explicit Figures(Database& database) : database_(database) {}

    void leave(RegistrationId registration);
    void enter(RegistrationId registration, bool scans_changed);
    void write();

private:
    void add(RegistrationId registration, const Presence& presence, bool taking_out);

    Database& database_;
    std::map<std::pair<EventId, TallyKey>, Count> changes_;
};

/// The figures of an event as they stand.
Tally read_tally(Database& database, EventId event);
/// What scans say about one registration.
Presence read_presence(Database& database, RegistrationId registration);

} // namespace lanyard::storage
