#include "admin/admin_model.hpp"

#include "common/core/random.hpp"
#include "common/services/registrations.hpp"
#include "common/services/station_setup.hpp"
#include "common/storage/events.hpp"

namespace lanyard::admin {

AdminModel::AdminModel(std::filesystem::path file, storage::Journal& journal,
                       const i18n::Catalogue& catalogue, Worker& worker,
                       std::optional<LocalTime> at)
    : file_(std::move(file)),
      journal_(journal),
      at_(at),
      calendar_(journal.database()),
      event_(journal.database()),
      delegates_(file_, worker),
      badges_(file_, catalogue, worker),
      live_(journal.database()),
      event_clock_(std::make_unique<SystemClock>()) {}

void AdminModel::begin(const std::string& event_slug) {
    calendar_.load();
    if (event_slug.empty()) return;
    if (const auto event = storage::find_event(journal_.database(), event_slug)) {
        open(event->id);
        panel_ = Panel::Live;
    } else {
        notice_ = {{"rejected.no_such_event", {{"event", event_slug}}}, false};
    }
}

void AdminModel::open(EventId id) {
    event_.open(id);
    if (!event_.any()) return;
    if (at_)
        event_clock_ = std::make_unique<RehearsalClock>(to_instant(*at_, event_.event().time_zone));
    delegates_.open(id);
    live_.open(id);
}

void AdminModel::apply(const Intent& intent) {
    std::visit([this](const auto& one) { apply_one(one); }, intent);
}

void AdminModel::tick() {
    if (auto trouble = delegates_.take_trouble()) notice_ = {std::move(*trouble), false};
}

void AdminModel::reload(storage::Changes changes) {
    if (changes.touches(storage::Changes::Events)) calendar_.load();
    if (!event_.any()) return;
    event_.load();
    live_.load();
    delegates_.load();
}

void AdminModel::apply_one(const ShowPanel& intent) {
    panel_ = intent.panel;
}

void AdminModel::apply_one(const ChooseYear& intent) {
    calendar_.choose_year(intent.year);
}

void AdminModel::apply_one(const OpenEvent& intent) {
    open(intent.event);
    panel_ = Panel::Event;
}

void AdminModel::apply_one(const SortDelegates& intent) {
    delegates_.sort(intent.column, intent.descending);
}

void AdminModel::apply_one(const SearchDelegates& intent) {
    delegates_.search(intent.text);
}

void AdminModel::apply_one(const FilterDelegates& intent) {
    delegates_.filter(intent.filter);
}

void AdminModel::apply_one(const ShowDelegates& intent) {
    delegates_.filter(intent.filter);
    panel_ = Panel::Delegates;
}

void AdminModel::apply_one(const CheckInByHand& intent) {
    services::require_reason(intent.reason);
    const auto& event = event_.event();
    const auto checkpoint = services::choose_checkpoint(journal_.database(), event, "");
    const auto station = services::enrol_station(journal_, "desk", checkpoint);
    const qr::KeyRing no_badges;
    services::CheckIn desk(journal_, no_badges, {event, checkpoint, station.id}, *event_clock_);
    const auto outcome =
        desk.by_hand(new_id<CommandId>(), intent.registration, intent.reason, "organiser");
    notice_ = {{"cli.check_in." + std::string(name_of(outcome.admission)),
                {{"reference", outcome.reference}}},
               lets_in(outcome.admission)};
    reload(storage::Changes::everything());
}

void AdminModel::apply_one(const MakeBadges& intent) {
    badges_.start({event_.event(), intent.pdf, intent.layout, std::nullopt});
}

void AdminModel::apply_one(const CancelBadges&) {
    badges_.cancel();
}

void AdminModel::apply_one(const ChooseDay& intent) {
    live_.choose_day(intent.day);
}

void AdminModel::apply_one(const ChooseAppearance& intent) {
    appearance_ = intent;
}

void AdminModel::apply_one(const DismissNotice&) {
    notice_.reset();
}

} // namespace lanyard::admin
