#include "common/storage/replay.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <sqlite3.h>

#include "tests/storage/open_file.hpp"

using namespace lanyard;
using namespace lanyard::storage;
using lanyard::testing::OpenFile;
using lanyard::testing::TemporaryFolder;

namespace {

/// Looks, whenever a row of the database is read, for what lies in the folder of temporary files.
struct Onlooker {
    explicit Onlooker(Database& database) : database_(database) {
        setenv("TMPDIR", folder.path().c_str(), 1);
        sqlite3_trace_v2(database_.handle(), SQLITE_TRACE_ROW, look, this);
    }
    ~Onlooker() {
        sqlite3_trace_v2(database_.handle(), 0, nullptr, nullptr);
        setenv("TMPDIR", usual_.c_str(), 1);
    }
    Onlooker(const Onlooker&) = delete;
    Onlooker& operator=(const Onlooker&) = delete;

    static int look(unsigned, void* self, void*, void*) {
        auto& onlooker = *static_cast<Onlooker*>(self);
        ++onlooker.looks;
        if (!std::filesystem::is_empty(onlooker.folder.path())) ++onlooker.seen;
        return 0;
    }

    TemporaryFolder folder;
    int looks = 0;
    int seen = 0;

private:
    const std::string usual_ = folder.path().parent_path();
    Database& database_;
};

} // namespace

TEST_CASE_FIXTURE(OpenFile,
                  "while facts are replayed no file has a name that would outlive a kill") {
    add_many(200);
    Onlooker onlooker(database);
    CHECK(replay(database).differences.empty());
    CHECK(onlooker.looks > 200);
    CHECK(onlooker.seen == 0);
}
