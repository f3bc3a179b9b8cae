#include <doctest/doctest.h>

#include "common/storage/file_system.hpp"
#include "tests/storage/open_file.hpp"

using namespace lanyard;
using namespace lanyard::storage;
using lanyard::testing::OneFile;

namespace {

struct Linked : OneFile {
    std::filesystem::path link = folder / "other" / "linked.db";

    Linked() {
        std::filesystem::create_directory(folder / "other");
        std::filesystem::create_symlink("../conference.db", link);
    }
};

} // namespace

TEST_CASE_FIXTURE(Linked, "a database has one write gate, whichever link it is opened through") {
    SUBCASE("that is there") {
        make();
    }
    SUBCASE("that is made through the link") {}
    Database linked(link, Opening::CreateIfNone);
    Database direct(file, Opening::Existing);
    const SystemClock wall;
    Journal through_link(linked, wall);
    Journal straight(direct, wall);
    CHECK(linked.file() == direct.file());
    CHECK(std::filesystem::exists(file.string() + "-gate"));
    CHECK_FALSE(std::filesystem::exists(link.string() + "-gate"));
}

TEST_CASE_FIXTURE(Linked, "a path with no link stays as it is, made absolute") {
    CHECK(real_path(file) == file);
    CHECK(real_path(link) == file);
    CHECK(real_path(folder / "other" / ".." / "conference.db") == file);
    CHECK(real_path("conference.db") == std::filesystem::current_path() / "conference.db");
}

TEST_CASE_FIXTURE(OneFile, "links that lead round in a circle are refused, not followed for ever") {
    std::filesystem::create_symlink("b.db", folder / "conference.db");
    std::filesystem::create_symlink("conference.db", folder / "b.db");
    CHECK(fault_on_opening(Opening::CreateIfNone) == "fault.database_cannot_open");
}
