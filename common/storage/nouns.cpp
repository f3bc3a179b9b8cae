#include "common/storage/nouns.hpp"

#include <array>

#include <nlohmann/json.hpp>

namespace lanyard::storage {

namespace {

using enum FieldKind;

constexpr FieldShape kOrganisationFields[] = {
    {"name", Text}, {"category", Text}, {"kind", Text}, {"removed", Integer}};
constexpr FieldShape kPersonFields[] = {
    {"first_name", Text}, {"last_name", Text},          {"title", Text},   {"badge_name", Text},
    {"email", Text},      {"organisation_id", Integer}, {"language", Text}};
constexpr FieldShape kEventFields[] = {
    {"slug", Text},      {"name", Text},      {"name_cy", Text}, {"kind", Text},
    {"mode", Text},      {"role", Text},      {"venue", Text},   {"town", Text},
    {"run_by", Text},    {"starts_on", Text}, {"ends_on", Text}, {"membership_year", Text},
    {"time_zone", Text}, {"state", Text}};
constexpr FieldShape kEventDayFields[] = {
    {"event_id", Integer}, {"day", Text}, {"removed", Integer}};
constexpr FieldShape kSessionFields[] = {
    {"event_id", Integer},  {"title", Text},      {"title_cy", Text},    {"room", Text},
    {"starts_at", Integer}, {"ends_at", Integer}, {"capacity", Integer}, {"removed", Integer}};
constexpr FieldShape kRegistrationFields[] = {
    {"event_id", Integer}, {"person_id", Integer},  {"organisation_id", Integer},
    {"reference", Text},   {"delegate_type", Text}, {"state", Text},
    {"payment", Text},     {"days", Text},          {"cancel_reason", Text}};
constexpr FieldShape kCheckpointFields[] = {{"event_id", Integer},
                                            {"name", Text},
                                            {"name_cy", Text},
                                            {"requires_payment", Integer},
                                            {"admits_provisional", Integer},
                                            {"removed", Integer}};
constexpr FieldShape kStationFields[] = {
    {"name", Text}, {"role", Text}, {"event_id", Integer}, {"checkpoint_id", Integer}};
constexpr FieldShape kBadgeFields[] = {{"event_id", Integer},
                                       {"registration_id", Integer},
                                       {"generation", Integer},
                                       {"key_number", Integer},
                                       {"made_at", Integer}};
constexpr FieldShape kScanFields[] = {
    {"event_id", Integer},   {"registration_id", Integer}, {"checkpoint_id", Integer},
    {"station_id", Integer}, {"direction", Text},          {"admission", Text},
    {"generation", Integer}, {"scanned_at", Integer},      {"day", Text},
    {"reason", Text}};
constexpr FieldShape kScanUndoFields[] = {
    {"scan_id", Integer}, {"registration_id", Integer}, {"reason", Text}, {"undone_at", Integer}};
constexpr FieldShape kRefusedScanFields[] = {{"event_id", Integer},
                                             {"checkpoint_id", Integer},
                                             {"station_id", Integer},
                                             {"why", Text},
                                             {"scanned_at", Integer}};
constexpr FieldShape kPrintJobFields[] = {{"event_id", Integer},
                                          {"registration_id", Integer},
                                          {"generation", Integer},
                                          {"station_id", Integer},
                                          {"asked_at", Integer}};
constexpr FieldShape kPrintResultFields[] = {{"job_id", Integer},
                                             {"step", Text},
                                             {"reason", Text},
                                             {"reason_values", Text},
                                             {"recorded_at", Integer}};

constexpr NounShape kOrganisation{"organisation", Merge::Record, Affects::Nothing,
                                  kOrganisationFields};
constexpr NounShape kPerson{"person", Merge::Record, Affects::Nothing, kPersonFields};
constexpr NounShape kEvent{"event", Merge::Record, Affects::Nothing, kEventFields};
constexpr NounShape kEventDay{"event_day", Merge::Record, Affects::Nothing, kEventDayFields};
constexpr NounShape kSession{"session", Merge::Record, Affects::Nothing, kSessionFields};
constexpr NounShape kRegistration{"registration", Merge::Record, Affects::RegistrationItself,
                                  kRegistrationFields};
constexpr NounShape kCheckpoint{"checkpoint", Merge::Record, Affects::Nothing, kCheckpointFields};
constexpr NounShape kStation{"station", Merge::Record, Affects::Nothing, kStationFields};
constexpr NounShape kBadge{"badge", Merge::Happening, Affects::Nothing, kBadgeFields};
constexpr NounShape kScan{"scan", Merge::Happening, Affects::RegistrationNamed, kScanFields};
constexpr NounShape kScanUndo{"scan_undo", Merge::Happening, Affects::RegistrationNamed,
                              kScanUndoFields};
constexpr NounShape kRefusedScan{"refused_scan", Merge::Happening, Affects::Nothing,
                                 kRefusedScanFields};
constexpr NounShape kPrintJob{"print_job", Merge::Happening, Affects::Nothing, kPrintJobFields};
constexpr NounShape kPrintResult{"print_result", Merge::Happening, Affects::Nothing,
                                 kPrintResultFields};

constexpr std::array<const NounShape*, 14> kAll = {
    &kOrganisation, &kPerson, &kEvent, &kEventDay, &kSession,     &kRegistration, &kCheckpoint,
    &kStation,      &kBadge,  &kScan,  &kScanUndo, &kRefusedScan, &kPrintJob,     &kPrintResult};

/// "" for a sentence that is told without any.
std::string values_of(const Sentence& sentence) {
    if (sentence.values.empty()) return {};
    nlohmann::ordered_json values;
    for (const auto& [name, value] : sentence.values)
        values[name] = value;
    // What a print server says need not be text; JSON must be.
    return values.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace

int NounShape::place_of(std::string_view field) const {
    for (std::size_t place = 0; place < fields.size(); ++place)
        if (fields[place].name == field) return static_cast<int>(place);
    return -1;
}

std::span<const NounShape* const> all_nouns() {
    return kAll;
}

const NounShape* find_noun(std::string_view name) {
    for (const auto* noun : kAll)
        if (noun->name == name) return noun;
    return nullptr;
}

template <>
const NounShape& shape_of<Organisation>() {
    return kOrganisation;
}
template <>
const NounShape& shape_of<Person>() {
    return kPerson;
}
template <>
const NounShape& shape_of<Event>() {
    return kEvent;
}
template <>
const NounShape& shape_of<EventDay>() {
    return kEventDay;
}
template <>
const NounShape& shape_of<Session>() {
    return kSession;
}
template <>
const NounShape& shape_of<Registration>() {
    return kRegistration;
}
template <>
const NounShape& shape_of<Checkpoint>() {
    return kCheckpoint;
}
template <>
const NounShape& shape_of<Station>() {
    return kStation;
}
template <>
const NounShape& shape_of<Badge>() {
    return kBadge;
}
template <>
const NounShape& shape_of<Scan>() {
    return kScan;
}
template <>
const NounShape& shape_of<ScanUndo>() {
    return kScanUndo;
}
template <>
const NounShape& shape_of<RefusedScan>() {
    return kRefusedScan;
}
template <>
const NounShape& shape_of<PrintJob>() {
    return kPrintJob;
}
template <>
const NounShape& shape_of<PrintResult>() {
    return kPrintResult;
}

Fields fields_of(const Organisation& organisation) {
    FieldList list(std::size(kOrganisationFields));
    list << organisation.name << name_of(organisation.category) << organisation.kind
         << organisation.removed;
    return list.take();
}

Fields fields_of(const Person& person) {
    FieldList list(std::size(kPersonFields));
    list << person.first_name << person.last_name << person.title << person.badge_name
         << person.email << person.organisation << person.language;
    return list.take();
}

Fields fields_of(const Event& event) {
    FieldList list(std::size(kEventFields));
    list << event.slug << event.name << event.name_cy << event.kind << name_of(event.mode)
         << name_of(event.role) << event.venue << event.town << event.run_by
         << format_partial_date(event.starts_on) << format_partial_date(event.ends_on)
         << event.membership_year << event.time_zone << name_of(event.state);
    return list.take();
}

Fields fields_of(const EventDay& day) {
    FieldList list(std::size(kEventDayFields));
    list << day.event << day.day << day.removed;
    return list.take();
}

Fields fields_of(const Session& session) {
    FieldList list(std::size(kSessionFields));
    list << session.event << session.title << session.title_cy << session.room << session.starts_at
         << session.ends_at << session.capacity << session.removed;
    return list.take();
}

Fields fields_of(const Registration& registration) {
    FieldList list(std::size(kRegistrationFields));
    list << registration.event << registration.person << registration.organisation
         << registration.reference << name_of(registration.delegate_type)
         << name_of(registration.state) << name_of(registration.payment) << registration.days.text()
         << registration.cancel_reason;
    return list.take();
}

Fields fields_of(const Checkpoint& checkpoint) {
    FieldList list(std::size(kCheckpointFields));
    list << checkpoint.event << checkpoint.name << checkpoint.name_cy << checkpoint.requires_payment
         << checkpoint.admits_provisional << checkpoint.removed;
    return list.take();
}

Fields fields_of(const Station& station) {
    FieldList list(std::size(kStationFields));
    list << station.name << station.role << station.event << station.checkpoint;
    return list.take();
}

Fields fields_of(const Badge& badge) {
    FieldList list(std::size(kBadgeFields));
    list << badge.event << badge.registration << badge.generation << badge.key_number
         << badge.made_at;
    return list.take();
}

Fields fields_of(const Scan& scan) {
    FieldList list(std::size(kScanFields));
    list << scan.event << scan.registration << scan.checkpoint << scan.station
         << name_of(scan.direction) << name_of(scan.admission) << scan.generation << scan.scanned_at
         << scan.day << scan.reason;
    return list.take();
}

Fields fields_of(const ScanUndo& undo) {
    FieldList list(std::size(kScanUndoFields));
    list << undo.scan << undo.registration << undo.reason << undo.undone_at;
    return list.take();
}

Fields fields_of(const RefusedScan& refused) {
    FieldList list(std::size(kRefusedScanFields));
    list << refused.event << refused.checkpoint << refused.station << name_of(refused.why)
         << refused.scanned_at;
    return list.take();
}

Fields fields_of(const PrintJob& job) {
    FieldList list(std::size(kPrintJobFields));
    list << job.event << job.registration << job.generation << job.station << job.asked_at;
    return list.take();
}

Fields fields_of(const PrintResult& result) {
    FieldList list(std::size(kPrintResultFields));
    list << result.job << name_of(result.step) << result.reason.key << values_of(result.reason)
         << result.recorded_at;
    return list.take();
}

} // namespace lanyard::storage
