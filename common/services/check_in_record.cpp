#include "common/services/check_in_record.hpp"

#include <nlohmann/json.hpp>

#include "common/storage/registrations.hpp"

namespace lanyard::services {

namespace {

/// Whoever carries a revoked badge need not be the person it was made for.
bool may_name(Admission admission) {
    return admission != Admission::Revoked;
}

void name_person(storage::Database& database, RegistrationId id, CheckInOutcome& outcome) {
    const auto delegate = storage::find_delegate(database, id);
    if (!delegate) return;
    outcome.registration = id;
    outcome.reference = delegate->registration.reference;
    outcome.language = delegate->person.language;
    outcome.days = storage::days_covered(database, delegate->registration).text();
    outcome.delegate_type = name_of(delegate->registration.delegate_type);
    if (!may_name(outcome.admission)) return;
    outcome.badge_name = delegate->person.badge_name;
    outcome.organisation = delegate->organisation;
}

} // namespace

CheckInOutcome describe_outcome(storage::Database& database, const Scan& scan,
                                std::optional<Instant> admitted_at) {
    CheckInOutcome outcome;
    outcome.admission = scan.admission;
    outcome.scan = scan.id;
    outcome.scanned_at = scan.scanned_at;
    outcome.admitted_at = lets_in(scan.admission) ? scan.scanned_at : admitted_at;
    name_person(database, scan.registration, outcome);
    return outcome;
}

std::string write_outcome(const CheckInOutcome& outcome) {
    nlohmann::json stored = {{"admission", name_of(outcome.admission)},
                             {"scan", outcome.scan.value},
                             {"registration", outcome.registration.value},
                             {"scanned_at", outcome.scanned_at.time_since_epoch().count()}};
    if (outcome.admitted_at)
        stored["admitted_at"] = outcome.admitted_at->time_since_epoch().count();
    return stored.dump();
}

CheckInOutcome read_outcome(storage::Database& database, std::string_view stored) {
    const auto document = nlohmann::json::parse(stored);
    const auto instant = [&](const char* name) {
        return Instant{std::chrono::milliseconds{document.at(name).get<std::int64_t>()}};
    };
    CheckInOutcome outcome;
    outcome.admission =
        admission_named(document.at("admission").get<std::string>()).value_or(Admission::NotOurs);
    outcome.scan = ScanId{document.at("scan").get<std::int64_t>()};
    outcome.scanned_at = instant("scanned_at");
    if (document.contains("admitted_at")) outcome.admitted_at = instant("admitted_at");
    const RegistrationId registration{document.at("registration").get<std::int64_t>()};
    if (registration) name_person(database, registration, outcome);
    return outcome;
}

} // namespace lanyard::services
