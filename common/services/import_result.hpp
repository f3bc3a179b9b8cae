#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/core/worker.hpp"
#include "common/i18n/catalogue.hpp"
#include "common/services/csv_table.hpp"
#include "common/storage/journal.hpp"

namespace lanyard::services {

/// What an import did, or would do, or why it did nothing at all: one mistake and not a single row
/// is taken.
struct ImportResult {
    std::size_t added = 0;
    std::size_t updated = 0;
    std::size_t unchanged = 0;
    std::vector<std::string> ignored_columns;
    ImportErrors errors;
    bool cancelled = false;

    bool accepted() const { return errors.none() && !cancelled; }
};

enum class DryRun { No, Yes };

/// A file to import, and how.
struct ImportOrder {
    std::filesystem::path file;
    DryRun dry_run = DryRun::No;
    std::string actor = "organiser";
};

/// The lines that tell a person what is wrong: where, what, and what to do; at the end how many
/// more there are.
std::vector<std::string> describe_errors(const i18n::Catalogue& catalogue, i18n::Language language,
                                         const ImportErrors& errors);

} // namespace lanyard::services
