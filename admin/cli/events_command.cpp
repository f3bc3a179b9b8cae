#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "admin/cli/command.hpp"
#include "admin/cli/json_of.hpp"
#include "admin/cli/open_file.hpp"
#include "admin/cli/table.hpp"
#include "common/core/fault.hpp"
#include "common/storage/events.hpp"

namespace lanyard::admin::cli {

namespace {

struct EventsOptions {
    std::string year;
    bool json = false;
};

std::string when(const Console& console, const Event& event) {
    if (!event.starts_on.known()) return console.text({"cli.no_date"});
    const auto from = format_partial_date(event.starts_on);
    const auto to = format_partial_date(event.ends_on);
    return to.empty() || to == from ? from : from + " – " + to;
}

void print_json(const Console& console, const EventsOptions& options,
                const std::vector<Event>& events) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& event : events)
        list.push_back(json_of(event));
    nlohmann::ordered_json document;
    document["year"] = nullptr;
    if (!options.year.empty()) document["year"] = options.year;
    document["events"] = std::move(list);
    console.out << document.dump(2) << '\n';
}

void print_table(const Console& console, const std::vector<Event>& events) {
    const auto heading = [&](const char* key) { return console.text({key}); };
    Table table({heading("cli.when"), heading("cli.event"), heading("cli.state"),
                 heading("cli.town"), heading("cli.slug")});
    for (const auto& event : events)
        table.add({when(console, event), event.name, std::string(name_of(event.state)), event.town,
                   event.slug});
    table.print(console.out);
}

Exit events(const Console& console, const EventsOptions& options) {
    if (!options.year.empty() && !is_membership_year(options.year))
        throw Rejected({"rejected.membership_year", {{"year", options.year}}});
    OpenFile file(console.database);
    const auto list = storage::list_events(file.database, options.year);
    if (options.json)
        print_json(console, options, list);
    else
        print_table(console, list);
    return Exit::Done;
}

} // namespace

void add_events(CLI::App& program, Run& run) {
    auto options = std::make_shared<EventsOptions>();
    auto* command = program.add_subcommand("events", "List the events of a membership year");
    command->add_option("--year", options->year, "Membership year, August to July: 2019-20");
    command->add_flag("--json", options->json, "One JSON document");
    command->footer("Example: lanyard-admin events --year 2019-20");
    command->callback([&run, options] {
        run = [options](const Console& console) { return events(console, *options); };
    });
}

} // namespace lanyard::admin::cli
