#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "common/i18n/catalogue.hpp"
#include "common/i18n/placeholders.hpp"
#include "common/i18n/po_file.hpp"

namespace fs = std::filesystem;
using namespace lanyard::i18n;

namespace {

const std::string kEnglishFile = "assets/messages/en.po";
const std::string kWelshFile = "assets/messages/cy.po";

std::string text_of(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

std::string all_sources() {
    std::string text;
    for (const char* root : {"common", "kiosk", "admin"})
        for (const auto& entry : fs::recursive_directory_iterator(root))
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
                text += text_of(entry.path());
    return text;
}

void add_matches(std::set<std::string>& keys, const std::string& text, const std::regex& pattern) {
    for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
        keys.insert((*match)[1]);
}

/// The keys that the sources show: "..."_msg, and the literals that become a Sentence's key.
std::set<std::string> keys_in_sources() {
    static const std::regex kMessage(R"rx("([a-z0-9_.]+)"_msg)rx");
    static const std::regex kSentence(R"rx("((?:fault|rejected|refused|csv)\.[a-z0-9_.]+)")rx");
    std::set<std::string> keys;
    const auto text = std::regex_replace(all_sources(), std::regex(R"(///[^\n]*)"), "");
    add_matches(keys, text, kMessage);
    add_matches(keys, text, kSentence);
    return keys;
}

bool is_named(const std::string& key, const std::string& sources) {
    return sources.find('"' + key + '"') != std::string::npos;
}

/// Keys such as cli.finding.NAME, which the sources put together from "cli.finding." and a name.
bool is_one_of_a_named_group(const std::string& key, const std::string& sources) {
    return is_named(key.substr(0, key.rfind('.') + 1), sources);
}

std::map<std::string, PoEntry> entries(const std::string& file) {
    std::map<std::string, PoEntry> entries;
    for (auto& entry : read_po_file(file))
        entries.emplace(entry.key, entry);
    return entries;
}

/// Messages that a translator has marked as rightly the same ("#. the same in both languages").
std::set<std::string> marked_as_same() {
    static const std::regex kMarked(
        R"rx(#\. the same in both languages\n(?:#[^\n]*\n)*msgid "([^"]+)")rx");
    std::set<std::string> keys;
    add_matches(keys, text_of(kWelshFile), kMarked);
    return keys;
}

/// Every form may leave out the count ("un person"), no form may ask for what others do not have.
std::set<std::string> placeholders(const PoEntry& entry) {
    std::set<std::string> names;
    for (const auto& form : entry.forms)
        names.merge(placeholders_of(form));
    return names;
}

} // namespace

TEST_CASE("the reader of sources finds keys of both kinds") {
    const auto keys = keys_in_sources();
    CHECK(keys.contains("fault.no_random"));
    CHECK(keys.size() > 10);
}

TEST_CASE("every message that the sources name is in both catalogues") {
    const auto english = entries(kEnglishFile);
    const auto welsh = entries(kWelshFile);
    for (const auto& key : keys_in_sources()) {
        INFO(key);
        CHECK(english.contains(key));
        CHECK(welsh.contains(key));
    }
}

TEST_CASE("every message of the catalogues is named in the sources") {
    const auto sources = all_sources();
    for (const auto& entry : entries(kEnglishFile)) {
        const auto& key = entry.first;
        INFO(key);
        CHECK((is_named(key, sources) || is_one_of_a_named_group(key, sources)));
    }
}

TEST_CASE("both languages have the same messages with the same placeholders") {
    const auto welsh = entries(kWelshFile);
    for (const auto& entry : entries(kEnglishFile)) {
        const auto& key = entry.first;
        const auto& english = entry.second;
        INFO(key);
        REQUIRE(welsh.contains(key));
        CHECK(welsh.at(key).plural == english.plural);
        CHECK(placeholders(welsh.at(key)) == placeholders(english));
    }
}

TEST_CASE("no message is empty or a guess") {
    for (const auto& file : {kEnglishFile, kWelshFile}) {
        CHECK(text_of(file).find("#, fuzzy") == std::string::npos);
        for (const auto& entry : entries(file))
            for (const auto& form : entry.second.forms) {
                INFO(file, ": ", entry.first);
                CHECK_FALSE(form.empty());
            }
    }
}

TEST_CASE("Welsh differs from English except where it is marked as the same") {
    const auto english = entries(kEnglishFile);
    const auto same = marked_as_same();
    for (const auto& entry : entries(kWelshFile)) {
        const auto& key = entry.first;
        if (!english.contains(key)) continue;
        INFO(key);
        CHECK((entry.second.forms == english.at(key).forms) == same.contains(key));
    }
}

TEST_CASE("GNU's own check accepts both catalogues") {
    for (const auto& file : {kEnglishFile, kWelshFile})
        CHECK(std::system(("msgfmt --check -o /dev/null " + file).c_str()) == 0);
}

TEST_CASE("the catalogues that ship are found and read") {
    const auto words = Catalogue::load();
    CHECK(words.names(Language::English) == words.names(Language::Welsh));
    CHECK(words.has(Language::Welsh, "fault.no_random"));
}
