#include "common/services/import_delegate_rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "common/core/text.hpp"
#include "common/i18n/language.hpp"
#include "common/services/import_row.hpp"

namespace lanyard::services {

namespace {

enum Column : std::size_t {
    kFirstName,
    kLastName,
    kTitle,
    kBadgeName,
    kEmail,
    kOrganisation,
    kDelegateType,
    kDays,
    kLanguage,
    kReference,
    kState
};
constexpr std::array<CsvColumn, 11> kColumns = {{{"first_name"},
                                                 {"last_name"},
                                                 {"title", false},
                                                 {"badge_name", false},
                                                 {"email", false},
                                                 {"organisation", false},
                                                 {"delegate_type", false},
                                                 {"days", false},
                                                 {"language", false},
                                                 {"reference", false},
                                                 {"state", false}}};

constexpr std::size_t kLongestEmail = 254;
constexpr std::size_t kLongestReference = 32;

std::optional<LocalDay> day_named(std::string_view word, std::span<const LocalDay> days) {
    if (const auto day = parse_day(word)) {
        const bool ours = std::find(days.begin(), days.end(), *day) != days.end();
        return ours ? day : std::nullopt;
    }
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool whole = error == std::errc{} && end == word.data() + word.size();
    if (!whole || number < 1 || number > days.size()) return std::nullopt;
    return days[number - 1];
}

Category category_of(const DelegateRules& rules, std::string_view organisation) {
    const auto found = rules.organisations.find(fold(organisation));
    return found == rules.organisations.end() ? Category::None : found->second.category;
}

std::string read_language(ImportRow& row) {
    const auto word = fold(row.cell(kLanguage));
    if (word.empty() || word == "en" || word == "english" || word == "saesneg") return "en";
    if (word == "cy" || word == "welsh" || word == "cymraeg") return "cy";
    row.complain(kLanguage, {"csv.language", {{"value", row.text(kLanguage)}}});
    return "en";
}

Person read_person(ImportRow& row, const DelegateRules& rules) {
    Person person;
    person.first_name = row.text(kFirstName);
    person.last_name = row.text(kLastName);
    person.title = row.text(kTitle);
    person.badge_name = row.text(kBadgeName);
    person.email = row.text(kEmail);
    person.language = read_language(row);
    if (row.cell(kFirstName).empty() && row.cell(kLastName).empty())
        row.complain(kLastName, {"csv.name_missing"});
    if (!person.email.empty() && !is_email(person.email)) row.complain(kEmail, {"csv.email"});
    if (person.badge_name.empty()) person.badge_name = default_badge_name(person);
    const auto organisation = row.cell(kOrganisation);
    if (organisation.empty()) return person;
    const auto known = rules.organisations.find(fold(organisation));
    if (known == rules.organisations.end())
        row.complain(kOrganisation,
                     {"csv.unknown_organisation", {{"name", row.text(kOrganisation)}}});
    else
        person.organisation = known->second.id;
    return person;
}

DelegateType read_type(ImportRow& row, const DelegateRules& rules) {
    if (row.cell(kDelegateType).empty())
        return category_of(rules, row.cell(kOrganisation)) == Category::None
                   ? DelegateType::NonMember
                   : DelegateType::Member;
    const auto type = delegate_type_named(row.cell(kDelegateType));
    if (!type)
        row.complain(kDelegateType, {"csv.delegate_type", {{"value", row.text(kDelegateType)}}});
    return type.value_or(DelegateType::NonMember);
}

Registration read_place(ImportRow& row, const DelegateRules& rules) {
    Registration place;
    place.reference = row.text(kReference);
    if (!place.reference.empty() && !is_reference(place.reference))
        row.complain(kReference, {"csv.reference", {{"value", place.reference}}});
    place.delegate_type = read_type(row, rules);
    const auto days = parse_days(row.cell(kDays), rules.days);
    if (!days) row.complain(kDays, {"csv.days", {{"value", row.text(kDays)}}});
    place.days = days.value_or(CoveredDays());
    if (row.cell(kState).empty()) return place;
    const auto state = registration_state_named(row.cell(kState));
    if (!state) row.complain(kState, {"csv.state", {{"value", row.text(kState)}}});
    place.state = state.value_or(RegistrationState::Confirmed);
    return place;
}

} // namespace

std::span<const CsvColumn> delegate_columns() {
    return kColumns;
}

std::vector<DelegateRow> read_delegate_rows(const CsvTable& table, const DelegateRules& rules,
                                            ImportErrors& errors) {
    std::vector<DelegateRow> rows;
    rows.reserve(table.rows());
    std::unordered_map<std::string, long> references;
    for (std::size_t at = 0; at < table.rows(); ++at) {
        ImportRow row(table, kColumns, at, errors);
        DelegateRow read;
        read.person = read_person(row, rules);
        read.registration = read_place(row, rules);
        read.registration.organisation = read.person.organisation;
        if (const auto& reference = read.registration.reference; !reference.empty()) {
            const auto [first, added] =
                references.try_emplace(upper_ascii(reference), row.number());
            if (!added)
                row.complain(kReference,
                             {"csv.reference_twice",
                              {{"value", reference}, {"row", std::to_string(first->second)}}});
        }
        read.says_state = !row.cell(kState).empty();
        rows.push_back(std::move(read));
    }
    return rows;
}

void keep_what_is_not_said(const CsvTable& table, const Person& person, const Registration& place,
                           DelegateRow& row) {
    const auto keep = [&](Column column, auto& value, const auto& before) {
        if (table.column_number(column) == 0) value = before;
    };
    keep(kTitle, row.person.title, person.title);
    // A badge name that only repeats the name is corrected with it.
    const bool chosen = person.badge_name != default_badge_name(person);
    keep(kBadgeName, row.person.badge_name,
         chosen ? person.badge_name : default_badge_name(row.person));
    keep(kEmail, row.person.email, person.email);
    keep(kLanguage, row.person.language, person.language);
    keep(kOrganisation, row.person.organisation, person.organisation);
    keep(kOrganisation, row.registration.organisation, place.organisation);
    keep(kDelegateType, row.registration.delegate_type, place.delegate_type);
    keep(kDays, row.registration.days, place.days);
    keep(kState, row.registration.state, place.state);
    // An empty cell is no decision: somebody who was cancelled meanwhile stays so.
    if (!row.says_state) row.registration.state = place.state;
}

std::optional<CoveredDays> parse_days(std::string_view text, std::span<const LocalDay> days) {
    if (trim(text).empty()) return CoveredDays();
    std::string spaced(text);
    for (char& c : spaced)
        if (c == ',' || c == ';' || c == '/' || c == '+' || c == '&') c = ' ';
    std::set<LocalDay> covered;
    for (const auto cell : words_of(spaced)) {
        if (const auto day = day_named(cell, days)) {
            covered.insert(*day);
            continue;
        }
        const auto word = fold(cell);
        if (word == "all" || word == "both" || word == "pob") return CoveredDays();
        if (word != "and" && word != "a" && word != "ac") return std::nullopt;
    }
    if (covered.empty()) return std::nullopt;
    // All days by name are all days, also when the event grows by one.
    return covered.size() == days.size() ? CoveredDays() : CoveredDays(std::move(covered));
}

bool is_reference(std::string_view text) {
    constexpr std::string_view kSigns = "-_.";
    const auto usable = [&](char c) {
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        return letter || (c >= '0' && c <= '9') || kSigns.find(c) != std::string_view::npos;
    };
    return text.size() <= kLongestReference && !text.empty() &&
           std::all_of(text.begin(), text.end(), usable) &&
           kSigns.find(text.front()) == std::string_view::npos;
}

bool is_email(std::string_view text) {
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
           text.find('@', at + 1) == std::string_view::npos && text.size() <= kLongestEmail &&
           text.find_first_of(" \t,;<>\"") == std::string_view::npos;
}

} // namespace lanyard::services
