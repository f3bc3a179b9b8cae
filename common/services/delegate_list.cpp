#include "common/services/delegate_list.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "common/core/text.hpp"
#include "common/storage/registrations.hpp"

namespace lanyard::services {

DelegateList DelegateList::load(storage::Database& database, EventId event, Progress& progress) {
    DelegateList list;
    const auto expected = storage::count_registrations(database, event);
    progress.expect(static_cast<std::size_t>(expected));
    list.rows_.reserve(static_cast<std::size_t>(expected));
    std::unordered_map<std::string, std::uint32_t> organisations;

    storage::for_each_delegate(database, event, [&](const storage::Delegate& delegate) {
        if (progress.cancelled()) return;
        const auto& [registration, person, organisation, category, presence, generation] = delegate;
        const auto [place, added] = organisations.try_emplace(
            organisation, static_cast<std::uint32_t>(list.organisations_.size()));
        if (added) list.organisations_.push_back(organisation);
        Row row;
        row.id = registration.id.value;
        if (presence.arrived_at) row.arrived_at = presence.arrived_at->time_since_epoch().count();
        list.keep(row, {person.badge_name, person.first_name + " " + person.last_name,
                        registration.reference, person.email,
                        fold(person.last_name + " " + person.first_name)});
        row.organisation = place->second;
        row.type = registration.delegate_type;
        row.state = registration.state;
        row.badge_generation = static_cast<std::uint8_t>(generation);
        list.rows_.push_back(row);
        progress.advance();
    });
    if (progress.cancelled()) return {};
    return list;
}

std::string_view DelegateList::text(const Row& row, TextPart part) const {
    const auto begin = row.sizes.begin();
    const auto before = std::accumulate(begin, begin + part, std::uint32_t{0});
    return texts_.at(row.texts + before, row.sizes[part]);
}

void DelegateList::keep(Row& row, const std::array<std::string, kTextParts>& texts) {
    constexpr std::size_t kLongest = 4096;
    std::string all;
    for (std::size_t part = 0; part < texts.size(); ++part) {
        const auto kept = std::string_view(texts[part]).substr(0, kLongest);
        row.sizes[part] = static_cast<std::uint16_t>(kept.size());
        all += kept;
    }
    row.texts = texts_.keep(all);
}

std::size_t DelegateList::row_of(RegistrationId id) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const Row& row) { return row.id == id.value; });
    return static_cast<std::size_t>(found - rows_.begin());
}

bool DelegateList::before(const Row& one, const Row& other, DelegateColumn column) const {
    const auto by = [&](const auto& left, const auto& right) {
        return std::tuple{left, text(one, SortName), text(one, Reference)} <
               std::tuple{right, text(other, SortName), text(other, Reference)};
    };
    switch (column) {
    case DelegateColumn::Name:
        return by(0, 0);
    case DelegateColumn::Organisation:
        return by(std::string_view(organisations_[one.organisation]),
                  std::string_view(organisations_[other.organisation]));
    case DelegateColumn::Type:
        return by(one.type, other.type);
    case DelegateColumn::Reference:
        return by(text(one, Reference), text(other, Reference));
    case DelegateColumn::State:
        return by(one.state, other.state);
    case DelegateColumn::Arrived:
        return by(one.arrived_at, other.arrived_at);
    case DelegateColumn::Badge:
        return by(one.badge_generation, other.badge_generation);
    }
    return false;
}

std::vector<std::uint32_t> DelegateList::sorted_by(DelegateColumn column, bool descending) const {
    std::vector<std::uint32_t> order(rows_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
        return descending ? before(rows_[right], rows_[left], column)
                          : before(rows_[left], rows_[right], column);
    });
    return order;
}

} // namespace lanyard::services
