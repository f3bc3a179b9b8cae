#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/core/sentence.hpp"
#include "common/services/delegate_list.hpp"
#include "common/services/people_search.hpp"
#include "common/storage/changes.hpp"

namespace lanyard::admin {

/// Which delegates the table shows.
enum class DelegateFilter { Everyone, Arrived, NotYet, Cancelled };

/// Everyone with a place at the open event: sorted, filtered and searched without touching the
/// file. Read on a worker, because there may be a hundred thousand of them.
class DelegatesModel {
public:
    DelegatesModel(std::filesystem::path file, Worker& worker);

    void open(EventId event);
    /// Reads again; what is shown stays until the new rows are here.
    void load();
    void sort(services::DelegateColumn column, bool descending);
    void search(const std::string& text);
    void filter(DelegateFilter filter);

    const services::DelegateList& list() const { return people_->list; }
    /// The rows of the list that are shown, in the order shown.
    const std::vector<std::uint32_t>& rows() const { return rows_; }
    const std::string& text() const { return text_; }
    DelegateFilter filter() const { return filter_; }
    bool loading() const { return loading_ != nullptr; }
    /// What went wrong with the last reading; told once.
    std::optional<Sentence> take_trouble();

private:
    /// A list and the index over it, made together on the worker and never changed.
    struct People {
        services::DelegateList list;
        services::PeopleSearch index;
    };
    static std::shared_ptr<const People> read(const std::filesystem::path& file, EventId event,
                                              Progress& progress);
    void accept(std::shared_ptr<const People> people);
    void choose_rows();
    bool passes(std::size_t row) const;

    std::filesystem::path file_;
    Worker& worker_;
    EventId event_;
    std::shared_ptr<const People> people_;
    std::shared_ptr<Progress> loading_;
    bool load_again_ = false;
    services::DelegateColumn column_ = services::DelegateColumn::Name;
    bool descending_ = false;
    std::string text_;
    DelegateFilter filter_ = DelegateFilter::Everyone;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> rows_;
    std::optional<Sentence> trouble_;
};

} // namespace lanyard::admin
