#include "common/i18n/catalogue.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <unistd.h>

#include "common/core/fault.hpp"

using namespace lanyard;
using namespace lanyard::i18n;

namespace {

constexpr auto kEnglish = R"(msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
msgid "welcome.name"
msgstr "Welcome, {name}"
msgid "welcome.both"
msgstr "{first} and {second}"
#, fuzzy
msgid "welcome.guess"
msgstr "A guess"
msgid "people.waiting"
msgid_plural "people.waiting"
msgstr[0] "{count} person"
msgstr[1] "{count} people"
)";

constexpr auto kWelsh = R"(msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=6; plural=0;\n"
msgid "welcome.name"
msgstr "Croeso, {name}"
msgid "people.waiting"
msgid_plural "people.waiting"
msgstr[0] "neb"
msgstr[1] "un person"
msgstr[2] "dau berson"
msgstr[3] "tri pherson"
msgstr[4] "chwe pherson"
msgstr[5] "{count} person"
)";

/// A folder with both catalogues, gone at the end of the test.
class Messages {
public:
    Messages() {
        folder = std::filesystem::temp_directory_path() / ("messages-" + std::to_string(getpid()));
        std::filesystem::create_directories(folder);
        write("en.po", kEnglish);
        write("cy.po", kWelsh);
    }
    ~Messages() { std::filesystem::remove_all(folder); }

    void write(const char* name, std::string_view text) {
        std::ofstream(folder / name, std::ios::binary) << text;
    }
    Catalogue read() const { return Catalogue::load_from(folder); }
    std::string key_of_fault() const {
        try {
            read();
            return "none";
        } catch (const Fault& fault) {
            return fault.sentence().key;
        }
    }

    std::filesystem::path folder;
};

} // namespace

TEST_CASE_FIXTURE(Messages, "a message says the same thing in both languages") {
    const auto words = read();
    CHECK(words.text(Language::English, "welcome.name"_msg, {{"name", "Siân"}}) == "Welcome, Siân");
    CHECK(words.text(Language::Welsh, "welcome.name"_msg, {{"name", "Siân"}}) == "Croeso, Siân");
}

TEST_CASE_FIXTURE(Messages, "a value that looks like a placeholder is only text") {
    const auto words = read();
    const auto text = words.text(Language::English, "welcome.both"_msg,
                                 {{"first", "{second}"}, {"second", "Zoë"}});
    CHECK(text == "{second} and Zoë");
}

TEST_CASE_FIXTURE(Messages, "what is not known is shown as it is and never fatal") {
    const auto words = read();
    CHECK(words.text(Language::English, "no.such"_msg) == "no.such");
    CHECK(words.text(Language::English, "welcome.name"_msg, {}) == "Welcome, {name}");
    CHECK(words.text(Language::English, Sentence{"no.such", {{"file", "x"}}}) == "no.such file=x");
}

TEST_CASE_FIXTURE(Messages, "a guess that no translator confirmed is not used") {
    CHECK_FALSE(read().has(Language::English, "welcome.guess"));
}

TEST_CASE_FIXTURE(Messages, "Welsh counts in six forms and English in two") {
    const auto words = read();
    const auto welsh = [&](long count) {
        return words.plural(Language::Welsh, "people.waiting"_msg, count);
    };
    CHECK(welsh(0) == "neb");
    CHECK(welsh(1) == "un person");
    CHECK(welsh(2) == "dau berson");
    CHECK(welsh(3) == "tri pherson");
    CHECK(welsh(4) == "4 person");
    CHECK(welsh(6) == "chwe pherson");
    CHECK(welsh(1284) == "1,284 person");
    CHECK(words.plural(Language::English, "people.waiting"_msg, 1) == "1 person");
    CHECK(words.plural(Language::English, "people.waiting"_msg, 0) == "0 people");
}

TEST_CASE_FIXTURE(Messages, "a sentence with a count takes the form for that count") {
    const Sentence two{"people.waiting", {{"count", "2"}}};
    CHECK(read().text(Language::Welsh, two) == "dau berson");
    CHECK(read().text(Language::English, two) == "2 people");
}

TEST_CASE_FIXTURE(Messages, "a catalogue that is missing, malformed or short of forms is a fault") {
    SUBCASE("missing") {
        std::filesystem::remove(folder / "cy.po");
        CHECK(key_of_fault() == "fault.catalogue_missing");
    }
    SUBCASE("malformed") {
        write("cy.po", "msgid \"welcome.name\"\nmsgstr Croeso\n");
        CHECK(key_of_fault() == "fault.catalogue_malformed");
    }
    SUBCASE("said twice") {
        write("cy.po", std::string(kWelsh) + "msgid \"welcome.name\"\nmsgstr \"Helo\"\n");
        CHECK(key_of_fault() == "fault.catalogue_malformed");
    }
    SUBCASE("short of forms") {
        write("cy.po", kEnglish);
        CHECK(key_of_fault() == "fault.catalogue_forms");
    }
}
