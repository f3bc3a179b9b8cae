#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <numeric>
#include <ostream>

#include "admin/cli/command.hpp"
#include "admin/cli/json_of.hpp"
#include "admin/cli/open_file.hpp"
#include "admin/cli/table.hpp"
#include "common/services/delegate_list.hpp"
#include "common/services/people_search.hpp"

namespace lanyard::admin::cli {

namespace {

using services::DelegateList;

struct DelegatesOptions {
    std::string event;
    std::string search;
    bool json = false;
};

/// The rows to show: everyone by surname, or those who match.
std::vector<std::uint32_t> choose(const DelegateList& list, const std::string& search) {
    auto rows = list.sorted_by(services::DelegateColumn::Name, false);
    if (search.empty()) return rows;
    std::vector<bool> found(list.size());
    for (const auto row : services::index_of(list).find_all(search))
        found[row] = true;
    std::erase_if(rows, [&](std::uint32_t row) { return !found[row]; });
    return rows;
}

void print_json(const Console& console, storage::Database& database, const Event& event,
                const DelegateList& list, const std::vector<std::uint32_t>& rows) {
    auto delegates = nlohmann::ordered_json::array();
    for (const auto row : rows)
        if (const auto delegate = storage::find_delegate(database, list.id(row)))
            delegates.push_back(json_of(*delegate, event));
    const nlohmann::ordered_json document = {{"event", event.slug},
                                             {"delegates", std::move(delegates)}};
    console.out << document.dump(2) << '\n';
}

void print_table(const Console& console, const DelegateList& list,
                 const std::vector<std::uint32_t>& rows) {
    const auto heading = [&](const char* key) { return console.text({key}); };
    Table table({heading("delegates.reference"), heading("delegates.name"),
                 heading("delegates.organisation"), heading("delegates.type"),
                 heading("delegates.state"), heading("delegates.arrived")});
    for (const auto row : rows)
        table.add({std::string(list.reference(row)), std::string(list.badge_name(row)),
                   std::string(list.organisation(row)), std::string(name_of(list.type(row))),
                   std::string(name_of(list.state(row))), list.arrived(row) ? "✓" : ""});
    table.print(console.out);
}

Exit delegates(const Console& console, const DelegatesOptions& options) {
    OpenFile file(console.database);
    const auto event = require_event(file.database, options.event);
    Progress progress;
    const auto list = DelegateList::load(file.database, event.id, progress);
    const auto rows = choose(list, options.search);
    if (options.json)
        print_json(console, file.database, event, list, rows);
    else
        print_table(console, list, rows);
    return Exit::Done;
}

} // namespace

void add_delegates(CLI::App& program, Run& run) {
    auto options = std::make_shared<DelegatesOptions>();
    auto* command = program.add_subcommand("delegates", "List or find the delegates of an event");
    command->add_option("--event", options->event, "The event's slug")->required();
    command->add_option("--search", options->search,
                        "Words in any order, accents do not matter, one slip is forgiven");
    command->add_flag("--json", options->json, "One JSON document");
    command->footer("Example: lanyard-admin delegates --event tameside-co-operative-summit-2019 "
                    "--search \"orourke sian\"");
    command->callback([&run, options] {
        run = [options](const Console& console) { return delegates(console, *options); };
    });
}

} // namespace lanyard::admin::cli
