#include "admin/delegates_reading.hpp"

#include <malloc.h>
#include <numeric>

namespace lanyard::admin {

namespace {

/// The file is closed again before the index is made, and what its cache took goes back to the
/// system, so that it is not held beside the index.
services::DelegateList load_list(const std::filesystem::path& file, const DelegatesSource& source,
                                 Progress& progress) {
    services::DelegateList list;
    {
        storage::Database database(file, storage::Opening::Existing);
        list = services::DelegateList::load(database, source.event, progress, source.language);
    }
    malloc_trim(0);
    return list;
}

bool passes(const services::DelegateList& list, std::size_t row, DelegateFilter filter) {
    switch (filter) {
    case DelegateFilter::Everyone:
        return true;
    case DelegateFilter::Confirmed:
        return list.state(row) == RegistrationState::Confirmed;
    case DelegateFilter::Arrived:
        return list.arrived(row);
    case DelegateFilter::NotYet:
        return !list.arrived(row) && list.state(row) != RegistrationState::Cancelled;
    case DelegateFilter::Cancelled:
        return list.state(row) == RegistrationState::Cancelled;
    }
    return true;
}

} // namespace

std::shared_ptr<const Delegates> read_delegates(const std::filesystem::path& file,
                                                const DelegatesSource& source,
                                                const Delegates& before, Progress& progress) {
    auto delegates = std::make_shared<Delegates>();
    delegates->source = source;
    delegates->list = load_list(file, source, progress);
    if (before.index && delegates->list.has_texts_of(before.list))
        delegates->index = before.index;
    else
        delegates->index =
            std::make_shared<services::PeopleSearch>(services::index_of(delegates->list));
    return delegates;
}

std::vector<std::uint32_t> choose_rows(const Delegates& delegates, const DelegatesQuery& query) {
    const auto& list = delegates.list;
    std::vector<std::uint32_t> rows;
    if (query.text.empty()) {
        rows.resize(list.size());
        std::iota(rows.begin(), rows.end(), 0U);
    } else if (delegates.index) {
        rows = delegates.index->find_all(query.text);
    }
    std::erase_if(rows, [&](auto row) { return !passes(list, row, query.filter); });
    list.sort(rows, query.column, query.descending);
    return rows;
}

} // namespace lanyard::admin
