#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

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

/// The line without its comment, where that has a line or an end of a line to itself.
std::string without_comment(std::string line) {
    const auto first = line.find_first_not_of(' ');
    if (first != std::string::npos && line.compare(first, 2, "//") == 0) return {};
    if (line.find("///") != std::string::npos) line.erase(line.find("///"));
    return line;
}

/// What stands between quotation marks, line by line.
std::vector<std::string> literals_of(const std::string& text) {
    std::vector<std::string> literals;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        line = without_comment(line);
        auto open = line.find('"');
        while (open != std::string::npos) {
            const auto close = line.find('"', open + 1);
            if (close == std::string::npos) break;
            const bool message = line.compare(close + 1, 4, "_msg") == 0;
            literals.push_back(line.substr(open + 1, close - open - 1) + (message ? "_msg" : ""));
            open = line.find('"', close + 1);
        }
    }
    return literals;
}

bool looks_like_key(const std::string& text) {
    return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == std::string::npos &&
           text.back() != '.';
}

bool is_sentence(const std::string& text) {
    for (const std::string group : {"fault.", "rejected.", "refused.", "csv.", "printer."})
        if (text.size() > group.size() && text.rfind(group, 0) == 0 && looks_like_key(text))
            return true;
    return false;
}

/// The keys that the sources show: "..."_msg, and the literals that become a Sentence's key.
std::set<std::string> keys_in_sources() {
    std::set<std::string> keys;
    for (const auto& literal : literals_of(all_sources())) {
        const auto message = literal.rfind("_msg");
        if (message != std::string::npos && message > 0 && message + 4 == literal.size())
            keys.insert(literal.substr(0, message));
        else if (is_sentence(literal))
            keys.insert(literal);
    }
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
    const std::string message = "msgid \"";
    std::set<std::string> keys;
    std::istringstream lines(text_of(kWelshFile));
    bool marked = false;
    for (std::string line; std::getline(lines, line);) {
        if (line == "#. the same in both languages") marked = true;
        if (line.rfind(message, 0) != 0) continue;
        if (marked) keys.insert(line.substr(message.size(), line.size() - message.size() - 1));
        marked = false;
    }
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
