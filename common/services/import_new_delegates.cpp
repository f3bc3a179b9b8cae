#include "common/services/import_new_delegates.hpp"

#include <algorithm>

#include "common/core/random.hpp"
#include "common/core/text.hpp"
#include "common/storage/registrations.hpp"

namespace lanyard::services {

namespace {

/// Eight of the letters and digits that are not taken for each other when read aloud.
std::string random_reference() {
    constexpr std::string_view kLetters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    constexpr std::size_t kLength = 8;
    std::string reference;
    while (reference.size() < kLength) {
        const auto number = static_cast<std::size_t>(random_bits(5));
        if (number < kLetters.size()) reference += kLetters[number];
    }
    return reference;
}

/// Random ids that are neither taken nor alike, smallest first. `taken` is in order too.
template <class IdType>
std::vector<IdType> new_ids(std::size_t count, int bits, const std::vector<IdType>& taken) {
    std::vector<IdType> ids;
    ids.reserve(count);
    while (ids.size() < count) {
        while (ids.size() < count)
            ids.push_back(new_id<IdType>(bits));
        std::sort(ids.begin(), ids.end());
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        std::erase_if(
            ids, [&](IdType id) { return std::binary_search(taken.begin(), taken.end(), id); });
    }
    return ids;
}

} // namespace

void NewDelegates::write_to(storage::WriteTransaction& write,
                            std::unordered_set<std::string> used) {
    make_references(std::move(used));
    std::vector<DelegateRow*> ordered;
    ordered.reserve(rows_.size());
    for (auto& row : rows_)
        ordered.push_back(&row);
    std::sort(ordered.begin(), ordered.end(), [](const auto* one, const auto* other) {
        return one->registration.reference < other->registration.reference;
    });
    std::vector<const Person*> people;
    for (const auto* row : ordered)
        if (!row->person.id) people.push_back(&row->person);
    give_ids(write.database(), ordered);
    for (const auto* person : people)
        write.add(*person);
    for (const auto* row : ordered)
        write.add(row->registration);
}

void NewDelegates::make_references(std::unordered_set<std::string> used) {
    for (const auto& row : rows_)
        if (!row.registration.reference.empty())
            used.insert(upper_ascii(row.registration.reference));
    for (auto& row : rows_)
        while (row.registration.reference.empty())
            if (auto reference = random_reference(); used.insert(reference).second)
                row.registration.reference = std::move(reference);
}

void NewDelegates::give_ids(storage::Database& database, const std::vector<DelegateRow*>& ordered) {
    const auto places =
        new_ids(ordered.size(), kRegistrationIdBits, storage::list_registration_ids(database));
    constexpr int kPersonIdBits = 63;
    const auto people = new_ids<PersonId>(ordered.size(), kPersonIdBits, {});
    for (std::size_t at = 0; at < ordered.size(); ++at) {
        auto& person = ordered[at]->person;
        auto& place = ordered[at]->registration;
        if (!person.id) person.id = people[at];
        place.id = places[at];
        place.person = person.id;
    }
}

} // namespace lanyard::services
