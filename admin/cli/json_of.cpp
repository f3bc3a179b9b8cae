#include "admin/cli/json_of.hpp"

#include <nlohmann/json.hpp>

namespace lanyard::admin::cli {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

Json time_or_null(std::optional<Instant> instant, const Event& event) {
    return instant ? Json(format_local_time(to_local(*instant, event.time_zone))) : Json();
}

Json list_of(const std::set<LocalDay>& days) {
    auto list = Json::array();
    for (const auto day : days)
        list.push_back(format_day(day));
    return list;
}

/// A figure: what it is of, then expected and arrived.
template <class Name>
Json figure(const char* key, const Name& name, const Count& count) {
    return {{key, name}, {"expected", count.expected}, {"arrived", count.arrived}};
}

Json days_of(const services::AttendanceReport& report) {
    auto list = Json::array();
    for (const auto& [day, count] : report.by_day)
        list.push_back(figure("day", format_day(day), count));
    return list;
}

Json organisations_of(const services::AttendanceReport& report) {
    auto list = Json::array();
    for (const auto& organisation : report.by_organisation) {
        auto entry = figure("organisation", text_or_null(organisation.name), organisation.count);
        entry["category"] = text_or_null(std::string(name_of(organisation.category)));
        list.push_back(std::move(entry));
    }
    return list;
}

Json categories_of(const services::AttendanceReport& report) {
    auto list = Json::array();
    for (const auto& [category, count] : report.by_category)
        list.push_back(figure("category", text_or_null(std::string(name_of(category))), count));
    return list;
}

Json types_of(const services::AttendanceReport& report) {
    auto list = Json::array();
    for (const auto& [type, count] : report.by_delegate_type)
        list.push_back(figure("delegate_type", type, count));
    return list;
}

Json arrivals_of(const services::AttendanceReport& report, const Event& event) {
    auto list = Json::array();
    for (const auto& [starts_at, arrived] : report.arrivals)
        list.push_back({{"from", time_or_null(starts_at, event)}, {"arrived", arrived}});
    return list;
}

Json unconfirmed_of(const services::AttendanceReport& report, const Event& event) {
    auto list = Json::array();
    for (const auto& one : report.unconfirmed)
        list.push_back({{"registration_number", std::to_string(one.registration.value)},
                        {"checkpoint", text_or_null(one.checkpoint)},
                        {"at", time_or_null(one.scanned_at, event)}});
    return list;
}

} // namespace

Json json_of(const Event& event) {
    return {{"slug", event.slug},
            {"name", event.name},
            {"kind", event.kind},
            {"mode", name_of(event.mode)},
            {"venue", text_or_null(event.venue)},
            {"town", text_or_null(event.town)},
            {"starts_on", text_or_null(format_partial_date(event.starts_on))},
            {"ends_on", text_or_null(format_partial_date(event.ends_on))},
            {"membership_year", text_or_null(event.membership_year)},
            {"run_by", text_or_null(event.run_by)},
            {"role", name_of(event.role)},
            {"state", name_of(event.state)}};
}

Json json_of(const storage::Delegate& delegate, const Event& event) {
    const auto& [registration, person, organisation, category, presence, generation] = delegate;
    return {{"reference", registration.reference},
            {"badge_name", person.badge_name},
            {"first_name", person.first_name},
            {"last_name", person.last_name},
            {"title", text_or_null(person.title)},
            {"email", text_or_null(person.email)},
            {"organisation", text_or_null(organisation)},
            {"category", text_or_null(std::string(name_of(category)))},
            {"delegate_type", name_of(registration.delegate_type)},
            {"state", name_of(registration.state)},
            {"payment", name_of(registration.payment)},
            {"all_days", registration.days.all()},
            {"days", list_of(registration.days.named())},
            {"language", person.language},
            {"arrived_at", time_or_null(presence.arrived_at, event)},
            {"present_on", list_of(presence.days)},
            {"inside", presence.inside},
            {"badge_generation", generation}};
}

Json json_of(const services::AttendanceReport& report, const Event& event) {
    return {{"event", event.slug},
            {"expected", report.all.expected},
            {"arrived", report.all.arrived},
            {"inside", report.all.inside},
            {"provisional", report.provisional},
            {"unconfirmed", unconfirmed_of(report, event)},
            {"refused", report.refused},
            {"by_day", days_of(report)},
            {"by_organisation", organisations_of(report)},
            {"by_category", categories_of(report)},
            {"by_delegate_type", types_of(report)},
            {"arrivals", arrivals_of(report, event)}};
}

} // namespace lanyard::admin::cli
