#include "tests/bench/crowd.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <random>

#include "common/qr/badge_token.hpp"

namespace lanyard::bench {

namespace {

constexpr int kOrganisations = 76;
/// Large enough that commits do not count, small enough that the log does not fill the disk.
constexpr std::size_t kBatch = 20'000;
/// Arrivals fall into as many quarters of an hour as a long day has.
constexpr std::size_t kOpenMinutes = 600;

/// Made of syllables; the same number is the same word.
std::string word_of(std::size_t number) {
    constexpr std::array kParts = {"an", "ber", "cor", "den", "el",  "fair", "gwyn", "har",
                                   "is", "jen", "ker", "low", "mor", "nes",  "or",   "per"};
    std::string word;
    auto rest = number * 2'654'435'761U % 1'048'576U;
    for (; word.size() < 6; rest /= kParts.size())
        word += kParts[rest % kParts.size()];
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

} // namespace

template <class Add>
void Crowd::in_batches(std::size_t from, std::size_t to, const char* actor, Add add) {
    while (from < to) {
        const auto end = std::min(to, from + kBatch);
        {
            auto write = journal.begin(new_id<CommandId>(), actor);
            for (; from < end; ++from)
                add(write, from);
            write.commit();
        }
        journal.gate().checkpoint();
    }
}

Crowd::Crowd(std::size_t count, std::uint64_t seed) {
    add_organisations();
    for (std::size_t number = 0; number < count; ++number)
        ids_.push_back(new_id<RegistrationId>(kRegistrationIdBits));
    // In the order of the table's key, which makes a million of them in half the time.
    std::sort(ids_.begin(), ids_.end());
    in_batches(0, count, "organiser", [this](auto& write, auto at) { add_delegate(write, at); });
    order_.resize(count);
    std::iota(order_.begin(), order_.end(), 0U);
    std::shuffle(order_.begin(), order_.end(), std::mt19937_64(seed));
}

void Crowd::add_organisations() {
    auto write = journal.begin(new_id<CommandId>(), "organiser");
    for (int number = 1; number <= kOrganisations; ++number) {
        Organisation organisation;
        organisation.id = new_id<OrganisationId>();
        organisation.name = "Organisation " + std::to_string(number);
        organisation.category = static_cast<Category>(number % 5);
        write.add(organisation);
        organisations_.push_back(organisation.id);
    }
    write.commit();
}

void Crowd::add_delegate(storage::WriteTransaction& write, std::size_t number) {
    const auto organisation = organisations_[number % organisations_.size()];
    Person person;
    person.id = PersonId{ids_[number].value};
    person.first_name = word_of(number);
    person.last_name = word_of(number / 7 + 1'000'003);
    person.title = number % 3 == 0 ? "" : "Cllr";
    person.badge_name = default_badge_name(person);
    name_bytes_ += person.badge_name.size() + 1;
    person.email = "d" + std::to_string(number) + "@example.org";
    person.organisation = organisation;
    Registration place;
    place.id = ids_[number];
    place.event = event.id;
    place.person = person.id;
    place.organisation = organisation;
    place.reference = "R" + std::to_string(number);
    write.add(person);
    write.add(place);
}

std::string Crowd::next_badge() {
    const auto id = ids_[order_[arrived_++]];
    const auto& key = *keys.newest(event.id);
    return qr::issue({key.number(), event.id, id, 1}, key);
}

void Crowd::all_arrive() {
    in_batches(arrived_, size(), "kiosk", [this](auto& write, auto at) { add_arrival(write, at); });
    arrived_ = size();
}

void Crowd::add_arrival(storage::WriteTransaction& write, std::size_t number) {
    Scan scan;
    scan.id = new_id<ScanId>();
    scan.event = event.id;
    scan.registration = ids_[order_[number]];
    scan.checkpoint = desk.id;
    scan.station = check_in.place().station;
    scan.generation = 1;
    scan.admission = Admission::Admitted;
    scan.scanned_at = event_clock.now() + std::chrono::minutes{number % kOpenMinutes};
    scan.day = day_of(to_local(scan.scanned_at, event.time_zone));
    write.add(scan);
}

} // namespace lanyard::bench
