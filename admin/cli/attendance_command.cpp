#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "admin/cli/command.hpp"
#include "admin/cli/json_of.hpp"
#include "admin/cli/open_file.hpp"
#include "admin/cli/table.hpp"
#include "common/services/attendance_report.hpp"

namespace lanyard::admin::cli {

namespace {

struct AttendanceOptions {
    std::string event;
    bool json = false;
};

void add_row(Table& table, const std::string& name, const Count& count) {
    table.add({name, std::to_string(count.arrived), std::to_string(count.expected)});
}

void print_table(const Console& console, const services::AttendanceReport& report) {
    const auto word = [&](const char* key) { return console.text({key}); };
    Table table({word("cli.attendance"), word("cli.arrived"), word("cli.expected")});
    add_row(table, word("cli.everyone"), report.all);
    for (const auto& [day, count] : report.by_day)
        add_row(table, format_day(day), count);
    for (const auto& [type, count] : report.by_delegate_type)
        add_row(table, console.text(lanyard::word("delegate_type.", type)), count);
    for (const auto& [category, count] : report.by_category)
        add_row(table,
                category == Category::None
                    ? word("cli.no_category")
                    : console.text(lanyard::word("category.", name_of(category))),
                count);
    for (const auto& organisation : report.by_organisation)
        add_row(table, organisation.name.empty() ? word("cli.no_organisation") : organisation.name,
                organisation.count);
    table.print(console.out);
    console.out << console.text({"cli.inside", {{"count", std::to_string(report.all.inside)}}})
                << '\n';
}

/// Those who were let in by badges made elsewhere, until their registrations arrive.
void print_unconfirmed(const Console& console, const services::AttendanceReport& report,
                       const Event& event) {
    if (report.unconfirmed.empty()) return;
    const bool welsh = console.language == i18n::Language::Welsh;
    Table table({console.text({"cli.unconfirmed"}), console.text({"cli.checkpoint"}),
                 console.text({"cli.registration_number"})});
    for (const auto& one : report.unconfirmed)
        table.add({format_local_time(to_local(one.scanned_at, event.time_zone)),
                   welsh && !one.checkpoint_cy.empty() ? one.checkpoint_cy : one.checkpoint,
                   std::to_string(one.registration.value)});
    table.print(console.out);
}

Exit attendance(const Console& console, const AttendanceOptions& options) {
    OpenFile file(console.database);
    const auto event = require_event(file.database, options.event);
    const auto report = services::attendance_of(file.database, event.id);
    if (options.json) console.out << json_of(report, event).dump(2) << '\n';
    if (!options.json) {
        print_table(console, report);
        print_unconfirmed(console, report, event);
    }
    return Exit::Done;
}

} // namespace

void add_attendance(CLI::App& program, Run& run) {
    auto options = std::make_shared<AttendanceOptions>();
    auto* command = program.add_subcommand("attendance", "Count who has arrived of those expected");
    command->add_option("--event", options->event, "The event's slug")->required();
    command->add_flag("--json", options->json, "One JSON document");
    command->footer("Example: lanyard-admin attendance --event tameside-co-operative-summit-2019");
    command->callback([&run, options] {
        run = [options](const Console& console) { return attendance(console, *options); };
    });
}

} // namespace lanyard::admin::cli
