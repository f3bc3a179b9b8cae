#include "common/storage/check.hpp"

namespace lanyard::storage {

namespace {

struct Question {
    Severity severity;
    const char* what;
    const char* sql;
};

/// Each counts what should not be.
constexpr Question kQuestions[] = {
    {Severity::Damage, "missing_facts", R"(
SELECT coalesce(sum(expected - present), 0)
FROM (SELECT max(seq) AS expected, count(*) AS present FROM fact GROUP BY replica_id))"},
    {Severity::Damage, "lost_own_facts", R"(
SELECT (SELECT next_seq - 1 FROM self)
     - (SELECT count(*) FROM fact WHERE replica_id = (SELECT replica_id FROM self)))"},
    {Severity::Damage, "contradicting_facts", R"(
SELECT count(*) FROM quarantine WHERE why = 'contradicts')"},
    {Severity::Notice, "facts_of_later_versions", R"(
SELECT count(*) FROM quarantine WHERE why <> 'contradicts')"},
    {Severity::Notice, "losing_edits", "SELECT count(*) FROM losing_edit"},
    {Severity::Notice, "registrations_without_event", R"(
SELECT count(*) FROM registration r WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.id = r.event_id))"},
    {Severity::Notice, "registrations_without_person", R"(
SELECT count(*) FROM registration r
WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.id = r.person_id))"},
    {Severity::Notice, "references_used_twice", R"(
SELECT count(*)
FROM (SELECT 1 FROM registration WHERE reference <> ''
      GROUP BY event_id, reference HAVING count(*) > 1))"},
    {Severity::Notice, "badges_without_registration", R"(
SELECT count(*) FROM badge b
WHERE NOT EXISTS (SELECT 1 FROM registration r WHERE r.id = b.registration_id))"},
    {Severity::Notice, "scans_without_registration", R"(
SELECT count(*) FROM scan s
WHERE NOT EXISTS (SELECT 1 FROM registration r WHERE r.id = s.registration_id))"},
    {Severity::Notice, "scans_without_checkpoint", R"(
SELECT count(*) FROM scan s
WHERE s.checkpoint_id <> 0
  AND NOT EXISTS (SELECT 1 FROM checkpoint c WHERE c.id = s.checkpoint_id))"},
};

bool is_intact(Database& database) {
    auto rows = database.query("PRAGMA integrity_check(1)");
    return rows.next() && rows.text(0) == "ok";
}

} // namespace

std::vector<Finding> check(Database& database) {
    std::vector<Finding> findings;
    if (!is_intact(database)) findings.push_back({Severity::Damage, "damaged_file", 1});
    for (const auto& [severity, what, sql] : kQuestions)
        if (const auto count = database.integer(sql); count != 0)
            findings.push_back({severity, what, static_cast<long>(count)});
    return findings;
}

} // namespace lanyard::storage
