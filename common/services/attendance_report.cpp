#include "common/services/attendance_report.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "common/storage/events.hpp"
#include "common/storage/figures.hpp"
#include "common/storage/people.hpp"
#include "common/storage/scans.hpp"

namespace lanyard::services {

namespace {

std::int64_t number_in(std::string_view text) {
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// The figures of one kind, by key.
template <class Visit>
void for_each(const Tally& tally, TallyBy by, Visit visit) {
    for (const auto& [key, count] : tally)
        if (key.by == by) visit(key.key, count);
}

std::vector<DayFigure> by_day(storage::Database& database, EventId event, const Tally& tally) {
    std::map<LocalDay, Count> days;
    for (const auto& day : storage::list_days(database, event))
        days[day.day];
    Count every_day;
    for_each(tally, TallyBy::Day, [&](const std::string& key, const Count& count) {
        if (key == kEveryDay)
            every_day = count;
        else if (const auto day = parse_day(key))
            days[*day] += count;
    });
    std::vector<DayFigure> figures;
    for (auto& [day, count] : days) {
        count += every_day;
        figures.push_back({day, count});
    }
    return figures;
}

std::vector<OrganisationFigure> by_organisation(storage::Database& database, const Tally& tally) {
    std::vector<OrganisationFigure> figures;
    for_each(tally, TallyBy::Organisation, [&](const std::string& key, const Count& count) {
        OrganisationFigure figure;
        figure.id = OrganisationId{number_in(key)};
        figure.count = count;
        if (const auto organisation = storage::find_organisation(database, figure.id)) {
            figure.name = organisation->name;
            figure.category = organisation->category;
        }
        figures.push_back(std::move(figure));
    });
    std::sort(figures.begin(), figures.end(),
              [](const auto& a, const auto& b) { return a.name < b.name; });
    return figures;
}

std::vector<CategoryFigure> by_category(const std::vector<OrganisationFigure>& organisations) {
    std::map<Category, Count> categories;
    for (const auto& organisation : organisations)
        categories[organisation.category] += organisation.count;
    std::vector<CategoryFigure> figures;
    figures.reserve(categories.size());
    for (const auto& [category, count] : categories)
        figures.push_back({category, count});
    return figures;
}

std::vector<UnconfirmedFigure> unconfirmed(storage::Database& database, EventId event) {
    const auto scans = storage::unconfirmed_scans(database, event);
    if (scans.empty()) return {};
    const auto checkpoints = storage::list_checkpoints(database, event);
    std::vector<UnconfirmedFigure> figures;
    for (const auto& scan : scans) {
        const auto where =
            std::find_if(checkpoints.begin(), checkpoints.end(),
                         [&](const Checkpoint& one) { return one.id == scan.checkpoint; });
        const bool known = where != checkpoints.end();
        figures.push_back({scan.registration, known ? where->name : "", known ? where->name_cy : "",
                           scan.scanned_at});
    }
    return figures;
}

} // namespace

AttendanceReport attendance_of(storage::Database& database, EventId event) {
    const auto tally = storage::read_tally(database, event);
    AttendanceReport report;
    for_each(tally, TallyBy::All, [&](const std::string&, const Count& c) { report.all = c; });
    report.by_day = by_day(database, event, tally);
    report.by_organisation = by_organisation(database, tally);
    report.by_category = by_category(report.by_organisation);
    for_each(tally, TallyBy::DelegateType, [&](const std::string& key, const Count& count) {
        report.by_delegate_type.push_back({key, count});
    });
    for_each(tally, TallyBy::QuarterHour, [&](const std::string& key, const Count& count) {
        report.arrivals.push_back(
            {Instant{std::chrono::milliseconds{number_in(key)}}, count.arrived});
    });
    report.unconfirmed = unconfirmed(database, event);
    report.provisional = static_cast<long>(report.unconfirmed.size());
    report.refused = storage::count_refused(database, event);
    return report;
}

} // namespace lanyard::services
