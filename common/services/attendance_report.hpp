#pragma once

#include <string>
#include <vector>

#include "common/domain/attendance.hpp"
#include "common/domain/event.hpp"
#include "common/domain/membership.hpp"
#include "common/storage/database.hpp"

namespace lanyard::services {

struct DayFigure {
    LocalDay day;
    Count count;
};

struct OrganisationFigure {
    OrganisationId id; ///< none for delegates without an organisation
    std::string name;
    Category category = Category::None;
    Count count;
};

struct CategoryFigure {
    Category category = Category::None;
    Count count;
};

struct TypeFigure {
    std::string delegate_type;
    Count count;
};

struct QuarterHourFigure {
    Instant starts_at;
    long arrived = 0;
};

/// Somebody who was let in by a true badge whose registration is still not known here.
struct UnconfirmedFigure {
    RegistrationId registration;
    std::string checkpoint;
    std::string checkpoint_cy;
    Instant scanned_at;
};

/// Who was expected and who came, as the figures stand. Costs the same for a hundred delegates and
/// for a million: the figures are kept with every scan, not counted here.
struct AttendanceReport {
    Count all;
    std::vector<DayFigure> by_day;
    std::vector<OrganisationFigure> by_organisation; ///< by name
    std::vector<CategoryFigure> by_category;
    std::vector<TypeFigure> by_delegate_type;
    std::vector<QuarterHourFigure> arrivals;    ///< only quarters in which somebody arrived
    std::vector<UnconfirmedFigure> unconfirmed; ///< one for each person, the first first
    long provisional = 0;                       ///< how many those are
    long refused = 0;                           ///< readings that were not ours or of another event
};

AttendanceReport attendance_of(storage::Database& database, EventId event);

} // namespace lanyard::services
