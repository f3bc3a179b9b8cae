#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "common/i18n/language.hpp"
#include "common/services/check_in.hpp"
#include "common/services/print_spool.hpp"
#include "kiosk/countdown.hpp"
#include "kiosk/find_name_model.hpp"
#include "kiosk/repeated_reading.hpp"

namespace lanyard::kiosk {

/// What a person may do on the screens of the kiosk.
struct ChooseLanguage {
    i18n::Language language;
};
struct Confirm {};   ///< "yes, that is me"
struct NotMe {};     ///< the welcome names somebody else
struct AskAtDesk {}; ///< no code at hand
struct MoreTime {};
struct Finish {};     ///< back to waiting for the next person
struct FindMyName {}; ///< no code, but a name
struct TypeName {
    services::NameQuestion question;
};
struct AskName {
    services::NameQuestion question;
};
struct ChooseName {
    std::size_t hit;
};
struct ProveName {
    std::string fact;
};
struct GoBack {};
struct ToggleLargeText {};
struct ToggleContrast {};
using Intent =
    std::variant<ChooseLanguage, Confirm, NotMe, AskAtDesk, MoreTime, Finish, FindMyName, TypeName,
                 AskName, ChooseName, ProveName, GoBack, ToggleLargeText, ToggleContrast>;

enum class Screen { Attract, FindName, ProveName, Welcome, Done, Refusal, Desk, OutOfOrder };

/// What sounds when a screen comes up.
enum class Cue { None, Yes, No };

/// How the screens are drawn for the person in front of them. Neutral again for the next one.
struct Comfort {
    bool large_text = false;
    bool high_contrast = false;

    bool operator==(const Comfort&) const = default;
};

/// What the last screen tells somebody who is in: where to go.
struct NextStep {
    std::string title; ///< of the session that comes next; empty when none does
    std::string title_cy;
    std::string room;
    std::optional<Instant> starts_at;
};

/// What the person is told of their badge. Where nothing is printed, nothing.
enum class BadgeProgress { NotShown, Printing, Ready, Late, AskAtDesk };

/// The state of a self check-in kiosk: one person at a time, from the code they show to the next
/// person. Knows no window, no camera and no clock but those it is handed.
class KioskModel {
public:
    /// Without a spool no badges are printed.
    KioskModel(services::CheckIn& check_in, storage::Database& database,
               i18n::Language usual_language, const Clock& event_clock,
               services::PrintSpool* spool = nullptr);

    /// A code from the camera or a scanner. May throw Fault, with nothing recorded.
    void read_code(std::string_view code, Moment now);
    void apply(const Intent& intent, Moment now);
    /// The names that can be found from now on.
    void know_names(std::shared_ptr<const services::NameFinder> names);
    /// Looks how far the person's badge has come: when the file was changed elsewhere, or the
    /// printer has begun or ceased to hold a badge up.
    void follow_badge(PrintJobId held_up, Moment now);
    void tick(Moment now);
    /// Something is wrong that only staff can mend; readings are tried again after a while.
    void go_out_of_order(Moment now);

    Screen screen() const { return screen_; }
    /// Counts the people: another number is another person.
    std::uint64_t visit() const { return visit_; }
    const services::CheckInOutcome& outcome() const { return outcome_; }
    const NextStep& next_step() const { return next_step_; }
    BadgeProgress badge_progress() const { return badge_progress_; }
    const FindNameModel& find_name() const { return find_name_; }
    const Event& event() const { return check_in_.place().event; }
    i18n::Language language() const { return language_; }
    const Comfort& comfort() const { return comfort_; }
    const Countdown& countdown() const { return countdown_; }
    Cue take_cue();
    /// When `tick` next has something to do; nothing while nobody is there.
    std::optional<Moment> next_change() const;

private:
    void show(Screen screen, Moment now);
    void show_outcome(Moment now);
    void use_their_language();
    void undo();
    void ask_for_badge();
    void forget_badge();
    void check_in_found(Moment now);
    void wait_for_next_person();
    /// Somebody is being served, or has changed how the first screen looks.
    bool is_somebodys() const;
    NextStep find_next_step() const;

    void apply_one(const ChooseLanguage& intent, Moment now);
    void apply_one(Confirm, Moment now);
    void apply_one(NotMe, Moment now);
    void apply_one(AskAtDesk, Moment now);
    void apply_one(MoreTime, Moment now);
    void apply_one(Finish, Moment now);
    void apply_one(FindMyName, Moment now);
    void apply_one(const TypeName& intent, Moment now);
    void apply_one(const AskName& intent, Moment now);
    void apply_one(const ChooseName& intent, Moment now);
    void apply_one(const ProveName& intent, Moment now);
    void apply_one(GoBack, Moment now);
    void apply_one(ToggleLargeText, Moment now);
    void apply_one(ToggleContrast, Moment now);

    services::CheckIn& check_in_;
    storage::Database& database_;
    i18n::Language usual_language_;
    const Clock& event_clock_;
    services::PrintSpool* spool_;
    Screen screen_ = Screen::Attract;
    std::uint64_t visit_ = 1;
    services::CheckInOutcome outcome_;
    NextStep next_step_;
    PrintJobId badge_job_;
    BadgeProgress badge_progress_ = BadgeProgress::NotShown;
    FindNameModel find_name_;
    i18n::Language language_;
    bool language_chosen_ = false;
    Comfort comfort_;
    Countdown countdown_;
    RepeatedReading readings_;
    Cue cue_ = Cue::None;
};

/// How long each screen stays unless it is extended: success 10 s at least, by the product's
/// numbers. The first screen stays for ever, but not what was chosen on it.
Span stay_of(Screen screen);
inline constexpr Span kExtension{30'000};

} // namespace lanyard::kiosk
