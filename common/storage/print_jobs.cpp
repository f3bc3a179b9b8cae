#include "common/storage/print_jobs.hpp"

#include <nlohmann/json.hpp>
#include <string>

namespace lanyard::storage {

namespace {

/// The step that counts is that with which a job ended, whatever came in after it; until then it is
/// the latest. That it came out is certain once anybody has said so.
constexpr std::string_view kJob = R"(
SELECT j.id, j.event_id, j.registration_id, j.generation, j.station_id, j.asked_at,
       l.step, l.reason, l.reason_values, l.recorded_at,
       (SELECT count(*) FROM print_result WHERE job_id = j.id AND step = 'refused'),
       j.generation >= (SELECT coalesce(max(generation), 0) FROM badge
                        WHERE registration_id = j.registration_id)
           AND EXISTS (SELECT 1 FROM registration
                       WHERE id = j.registration_id AND state = 'confirmed')
FROM print_job j
LEFT JOIN print_result l ON l.id = (SELECT id FROM print_result
                                    WHERE job_id = j.id
                                    ORDER BY step = 'printed' DESC, step = 'uncertain' DESC,
                                             clock DESC, replica_id DESC
                                    LIMIT 1)
)";

constexpr std::string_view kUnfinished = R"(
WHERE j.station_id = ?1
  AND NOT EXISTS (SELECT 1 FROM print_result
                  WHERE job_id = j.id AND step IN ('printed', 'uncertain'))
ORDER BY j.asked_at, j.id)";

constexpr std::string_view kOutstanding = R"(
WHERE j.event_id = ?1
  AND NOT EXISTS (SELECT 1 FROM print_result WHERE job_id = j.id AND step = 'printed')
ORDER BY j.asked_at, j.id)";

constexpr std::string_view kById = "WHERE j.id = ?1";
constexpr std::string_view kByBadge = R"(
WHERE j.registration_id = ?1 AND j.generation = ?2
ORDER BY j.clock, j.replica_id
LIMIT 1)";

constexpr auto kLastPrinted = R"(
SELECT max(r.recorded_at)
FROM print_job j
JOIN print_result r ON r.job_id = j.id AND r.step = 'printed'
WHERE j.station_id = ?1)";

std::string joined(std::string_view rest) {
    return std::string(kJob) + std::string(rest);
}

Sentence read_reason(const Rows& rows) {
    Sentence reason{std::string(rows.text(7))};
    const auto values = nlohmann::ordered_json::parse(rows.text(8), nullptr, false);
    if (!values.is_object()) return reason;
    for (const auto& [name, value] : values.items())
        if (value.is_string()) reason.values.emplace_back(name, value.get<std::string>());
    return reason;
}

/// A step that a later version invented must not send a badge to the printer again.
PrintState read_state(std::string_view step) {
    switch (print_step_named(step).value_or(PrintStep::Started)) {
    case PrintStep::Started:
        return PrintState::Started;
    case PrintStep::Refused:
        return PrintState::Refused;
    case PrintStep::Uncertain:
        return PrintState::Uncertain;
    case PrintStep::Printed:
        return PrintState::Printed;
    }
    return PrintState::Started;
}

SpooledJob read_job(const Rows& rows) {
    SpooledJob spooled;
    spooled.job = {rows.id<PrintJobId>(0),     rows.id<EventId>(1),
                   rows.id<RegistrationId>(2), static_cast<int>(rows.integer(3)),
                   rows.id<StationId>(4),      rows.instant(5)};
    if (!rows.null(6)) {
        spooled.state = read_state(rows.text(6));
        spooled.reason = read_reason(rows);
        spooled.stepped_at = rows.instant(9);
    }
    spooled.refusals = static_cast<int>(rows.integer(10));
    spooled.wanted = rows.integer(11) != 0;
    return spooled;
}

std::vector<SpooledJob> read_all(Rows rows) {
    std::vector<SpooledJob> jobs;
    while (rows.next())
        jobs.push_back(read_job(rows));
    return jobs;
}

std::optional<SpooledJob> read_one(Rows rows) {
    return rows.next() ? std::optional{read_job(rows)} : std::nullopt;
}

} // namespace

std::vector<SpooledJob> unfinished_print_jobs(Database& database, StationId station) {
    static const auto kSql = joined(kUnfinished);
    return read_all(database.query(kSql, {station}));
}

std::vector<SpooledJob> outstanding_print_jobs(Database& database, EventId event) {
    static const auto kSql = joined(kOutstanding);
    auto jobs = read_all(database.query(kSql, {event}));
    std::erase_if(jobs, [](const SpooledJob& job) { return !job.wanted; });
    return jobs;
}

std::optional<SpooledJob> find_print_job(Database& database, PrintJobId id) {
    static const auto kSql = joined(kById);
    return read_one(database.query(kSql, {id}));
}

std::optional<SpooledJob> find_print_job(Database& database, RegistrationId registration,
                                         int generation) {
    static const auto kSql = joined(kByBadge);
    return read_one(database.query(kSql, {registration, generation}));
}

std::optional<Instant> last_printed_at(Database& database, StationId station) {
    auto rows = database.query(kLastPrinted, {station});
    if (!rows.next() || rows.null(0)) return std::nullopt;
    return rows.instant(0);
}

} // namespace lanyard::storage
