#include "common/services/badge_faces.hpp"

#include <algorithm>

#include "common/core/fault.hpp"
#include "common/core/random.hpp"
#include "common/core/text.hpp"
#include "common/i18n/dates.hpp"
#include "common/qr/badge_token.hpp"

namespace lanyard::services {

namespace {

/// What a token has room for.
constexpr int kLastGeneration = 255;

std::string days_in_words(const Event& event, const CoveredDays& days, i18n::Language language) {
    if (!days.all()) {
        std::string words;
        for (const auto day : days.named())
            words += (words.empty() ? "" : ", ") + i18n::short_day(language, day);
        return words;
    }
    if (!event.starts_on.day) return {};
    return i18n::day_range(language, *event.starts_on.day,
                           event.ends_on.day.value_or(*event.starts_on.day));
}

std::string surname_first(const Person& person) {
    return fold(person.last_name + " " + person.first_name);
}

} // namespace

int generation_after(int newest) {
    // A badge may have been handed out whose record was lost with the power: never the first again.
    const int generation = std::max(newest, 1) + 1;
    if (generation > kLastGeneration) throw Rejected({"rejected.too_many_reprints"});
    return generation;
}

PlannedBadge plan_badge(const storage::Delegate& delegate, const Event& event, int generation,
                        const qr::EventKey& key, const i18n::Catalogue& catalogue) {
    const auto& registration = delegate.registration;
    const auto language =
        i18n::language_of(delegate.person.language).value_or(i18n::Language::English);
    const bool welsh = language == i18n::Language::Welsh && !event.name_cy.empty();
    PlannedBadge planned;
    planned.badge = {new_id<BadgeId>(), event.id, registration.id, generation, key.number(), {}};
    planned.first = delegate.badge_generation == 0;
    auto& face = planned.face;
    face.name = delegate.person.badge_name;
    face.organisation = delegate.organisation;
    face.type = registration.delegate_type;
    face.type_label =
        catalogue.text(language, word("delegate_type.", name_of(registration.delegate_type)));
    face.event_name = welsh ? event.name_cy : event.name;
    face.days = days_in_words(event, registration.days, language);
    face.reference = registration.reference;
    face.language = language;
    face.code = qr::issue({key.number(), event.id, registration.id, generation}, key);
    return planned;
}

std::vector<PlannedBadge> plan_badges(storage::Database& database, const Event& event,
                                      const qr::EventKey& key, const i18n::Catalogue& catalogue) {
    std::vector<std::pair<std::string, PlannedBadge>> planned;
    storage::for_each_delegate(database, event.id, [&](const storage::Delegate& delegate) {
        if (delegate.registration.state != RegistrationState::Confirmed) return;
        const int generation = std::max(delegate.badge_generation, 1);
        planned.emplace_back(surname_first(delegate.person),
                             plan_badge(delegate, event, generation, key, catalogue));
    });
    std::stable_sort(planned.begin(), planned.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<PlannedBadge> badges;
    badges.reserve(planned.size());
    for (auto& [name, badge] : planned)
        badges.push_back(std::move(badge));
    return badges;
}

} // namespace lanyard::services
