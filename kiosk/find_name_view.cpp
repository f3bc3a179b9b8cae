#include "common/i18n/catalogue.hpp"
#include "kiosk/kiosk_view.hpp"

namespace lanyard::kiosk {

using namespace i18n::literals;

namespace {

/// Letters: longer than any name or address that is looked for.
constexpr std::size_t kLongest = 200;

std::optional<ui::Words> words_of(FindNameAnswer answer) {
    switch (answer) {
    case FindNameAnswer::NotReady:
        return "find.not_ready"_msg;
    case FindNameAnswer::TooLittle:
        return "find.too_little"_msg;
    case FindNameAnswer::Nobody:
        return "find.nobody"_msg;
    case FindNameAnswer::Paused:
        return "find.paused"_msg;
    case FindNameAnswer::Found:
        return "find.choose"_msg;
    case FindNameAnswer::NotAsked:
        break;
    }
    return std::nullopt;
}

/// Both questions at once: a name alone must not look as if it were enough.
std::optional<Intent> view_questions(KioskForm& form, ui::Frame& ui) {
    std::optional<Intent> intent;
    auto fields = ui.side_by_side_when_wide({.width = ui::fill(), .gap = ui::Gap::Medium});
    const auto name = ui.text_field("find.name"_msg, form.question.name,
                                    {.icon = ui::Icon::Person,
                                     .autofocus = true,
                                     .longest = kLongest,
                                     .keyboard = ui::KeyboardKind::Names,
                                     .width = ui::fill(),
                                     .id = "name"});
    const auto label = has_room_for_signs(ui) ? "find.second"_msg : "find.second_short"_msg;
    const auto second = ui.text_field(
        label, form.question.second_fact,
        {.icon = ui::Icon::Badge, .longest = kLongest, .width = ui::fill(), .id = "second fact"});
    if (name.changed || second.changed) {
        form.keyboard = true;
        intent = TypeName{form.question};
    }
    if (name.submitted || second.submitted) {
        form.keyboard = false;
        intent = AskName{form.question};
    }
    return intent;
}

std::optional<Intent> view_hits(const FindNameModel& found, KioskForm& form, ui::Frame& ui) {
    std::optional<Intent> intent;
    auto list = ui.scroll({.width = ui::fill(),
                           .height = ui::fill(),
                           .gap = ui::Gap::Medium,
                           .align = ui::Align::Stretch,
                           .id = "people"});
    if (const auto words = words_of(found.answer())) {
        const bool fine = found.answer() == FindNameAnswer::Found;
        if (fine)
            ui.strong(*words, {.width = ui::fill()});
        else
            ui.banner(*words, ui::Tone::Warning, ui::Icon::Info);
    }
    for (std::size_t hit = 0; hit < found.hits().size(); ++hit) {
        const auto& one = found.hits()[hit];
        if (ui.person_card({.name = one.masked_name,
                            .detail = one.organisation,
                            .id = "person " + std::to_string(hit + 1)})) {
            form.proof.clear();
            intent = ChooseName{hit};
        }
    }
    return intent;
}

/// Wide glass has no height for people and keys at once: the keys go once the question is asked.
bool shows_keyboard(const KioskForm& form, const ui::Frame& ui) {
    return ui.portrait() || form.keyboard;
}

} // namespace

std::optional<Intent> view_find_name(const KioskModel& model, KioskForm& form, Moment now,
                                     ui::Frame& ui) {
    std::optional<Intent> intent = view_entry_head(model, "find.title"_msg, now, ui);
    const auto& found = model.find_name();
    const bool keys = shows_keyboard(form, ui);
    {
        auto body = ui.column({.width = ui::fill(),
                               .height = ui::fill(),
                               .gap = ui::Gap::Medium,
                               .padding = has_room_for_signs(ui) ? ui::Gap::Medium : ui::Gap::Small,
                               .align = ui::Align::Stretch});
        if (const auto typed = view_questions(form, ui)) intent = typed;
        if (ui.portrait() || !keys)
            if (const auto chosen = view_hits(found, form, ui)) intent = chosen;
        if (!keys &&
            ui.button("find.type_again"_msg, {.icon = ui::Icon::Keyboard, .width = ui::fill()}))
            form.keyboard = true;
    }
    if (keys) ui.touch_keyboard({.enter = "find.search"_msg, .enter_icon = ui::Icon::Search});
    return intent;
}

std::optional<Intent> view_prove_name(const KioskModel& model, KioskForm& form, Moment now,
                                      ui::Frame& ui) {
    std::optional<Intent> intent = view_entry_head(model, "prove.title"_msg, now, ui);
    const auto& found = model.find_name();
    const auto& chosen = *found.chosen();
    {
        auto body = ui.scroll({.width = ui::fill(),
                               .height = ui::fill(),
                               .gap = ui::Gap::Medium,
                               .padding = ui::Gap::Medium,
                               .align = ui::Align::Stretch});
        const auto wrong = found.proof_was_wrong() ? ui::Words("prove.wrong"_msg) : ui::Words();
        if (ui.text_field("prove.field"_msg, form.proof,
                          {.icon = ui::Icon::Badge,
                           .autofocus = true,
                           .error = wrong,
                           .longest = kLongest,
                           .keyboard = ui::KeyboardKind::Email,
                           .width = ui::fill(),
                           .id = "proof"})
                .submitted)
            intent = ProveName{form.proof};
        // Below the field, where it may scroll: the field must be in sight.
        ui.body({"prove.body"_msg,
                 {{"name", chosen.masked_name}, {"organisation", chosen.organisation}}},
                {.width = ui::fill()});
    }
    ui.touch_keyboard({.enter = "prove.continue"_msg, .enter_icon = ui::Icon::Check});
    return intent;
}

} // namespace lanyard::kiosk
