#include "common/services/badge_batch.hpp"

#include <vector>

#include "common/core/fault.hpp"
#include "common/core/random.hpp"
#include "common/documents/badge_images.hpp"
#include "common/services/badge_faces.hpp"

namespace lanyard::services {

namespace {

namespace fs = std::filesystem;

/// The pictures of a batch; taken away again unless the batch is whole.
class BatchImages {
public:
    explicit BatchImages(const std::optional<fs::path>& folder) : folder_(folder) {
        if (!folder_) return;
        std::error_code error;
        fs::create_directories(*folder_, error);
        if (error)
            throw Fault(
                {"fault.cannot_write", {{"file", folder_->string()}, {"detail", error.message()}}});
    }
    ~BatchImages() {
        std::error_code none;
        for (const auto& file : written_)
            fs::remove(file, none);
    }
    BatchImages(const BatchImages&) = delete;
    BatchImages& operator=(const BatchImages&) = delete;

    void write(const documents::BadgeFace& face) {
        if (!folder_) return;
        const auto file = *folder_ / (face.reference + ".png");
        std::error_code none;
        const bool replaced = fs::exists(file, none);
        images_.write(*folder_, face.reference, face);
        if (!replaced) written_.push_back(file);
    }
    void keep() { written_.clear(); }

private:
    std::optional<fs::path> folder_;
    documents::BadgeImages images_;
    std::vector<fs::path> written_;
};

/// Several badges may share the moment at which they were recorded.
void record(storage::Journal& journal, const std::vector<PlannedBadge>& planned, Instant made_at,
            std::string_view actor) {
    auto write = journal.begin(new_id<CommandId>(), std::string(actor));
    for (const auto& [face, badge, first] : planned) {
        if (!first) continue;
        auto made = badge;
        made.made_at = made_at;
        write.add(made);
    }
    write.commit();
}

storage::Delegate require_confirmed(storage::Database& database, EventId event,
                                    std::string_view reference) {
    const auto registration = storage::find_registration(database, event, reference);
    const Sentence::Values name = {{"reference", std::string(reference)}};
    if (!registration) throw Rejected({"rejected.no_such_registration", name});
    if (registration->state != RegistrationState::Confirmed)
        throw Rejected({"rejected.badge_not_confirmed", name});
    return *storage::find_delegate(database, registration->id);
}

} // namespace

BadgeDesk::BadgeDesk(storage::Journal& journal, KeyFile& keys, const i18n::Catalogue& catalogue,
                     const Clock& clock)
    : journal_(journal), keys_(keys), catalogue_(catalogue), clock_(clock) {}

BadgeBatchResult BadgeDesk::make(const BadgeOrder& order, std::string_view actor,
                                 Progress& progress) {
    const auto key = keys_.key_for(order.event.id);
    const auto planned = plan_badges(journal_.database(), order.event, key, catalogue_);
    if (planned.empty()) throw Rejected({"rejected.nobody_confirmed"});
    progress.expect(planned.size());

    BadgeBatchResult result;
    const auto made_at = clock_.now();
    documents::BadgeBook book(order.pdf, order.layout, made_at);
    BatchImages images(order.images);
    for (const auto& [face, badge, first] : planned) {
        if (progress.cancelled()) {
            result.cancelled = true;
            return result;
        }
        book.add(face);
        images.write(face);
        result.first += first ? 1 : 0;
        progress.advance();
    }
    book.finish();
    record(journal_, planned, made_at, actor);
    images.keep();
    result.badges = planned.size();
    return result;
}

PlannedBadge BadgeDesk::record_reprint(const Event& event, std::string_view reference,
                                       Instant made_at, std::string_view actor) {
    const auto key = keys_.key_for(event.id);
    auto write = journal_.begin(new_id<CommandId>(), std::string(actor));
    const auto delegate = require_confirmed(write.database(), event.id, reference);
    const int generation = generation_after(delegate.badge_generation);
    auto planned = plan_badge(delegate, event, generation, key, catalogue_);
    planned.badge.made_at = made_at;
    write.add(planned.badge);
    write.commit();
    return planned;
}

int BadgeDesk::reprint(const Event& event, std::string_view reference, const fs::path& pdf,
                       const std::optional<fs::path>& images, std::string_view actor) {
    const auto made_at = clock_.now();
    // Opened first: where nothing can be written, nothing is made void.
    documents::BadgeBook book(pdf, documents::BadgeLayout::A6, made_at);
    BatchImages pictures(images);
    const auto planned = record_reprint(event, reference, made_at, actor);
    try {
        book.add(planned.face);
        book.finish();
        pictures.write(planned.face);
        pictures.keep();
    } catch (const Fault& fault) {
        std::string detail;
        for (const auto& [name, value] : fault.sentence().values)
            if (name == "detail") detail = value;
        throw Fault(
            {"fault.reprint_not_written",
             {{"reference", planned.face.reference}, {"file", pdf.string()}, {"detail", detail}}});
    }
    return planned.badge.generation;
}

} // namespace lanyard::services
