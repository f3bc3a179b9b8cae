#pragma once

#include <optional>

#include "admin/admin_model.hpp"
#include "common/ui/frame.hpp"

namespace lanyard::admin {

/// All that the views may write to: what is being typed and where the user is in a table.
struct AdminForm {
    ui::TableState delegates;
    std::string reason;
    RegistrationId chosen;          ///< the delegate selected in the table
    RegistrationId asks_reason_for; ///< who is being checked in by hand; the dialog is open
    std::string pdf;                ///< where the badges are to be written
    EventId pdf_for;                ///< the event that `pdf` was proposed for
    int layout = 0;
};

/// Navigation at the side, the open panel beside it.
std::optional<Intent> view_admin(const AdminModel& model, AdminForm& form, ui::Frame& ui);

std::optional<Intent> view_calendar(const CalendarModel& model, ui::Frame& ui);
std::optional<Intent> view_event(const EventModel& model, ui::Frame& ui);
std::optional<Intent> view_delegates(const AdminModel& model, AdminForm& form, ui::Frame& ui);
std::optional<Intent> view_badges(const AdminModel& model, AdminForm& form, ui::Frame& ui);
std::optional<Intent> view_live(const LiveModel& model, ui::Frame& ui);

/// A panel's title and, beneath it, which event it is about.
void view_panel_title(const ui::Words& title, const ui::Words& subtitle, ui::Frame& ui);
/// In place of a panel that needs an event while none is open.
std::optional<Intent> view_no_event(ui::Frame& ui);

} // namespace lanyard::admin
