#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

#include "admin/badges_model.hpp"
#include "admin/calendar_model.hpp"
#include "admin/delegates_model.hpp"
#include "admin/event_clock.hpp"
#include "admin/event_model.hpp"
#include "admin/live_model.hpp"
#include "common/services/check_in.hpp"

namespace lanyard::admin {

enum class Panel { Calendar, Event, Delegates, Badges, Live };

struct ShowPanel {
    Panel panel;
};
struct ChooseYear {
    std::string year;
};
struct OpenEvent {
    EventId event;
};
struct SortDelegates {
    services::DelegateColumn column;
    bool descending;
};
struct SearchDelegates {
    std::string text;
};
struct FilterDelegates {
    DelegateFilter filter;
};
/// The delegates' panel, with all of these in its table.
struct ShowDelegates {
    DelegateFilter filter;
};
struct CheckInByHand {
    RegistrationId registration;
    std::string reason;
};
struct MakeBadges {
    documents::BadgeLayout layout;
    std::filesystem::path pdf;
};
struct CancelBadges {};
struct ChooseDay {
    LocalDay day;
};
struct ChooseAppearance {
    i18n::Language language;
    bool high_contrast;
    int text_percent; ///< 100 to 200
};
struct DismissNotice {};
using Intent = std::variant<ShowPanel, ChooseYear, OpenEvent, SortDelegates, SearchDelegates,
                            FilterDelegates, ShowDelegates, CheckInByHand, MakeBadges, CancelBadges,
                            ChooseDay, ChooseAppearance, DismissNotice>;

/// Something to tell the organiser above the panel.
struct Notice {
    Sentence sentence;
    bool good = false;
};

/// The organiser's program: which panel is open on which event, and what was done last.
class AdminModel {
public:
    AdminModel(std::filesystem::path file, storage::Journal& journal,
               const i18n::Catalogue& catalogue, Workers& workers, EventClock clock);

    /// What is shown first; the event, when it is named, on its live panel.
    void begin(const std::string& event_slug);
    void apply(const Intent& intent);
    void tell(Notice notice) { notice_ = std::move(notice); }
    /// What finished on the worker since the last frame, where it has something to say.
    void tick();
    /// Something changed in the file: by this program or by another.
    void reload(storage::Changes changes);

    Panel panel() const { return panel_; }
    const CalendarModel& calendar() const { return calendar_; }
    const EventModel& event() const { return event_; }
    const DelegatesModel& delegates() const { return delegates_; }
    const BadgesModel& badges() const { return badges_; }
    const LiveModel& live() const { return live_; }
    const std::optional<Notice>& notice() const { return notice_; }
    const ChooseAppearance& appearance() const { return appearance_; }
    const std::filesystem::path& file() const { return file_; }

private:
    void open(EventId event);
    void show(Panel panel);
    void apply_one(const ShowPanel& intent);
    void apply_one(const ChooseYear& intent);
    void apply_one(const OpenEvent& intent);
    void apply_one(const SortDelegates& intent);
    void apply_one(const SearchDelegates& intent);
    void apply_one(const FilterDelegates& intent);
    void apply_one(const ShowDelegates& intent);
    void apply_one(const CheckInByHand& intent);
    void apply_one(const MakeBadges& intent);
    void apply_one(const CancelBadges& intent);
    void apply_one(const ChooseDay& intent);
    void apply_one(const ChooseAppearance& intent);
    void apply_one(const DismissNotice& intent);

    std::filesystem::path file_;
    storage::Journal& journal_;
    Panel panel_ = Panel::Calendar;
    CalendarModel calendar_;
    EventModel event_;
    DelegatesModel delegates_;
    BadgesModel badges_;
    LiveModel live_;
    std::optional<Notice> notice_;
    EventClock event_clock_;
    ChooseAppearance appearance_{i18n::Language::English, false, 100};
};

} // namespace lanyard::admin
