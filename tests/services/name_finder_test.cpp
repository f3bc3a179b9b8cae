#include "common/services/name_finder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "common/core/random.hpp"
#include "common/domain/membership.hpp"
#include "tests/support/conference_day.hpp"

using namespace lanyard;
using namespace lanyard::services;
using lanyard::testing::ConferenceDay;

namespace {

struct Registered : ConferenceDay {
    Registered() {
        rochdale = organisation("Rochdale Metropolitan Borough Council");
        oldham = organisation("Oldham Council");
        add("SIAN", "Siân", "O'Rourke", "sian@rochdale.example", rochdale);
        add("WEI", "Wei", "Li", "wei@oldham.example", oldham);
        add("ANN", "Ann", "Orourke", "", oldham);
        for (int number = 0; number < 7; ++number)
            add("SMITH" + std::to_string(number), "John", "Smith", "", oldham);
        Progress progress;
        finder = NameFinder::load(database, event.id, progress);
    }

    OrganisationId organisation(const std::string& name) {
        Organisation one;
        one.id = new_id<OrganisationId>();
        one.name = name;
        auto write = journal.begin(new_id<CommandId>(), "organiser");
        write.add(one);
        write.commit();
        return one.id;
    }
    void add(const std::string& key, const std::string& first, const std::string& last,
             const std::string& email, OrganisationId body) {
        Person person;
        person.title = "Cllr";
        person.first_name = first;
        person.last_name = last;
        person.email = email;
        person.organisation = body;
        Registration place;
        place.organisation = body;
        invite(key, person, place);
    }
    /// "S… O'R… · Rochdale…", or "none".
    std::string found(const std::string& name, const std::string& second) {
        std::string text;
        for (const auto& hit : finder.find({name, second}))
            text += (text.empty() ? "" : ", ") + hit.masked_name + (hit.proved ? "!" : "");
        return text.empty() ? "none" : text;
    }

    OrganisationId rochdale;
    OrganisationId oldham;
    NameFinder finder;
};

} // namespace

TEST_CASE_FIXTURE(Registered, "a name and a second fact find one person, whatever the spelling") {
    CHECK(found("orourke", "rochdale") == "S… O'R…");
    CHECK(found("O'ROURKE SIAN", "Rochdale MBC") == "none"); // the council is not called so
    CHECK(found("Cllr S O'Rourke", "rochdale council") == "S… O'R…");
    CHECK(found("orurke", "rochdale") == "S… O'R…");
    CHECK(found("orourke", "Rochdal Metropolitan") == "S… O'R…");
    CHECK(found("orourke", " SIAN@Rochdale.example ") == "S… O'R…!");
    CHECK(found("orourke", registration("SIAN").reference) == "S… O'R…!");
}

TEST_CASE_FIXTURE(Registered, "nothing is shown without both facts") {
    CHECK(found("orourke", "") == "none");
    CHECK(found("", "rochdale") == "none");
    CHECK(found("or", "rochdale") == "none");
    CHECK(found("Cllr", "rochdale") == "none");
    CHECK(found("orourke", "ro") == "none");
    CHECK(found("orourke", "wei@oldham.example") == "none");
    CHECK(found("orourke", "sian@") == "none");
    CHECK(found("orourke", "example") == "none");
}

TEST_CASE_FIXTURE(Registered, "more people than five are none: nobody can browse") {
    CHECK(found("smith", "oldham") == "none");
    CHECK(found("smith", registration("SMITH3").reference) == "J… S…!");
}

TEST_CASE_FIXTURE(Registered, "only an address or a reference proves who somebody is") {
    CHECK(finder.proves(id("SIAN"), "sian@rochdale.example"));
    CHECK(finder.proves(id("SIAN"), registration("SIAN").reference));
    CHECK_FALSE(finder.proves(id("SIAN"), "rochdale"));
    CHECK_FALSE(finder.proves(id("SIAN"), "wei@oldham.example"));
    CHECK_FALSE(finder.proves(id("ANN"), ""));
    CHECK_FALSE(finder.proves(RegistrationId{7}, "sian@rochdale.example"));
}

TEST_CASE_FIXTURE(Registered, "a million random questions with less than two facts show nobody") {
    std::mt19937_64 random(20191001);
    const std::vector<std::string> words = {
        "orourke",          "sian",   "li",    "wei", "smith", "rochdale", "oldham",
        "council",          "cllr",   "obe",   "an",  "o'",    "s",        "@",
        "example",          "CCIN-1", "CCIN-", "%",   "*",     "_",        "\xC5\xB4",
        "\xF0\x9F\x98\x80", "ann",    "jo"};
    const auto some = [&] {
        std::string text;
        for (auto left = random() % 3; left > 0; --left)
            text += words[random() % words.size()] + (random() % 2 == 0 ? " " : "");
        return text;
    };
    std::size_t most = 0;
    for (int asked = 0; asked < 1'000'000; ++asked) {
        NameQuestion question{some(), some()};
        if (random() % 2 == 0) (random() % 2 == 0 ? question.name : question.second_fact).clear();
        const auto hits = finder.find(question);
        most = std::max(most, hits.size());
        if (!NameFinder::says_enough(question)) REQUIRE(hits.empty());
        for (const auto& hit : hits) {
            REQUIRE(hit.masked_name.find("ourke") == std::string::npos);
            REQUIRE(hit.masked_name.find("mith") == std::string::npos);
            REQUIRE(hit.masked_name.find('@') == std::string::npos);
        }
    }
    CHECK(most > 0);
    CHECK(most <= NameFinder::kMostHits);
}
