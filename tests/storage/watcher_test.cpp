#include "common/storage/watcher.hpp"

#include <doctest/doctest.h>

#include <condition_variable>
#include <mutex>

#include "tests/storage/open_file.hpp"

using namespace lanyard;
using namespace lanyard::storage;
using lanyard::testing::OpenFile;

namespace {

/// Counts what a watcher tells.
class Told {
public:
    void one_more() {
        const std::lock_guard lock(mutex_);
        ++count_;
        more_.notify_all();
    }
    int count() {
        const std::lock_guard lock(mutex_);
        return count_;
    }
    bool more_than(int before) {
        std::unique_lock lock(mutex_);
        return more_.wait_for(lock, std::chrono::seconds{20}, [&] { return count_ > before; });
    }

private:
    std::mutex mutex_;
    std::condition_variable more_;
    int count_ = 0;
};

} // namespace

TEST_CASE_FIXTURE(OpenFile, "another connection's commits are noticed, each of them") {
    Told told;
    Watcher watcher(file, [&] { told.one_more(); });
    // Whatever was committed before it looked is told by a first call; all else is a later commit.
    REQUIRE(told.more_than(0));
    for (const auto* name : {"Oldham", "Rochdale", "Bolton"}) {
        const int before = told.count();
        add(name);
        CHECK(told.more_than(before));
    }
}

TEST_CASE_FIXTURE(OpenFile, "commits are noticed through a link to the file") {
    std::filesystem::create_directory(folder / "other");
    const auto link = folder.path() / "other" / "linked.db";
    std::filesystem::create_symlink("../conference.db", link);
    Told told;
    Watcher watcher(link, [&] { told.one_more(); });
    REQUIRE(told.more_than(0));
    const int before = told.count();
    add("Oldham");
    CHECK(told.more_than(before));
}
