#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "admin/cli/command.hpp"
#include "admin/cli/open_file.hpp"
#include "common/storage/check.hpp"
#include "common/storage/replay.hpp"

namespace lanyard::admin::cli {

namespace {

using storage::Severity;

struct CheckOptions {
    bool replay = false;
    bool json = false;
};

struct Verdict {
    std::vector<storage::Finding> findings;
    std::optional<storage::Replay> replay;

    bool sound() const {
        const bool damage = std::any_of(findings.begin(), findings.end(), [](const auto& finding) {
            return finding.severity == Severity::Damage;
        });
        return !damage && (!replay || replay->differences.empty());
    }
};

void print_json(const Console& console, const Verdict& verdict) {
    nlohmann::ordered_json document = {{"ok", verdict.sound()}};
    document["findings"] = nlohmann::ordered_json::array();
    for (const auto& finding : verdict.findings)
        document["findings"].push_back(
            {{"what", finding.what},
             {"count", finding.count},
             {"severity", finding.severity == Severity::Damage ? "damage" : "notice"},
             {"names", finding.names}});
    if (verdict.replay) {
        document["replay"] = {{"facts", verdict.replay->facts},
                              {"differences", nlohmann::ordered_json::array()}};
        for (const auto& [table, key] : verdict.replay->differences)
            document["replay"]["differences"].push_back({{"table", table}, {"key", key}});
    }
    console.out << document.dump(2) << '\n';
}

void print_finding(const Console& console, const storage::Finding& finding) {
    console.out << console.text(
                       {"cli.finding." + finding.what, {{"count", std::to_string(finding.count)}}})
                << '\n';
    for (const auto& name : finding.names)
        console.out << "    " << name << '\n';
    if (finding.unnamed > 0)
        console.out << "    "
                    << console.text(
                           {"cli.finding_more", {{"count", std::to_string(finding.unnamed)}}})
                    << '\n';
}

void print_text(const Console& console, const Verdict& verdict) {
    for (const auto& finding : verdict.findings)
        print_finding(console, finding);
    if (verdict.replay) {
        for (const auto& [table, key] : verdict.replay->differences)
            console.out << console.text({"cli.difference", {{"table", table}, {"key", key}}})
                        << '\n';
        console.out << console.text(
                           {"cli.replayed", {{"count", std::to_string(verdict.replay->facts)}}})
                    << '\n';
    }
    console.out << console.text({verdict.sound() ? "cli.sound" : "cli.not_sound"}) << '\n';
}

Exit check(const Console& console, const CheckOptions& options) {
    OpenFile file(console.database);
    Verdict verdict;
    verdict.findings = storage::check(file.database);
    if (options.replay) verdict.replay = storage::replay(file.database);
    if (options.json)
        print_json(console, verdict);
    else
        print_text(console, verdict);
    return verdict.sound() ? Exit::Done : Exit::Fault;
}

} // namespace

void add_check(CLI::App& program, Run& run) {
    auto options = std::make_shared<CheckOptions>();
    auto* command = program.add_subcommand("check", "Look for damage and for what does not fit");
    command->add_flag("--replay", options->replay,
                      "Also rebuild every table from the facts and compare");
    command->add_flag("--json", options->json, "One JSON document");
    command->footer("Example: lanyard-admin check --replay");
    command->callback([&run, options] {
        run = [options](const Console& console) { return check(console, *options); };
    });
}

} // namespace lanyard::admin::cli
