#include "common/storage/journal.hpp"

#include <algorithm>

#include "common/core/fault.hpp"
#include "common/storage/record_table.hpp"

namespace lanyard::storage {

namespace {

constexpr auto kSelf = "SELECT replica_id, next_seq, clock FROM self";
constexpr auto kStoreSelf = "UPDATE self SET next_seq = ?1, clock = ?2";
constexpr auto kOutcome = "SELECT outcome FROM command WHERE command_id = ?1";

constexpr auto kStoreOutcome = R"(
INSERT INTO command (command_id, outcome, clock)
VALUES (?1, ?2, ?3))";

constexpr auto kAddFact = R"(
INSERT INTO fact (replica_id, seq, clock, actor, command_id, noun, version, subject_id, body, seen)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT DO NOTHING)";

constexpr auto kFacts = R"(
SELECT replica_id, seq, clock, actor, command_id, noun, version, subject_id, body, seen
FROM fact
ORDER BY replica_id, seq)";

constexpr auto kSameFact = R"(
SELECT clock, noun, subject_id, body
FROM fact
WHERE replica_id = ?1 AND seq = ?2)";

bool is_the_same(Database& database, const Fact& fact) {
    auto rows = database.query(kSameFact, {fact.replica, fact.seq});
    return rows.next() && rows.integer(0) == fact.clock && rows.text(1) == fact.noun &&
           rows.integer(2) == fact.subject && rows.text(3) == fact.body;
}

} // namespace

Journal::Journal(Database& database, const Clock& wall)
    : database_(database), wall_(wall), gate_(database) {}

WriteTransaction Journal::begin(CommandId command, std::string actor) {
    return {*this, command, std::move(actor)};
}

std::size_t Journal::take(std::span<const Fact> facts) {
    WriteTransaction write(*this, {}, {});
    const auto taken = std::count_if(facts.begin(), facts.end(),
                                     [&](const Fact& fact) { return write.take(fact); });
    write.commit();
    return static_cast<std::size_t>(taken);
}

WriteTransaction::WriteTransaction(Journal& journal, CommandId command, std::string actor)
    : journal_(journal),
      pass_(journal.gate_),
      transaction_(journal.database_),
      command_(command),
      actor_(std::move(actor)),
      figures_(journal.database_) {
    auto self = database().query(kSelf);
    if (!self.next())
        throw Fault({"fault.database_damaged", {{"file", database().file().string()}}});
    replica_ = self.id<ReplicaId>(0);
    next_seq_ = self.integer(1);
    clock_ = HybridClock(self.integer(2));
}

std::optional<std::string> WriteTransaction::earlier_outcome() {
    auto rows = database().query(kOutcome, {command_});
    return rows.next() ? std::optional{std::string(rows.text(0))} : std::nullopt;
}

void WriteTransaction::append(const NounShape& noun, std::int64_t subject, Fields fields,
                              const Seen& seen) {
    Fact fact;
    fact.replica = replica_;
    fact.seq = next_seq_++;
    fact.clock = clock_.tick(journal_.wall_.now());
    fact.actor = actor_;
    fact.command = command_;
    fact.noun = noun.name;
    fact.version = noun.version;
    fact.subject = subject;
    fact.body = write_body(noun, fields);
    fact.seen = write_seen(noun, seen);
    // Only in a file put back from a copy: whatever was next then has been used since.
    if (!store(fact)) throw Fault({"fault.sequence_taken", {{"file", database().file().string()}}});
    database().run("INSERT INTO outbox (seq) VALUES (?1)", {fact.seq});
    changes_.add(apply(database(), figures_, noun, fact, fields));
}

bool WriteTransaction::append_difference(const NounShape& noun, std::int64_t subject,
                                         const Fields& before, Fields after) {
    std::erase_if(after, [&](const Field& field) {
        return before[static_cast<std::size_t>(field.place)].value == field.value;
    });
    if (after.empty()) return false;
    const auto seen = stamps_of(database(), noun, subject, after);
    append(noun, subject, std::move(after), seen);
    return true;
}

bool WriteTransaction::take(const Fact& fact) {
    clock_.witness(fact.clock);
    // Own facts come from elsewhere when this file was put back from a copy.
    if (fact.replica == replica_) next_seq_ = std::max(next_seq_, fact.seq + 1);
    if (!store(fact)) {
        if (!is_the_same(database(), fact)) quarantine_contradiction(database(), fact);
        return false;
    }
    changes_.add(apply_or_quarantine(database(), figures_, fact));
    return true;
}

bool WriteTransaction::store(const Fact& fact) {
    return database().run(kAddFact, {fact.replica, fact.seq, fact.clock, fact.actor, fact.command,
                                     fact.noun, fact.version, fact.subject, fact.body,
                                     fact.seen.empty() ? Bound() : Bound(fact.seen)}) == 1;
}

void WriteTransaction::answer(std::string_view outcome) {
    if (command_) database().run(kStoreOutcome, {command_, outcome, clock_.last()});
    command_ = {};
}

Changes WriteTransaction::commit(std::string_view outcome) {
    figures_.write();
    answer(outcome);
    database().run(kStoreSelf, {next_seq_, clock_.last()});
    transaction_.commit();
    return changes_;
}

void for_each_fact(Database& database, const std::function<void(Fact)>& visit) {
    auto rows = database.query(kFacts);
    while (rows.next()) {
        Fact fact;
        fact.replica = rows.id<ReplicaId>(0);
        fact.seq = rows.integer(1);
        fact.clock = rows.integer(2);
        fact.actor = rows.text(3);
        fact.command = rows.id<CommandId>(4);
        fact.noun = rows.text(5);
        fact.version = static_cast<int>(rows.integer(6));
        fact.subject = rows.integer(7);
        fact.body = rows.text(8);
        fact.seen = rows.text(9);
        visit(std::move(fact));
    }
}

} // namespace lanyard::storage
