#include "common/services/import_delegates.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "common/core/random.hpp"
#include "common/core/text.hpp"
#include "common/services/import_new_delegates.hpp"
#include "common/storage/events.hpp"
#include "common/storage/people.hpp"
#include "common/storage/registrations.hpp"

namespace lanyard::services {

namespace {

/// Who a person is across events: the same name and e-mail or, of people without one, the same
/// name and organisation.
std::string identity_of(const Person& person) {
    return fold(person.first_name + " " + person.last_name) + '\n' +
           (person.email.empty() ? std::to_string(person.organisation.value)
                                 : upper_ascii(person.email));
}

/// The places that rows may mean, and the people who have no place at this event yet. Each answers
/// to one row, because two people may be namesakes.
class KnownDelegates {
public:
    KnownDelegates(storage::Database& database, EventId event) {
        std::unordered_set<PersonId> here;
        storage::for_each_delegate(database, event, [&](const storage::Delegate& delegate) {
            const auto place = places_.size();
            places_.push_back(delegate);
            by_reference_.emplace(upper_ascii(delegate.registration.reference), place);
            by_identity_.emplace(identity_of(delegate.person), place);
            here.insert(delegate.person.id);
        });
        for (auto& person : storage::list_people(database))
            if (!here.contains(person.id)) people_.emplace(identity_of(person), std::move(person));
    }

    /// Places that rows name by their reference are no namesake's.
    void claim(const std::vector<DelegateRow>& rows) {
        for (const auto& row : rows) {
            const auto named = by_reference_.find(upper_ascii(row.registration.reference));
            if (row.registration.reference.empty() || named == by_reference_.end()) continue;
            const auto [begin, end] =
                by_identity_.equal_range(identity_of(places_[named->second].person));
            const auto own = std::find_if(
                begin, end, [&](const auto& entry) { return entry.second == named->second; });
            if (own != end) by_identity_.erase(own);
        }
    }

    const storage::Delegate* find(const DelegateRow& row) {
        const auto& reference = row.registration.reference;
        if (!reference.empty()) {
            const auto found = by_reference_.find(upper_ascii(reference));
            return found == by_reference_.end() ? nullptr : &places_[found->second];
        }
        const auto found = by_identity_.find(identity_of(row.person));
        if (found == by_identity_.end()) return nullptr;
        const auto* place = &places_[found->second];
        by_identity_.erase(found);
        return place;
    }

    std::optional<Person> take_person(const Person& like) {
        if (people_.empty()) return std::nullopt;
        auto found = people_.extract(identity_of(like));
        return found ? std::optional(std::move(found.mapped())) : std::nullopt;
    }

    /// In capitals.
    std::unordered_set<std::string> references() const {
        std::unordered_set<std::string> references;
        for (const auto& [reference, place] : by_reference_)
            references.insert(reference);
        return references;
    }

private:
    std::vector<storage::Delegate> places_;
    std::unordered_map<std::string, std::size_t> by_reference_;
    std::unordered_multimap<std::string, std::size_t> by_identity_;
    std::unordered_multimap<std::string, Person> people_;
};

DelegateRules rules_of(storage::Database& database, EventId event) {
    DelegateRules rules;
    for (const auto& day : storage::list_days(database, event))
        rules.days.push_back(day.day);
    for (auto& organisation : storage::list_organisations(database))
        rules.organisations.emplace(fold(organisation.name), std::move(organisation));
    return rules;
}

bool update(storage::WriteTransaction& write, const CsvTable& table,
            const storage::Delegate& before, DelegateRow row) {
    keep_what_is_not_said(table, before.person, before.registration, row);
    auto& person = row.person;
    auto& place = row.registration;
    person.id = before.person.id;
    place.id = before.registration.id;
    place.event = before.registration.event;
    place.person = before.registration.person;
    place.reference = before.registration.reference;
    place.payment = before.registration.payment;
    place.cancel_reason = before.registration.cancel_reason;
    const bool person_changed = write.edit(before.person, person);
    return write.edit(before.registration, place) || person_changed;
}

/// Somebody who came to another event is the same person here, as this file has them.
void recognise(storage::WriteTransaction& write, const CsvTable& table, const Person& known,
               DelegateRow& row) {
    keep_what_is_not_said(table, known, row.registration, row);
    row.person.id = known.id;
    row.registration.organisation = row.person.organisation;
    write.edit(known, row.person);
}

} // namespace

ImportResult import_delegates(storage::Journal& journal, const Event& event,
                              const ImportOrder& order, Progress& progress) {
    ImportResult result;
    const auto table = CsvTable::read(order.file, delegate_columns(), result.errors);
    if (!result.errors.none()) return result;
    result.ignored_columns = table.ignored();
    auto rows = read_delegate_rows(table, rules_of(journal.database(), event.id), result.errors);
    if (!result.errors.none()) return result;
    progress.expect(rows.size());

    auto write = journal.begin(new_id<CommandId>(), order.actor);
    KnownDelegates known(write.database(), event.id);
    known.claim(rows);
    NewDelegates fresh;
    for (auto& row : rows) {
        if (progress.cancelled()) {
            result.cancelled = true;
            return result;
        }
        progress.advance();
        if (const auto* before = known.find(row)) {
            ++(update(write, table, *before, std::move(row)) ? result.updated : result.unchanged);
        } else {
            if (const auto person = known.take_person(row.person))
                recognise(write, table, *person, row);
            row.registration.event = event.id;
            fresh.add(std::move(row));
            ++result.added;
        }
    }
    fresh.write_to(write, known.references());
    if (order.dry_run == DryRun::No) write.commit("imported");
    return result;
}

} // namespace lanyard::services
