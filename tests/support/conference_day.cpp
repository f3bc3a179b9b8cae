#include "tests/support/conference_day.hpp"

#include "common/qr/badge_token.hpp"
#include "common/storage/registrations.hpp"

namespace lanyard::testing {

namespace {

constexpr const char* kZone = "Europe/London";

qr::KeyRing first_key(services::KeyFile& file, EventId event) {
    file.key_for(event);
    return file.read();
}

Checkpoint front_desk(EventId event) {
    Checkpoint desk;
    desk.id = new_id<CheckpointId>();
    desk.event = event;
    desk.name = "Registration";
    desk.name_cy = "Cofrestru";
    return desk;
}

} // namespace

Event rochdale_conference() {
    Event event;
    event.id = new_id<EventId>(kEventIdBits);
    event.name = "CCIN Annual Conference and Co-operative Showcase";
    event.kind = "annual conference";
    event.town = "Rochdale";
    event.run_by = "CCIN";
    event.starts_on = *parse_partial_date("2019-10-01");
    event.ends_on = *parse_partial_date("2019-10-02");
    event.membership_year = "2019-20";
    event.state = EventState::Open;
    event.slug = slug_of(event);
    return event;
}

ConferenceDay::ConferenceDay()
    : file(folder / "conference.db"),
      database(file, storage::Opening::CreateIfNone),
      journal(database, wall),
      event(rochdale_conference()),
      desk(front_desk(event.id)),
      event_clock(at("2019-10-01T09:00")),
      key_file(file),
      keys(first_key(key_file, event.id)),
      check_in(journal, keys, {event, desk, new_id<StationId>()}, event_clock) {
    plan();
}

void ConferenceDay::plan() {
    auto write = journal.begin(new_id<CommandId>(), "organiser");
    write.add(event);
    write.add(desk);
    for (const auto day : days_of(event))
        write.add(EventDay{new_id<EventDayId>(), event.id, day, false});
    write.commit();
}

RegistrationId ConferenceDay::invite(const std::string& name, const Person& person,
                                     Registration place) {
    auto write = journal.begin(new_id<CommandId>(), "organiser");
    auto who = person;
    who.id = new_id<PersonId>();
    if (who.badge_name.empty()) who.badge_name = default_badge_name(who);
    place.id = new_id<RegistrationId>(kRegistrationIdBits);
    place.event = event.id;
    place.person = who.id;
    if (place.reference.empty()) place.reference = "CCIN-" + std::to_string(invited_.size() + 1);
    write.add(who);
    write.add(place);
    write.commit();
    invited_[name] = place.id;
    return place.id;
}

void ConferenceDay::change(const std::string& name, const std::function<void(Registration&)>& how) {
    const auto before = registration(name);
    auto after = before;
    how(after);
    auto write = journal.begin(new_id<CommandId>(), "organiser");
    write.edit(before, after);
    write.commit();
}

Registration ConferenceDay::registration(const std::string& name) {
    return *storage::find_registration(database, id(name));
}

std::string ConferenceDay::badge(const std::string& name, int generation) const {
    const auto& key = *keys.newest(event.id);
    return qr::issue({key.number(), event.id, id(name), generation}, key);
}

void ConferenceDay::print_badge(const std::string& name, int generation) {
    auto write = journal.begin(new_id<CommandId>(), "organiser");
    write.add(Badge{new_id<BadgeId>(), event.id, id(name), generation, 1, event_clock.now()});
    write.commit();
}

services::CheckInOutcome ConferenceDay::scan(const std::string& name) {
    return scan_code(badge(name));
}

services::CheckInOutcome ConferenceDay::scan_code(const std::string& code) {
    return check_in.scan(new_id<CommandId>(), code);
}

Instant ConferenceDay::at(const std::string& local) const {
    return to_instant(*parse_local_time(local), kZone);
}

} // namespace lanyard::testing
