#include <CLI/CLI.hpp>
#include <ostream>

#include "admin/cli/command.hpp"
#include "admin/cli/open_file.hpp"
#include "common/core/fault.hpp"

namespace lanyard::admin::cli {

namespace {

/// Makes the folder of the database too: the first run of a new user has none.
void make_folder(const std::filesystem::path& database) {
    std::error_code error;
    const auto folder = std::filesystem::absolute(database).parent_path();
    std::filesystem::create_directories(folder, error);
    if (error)
        throw Fault(
            {"fault.cannot_write", {{"file", folder.string()}, {"detail", error.message()}}});
}

Exit init(const Console& console) {
    make_folder(console.database);
    const OpenFile file(console.database, storage::Opening::CreateIfNone);
    console.out << console.text({"cli.ready", {{"file", console.database.string()}}}) << '\n';
    return Exit::Done;
}

} // namespace

void add_init(CLI::App& program, Run& run) {
    auto* command = program.add_subcommand("init", "Make the database, or bring it up to date");
    command->footer("Example: lanyard-admin --db conference.db init");
    command->callback([&run] { run = init; });
}

} // namespace lanyard::admin::cli
