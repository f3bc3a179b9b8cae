#include "admin/delegates_model.hpp"

#include <utility>

#include "admin/trouble.hpp"

namespace lanyard::admin {

DelegatesModel::DelegatesModel(std::filesystem::path file, Workers& workers)
    : file_(std::move(file)),
      workers_(workers),
      newest_(std::make_shared<Delegates>()),
      shown_{newest_, {}} {}

void DelegatesModel::open(EventId event) {
    stale_ = true;
    if (event == source_.event) return;
    source_.event = event;
    query_.text.clear();
    newest_ = std::make_shared<Delegates>();
    retire(std::exchange(shown_, {newest_, {}}));
}

void DelegatesModel::speak(i18n::Language language) {
    if (language == source_.language) return;
    source_.language = language;
    stale_ = true;
}

void DelegatesModel::show() {
    if (std::exchange(stale_, false)) read();
}

void DelegatesModel::sort(services::DelegateColumn column, bool descending) {
    query_.column = column;
    query_.descending = descending;
    arrange();
}

void DelegatesModel::search(const std::string& text) {
    query_.text = text;
    arrange();
}

void DelegatesModel::filter(DelegateFilter filter) {
    query_.filter = filter;
    arrange();
}

void DelegatesModel::show_only(DelegateFilter filter) {
    query_.text.clear();
    query_.filter = filter;
    arrange();
}

// While one reading is under way, any number of changes ask for one more, not for many.
void DelegatesModel::read() {
    if (reading_) {
        read_again_ = true;
        return;
    }
    reading_ = workers_.reading.start(
        [this, file = file_, source = source_,
         before = newest_](Progress& progress) -> Worker::Finish {
            auto delegates = read_delegates(file, source, *before, progress);
            return [this, delegates = std::move(delegates)]() mutable {
                finish_reading(std::move(delegates));
            };
        },
        [this](const std::exception_ptr& error) {
            reading_.reset();
            stale_ = true;
            fail(error);
            if (std::exchange(read_again_, false)) show();
        });
}

void DelegatesModel::finish_reading(Read delegates) {
    reading_.reset();
    if (delegates->source.event == source_.event) {
        newest_ = std::move(delegates);
        arrange();
    } else {
        retire({std::move(delegates), {}});
    }
    if (std::exchange(read_again_, false)) read();
}

void DelegatesModel::arrange() {
    if (arranging_) {
        arrange_again_ = true;
        return;
    }
    arranging_ = workers_.arranging.start(
        [this, delegates = newest_, query = query_](Progress&) -> Worker::Finish {
            auto arranged =
                std::make_shared<Shown>(Shown{delegates, choose_rows(*delegates, query)});
            return [this, arranged = std::move(arranged)] { finish_arranging(*arranged); };
        },
        [this](const std::exception_ptr& error) {
            arranging_.reset();
            fail(error);
            if (std::exchange(arrange_again_, false)) arrange();
        });
}

void DelegatesModel::finish_arranging(Shown& arranged) {
    arranging_.reset();
    if (arranged.delegates->source.event == source_.event) std::swap(shown_, arranged);
    retire(std::move(arranged));
    if (std::exchange(arrange_again_, false)) arrange();
}

void DelegatesModel::fail(const std::exception_ptr& error) {
    trouble_ = sentence_of(error);
}

/// Letting go of a million delegates takes longer than a frame may.
void DelegatesModel::retire(Shown old) {
    auto last = std::make_shared<Shown>(std::move(old));
    workers_.arranging.start([last = std::move(last)](Progress&) -> Worker::Finish { return {}; },
                             [](const std::exception_ptr&) {});
}

std::optional<Sentence> DelegatesModel::take_trouble() {
    return std::exchange(trouble_, {});
}

} // namespace lanyard::admin
