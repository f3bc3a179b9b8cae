#pragma once

#include <map>
#include <memory>
#include <string>

#include "common/services/check_in.hpp"
#include "common/services/key_file.hpp"
#include "common/storage/journal.hpp"
#include "tests/support/fixed_clock.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lanyard::testing {

/// Rochdale, 1 October 2019, nine in the morning: a two-day conference with one desk, on a real
/// file, and a handful of people known by short names.
class ConferenceDay {
public:
    ConferenceDay();

    /// A confirmed registration for both days unless the test changes it.
    RegistrationId invite(const std::string& name, const Person& person, Registration place = {});
    void change(const std::string& name, const std::function<void(Registration&)>& how);
    Registration registration(const std::string& name);
    RegistrationId id(const std::string& name) const { return invited_.at(name); }
    /// The text of the code on a person's badge.
    std::string badge(const std::string& name, int generation = 1) const;
    /// Records that a badge of this generation was made.
    void print_badge(const std::string& name, int generation = 1);

    services::CheckInOutcome scan(const std::string& name);
    services::CheckInOutcome scan_code(const std::string& code);

    void advance(std::chrono::milliseconds by) { event_clock.advance(by); }
    /// A local time at the event, "2019-10-01T09:00".
    Instant at(const std::string& local) const;

    TemporaryFolder folder;
    std::filesystem::path file;
    storage::Database database;
    SystemClock wall;
    storage::Journal journal;
    Event event;
    Checkpoint desk;
    FixedClock event_clock;
    services::KeyFile key_file;
    qr::KeyRing keys;
    services::CheckIn check_in;

private:
    void plan();

    std::map<std::string, RegistrationId> invited_;
};

/// The event as `plan` records it.
Event rochdale_conference();

} // namespace lanyard::testing
