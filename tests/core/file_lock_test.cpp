#include "common/core/file_lock.hpp"

#include <doctest/doctest.h>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/temporary_folder.hpp"

using namespace lanyard;
using namespace std::chrono_literals;

namespace {

/// A process that holds the lock until it is killed; returns once it does.
pid_t start_holder(const std::filesystem::path& file) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t child = fork();
    if (child == 0) {
        FileLock lock(file);
        const char held = lock.try_lock() ? 'y' : 'n';
        if (write(ends[1], &held, 1) == 1) pause();
        _exit(0);
    }
    char held = 'n';
    REQUIRE(read(ends[0], &held, 1) == 1);
    REQUIRE(held == 'y');
    close(ends[0]);
    close(ends[1]);
    return child;
}

void end(pid_t child) {
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
}

} // namespace

TEST_CASE("one process at a time holds the lock, and death frees it") {
    const testing::TemporaryFolder folder;
    const auto file = folder / "lock";
    const auto holder = start_holder(file);
    FileLock lock(file);
    CHECK_FALSE(lock.try_lock());
    CHECK_FALSE(lock.lock_within(30ms));
    end(holder);
    CHECK(lock.lock_within(10s));
}
