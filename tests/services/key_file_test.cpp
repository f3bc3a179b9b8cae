#include "common/services/key_file.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sys/stat.h>

#include "common/core/fault.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lanyard;
using namespace lanyard::services;
using lanyard::testing::TemporaryFolder;

namespace {

struct Enrolment {
    TemporaryFolder folder;
    KeyFile file{folder / "conference.db"};
    EventId event{4711};

    std::string fault() {
        try {
            file.read();
        } catch (const Fault& fault) {
            return fault.sentence().key;
        }
        return {};
    }
};

} // namespace

TEST_CASE_FIXTURE(Enrolment, "a key is made once and read again by another program") {
    const auto made = file.key_for(event);
    CHECK(file.key_for(event).secret() == made.secret());
    const KeyFile other(folder / "conference.db");
    REQUIRE(other.read().find(event, 1));
    CHECK(other.read().find(event, 1)->secret() == made.secret());
}

TEST_CASE_FIXTURE(Enrolment, "only its owner can read the key file") {
    file.key_for(event);
    struct stat status = {};
    REQUIRE(stat(file.path().c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE_FIXTURE(Enrolment, "a key file that others can read is not used") {
    file.key_for(event);
    chmod(file.path().c_str(), 0644);
    CHECK(fault() == "fault.keys_open_to_others");
}

TEST_CASE_FIXTURE(Enrolment, "a change of key keeps the one before") {
    const auto first = file.key_for(event);
    const auto second = file.rotate(event);
    CHECK(second.number() == 2);
    CHECK(second.secret() != first.secret());
    CHECK(file.key_for(event).number() == 2);
    CHECK(file.read().find(event, 1)->secret() == first.secret());
}

TEST_CASE_FIXTURE(Enrolment, "a damaged key file is a fault, never an empty ring") {
    file.key_for(event);
    for (const char* damage : {"[[key]]\nevent = 1\n", "[[key]\n", "key = [1]\n",
                               "[[key]]\nevent = 1\nnumber = 1\nsecret = \"AAAA\"\n"}) {
        std::ofstream(file.path()) << damage;
        CHECK(fault() == "fault.keys_malformed");
    }
}

TEST_CASE_FIXTURE(Enrolment, "there is no key before one is needed") {
    CHECK(file.read().all().empty());
    CHECK_FALSE(std::filesystem::exists(file.path()));
}

TEST_CASE_FIXTURE(Enrolment, "retired keys are gone, the newest and other events' are not") {
    file.key_for(event);
    file.key_for(EventId{4712});
    file.rotate(event);
    file.rotate(event);
    CHECK(file.retire_older(event) == 2);
    CHECK(file.read().find(event, 1) == nullptr);
    CHECK(file.read().find(event, 2) == nullptr);
    CHECK(file.read().find(event, 3) != nullptr);
    CHECK(file.read().find(EventId{4712}, 1) != nullptr);
    CHECK(file.retire_older(event) == 0);
}

TEST_CASE_FIXTURE(Enrolment, "the keys are beside the database itself, not beside a link to it") {
    const auto key = file.key_for(event);
    std::filesystem::create_directory(folder / "other");
    std::ofstream(folder / "conference.db").close();
    const auto link = folder.path() / "other" / "linked.db";
    std::filesystem::create_symlink("../conference.db", link);
    KeyFile through_link(link);
    CHECK(through_link.path() == file.path());
    CHECK(through_link.key_for(event).secret() == key.secret());
}
