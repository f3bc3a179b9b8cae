#include "common/storage/check.hpp"

#include <fmt/format.h>

#include "common/core/fault.hpp"

namespace lanyard::storage {

namespace {

/// Each answers with what should not be: its name, and how many of it.
struct Question {
    Severity severity;
    const char* what;
    const char* sql;
};

constexpr Question kQuestions[] = {
    {Severity::Damage, "missing_facts", R"(
SELECT replica_id || ':' || iif(first = last, first, first || '-' || last), last - first + 1
FROM (SELECT replica_id, seq - 1 AS last,
             1 + lag(seq, 1, 0) OVER (PARTITION BY replica_id ORDER BY seq) AS first
      FROM fact)
WHERE first <= last)"},
    {Severity::Damage, "lost_own_facts", R"(
SELECT iif(first = last, first, first || '-' || last), last - first + 1
FROM (SELECT seq - 1 AS last, 1 + lag(seq, 1, 0) OVER (ORDER BY seq) AS first
      FROM (SELECT f.seq FROM fact f JOIN self s ON s.replica_id = f.replica_id
            UNION ALL
            SELECT next_seq FROM self))
WHERE first <= last)"},
    {Severity::Damage, "next_number_taken", R"(
SELECT f.seq, 1
FROM self s JOIN fact f ON f.replica_id = s.replica_id AND f.seq >= s.next_seq
ORDER BY f.seq)"},
    {Severity::Damage, "contradicting_facts", R"(
SELECT replica_id || ':' || seq, 1
FROM quarantine
WHERE why = 'contradicts')"},
    {Severity::Notice, "facts_of_later_versions", R"(
SELECT q.replica_id || ':' || q.seq || coalesce(' ' || f.noun, ''), 1
FROM quarantine q
LEFT JOIN fact f ON f.replica_id = q.replica_id AND f.seq = q.seq
WHERE q.why <> 'contradicts')"},
    {Severity::Notice, "losing_edits", R"(
SELECT noun || ' ' || subject_id || ' ' || field, 1
FROM losing_edit)"},
    // Made elsewhere and not here yet; or, where they stay, made by nobody who may.
    {Severity::Notice, "scans_of_badges_nobody_made", R"(
SELECT r.reference || ' no. ' || s.generation, count(*)
FROM scan s
JOIN registration r ON r.id = s.registration_id
WHERE s.admission = 'admitted' AND s.generation > 0
  AND NOT EXISTS (SELECT 1 FROM badge b
                  WHERE b.registration_id = s.registration_id AND b.generation = s.generation)
GROUP BY s.registration_id, s.generation
ORDER BY r.reference)"},
    {Severity::Notice, "references_used_twice", R"(
SELECT reference, 1
FROM registration
WHERE reference <> ''
GROUP BY event_id, reference
HAVING count(*) > 1)"},
};

enum class Naming { Always, AtWill };

/// Rows of `table` that name a row of `other` which is not here. 0 names nothing.
struct Orphans {
    const char* what;
    const char* table;
    const char* column;
    Naming naming;
    const char* other;
    const char* words; ///< by which people know a row of `table`, or ''
};

constexpr Orphans kOrphans[] = {
    {"event_days_without_event", "event_day", "event_id", Naming::Always, "event", "day"},
    {"sessions_without_event", "session", "event_id", Naming::Always, "event", "title"},
    {"checkpoints_without_event", "checkpoint", "event_id", Naming::Always, "event", "name"},
    {"stations_without_event", "station", "event_id", Naming::AtWill, "event", "name"},
    {"stations_without_checkpoint", "station", "checkpoint_id", Naming::AtWill, "checkpoint",
     "name"},
    {"people_without_organisation", "person", "organisation_id", Naming::AtWill, "organisation",
     "''"},
    {"registrations_without_event", "registration", "event_id", Naming::Always, "event",
     "reference"},
    {"registrations_without_person", "registration", "person_id", Naming::Always, "person",
     "reference"},
    {"registrations_without_organisation", "registration", "organisation_id", Naming::AtWill,
     "organisation", "reference"},
    {"badges_without_registration", "badge", "registration_id", Naming::Always, "registration",
     "''"},
    {"scans_without_registration", "scan", "registration_id", Naming::Always, "registration", "''"},
    {"scans_without_checkpoint", "scan", "checkpoint_id", Naming::AtWill, "checkpoint", "''"},
    {"undos_without_scan", "scan_undo", "scan_id", Naming::Always, "scan", "''"},
    {"refused_scans_without_checkpoint", "refused_scan", "checkpoint_id", Naming::AtWill,
     "checkpoint", "''"},
    {"print_jobs_without_registration", "print_job", "registration_id", Naming::Always,
     "registration", "''"},
    {"print_results_without_job", "print_result", "job_id", Naming::Always, "print_job", "''"},
};

std::string sql_of(const Orphans& orphans) {
    return fmt::format(
        R"(
SELECT trim(t.id || ' ' || t_words), 1
FROM (SELECT id, {column} AS named, {words} AS t_words FROM {table}) t
WHERE {condition} NOT EXISTS (SELECT 1 FROM {other} o WHERE o.id = t.named))",
        fmt::arg("column", orphans.column), fmt::arg("words", orphans.words),
        fmt::arg("table", orphans.table), fmt::arg("other", orphans.other),
        fmt::arg("condition", orphans.naming == Naming::AtWill ? "t.named <> 0 AND" : ""));
}

Finding ask(Database& database, Severity severity, const char* what, std::string_view sql) {
    Finding finding{severity, what, 0, {}, 0};
    auto rows = database.query(sql);
    while (rows.next()) {
        const auto count = static_cast<long>(rows.integer(1));
        finding.count += count;
        if (finding.names.size() < Finding::kMostNamed)
            finding.names.emplace_back(rows.text(0));
        else
            finding.unnamed += count;
    }
    return finding;
}

std::vector<std::string> damage_of(Database& database) {
    std::vector<std::string> damage;
    try {
        auto rows = database.query("PRAGMA integrity_check(20)");
        while (rows.next())
            if (rows.text(0) != "ok") damage.emplace_back(rows.text(0));
    } catch (const Fault& fault) {
        // Some damage stops SQLite even from saying where it is.
        if (fault.sentence().key != "fault.database_damaged") throw;
        damage.emplace_back(fault.what());
    }
    return damage;
}

} // namespace

std::vector<Finding> check(Database& database) {
    if (auto damage = damage_of(database); !damage.empty())
        return {{Severity::Damage, "damaged_file", 1, std::move(damage), 0}};
    std::vector<Finding> findings;
    const auto keep = [&](Finding finding) {
        if (finding.count != 0) findings.push_back(std::move(finding));
    };
    for (const auto& [severity, what, sql] : kQuestions)
        keep(ask(database, severity, what, sql));
    for (const auto& orphans : kOrphans)
        keep(ask(database, Severity::Notice, orphans.what, sql_of(orphans)));
    return findings;
}

} // namespace lanyard::storage
