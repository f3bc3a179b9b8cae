#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "admin/cli/command.hpp"
#include "admin/cli/open_file.hpp"
#include "common/core/fault.hpp"

namespace lanyard::admin::cli {

namespace {

Exit backup(const Console& console, const std::filesystem::path& target) {
    OpenFile file(console.database);
    std::error_code none;
    if (std::filesystem::equivalent(console.database, target, none))
        throw Rejected({"rejected.backup_onto_itself", {{"file", target.string()}}});
    file.database.backup_to(target);
    console.out << console.text({"cli.backed_up", {{"file", target.string()}}}) << '\n';
    return Exit::Done;
}

} // namespace

void add_backup(CLI::App& program, Run& run) {
    auto target = std::make_shared<std::filesystem::path>();
    auto* command = program.add_subcommand("backup", "Copy the database while it is in use");
    command->add_option("file", *target, "The copy to make")->required();
    command->footer("Example: lanyard-admin backup conference-friday.db");
    command->callback([&run, target] {
        run = [target](const Console& console) { return backup(console, *target); };
    });
}

} // namespace lanyard::admin::cli
