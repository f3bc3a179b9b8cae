#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "common/i18n/language.hpp"
#include "common/services/delegate_list.hpp"
#include "common/services/people_search.hpp"

namespace lanyard::admin {

/// Which delegates the table shows.
enum class DelegateFilter { Everyone, Confirmed, Arrived, NotYet, Cancelled };

/// Whose delegates are read, and in which language's alphabetical order.
struct DelegatesSource {
    EventId event;
    i18n::Language language = i18n::Language::English;

    bool operator==(const DelegatesSource&) const = default;
};

/// A list and the index over it, made together on a worker and never changed.
struct Delegates {
    DelegatesSource source;
    services::DelegateList list;
    std::shared_ptr<const services::PeopleSearch> index;
};

/// The index is taken from what was read before when nothing that it finds has changed: somebody
/// arriving does not make a million names new.
std::shared_ptr<const Delegates> read_delegates(const std::filesystem::path& file,
                                                const DelegatesSource& source,
                                                const Delegates& before, Progress& progress);

/// What of the list is shown, and in which order.
struct DelegatesQuery {
    services::DelegateColumn column = services::DelegateColumn::Name;
    bool descending = false;
    std::string text = {};
    DelegateFilter filter = DelegateFilter::Everyone;
};

std::vector<std::uint32_t> choose_rows(const Delegates& delegates, const DelegatesQuery& query);

} // namespace lanyard::admin
