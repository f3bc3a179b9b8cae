#include "admin/delegates_model.hpp"

#include <utility>

#include "common/core/fault.hpp"

namespace lanyard::admin {

namespace {

/// The file is closed again before the index is made, so that its cache is not held beside it.
services::DelegateList load_list(const std::filesystem::path& file, EventId event,
                                 Progress& progress) {
    storage::Database database(file, storage::Opening::Existing);
    return services::DelegateList::load(database, event, progress);
}

} // namespace

DelegatesModel::DelegatesModel(std::filesystem::path file, Worker& worker)
    : file_(std::move(file)), worker_(worker), people_(std::make_shared<People>()) {}

void DelegatesModel::open(EventId event) {
    if (event != event_) {
        event_ = event;
        text_.clear();
        accept(std::make_shared<People>());
    }
    load();
}

void DelegatesModel::load() {
    // While one reading is under way, any number of changes ask for one more, not for many.
    if (loading_) {
        load_again_ = true;
        return;
    }
    loading_ = worker_.start(
        [this, file = file_, event = event_](Progress& progress) -> Worker::Finish {
            auto people = read(file, event, progress);
            return [this, event, people = std::move(people)] {
                loading_.reset();
                if (event == event_) accept(people);
                if (std::exchange(load_again_, false) || event != event_) load();
            };
        },
        [this](const std::exception_ptr& error) {
            loading_.reset();
            try {
                std::rethrow_exception(error);
            } catch (const Fault& fault) {
                trouble_ = fault.sentence();
            }
        });
}

std::shared_ptr<const DelegatesModel::People>
DelegatesModel::read(const std::filesystem::path& file, EventId event, Progress& progress) {
    auto people = std::make_shared<People>();
    people->list = load_list(file, event, progress);
    people->index = services::index_of(people->list);
    return people;
}

void DelegatesModel::accept(std::shared_ptr<const People> people) {
    people_ = std::move(people);
    order_ = list().sorted_by(column_, descending_);
    choose_rows();
}

void DelegatesModel::sort(services::DelegateColumn column, bool descending) {
    column_ = column;
    descending_ = descending;
    order_ = list().sorted_by(column_, descending_);
    choose_rows();
}

void DelegatesModel::search(const std::string& text) {
    text_ = text;
    choose_rows();
}

void DelegatesModel::filter(DelegateFilter filter) {
    filter_ = filter;
    choose_rows();
}

bool DelegatesModel::passes(std::size_t row) const {
    const bool cancelled = list().state(row) == RegistrationState::Cancelled;
    switch (filter_) {
    case DelegateFilter::Everyone:
        return true;
    case DelegateFilter::Arrived:
        return list().arrived(row);
    case DelegateFilter::NotYet:
        return !list().arrived(row) && !cancelled;
    case DelegateFilter::Cancelled:
        return cancelled;
    }
    return true;
}

void DelegatesModel::choose_rows() {
    std::vector<bool> found(list().size(), text_.empty());
    if (!text_.empty())
        for (const auto row : people_->index.find_all(text_))
            found[row] = true;
    rows_.clear();
    for (const auto row : order_)
        if (found[row] && passes(row)) rows_.push_back(row);
}

std::optional<Sentence> DelegatesModel::take_trouble() {
    return std::exchange(trouble_, {});
}

} // namespace lanyard::admin
