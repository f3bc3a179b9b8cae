#pragma once

#include <cassert>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "common/core/time.hpp"
#include "common/storage/apply.hpp"
#include "common/storage/hybrid_clock.hpp"
#include "common/storage/transaction.hpp"
#include "common/storage/write_gate.hpp"

namespace lanyard::storage {

class WriteTransaction;

/// The one way to change a Lanyard file: facts are added and the tables follow, in one transaction.
class Journal {
public:
    /// `wall` is what the hybrid clock reads; never a rehearsal's clock.
    Journal(Database& database, const Clock& wall);

    /// Waits for the write gate. One transaction at a time per connection.
    WriteTransaction begin(CommandId command, std::string actor);

    /// Takes in facts of other stations, in any order and as often as they come; those that are
    /// here already change nothing. Returns how many were new.
    std::size_t take(std::span<const Fact> facts);

    Database& database() { return database_; }
    WriteGate& gate() { return gate_; }

private:
    friend class WriteTransaction;
    Database& database_;
    const Clock& wall_;
    WriteGate gate_;
};

/// One use case's changes: all of them or, unless committed, none.
class WriteTransaction {
public:
    WriteTransaction(Journal& journal, CommandId command, std::string actor);
    WriteTransaction(const WriteTransaction&) = delete;
    WriteTransaction& operator=(const WriteTransaction&) = delete;

    /// What was answered to this command before, when it is a retry.
    std::optional<std::string> earlier_outcome();

    /// A new record or happening, with all of its fields.
    template <class Noun>
    void add(const Noun& noun) {
        append(shape_of<Noun>(), noun.id.value, fields_of(noun), {});
    }
    /// Sets the fields in which `after` differs; false, and no fact, when none does.
    template <class Noun>
    bool edit(const Noun& before, const Noun& after) {
        assert(before.id == after.id);
        return append_difference(shape_of<Noun>(), after.id.value, fields_of(before),
                                 fields_of(after));
    }

    /// Records the answer to the command and turns to no command or to the next one, in the same
    /// transaction: what waits together becomes durable together.
    void answer(std::string_view outcome);
    void turn_to(CommandId command) { command_ = command; }

    /// Makes everything durable. Only now may anything be acknowledged. `outcome` answers a command
    /// that was not answered yet.
    Changes commit(std::string_view outcome = {});

    /// For reading inside the transaction.
    Database& database() { return journal_.database_; }

private:
    friend class Journal;
    void append(const NounShape& noun, std::int64_t subject, Fields fields, const Seen& seen);
    bool append_difference(const NounShape& noun, std::int64_t subject, const Fields& before,
                           Fields after);
    bool take(const Fact& fact);
    bool store(const Fact& fact);

    Journal& journal_;
    WriteGate::Pass pass_;
    Transaction transaction_;
    CommandId command_;
    std::string actor_;
    Figures figures_;
    HybridClock clock_{0};
    ReplicaId replica_;
    std::int64_t next_seq_ = 1;
    Changes changes_;
};

/// Every fact of the file, in an order that keeps each replica's own.
void for_each_fact(Database& database, const std::function<void(Fact)>& visit);

} // namespace lanyard::storage
