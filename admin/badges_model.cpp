#include "admin/badges_model.hpp"

#include "admin/trouble.hpp"

namespace lanyard::admin {

namespace {

services::BadgeBatchResult make(const std::filesystem::path& file, const i18n::Catalogue& catalogue,
                                const services::BadgeOrder& order, Progress& progress) {
    const SystemClock clock;
    storage::Database database(file, storage::Opening::Existing);
    storage::Journal journal(database, clock);
    services::KeyFile keys(file);
    return services::BadgeDesk(journal, keys, catalogue, clock).make(order, "organiser", progress);
}

} // namespace

BadgesModel::BadgesModel(std::filesystem::path file, const i18n::Catalogue& catalogue,
                         Worker& worker)
    : file_(std::move(file)), catalogue_(catalogue), worker_(worker) {}

void BadgesModel::start(const services::BadgeOrder& order) {
    if (running()) return;
    result_.reset();
    trouble_.reset();
    written_to_ = order.pdf;
    progress_ = worker_.start(
        // The worker may outlive this model, so it is handed all it reads.
        [this, file = file_, &catalogue = catalogue_, order](Progress& progress) -> Worker::Finish {
            const auto result = make(file, catalogue, order, progress);
            return [this, result] {
                progress_.reset();
                result_ = result;
            };
        },
        [this](const std::exception_ptr& error) {
            progress_.reset();
            trouble_ = sentence_of(error);
        });
}

void BadgesModel::cancel() {
    if (progress_) progress_->cancel();
}

double BadgesModel::part() const {
    if (!progress_ || progress_->total() == 0) return 0;
    return static_cast<double>(progress_->done()) / static_cast<double>(progress_->total());
}

} // namespace lanyard::admin
