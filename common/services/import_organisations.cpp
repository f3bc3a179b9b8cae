#include "common/services/import_organisations.hpp"

#include <array>
#include <optional>
#include <unordered_map>

#include "common/core/random.hpp"
#include "common/core/text.hpp"
#include "common/services/import_row.hpp"
#include "common/storage/people.hpp"

namespace lanyard::services {

namespace {

enum Column : std::size_t { kName, kCategory, kKind };
constexpr std::array<CsvColumn, 3> kColumns = {{{"name"}, {"category"}, {"kind", false}}};

Organisation read_row(ImportRow& row) {
    Organisation organisation;
    organisation.name = row.text(kName);
    organisation.kind = row.text(kKind);
    if (row.cell(kName).empty()) row.complain(kName, {"csv.name_missing"});
    const auto category = category_named(row.cell(kCategory));
    if (!category) row.complain(kCategory, {"csv.category", {{"value", row.text(kCategory)}}});
    organisation.category = category.value_or(Category::None);
    return organisation;
}

/// The rows of the file; each name once.
std::vector<Organisation> read_rows(const CsvTable& table, ImportErrors& errors) {
    std::vector<Organisation> organisations;
    std::unordered_map<std::string, long> seen;
    for (std::size_t at = 0; at < table.rows(); ++at) {
        ImportRow row(table, kColumns, at, errors);
        auto organisation = read_row(row);
        const auto [first, added] = seen.try_emplace(fold(organisation.name), row.number());
        if (!added && row.sound())
            row.complain(kName, {"csv.name_twice", {{"row", std::to_string(first->second)}}});
        organisations.push_back(std::move(organisation));
    }
    return organisations;
}

} // namespace

ImportResult import_organisations(storage::Journal& journal, const ImportOrder& order,
                                  Progress& progress) {
    ImportResult result;
    const auto table = CsvTable::read(order.file, kColumns, result.errors);
    if (!result.errors.none()) return result;
    result.ignored_columns = table.ignored();
    auto rows = read_rows(table, result.errors);
    if (!result.errors.none()) return result;
    progress.expect(rows.size());

    auto write = journal.begin(new_id<CommandId>(), order.actor);
    std::unordered_map<std::string, Organisation> known;
    for (auto& one : storage::list_organisations(write.database()))
        known.emplace(fold(one.name), std::move(one));
    for (auto& row : rows) {
        if (progress.cancelled()) {
            result.cancelled = true;
            return result;
        }
        progress.advance();
        const auto before = known.find(fold(row.name));
        if (before == known.end()) {
            row.id = new_id<OrganisationId>();
            write.add(row);
            ++result.added;
            continue;
        }
        row.id = before->second.id;
        if (table.column_number(kKind) == 0) row.kind = before->second.kind;
        ++(write.edit(before->second, row) ? result.updated : result.unchanged);
    }
    if (order.dry_run == DryRun::No) write.commit("imported");
    return result;
}

} // namespace lanyard::services
