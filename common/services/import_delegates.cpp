#include "common/services/import_delegates.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "common/core/random.hpp"
#include "common/core/text.hpp"
#include "common/services/import_delegate_rows.hpp"
#include "common/storage/events.hpp"
#include "common/storage/people.hpp"
#include "common/storage/registrations.hpp"

namespace lanyard::services {

namespace {

/// Who a person is across events: name, organisation and e-mail.
std::string identity_of(const Person& person) {
    return fold(person.first_name + " " + person.last_name) + '\n' +
           std::to_string(person.organisation.value) + '\n' + fold(person.email);
}

/// The people and places that rows may mean.
class KnownDelegates {
public:
    KnownDelegates(storage::Database& database, EventId event) {
        for (auto& person : storage::list_people(database))
            people_.emplace(identity_of(person), std::move(person));
        storage::for_each_delegate(database, event, [&](const storage::Delegate& delegate) {
            const auto place = places_.size();
            places_.push_back(delegate);
            by_reference_.emplace(upper_ascii(delegate.registration.reference), place);
            by_identity_.emplace(identity_of(delegate.person), place);
            ids_.insert(delegate.registration.id);
        });
    }

    /// Each place answers to one row without a reference: two people may be namesakes.
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

    const Person* find_person(const Person& person) const {
        const auto found = people_.find(identity_of(person));
        return found == people_.end() ? nullptr : &found->second;
    }
    void remember(const Person& person) { people_.emplace(identity_of(person), person); }

    std::string new_reference() {
        // Without letters and digits that are taken for each other when read aloud.
        constexpr std::string_view kLetters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        for (;;) {
            std::string reference;
            while (reference.size() < 8) {
                const auto number = static_cast<std::size_t>(random_bits(5));
                if (number < kLetters.size()) reference += kLetters[number];
            }
            if (by_reference_.emplace(reference, places_.size()).second) return reference;
        }
    }

    /// Keeps a reference that the file gives from being made for somebody else.
    void take_reference(const std::string& reference) {
        by_reference_.emplace(upper_ascii(reference), places_.size());
    }

    RegistrationId new_registration() {
        for (;;) {
            const auto id = new_id<RegistrationId>(kRegistrationIdBits);
            if (ids_.insert(id).second) return id;
        }
    }

private:
    std::unordered_map<std::string, Person> people_;
    std::vector<storage::Delegate> places_;
    std::unordered_map<std::string, std::size_t> by_reference_;
    std::unordered_multimap<std::string, std::size_t> by_identity_;
    std::unordered_set<RegistrationId> ids_;
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
    auto& [person, place] = row;
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

/// New people and places are written in the order of their ids, which fills the file's indices
/// from left to right: a third of the time of an import in the order of the rows.
struct NewDelegates {
    std::vector<Person> people;
    std::vector<Registration> places;

    void write_to(storage::WriteTransaction& write) {
        const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
        std::sort(people.begin(), people.end(), by_id);
        std::sort(places.begin(), places.end(), by_id);
        for (const auto& person : people)
            write.add(person);
        for (const auto& place : places)
            write.add(place);
    }
};

void prepare(NewDelegates& fresh, KnownDelegates& known, EventId event, DelegateRow row) {
    auto& [person, place] = row;
    if (const auto* same = known.find_person(person)) {
        place.person = same->id;
    } else {
        person.id = new_id<PersonId>();
        place.person = person.id;
        known.remember(person);
        fresh.people.push_back(std::move(person));
    }
    place.id = known.new_registration();
    place.event = event;
    if (place.reference.empty())
        place.reference = known.new_reference();
    else
        known.take_reference(place.reference);
    fresh.places.push_back(std::move(place));
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
            prepare(fresh, known, event.id, std::move(row));
            ++result.added;
        }
    }
    fresh.write_to(write);
    if (order.dry_run == DryRun::No) write.commit("imported");
    return result;
}

} // namespace lanyard::services
