#include "common/services/delegate_list.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "common/services/alphabetical_ranks.hpp"
#include "common/storage/registrations.hpp"

namespace lanyard::services {

DelegateList DelegateList::load(storage::Database& database, EventId event, Progress& progress,
                                i18n::Language language) {
    DelegateList list;
    const auto expected = static_cast<std::size_t>(storage::count_registrations(database, event));
    progress.expect(expected);
    list.rows_.reserve(expected);
    SortNames names;
    names.of_row.reserve(expected);

    storage::for_each_delegate(database, event, [&](const storage::Delegate& delegate) {
        if (progress.cancelled()) return;
        const auto& [registration, person, organisation, category, presence, generation] = delegate;
        Row row;
        row.id = registration.id.value;
        if (presence.arrived_at) row.arrived_at = presence.arrived_at->time_since_epoch().count();
        const auto full_name = person.first_name + " " + person.last_name;
        list.keep(row, {person.badge_name, full_name, registration.reference, person.email});
        names.add(person);
        row.organisation = list.organisations_.number_of(organisation);
        row.type = registration.delegate_type;
        row.state = registration.state;
        row.badge_generation = static_cast<std::uint8_t>(generation);
        list.rows_.push_back(row);
        progress.advance();
    });
    if (progress.cancelled()) return {};
    list.put_in_order(std::move(names), language);
    list.rank_organisations(language);
    return list;
}

void DelegateList::SortNames::add(const Person& person) {
    of_row.push_back({names.number_of(person.last_name), names.number_of(person.first_name)});
}

void DelegateList::put_in_order(SortNames names, i18n::Language language) {
    names.names.close();
    const auto order = alphabetical(names, language);
    names = {};
    std::vector<Row> ordered;
    ordered.reserve(rows_.size());
    for (const auto row : order)
        ordered.push_back(rows_[row]);
    rows_ = std::move(ordered);
}

// All letters before any accent: Évans, Ann stands before Evans, Zoe.
std::vector<std::uint32_t> DelegateList::alphabetical(const SortNames& names,
                                                      i18n::Language language) const {
    const auto ranks = rank_alphabetically(names.names, language);
    const auto place_of = [&](std::uint32_t row) {
        const auto& last = ranks[names.of_row[row].last];
        const auto& first = ranks[names.of_row[row].first];
        return std::tuple{last.letters, first.letters, last.whole, first.whole};
    };
    std::vector<std::uint32_t> order(rows_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
        const auto one = place_of(left);
        const auto other = place_of(right);
        return one != other ? one < other
                            : text(rows_[left], Reference) < text(rows_[right], Reference);
    });
    return order;
}

void DelegateList::rank_organisations(i18n::Language language) {
    organisations_.close();
    for (const auto& rank : rank_alphabetically(organisations_, language))
        organisation_places_.push_back(rank.whole);
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

std::string_view DelegateList::all_texts(const Row& row) const {
    const auto size = std::accumulate(row.sizes.begin(), row.sizes.end(), std::uint32_t{0});
    return texts_.at(row.texts, size);
}

bool DelegateList::has_texts_of(const DelegateList& other) const {
    return std::equal(rows_.begin(), rows_.end(), other.rows_.begin(), other.rows_.end(),
                      [&](const Row& one, const Row& another) {
                          return one.sizes == another.sizes &&
                                 one.full_name_in_badge == another.full_name_in_badge &&
                                 all_texts(one) == other.all_texts(another) &&
                                 organisations_.at(one.organisation) ==
                                     other.organisations_.at(another.organisation);
                      });
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
        return by(organisation_places_[one.organisation], organisation_places_[other.organisation]);
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
    sort(order, column, descending);
    return order;
}

void DelegateList::sort(std::vector<std::uint32_t>& rows, DelegateColumn column,
                        bool descending) const {
    std::sort(rows.begin(), rows.end(),
              [&](std::uint32_t left, std::uint32_t right) { return before(left, right, column); });
    if (descending) std::reverse(rows.begin(), rows.end());
}

} // namespace lanyard::services
