#include "admin/admin_view.hpp"
#include "admin/words.hpp"
#include "common/i18n/dates.hpp"

namespace lanyard::admin {

using namespace i18n::literals;

namespace {

/// Beside the database, under the event's name, until the organiser says otherwise.
void propose_file(const AdminModel& model, AdminForm& form) {
    const auto& event = model.event().event();
    if (form.pdf_for == event.id) return;
    form.pdf_for = event.id;
    auto folder = std::filesystem::absolute(model.file()).parent_path();
    form.pdf = (folder / ("badges-" + event.slug + ".pdf")).string();
}

void view_outcome(const BadgesModel& badges, ui::Frame& ui) {
    if (badges.trouble()) ui.banner(*badges.trouble(), ui::Tone::Bad, ui::Icon::Error);
    if (!badges.result()) return;
    const auto& result = *badges.result();
    if (result.cancelled) {
        ui.banner("badges.cancelled"_msg, ui::Tone::Warning, ui::Icon::Cancel);
        return;
    }
    const auto number = [&](std::size_t count) {
        return i18n::number(ui.language(), static_cast<long>(count));
    };
    ui.banner({"cli.badges_made"_msg,
               {{"count", number(result.badges)},
                {"first", number(result.first)},
                {"file", badges.written_to().string()}}},
              ui::Tone::Good, ui::Icon::CheckCircle);
}

} // namespace

std::optional<Intent> view_badges(const AdminModel& model, AdminForm& form, ui::Frame& ui) {
    if (!model.event().any()) return view_no_event(ui);
    propose_file(model, form);
    std::optional<Intent> intent;
    const auto& badges = model.badges();
    view_panel_title("admin.badges"_msg, name_in(model.event().event(), ui.language()), ui);
    auto body = ui.scroll({.width = ui::fill(),
                           .height = ui::fill(),
                           .gap = ui::Gap::Medium,
                           .align = ui::Align::Stretch});
    {
        auto card = ui.card({.width = ui::fill(),
                             .gap = ui::Gap::Medium,
                             .align = ui::Align::Stretch,
                             .id = "batch"});
        ui.heading("badges.batch"_msg);
        ui.body("badges.batch_detail"_msg, {.ink = ui::InkKind::Soft, .width = ui::fill()});
        ui.segmented("badges.layout"_msg,
                     {"badges.one_to_a_page"_msg, "badges.four_to_a_sheet"_msg}, form.layout);
        ui.text_field("badges.file"_msg, form.pdf,
                      {.icon = ui::Icon::PictureAsPdf, .width = ui::fill(), .id = "pdf"});
        if (badges.running()) {
            if (ui.cancellable_progress("badges.making"_msg, badges.part(), "admin.cancel"_msg))
                intent = CancelBadges{};
            ui.wake_in(0.1);
        } else if (ui.primary_button("badges.make"_msg, {.icon = ui::Icon::Badge,
                                                         .enabled = !form.pdf.empty(),
                                                         .id = "make badges"})) {
            intent = MakeBadges{form.layout == 0 ? documents::BadgeLayout::A6
                                                 : documents::BadgeLayout::A4x4,
                                form.pdf};
        }
    }
    view_outcome(badges, ui);
    return intent;
}

} // namespace lanyard::admin
