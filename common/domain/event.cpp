#include "common/domain/event.hpp"

#include <array>
#include <charconv>
#include <fmt/format.h>

#include "common/domain/named_values.hpp"

namespace lanyard {

namespace {

constexpr std::array<Named<EventState>, 6> kStates = {{{EventState::Draft, "draft"},
                                                       {EventState::Open, "open"},
                                                       {EventState::Live, "live"},
                                                       {EventState::Closed, "closed"},
                                                       {EventState::Archived, "archived"},
                                                       {EventState::Cancelled, "cancelled"}}};
constexpr std::array<Named<EventMode>, 3> kModes = {{{EventMode::InPerson, "in person"},
                                                     {EventMode::Online, "online"},
                                                     {EventMode::Hybrid, "hybrid"}}};
constexpr std::array<Named<EventRole>, 3> kRoles = {{{EventRole::Organiser, "organiser"},
                                                     {EventRole::Exhibitor, "exhibitor"},
                                                     {EventRole::Participant, "participant"}}};

int year_number(std::chrono::year_month month) {
    return static_cast<int>(month.year());
}

} // namespace

std::optional<PartialDate> parse_partial_date(std::string_view text) {
    if (text.empty()) return PartialDate{};
    if (text.size() == 7) {
        const auto first = parse_day(std::string(text) + "-01");
        if (!first) return std::nullopt;
        const auto date = calendar(*first);
        return PartialDate{date.year() / date.month(), std::nullopt};
    }
    const auto day = parse_day(text);
    if (!day) return std::nullopt;
    const auto date = calendar(*day);
    return PartialDate{date.year() / date.month(), day};
}

std::string format_partial_date(const PartialDate& date) {
    if (date.day) return format_day(*date.day);
    if (!date.month) return {};
    return fmt::format("{:04}-{:02}", year_number(*date.month),
                       static_cast<unsigned>(date.month->month()));
}

std::string membership_year_of(std::chrono::year_month month) {
    const int first = year_number(month) - (month.month() < std::chrono::August ? 1 : 0);
    return fmt::format("{:04}-{:02}", first, (first + 1) % 100);
}

bool is_membership_year(std::string_view text) {
    int first = 0;
    if (text.size() != 7) return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + 4, first);
    if (error != std::errc{} || end != text.data() + 4) return false;
    return text == membership_year_of(std::chrono::year{first} / std::chrono::August);
}

std::string slug_of(const Event& event) {
    auto slug = slug_of(event.name);
    const auto year = event.starts_on.known() ? std::to_string(year_number(*event.starts_on.month))
                                              : event.membership_year;
    if (!year.empty() && !slug.ends_with(year)) slug += "-" + year;
    return slug;
}

std::vector<LocalDay> days_of(const Event& event) {
    std::vector<LocalDay> days;
    if (!event.starts_on.day) return days;
    const auto last = event.ends_on.day.value_or(*event.starts_on.day);
    for (auto day = *event.starts_on.day; day <= last; day += std::chrono::days{1})
        days.push_back(day);
    return days;
}

std::string_view name_of(EventState state) {
    return name_in(kStates, state);
}
std::string_view name_of(EventMode mode) {
    return name_in(kModes, mode);
}
std::string_view name_of(EventRole role) {
    return name_in(kRoles, role);
}

std::optional<EventState> event_state_named(std::string_view name) {
    return value_in(kStates, name);
}
std::optional<EventMode> event_mode_named(std::string_view name) {
    return value_in(kModes, name);
}
std::optional<EventRole> event_role_named(std::string_view name) {
    return value_in(kRoles, name);
}

} // namespace lanyard
