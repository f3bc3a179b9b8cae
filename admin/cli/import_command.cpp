#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "admin/cli/command.hpp"
#include "admin/cli/open_file.hpp"
#include "common/services/import_delegates.hpp"
#include "common/services/import_organisations.hpp"
#include "common/services/import_programme.hpp"

namespace lanyard::admin::cli {

namespace {

using services::ImportOrder;
using services::ImportResult;
using Json = nlohmann::ordered_json;

struct ImportOptions {
    std::filesystem::path file;
    std::string event;
    bool dry_run = false;
    bool json = false;
};

using Import = std::function<ImportResult(OpenFile&, const ImportOrder&, Progress&)>;

Json errors_of(const Console& console, const services::ImportErrors& errors) {
    auto list = Json::array();
    for (const auto& error : errors.first()) {
        Json entry = {{"row", nullptr}, {"column", nullptr}, {"header", nullptr}};
        if (error.row > 0) entry["row"] = error.row;
        if (error.column > 0) entry["column"] = error.column;
        if (!error.header.empty()) entry["header"] = error.header;
        entry["message"] = console.text(error.sentence);
        list.push_back(std::move(entry));
    }
    return list;
}

void print_json(const Console& console, const ImportOptions& options, const ImportResult& result) {
    const Json document = {{"accepted", result.accepted()},
                           {"dry_run", options.dry_run},
                           {"added", result.added},
                           {"updated", result.updated},
                           {"unchanged", result.unchanged},
                           {"ignored_columns", result.ignored_columns},
                           {"error_count", result.errors.count()},
                           {"errors", errors_of(console, result.errors)}};
    console.out << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

void print_text(const Console& console, const ImportOptions& options, const ImportResult& result) {
    for (const auto& column : result.ignored_columns)
        console.err << console.text({"cli.column_ignored", {{"column", column}}}) << '\n';
    for (const auto& line :
         services::describe_errors(console.catalogue, console.language, result.errors))
        console.err << line << '\n';
    if (!result.accepted()) {
        console.err << console.text({"cli.nothing_imported"}) << '\n';
        return;
    }
    console.out << console.text({options.dry_run ? "cli.would_import" : "cli.imported",
                                 {{"added", std::to_string(result.added)},
                                  {"updated", std::to_string(result.updated)},
                                  {"unchanged", std::to_string(result.unchanged)}}})
                << '\n';
}

Exit import(const Console& console, const ImportOptions& options, const Import& run) {
    OpenFile file(console.database);
    Progress progress;
    const auto dry_run = options.dry_run ? services::DryRun::Yes : services::DryRun::No;
    const auto result = run(file, {options.file, dry_run}, progress);
    if (options.json)
        print_json(console, options, result);
    else
        print_text(console, options, result);
    file.journal.gate().checkpoint_if_due();
    return result.accepted() ? Exit::Done : Exit::Rejected;
}

CLI::App* add_kind(CLI::App& parent, Run& run, const std::string& name, const std::string& what,
                   const std::shared_ptr<ImportOptions>& options, const Import& import_kind) {
    auto* command = parent.add_subcommand(name, what);
    command->add_option("file", options->file, "The CSV file")->required();
    command->add_flag("--dry-run", options->dry_run, "Only say what would happen");
    command->add_flag("--json", options->json, "One JSON document");
    command->callback([&run, options, import_kind] {
        run = [options, import_kind](const Console& console) {
            return import(console, *options, import_kind);
        };
    });
    return command;
}

} // namespace

void add_import(CLI::App& program, Run& run) {
    auto options = std::make_shared<ImportOptions>();
    auto* command = program.add_subcommand("import", "Import a CSV file; all of it or nothing");
    command->require_subcommand(1);
    add_kind(*command, run, "organisations", "Columns name, category, kind", options,
             [](OpenFile& file, const ImportOrder& order, Progress& progress) {
                 return services::import_organisations(file.journal, order, progress);
             })
        ->footer("Example: lanyard-admin import organisations members.csv");
    add_kind(*command, run, "programme",
             "Columns name, kind, mode, venue, town, starts_on, ends_on, run_by, role, status",
             options,
             [](OpenFile& file, const ImportOrder& order, Progress& progress) {
                 return services::import_programme(file.journal, order, progress);
             })
        ->footer("Example: lanyard-admin import programme 2019-20.csv --dry-run");
    auto* delegates = add_kind(
        *command, run, "delegates",
        "Columns first_name, last_name, title, badge_name, email, organisation, delegate_type, "
        "days, language, reference, state",
        options, [options](OpenFile& file, const ImportOrder& order, Progress& progress) {
            const auto event = require_event(file.database, options->event);
            return services::import_delegates(file.journal, event, order, progress);
        });
    delegates->add_option("--event", options->event, "The event's slug")->required();
    delegates->footer("Example: lanyard-admin import delegates bookings.csv "
                      "--event tameside-co-operative-summit-2019");
}

} // namespace lanyard::admin::cli
