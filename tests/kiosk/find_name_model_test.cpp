#include "kiosk/find_name_model.hpp"

#include <doctest/doctest.h>

#include "common/core/random.hpp"
#include "tests/support/conference_day.hpp"

using namespace lanyard;
using namespace lanyard::kiosk;
using namespace std::chrono_literals;

namespace {

struct Asking : testing::ConferenceDay {
    Asking() {
        Organisation body;
        body.id = new_id<OrganisationId>();
        body.name = "Rochdale Metropolitan Borough Council";
        auto write = journal.begin(new_id<CommandId>(), "organiser");
        write.add(body);
        write.commit();
        Person person;
        person.organisation = body.id;
        person.first_name = "Siân";
        person.last_name = "O'Rourke";
        person.email = "sian@rochdale.example";
        Registration place;
        place.organisation = body.id;
        invite("SIAN", person, place);
        Progress progress;
        model.know(std::make_shared<const services::NameFinder>(
            services::NameFinder::load(database, event.id, progress)));
    }

    FindNameAnswer ask(const std::string& name, const std::string& second) {
        model.ask({name, second}, now);
        return model.answer();
    }

    FindNameModel model;
    Moment now = Moment{} + 1h;
};

} // namespace

TEST_CASE_FIXTURE(Asking, "ten misses in a row pause the search, for everybody, for a while") {
    for (int miss = 1; miss < FindNameModel::kMostMisses; ++miss)
        CHECK(ask("sian", "guess" + std::to_string(miss)) == FindNameAnswer::Nobody);
    model.forget(); // another person, or the same one pretending
    CHECK(ask("sian", "guess10") == FindNameAnswer::Paused);
    CHECK(ask("sian", "sian@rochdale.example") == FindNameAnswer::Paused);
    CHECK(model.hits().empty());
    now += FindNameModel::kPause;
    CHECK(ask("sian", "sian@rochdale.example") == FindNameAnswer::Found);
}

TEST_CASE_FIXTURE(Asking, "half a question is no miss and shows nobody") {
    for (int time = 0; time < 50; ++time)
        CHECK(ask("sian", "si") == FindNameAnswer::TooLittle);
    CHECK(ask("sian", "sian@rochdale.example") == FindNameAnswer::Found);
}

TEST_CASE_FIXTURE(Asking, "nobody is told that they do not exist while they still type") {
    model.type({"sian", "sian@roch"}, now);
    CHECK(model.answer() == FindNameAnswer::NotAsked);
    // Nor whether an address is right, before they ask.
    model.type({"sian", "sian@rochdale.example"}, now);
    CHECK(model.answer() == FindNameAnswer::NotAsked);
    CHECK(ask("sian", "sian@rochdale.example") == FindNameAnswer::Found);
}

TEST_CASE_FIXTURE(Asking, "looking at people without end is browsing") {
    for (int letter = 0; letter < FindNameModel::kMostQuestions; ++letter)
        model.type({"sian", "rochdale"}, now);
    CHECK(model.answer() == FindNameAnswer::Paused);
    CHECK(ask("sian", "sian@rochdale.example") == FindNameAnswer::Paused);
}

TEST_CASE_FIXTURE(Asking, "a queue of people who find themselves is never paused") {
    for (int person = 0; person < 100; ++person) {
        for (int letter = 0; letter < 20; ++letter)
            model.type({"sian", "rochdale"}, now);
        REQUIRE(ask("sian", "wrong guess") == FindNameAnswer::Nobody);
        REQUIRE(ask("sian", "sian@rochdale.example") == FindNameAnswer::Found);
        model.choose(0);
        model.succeed();
        model.forget();
    }
}

TEST_CASE_FIXTURE(Asking, "until the names are read, the answer is to wait") {
    FindNameModel early;
    early.ask({"sian", "sian@rochdale.example"}, now);
    CHECK(early.answer() == FindNameAnswer::NotReady);
}
