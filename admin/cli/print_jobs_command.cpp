#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "admin/cli/command.hpp"
#include "admin/cli/open_file.hpp"
#include "admin/cli/table.hpp"
#include "common/storage/events.hpp"
#include "common/storage/print_jobs.hpp"
#include "common/storage/registrations.hpp"

namespace lanyard::admin::cli {

namespace {

struct PrintJobsOptions {
    std::string event;
    bool json = false;
};

/// One badge that has not come out, in the words of staff.
struct Line {
    storage::SpooledJob spooled;
    std::string reference;
    std::string station;
    std::string asked_at;
    std::string reason;
};

Line line_of(const Console& console, storage::Database& database, const Event& event,
             const storage::SpooledJob& spooled) {
    Line line{spooled, {}, {}, {}, {}};
    const auto& job = spooled.job;
    if (const auto place = storage::find_registration(database, job.registration))
        line.reference = place->reference;
    if (const auto station = storage::find_station(database, job.station))
        line.station = station->name;
    line.asked_at = format_local_time(to_local(job.asked_at, event.time_zone));
    if (!spooled.reason.key.empty()) line.reason = console.text(spooled.reason);
    return line;
}

void print_json(const Console& console, const Event& event, const std::vector<Line>& lines) {
    nlohmann::ordered_json document = {{"event", event.slug}};
    document["print_jobs"] = nlohmann::ordered_json::array();
    for (const auto& line : lines)
        document["print_jobs"].push_back({{"job", std::to_string(line.spooled.job.id.value)},
                                          {"reference", line.reference},
                                          {"generation", line.spooled.job.generation},
                                          {"station", line.station},
                                          {"asked_at", line.asked_at},
                                          {"state", name_of(line.spooled.state)},
                                          {"refusals", line.spooled.refusals},
                                          {"reason_key", line.spooled.reason.key},
                                          {"reason", line.reason}});
    console.out << document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                << '\n';
}

void print_table(const Console& console, const std::vector<Line>& lines) {
    if (lines.empty()) {
        console.out << console.text({"cli.no_print_jobs"}) << '\n';
        return;
    }
    const auto heading = [&](const char* key) { return console.text({key}); };
    Table table({heading("cli.when"), heading("cli.reference"), heading("cli.state"),
                 heading("cli.attempts_refused"), heading("cli.station"), heading("cli.print_job"),
                 heading("cli.reason")});
    for (const auto& line : lines)
        table.add({line.asked_at, line.reference,
                   console.text(word("cli.print_state.", name_of(line.spooled.state))),
                   std::to_string(line.spooled.refusals), line.station,
                   std::to_string(line.spooled.job.id.value), line.reason});
    table.print(console.out);
}

Exit print_jobs(const Console& console, const PrintJobsOptions& options) {
    OpenFile file(console.database);
    const auto event = require_event(file.database, options.event);
    std::vector<Line> lines;
    for (const auto& spooled : storage::outstanding_print_jobs(file.database, event.id))
        lines.push_back(line_of(console, file.database, event, spooled));
    if (options.json)
        print_json(console, event, lines);
    else
        print_table(console, lines);
    return Exit::Done;
}

} // namespace

void add_print_jobs(CLI::App& program, Run& run) {
    auto options = std::make_shared<PrintJobsOptions>();
    auto* command = program.add_subcommand(
        "print-jobs", "List the badges that were to be printed and have not come out, and why");
    command->add_option("--event", options->event, "The event's slug")->required();
    command->add_flag("--json", options->json, "One JSON document");
    command->footer("Example: lanyard-admin print-jobs --event "
                    "tameside-co-operative-summit-2019");
    command->callback([&run, options] {
        run = [options](const Console& console) { return print_jobs(console, *options); };
    });
}

} // namespace lanyard::admin::cli
