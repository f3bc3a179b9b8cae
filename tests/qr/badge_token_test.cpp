#include "common/qr/badge_token.hpp"

#include <doctest/doctest.h>

#include <set>

#include "common/core/random.hpp"

using namespace lanyard;
using namespace lanyard::qr;

namespace {

struct EnrolledStation {
    EventId event = new_id<EventId>(kEventIdBits);
    EventKey key = EventKey::make(event, 1);
    KeyRing keys;
    BadgeToken token{1, event, new_id<RegistrationId>(kRegistrationIdBits), 3};

    EnrolledStation() { keys.add(key); }
};

} // namespace

TEST_CASE_FIXTURE(EnrolledStation, "a badge that was issued is recognised") {
    for (int round = 0; round < 1000; ++round) {
        const BadgeToken made{1, event, new_id<RegistrationId>(kRegistrationIdBits),
                              1 + round % 255};
        CHECK(verify(issue(made, key), keys) == made);
    }
}

TEST_CASE_FIXTURE(EnrolledStation, "a token is 29 characters that every keyboard layout keeps") {
    const auto text = issue(token, key);
    CHECK(text.size() == 29);
    CHECK(text.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-.") == std::string::npos);
}

TEST_CASE_FIXTURE(EnrolledStation, "the largest values that fit come back whole") {
    const BadgeToken largest{255, EventId{(1 << 24) - 1}, RegistrationId{(1LL << 48) - 1}, 255};
    const auto its_key = EventKey::make(largest.event, 255);
    keys.add(its_key);
    CHECK(verify(issue(largest, its_key), keys) == largest);
}

TEST_CASE_FIXTURE(EnrolledStation, "no single other character is accepted anywhere") {
    const auto text = issue(token, key);
    for (std::size_t place = 0; place < text.size(); ++place)
        for (int c = 0; c < 256; ++c) {
            auto changed = text;
            changed[place] = static_cast<char>(c);
            if (changed != text) CHECK_FALSE(verify(changed, keys).has_value());
        }
}

TEST_CASE_FIXTURE(EnrolledStation,
                  "there is one spelling: no blanks, no lower case, no leading zero") {
    const auto text = issue(token, key);
    auto lower = text;
    for (char& c : lower)
        c = static_cast<char>(std::tolower(c));
    CHECK_FALSE(verify(lower, keys));
    CHECK_FALSE(verify(" " + text, keys));
    CHECK_FALSE(verify(text + " ", keys));
    CHECK_FALSE(verify(text + "\n", keys));
    CHECK_FALSE(verify(text.substr(0, 28), keys));
    CHECK_FALSE(verify("L10" + text.substr(2), keys));
}

TEST_CASE_FIXTURE(EnrolledStation,
                  "a number with more bits than a token has is no spelling of one") {
    CHECK_FALSE(claimed_token("L1ZZZZZZZZZZZZZZZZZZZZZZZZZZZ"));
    CHECK_FALSE(claimed_token("L1000000000000000000000000000"));
}

TEST_CASE_FIXTURE(EnrolledStation,
                  "another event's key, an older key and no key recognise nothing") {
    const auto text = issue(token, key);
    KeyRing others;
    CHECK_FALSE(verify(text, others));
    others.add(EventKey::make(event, 1));
    CHECK_FALSE(verify(text, others));
    others.add(EventKey::make(EventId{event.value ^ 1}, 1));
    CHECK_FALSE(verify(text, others));
}

TEST_CASE_FIXTURE(EnrolledStation,
                  "badges of before and after a change of key are both recognised") {
    const auto second = EventKey::make(event, 2);
    keys.add(second);
    CHECK(keys.newest(event)->number() == 2);
    auto later = token;
    later.key_number = 2;
    CHECK(verify(issue(token, key), keys) == token);
    CHECK(verify(issue(later, second), keys) == later);
}

TEST_CASE_FIXTURE(EnrolledStation, "2,953 bytes of rubbish are refused, of every kind") {
    std::string rubbish(2953, '\0');
    for (int round = 0; round < 200; ++round) {
        for (char& c : rubbish)
            c = static_cast<char>(random_bits(8));
        CHECK_FALSE(verify(rubbish, keys));
    }
    CHECK_FALSE(verify("", keys));
    CHECK_FALSE(verify("https://example.org/check-in?id=7", keys));
}

TEST_CASE_FIXTURE(EnrolledStation, "a claim without its key is read but says nothing of truth") {
    const auto text = issue(token, key);
    CHECK(claimed_token(text) == token);
}

TEST_CASE_FIXTURE(EnrolledStation, "tags differ from badge to badge") {
    std::set<char> last;
    for (int generation = 1; generation < 256; ++generation) {
        auto other = token;
        other.generation = generation;
        last.insert(issue(other, key).back());
    }
    CHECK(last.size() > 20);
}
