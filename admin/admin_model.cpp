#include "admin/admin_model.hpp"

#include "common/core/random.hpp"
#include "common/services/registrations.hpp"
#include "common/services/station_setup.hpp"
#include "common/storage/events.hpp"

namespace lanyard::admin {

AdminModel::AdminModel(std::filesystem::path file, storage::Journal& journal,
                       const i18n::Catalogue& catalogue, Workers& workers, EventClock clock)
    : file_(std::move(file)),
      journal_(journal),
      calendar_(journal.database()),
      event_(journal.database()),
      delegates_(file_, workers),
      badges_(file_, catalogue, workers.badges),
      live_(journal.database(), catalogue),
      event_clock_(std::move(clock)) {}

void AdminModel::begin(const std::string& event_slug) {
    calendar_.load();
    if (event_slug.empty()) return;
    if (const auto event = storage::find_event(journal_.database(), event_slug)) {
        open(event->id);
        show(Panel::Live);
    } else {
        notice_ = {{"rejected.no_such_event", {{"event", event_slug}}}, false};
    }
}

void AdminModel::open(EventId id) {
    event_.open(id);
    if (!event_.any()) return;
    event_clock_.go_to(event_.event().time_zone);
    delegates_.open(id);
    live_.open(id);
}

// The list of delegates is long: it is only read when it is to be seen.
void AdminModel::show(Panel panel) {
    panel_ = panel;
    if (panel_ == Panel::Delegates) delegates_.show();
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
    delegates_.changed();
    show(panel_);
}

void AdminModel::apply_one(const ShowPanel& intent) {
    show(intent.panel);
}

void AdminModel::apply_one(const ChooseYear& intent) {
    calendar_.choose_year(intent.year);
}

void AdminModel::apply_one(const OpenEvent& intent) {
    open(intent.event);
    show(Panel::Event);
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
    delegates_.show_only(intent.filter);
    show(Panel::Delegates);
}

void AdminModel::apply_one(const CheckInByHand& intent) {
    services::require_reason(intent.reason);
    const auto& event = event_.event();
    const auto checkpoint = services::choose_checkpoint(journal_.database(), event, "");
    const auto station = services::enrol_station(journal_, "desk", checkpoint);
    const qr::KeyRing no_badges;
    services::CheckIn desk(journal_, no_badges, {event, checkpoint, station.id}, event_clock_);
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
    live_.speak(intent.language);
    delegates_.speak(intent.language);
    show(panel_);
}

void AdminModel::apply_one(const DismissNotice&) {
    notice_.reset();
}

} // namespace lanyard::admin
