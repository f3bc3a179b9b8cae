#include "common/storage/migrations.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <sqlite3.h>

#include "common/storage/check.hpp"
#include "common/storage/events.hpp"
#include "common/storage/figures.hpp"
#include "common/storage/registrations.hpp"
#include "common/storage/replay.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lanyard;
using namespace lanyard::storage;

namespace {

/// A small conference as each older version left it on disk, as `sqlite3 FILE .dump` prints it. A
/// new migration needs a new file here: the dump of a conference made just before it.
std::filesystem::path dump_of(std::size_t version) {
    char name[32];
    std::snprintf(name, sizeof name, "%04zu.sql", version);
    return std::filesystem::path("tests/storage/versions") / name;
}

void restore(const std::filesystem::path& dump, const std::filesystem::path& file) {
    std::ifstream stream(dump);
    REQUIRE_MESSAGE(stream, "missing: " << dump.string());
    const std::string sql{std::istreambuf_iterator<char>(stream), {}};
    sqlite3* connection = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &connection) == SQLITE_OK);
    CHECK(sqlite3_exec(connection, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(connection);
}

/// Every table and index, however it came to be.
std::string schema_of(Database& database) {
    std::string schema;
    auto rows = database.query(R"(
SELECT m.type, m.name, c.name, c.type, c."notnull", c.dflt_value, c.pk
FROM sqlite_schema m LEFT JOIN pragma_table_xinfo(m.name) c
WHERE m.name NOT LIKE 'sqlite_%'
ORDER BY m.name, c.name)");
    while (rows.next()) {
        for (int column = 0; column < 7; ++column)
            schema += std::string(rows.text(column)) + ' ';
        schema += '\n';
    }
    return schema;
}

} // namespace

TEST_CASE("a file of every older version opens, with everything in it") {
    testing::TemporaryFolder folder;
    Database fresh(folder / "fresh.db", Opening::CreateIfNone);
    for (std::size_t version = 1; version < migrations().size(); ++version) {
        CAPTURE(version);
        const auto file = folder / (std::to_string(version) + ".db");
        restore(dump_of(version), file);
        Database database(file, Opening::Existing);
        CHECK(database.integer("PRAGMA user_version") ==
              static_cast<std::int64_t>(migrations().size()));
        CHECK(schema_of(database) == schema_of(fresh));
        CHECK(check(database).empty());
        CHECK(replay(database).differences.empty());

        const auto event = find_event(database, "old-conference-2019");
        REQUIRE(event);
        const auto delegate = find_registration(database, event->id, "OLD-1");
        REQUIRE(delegate);
        CHECK(find_delegate(database, delegate->id)->person.badge_name == "Cllr Siân O'Rourke");
        CHECK(read_tally(database, event->id)[{TallyBy::All, ""}].arrived == 2);
    }
}
