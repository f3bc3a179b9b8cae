#include "common/storage/registrations.hpp"

namespace lanyard::storage {

namespace {

constexpr std::string_view kRegistration = R"(
SELECT id, event_id, person_id, organisation_id, reference, delegate_type, state, payment, days,
       cancel_reason
FROM registration
)";

/// A registration whose state is still empty is one of which only later edits have arrived.
constexpr std::string_view kById = R"(WHERE id = ?1 AND state <> '')";
constexpr std::string_view kByReference = R"(
WHERE event_id = ?1 AND reference = ?2 COLLATE NOCASE AND state <> ''
ORDER BY reference = ?2 DESC, id
LIMIT 1)";

constexpr auto kEventDays = R"(
SELECT day
FROM event_day
WHERE event_id = ?1 AND NOT removed)";

constexpr std::string_view kDelegate = R"(
SELECT r.id, r.event_id, r.person_id, r.organisation_id, r.reference, r.delegate_type, r.state,
       r.payment, r.days, r.cancel_reason,
       p.first_name, p.last_name, p.title, p.badge_name, p.email, p.organisation_id, p.language,
       o.name, o.category, a.arrived_at, a.days, a.inside,
       (SELECT max(generation) FROM badge WHERE registration_id = r.id)
FROM registration r
LEFT JOIN person p ON p.id = r.person_id
LEFT JOIN organisation o ON o.id = r.organisation_id
LEFT JOIN presence a ON a.registration_id = r.id
)";
constexpr std::string_view kDelegateById = "WHERE r.id = ?1 AND r.state <> ''";
constexpr std::string_view kDelegatesOfEvent = R"(
WHERE r.event_id = ?1 AND r.state <> ''
ORDER BY r.reference, r.id)";

std::string joined(std::string_view select, std::string_view rest) {
    return std::string(select) + std::string(rest);
}

Registration read_registration(const Rows& rows) {
    Registration registration;
    registration.id = rows.id<RegistrationId>(0);
    registration.event = rows.id<EventId>(1);
    registration.person = rows.id<PersonId>(2);
    registration.organisation = rows.id<OrganisationId>(3);
    registration.reference = rows.text(4);
    registration.delegate_type =
        delegate_type_named(rows.text(5)).value_or(DelegateType::NonMember);
    // A state that a later version invented must not open a door.
    registration.state =
        registration_state_named(rows.text(6)).value_or(RegistrationState::Requested);
    registration.payment = payment_state_named(rows.text(7)).value_or(PaymentState::NotDue);
    registration.days = CoveredDays::from_text(rows.text(8));
    registration.cancel_reason = rows.text(9);
    return registration;
}

Person read_person(const Rows& rows) {
    Person person;
    person.id = rows.id<PersonId>(2);
    person.first_name = rows.text(10);
    person.last_name = rows.text(11);
    person.title = rows.text(12);
    person.badge_name = rows.text(13);
    person.email = rows.text(14);
    person.organisation = rows.id<OrganisationId>(15);
    person.language = rows.text(16);
    return person;
}

Delegate read_delegate(const Rows& rows) {
    Delegate delegate;
    delegate.registration = read_registration(rows);
    delegate.person = read_person(rows);
    delegate.organisation = rows.text(17);
    delegate.category = category_named(rows.text(18)).value_or(Category::None);
    if (!rows.null(19)) delegate.presence.arrived_at = rows.instant(19);
    delegate.presence.days = CoveredDays::from_text(rows.text(20)).named();
    delegate.presence.inside = rows.integer(21) != 0;
    delegate.badge_generation = static_cast<int>(rows.integer(22));
    return delegate;
}

} // namespace

std::optional<Registration> find_registration(Database& database, RegistrationId id) {
    static const auto kSql = joined(kRegistration, kById);
    auto rows = database.query(kSql, {id});
    return rows.next() ? std::optional{read_registration(rows)} : std::nullopt;
}

std::optional<Registration> find_registration(Database& database, EventId event,
                                              std::string_view reference) {
    static const auto kSql = joined(kRegistration, kByReference);
    auto rows = database.query(kSql, {event, reference});
    return rows.next() ? std::optional{read_registration(rows)} : std::nullopt;
}

void for_each_delegate(Database& database, EventId event,
                       const std::function<void(const Delegate&)>& visit) {
    static const auto kSql = joined(kDelegate, kDelegatesOfEvent);
    auto rows = database.query(kSql, {event});
    while (rows.next())
        visit(read_delegate(rows));
}

std::optional<Delegate> find_delegate(Database& database, RegistrationId id) {
    static const auto kSql = joined(kDelegate, kDelegateById);
    auto rows = database.query(kSql, {id});
    return rows.next() ? std::optional{read_delegate(rows)} : std::nullopt;
}

CoveredDays days_covered(Database& database, const Registration& registration) {
    if (!registration.days.all()) return registration.days;
    std::set<LocalDay> days;
    auto rows = database.query(kEventDays, {registration.event});
    while (rows.next())
        if (const auto day = parse_day(rows.text(0))) days.insert(*day);
    return CoveredDays(std::move(days));
}

int badge_generation_of(Database& database, RegistrationId id) {
    return static_cast<int>(
        database.find_integer("SELECT max(generation) FROM badge WHERE registration_id = ?1", {id})
            .value_or(0));
}

long count_registrations(Database& database, EventId event) {
    return database.integer("SELECT count(*) FROM registration WHERE event_id = ?1 AND state <> ''",
                            {event});
}

std::vector<RegistrationId> list_registration_ids(Database& database) {
    std::vector<RegistrationId> ids;
    auto rows = database.query("SELECT id FROM registration ORDER BY id");
    while (rows.next())
        ids.push_back(rows.id<RegistrationId>(0));
    return ids;
}

} // namespace lanyard::storage
