#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <ostream>

#include "admin/cli/command.hpp"
#include "admin/cli/open_file.hpp"
#include "common/services/badge_batch.hpp"

namespace lanyard::admin::cli {

namespace {

using documents::BadgeLayout;

struct BadgesOptions {
    std::string event;
    std::filesystem::path out;
    BadgeLayout layout = BadgeLayout::A6;
    std::filesystem::path images;
};

std::optional<std::filesystem::path> folder_named(const std::filesystem::path& path) {
    return path.empty() ? std::nullopt : std::optional{path};
}

Exit badges(const Console& console, const BadgesOptions& options) {
    OpenFile file(console.database);
    services::KeyFile keys(console.database);
    services::BadgeDesk desk(file.journal, keys, console.catalogue, file.wall);
    const auto event = require_event(file.database, options.event);
    Progress progress;
    const auto made = desk.make({event, options.out, options.layout, folder_named(options.images)},
                                "organiser", progress);
    console.out << console.text({"cli.badges_made",
                                 {{"count", std::to_string(made.badges)},
                                  {"first", std::to_string(made.first)},
                                  {"file", options.out.string()}}})
                << '\n';
    file.journal.gate().checkpoint_if_due();
    return Exit::Done;
}

struct ReprintOptions {
    std::string event;
    std::string registration;
    std::filesystem::path out;
    std::filesystem::path images;
};

Exit reprint(const Console& console, const ReprintOptions& options) {
    OpenFile file(console.database);
    services::KeyFile keys(console.database);
    services::BadgeDesk desk(file.journal, keys, console.catalogue, file.wall);
    const auto event = require_event(file.database, options.event);
    desk.reprint(event, options.registration, options.out, folder_named(options.images),
                 "organiser");
    console.out << console.text(
                       {"cli.badge_reprinted",
                        {{"reference", options.registration}, {"file", options.out.string()}}})
                << '\n';
    return Exit::Done;
}

} // namespace

void add_badges(CLI::App& program, Run& run) {
    auto options = std::make_shared<BadgesOptions>();
    auto* command = program.add_subcommand("badges", "Make the badges of everybody confirmed");
    command->add_option("--event", options->event, "The event's slug")->required();
    command->add_option("--out", options->out, "The PDF to write")->required();
    const std::map<std::string, BadgeLayout> layouts = {{"a6", BadgeLayout::A6},
                                                        {"a4x4", BadgeLayout::A4x4}};
    command->add_option("--layout", options->layout, "a6: one to a page; a4x4: four to a sheet")
        ->transform(CLI::CheckedTransformer(layouts, CLI::ignore_case));
    command->add_option("--images", options->images,
                        "Also write REFERENCE.png of each into this folder");
    command->footer("Example: lanyard-admin badges --event tameside-co-operative-summit-2019 "
                    "--out badges.pdf --layout a4x4");
    command->callback([&run, options] {
        run = [options](const Console& console) { return badges(console, *options); };
    });
}

void add_reprint(CLI::App& program, Run& run) {
    auto options = std::make_shared<ReprintOptions>();
    auto* command =
        program.add_subcommand("reprint", "Make a new badge for one person; the old one is void");
    command->add_option("--event", options->event, "The event's slug")->required();
    command->add_option("--registration", options->registration, "Its reference")->required();
    command->add_option("--out", options->out, "The PDF to write")->required();
    command->add_option("--images", options->images, "Also write REFERENCE.png into this folder");
    command->footer("Example: lanyard-admin reprint --event tameside-co-operative-summit-2019 "
                    "--registration CCIN-0001 --out badge.pdf");
    command->callback([&run, options] {
        run = [options](const Console& console) { return reprint(console, *options); };
    });
}

} // namespace lanyard::admin::cli
