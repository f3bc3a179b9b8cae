#include "common/services/delegate_list.hpp"

#include <algorithm>
#include <compare>
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
    SortNames names;
    names.of_row.reserve(list.rows_.capacity());

    storage::for_each_delegate(database, event, [&](const storage::Delegate& delegate) {
        if (progress.cancelled()) return;
        const auto& [registration, person, organisation, category, presence, generation] = delegate;
        const auto [place, added] = organisations.try_emplace(
            organisation, static_cast<std::uint32_t>(list.organisations_.size()));
        if (added) list.organisations_.push_back(organisation);
        Row row;
        row.id = registration.id.value;
        if (presence.arrived_at) row.arrived_at = presence.arrived_at->time_since_epoch().count();
        const auto full_name = person.first_name + " " + person.last_name;
        list.keep(row, {person.badge_name, full_name, registration.reference, person.email});
        names.add(fold(person.last_name + " " + person.first_name));
        row.organisation = place->second;
        row.type = registration.delegate_type;
        row.state = registration.state;
        row.badge_generation = static_cast<std::uint8_t>(generation);
        list.rows_.push_back(row);
        progress.advance();
    });
    if (progress.cancelled()) return {};
    list.put_in_order(names);
    return list;
}

void DelegateList::SortNames::add(const std::string& name) {
    of_row.push_back(texts.at(texts.keep(name), name.size()));
}

void DelegateList::put_in_order(const SortNames& names) {
    std::vector<std::uint32_t> order(rows_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
        const auto by_name = names.of_row[left] <=> names.of_row[right];
        return by_name != 0 ? by_name < 0
                            : text(rows_[left], Reference) < text(rows_[right], Reference);
    });
    std::vector<Row> ordered;
    ordered.reserve(rows_.size());
    for (const auto row : order)
        ordered.push_back(rows_[row]);
    rows_ = std::move(ordered);
}

std::string_view DelegateList::full_name(std::size_t row) const {
    const auto& one = rows_[row];
    const auto badge = text(one, BadgeName);
    if (one.full_name_in_badge == 0) return text(one, FullName);
    return badge.substr(badge.size() - one.full_name_in_badge);
}

std::string_view DelegateList::text(const Row& row, TextPart part) const {
    const auto begin = row.sizes.begin();
    const auto before = std::accumulate(begin, begin + part, std::uint32_t{0});
    return texts_.at(row.texts + before, row.sizes[part]);
}

void DelegateList::keep(Row& row, std::array<std::string_view, kTextParts> texts) {
    constexpr std::size_t kLongest = 4096;
    for (auto& text : texts)
        text = text.substr(0, kLongest);
    if (texts[BadgeName].ends_with(texts[FullName])) {
        row.full_name_in_badge = static_cast<std::uint16_t>(texts[FullName].size());
        texts[FullName] = {};
    }
    std::string all;
    for (std::size_t part = 0; part < texts.size(); ++part) {
        row.sizes[part] = static_cast<std::uint16_t>(texts[part].size());
        all += texts[part];
    }
    row.texts = texts_.keep(all);
}

std::size_t DelegateList::row_of(RegistrationId id) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const Row& row) { return row.id == id.value; });
    return static_cast<std::size_t>(found - rows_.begin());
}

bool DelegateList::before(std::uint32_t left, std::uint32_t right, DelegateColumn column) const {
    const auto& one = rows_[left];
    const auto& other = rows_[right];
    // Rows are numbered by name.
    const auto by = [&](const auto& value, const auto& other_value) {
        return std::tuple{value, left} < std::tuple{other_value, right};
    };
    switch (column) {
    case DelegateColumn::Name:
        return left < right;
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
        return descending ? before(right, left, column) : before(left, right, column);
    });
    return order;
}

} // namespace lanyard::services
