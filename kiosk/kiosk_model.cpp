#include "kiosk/kiosk_model.hpp"

#include <utility>

#include "common/core/fault.hpp"
#include "common/core/log.hpp"
#include "common/core/random.hpp"
#include "common/storage/events.hpp"

namespace lanyard::kiosk {

namespace {

BadgeProgress progress_of(const storage::SpooledJob& spooled, PrintJobId held_up) {
    switch (spooled.state) {
    case PrintState::Waiting:
    case PrintState::Started:
    case PrintState::Refused: {
        // Another attempt is no news to the person until something comes of it.
        const bool late = spooled.refusals > 0 || held_up == spooled.job.id;
        return late ? BadgeProgress::Late : BadgeProgress::Printing;
    }
    case PrintState::Printed:
        return BadgeProgress::Ready;
    case PrintState::Uncertain:
        break;
    }
    return BadgeProgress::AskAtDesk;
}

} // namespace

Span stay_of(Screen screen) {
    switch (screen) {
    case Screen::FindName:
    case Screen::ProveName:
        return Span{90'000};
    case Screen::Attract: // with what somebody chose on it before they walked away
    case Screen::Welcome:
        return Span{60'000};
    case Screen::Done:
        return Span{12'000};
    case Screen::Refusal:
        return Span{20'000};
    case Screen::Desk:
        return Span{30'000};
    case Screen::OutOfOrder:
        return Span{15'000};
    }
    return Span{20'000};
}

KioskModel::KioskModel(services::CheckIn& check_in, storage::Database& database,
                       i18n::Language usual_language, const Clock& event_clock,
                       services::PrintSpool* spool)
    : check_in_(check_in),
      database_(database),
      usual_language_(usual_language),
      event_clock_(event_clock),
      spool_(spool),
      language_(usual_language) {}

void KioskModel::read_code(std::string_view code, Moment now) {
    // A kiosk that cannot record tries again after a while, with whatever is in view then.
    if (screen_ == Screen::OutOfOrder || !readings_.is_new(code, now)) return;
    const auto outcome = check_in_.scan(new_id<CommandId>(), code);
    // A poster's code behind the queue must not take the screen from the person before it.
    const bool foreign = outcome.admission == Admission::NotOurs;
    const bool answering = screen_ == Screen::Welcome || screen_ == Screen::Done;
    const bool typing = screen_ == Screen::FindName || screen_ == Screen::ProveName;
    if (foreign && (answering || typing)) return;
    // The next person in the queue has come forward: what the last one chose does not concern them.
    if (screen_ != Screen::Attract) wait_for_next_person();
    outcome_ = outcome;
    show_outcome(now);
}

void KioskModel::show_outcome(Moment now) {
    use_their_language();
    const bool in = lets_in(outcome_.admission);
    cue_ = in ? Cue::Yes : Cue::No;
    show(in ? Screen::Welcome : Screen::Refusal, now);
}

void KioskModel::use_their_language() {
    const auto theirs = i18n::language_of(outcome_.language);
    if (theirs && !language_chosen_) language_ = *theirs;
}

void KioskModel::apply(const Intent& intent, Moment now) {
    std::visit([&](const auto& one) { apply_one(one, now); }, intent);
}

void KioskModel::apply_one(const ChooseLanguage& intent, Moment now) {
    language_ = intent.language;
    language_chosen_ = true;
    countdown_ = Countdown(now, stay_of(screen_));
}

void KioskModel::apply_one(Confirm, Moment now) {
    if (screen_ != Screen::Welcome) return;
    next_step_ = find_next_step();
    show(Screen::Done, now);
    ask_for_badge();
}

/// They are in already, and stay so whatever becomes of their badge: not even a file that cannot be
/// written may send them away now.
void KioskModel::ask_for_badge() {
    if (!spool_ || !outcome_.registration) return;
    try {
        const auto asked = spool_->ask(new_id<CommandId>(), outcome_.registration, "kiosk");
        if (!asked) return;
        badge_job_ = asked->job;
        badge_progress_ = progress_of(*storage::find_print_job(database_, asked->job), {});
        // They have that one in their hands.
        if (!asked->newly && badge_progress_ == BadgeProgress::Ready) forget_badge();
    } catch (const Fault& fault) {
        log::warning(fault.what());
        badge_progress_ = BadgeProgress::AskAtDesk;
    }
}

void KioskModel::forget_badge() {
    badge_job_ = {};
    badge_progress_ = BadgeProgress::NotShown;
}

void KioskModel::follow_badge(PrintJobId held_up, Moment now) {
    if (screen_ != Screen::Done || !badge_job_) return;
    const auto spooled = storage::find_print_job(database_, badge_job_);
    const auto before = std::exchange(badge_progress_, progress_of(*spooled, held_up));
    // Time to read what is new, and to take the badge.
    if (badge_progress_ != before) countdown_ = Countdown(now, stay_of(screen_));
}

void KioskModel::apply_one(NotMe, Moment now) {
    if (screen_ != Screen::Welcome) return;
    undo();
    show(Screen::Desk, now);
}

void KioskModel::apply_one(AskAtDesk, Moment now) {
    show(Screen::Desk, now);
}

void KioskModel::apply_one(MoreTime, Moment now) {
    if (screen_ != Screen::Attract) countdown_.extend(now, kExtension);
}

void KioskModel::apply_one(Finish, Moment) {
    wait_for_next_person();
}

void KioskModel::know_names(std::shared_ptr<const services::NameFinder> names) {
    find_name_.know(std::move(names));
}

void KioskModel::apply_one(FindMyName, Moment now) {
    find_name_.forget();
    show(Screen::FindName, now);
}

void KioskModel::apply_one(const TypeName& intent, Moment now) {
    if (screen_ != Screen::FindName) return;
    find_name_.type(intent.question, now);
    show(screen_, now);
}

void KioskModel::apply_one(const AskName& intent, Moment now) {
    if (screen_ != Screen::FindName) return;
    find_name_.ask(intent.question, now);
    show(screen_, now);
}

void KioskModel::apply_one(const ChooseName& intent, Moment now) {
    if (screen_ != Screen::FindName) return;
    find_name_.choose(intent.hit);
    if (!find_name_.chosen()) return;
    if (find_name_.chosen()->proved)
        check_in_found(now);
    else
        show(Screen::ProveName, now);
}

void KioskModel::apply_one(const ProveName& intent, Moment now) {
    if (screen_ != Screen::ProveName) return;
    if (find_name_.prove(intent.fact, now)) return check_in_found(now);
    // Whoever guesses too often is back at the question, which has paused.
    show(find_name_.chosen() ? Screen::ProveName : Screen::FindName, now);
}

void KioskModel::apply_one(GoBack, Moment now) {
    if (screen_ == Screen::ProveName) return show(Screen::FindName, now);
    wait_for_next_person();
}

void KioskModel::check_in_found(Moment now) {
    const auto found = find_name_.chosen()->registration;
    outcome_ = check_in_.by_hand(new_id<CommandId>(), found, "found by name", "kiosk");
    find_name_.succeed();
    find_name_.forget();
    show_outcome(now);
}

void KioskModel::apply_one(ToggleLargeText, Moment now) {
    comfort_.large_text = !comfort_.large_text;
    countdown_ = Countdown(now, stay_of(screen_));
}

void KioskModel::apply_one(ToggleContrast, Moment now) {
    comfort_.high_contrast = !comfort_.high_contrast;
    countdown_ = Countdown(now, stay_of(screen_));
}

void KioskModel::tick(Moment now) {
    if (is_somebodys() && countdown_.over(now)) wait_for_next_person();
}

bool KioskModel::is_somebodys() const {
    return screen_ != Screen::Attract || language_chosen_ || comfort_ != Comfort();
}

void KioskModel::go_out_of_order(Moment now) {
    wait_for_next_person();
    readings_.forget();
    cue_ = Cue::No;
    show(Screen::OutOfOrder, now);
}

Cue KioskModel::take_cue() {
    return std::exchange(cue_, Cue::None);
}

std::optional<Moment> KioskModel::next_change() const {
    return is_somebodys() ? std::optional{countdown_.ends()} : std::nullopt;
}

void KioskModel::show(Screen screen, Moment now) {
    screen_ = screen;
    countdown_ = Countdown(now, stay_of(screen));
}

void KioskModel::undo() {
    // A provisional badge names nobody, so there is nobody to take out again.
    if (!outcome_.registration) return;
    check_in_.undo(new_id<CommandId>(), outcome_.scan, outcome_.registration,
                   "the person shown was somebody else", "kiosk");
    outcome_ = {};
}

void KioskModel::wait_for_next_person() {
    ++visit_;
    screen_ = Screen::Attract;
    outcome_ = {};
    next_step_ = {};
    forget_badge();
    find_name_.forget();
    language_ = usual_language_;
    language_chosen_ = false;
    comfort_ = {};
}

NextStep KioskModel::find_next_step() const {
    const auto now = event_clock_.now();
    for (const auto& session : storage::list_sessions(database_, event().id))
        if (session.ends_at > now)
            return {session.title, session.title_cy, session.room, session.starts_at};
    return {};
}

} // namespace lanyard::kiosk
