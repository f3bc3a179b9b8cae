#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/e2e/morning.hpp"

using namespace lanyard;
using namespace lanyard::e2e;

namespace {

/// Badges of those who may come in today.
std::vector<std::string> badges_for_today(const Morning& morning) {
    std::vector<std::string> pictures;
    for (const auto& reference : morning.expected_today())
        pictures.push_back(morning.folder / "badges" / (reference + ".png"));
    return pictures;
}

} // namespace

TEST_CASE_FIXTURE(Morning, "eight kiosks that read the same badges admit each exactly once") {
    constexpr int kKiosks = 8;
    constexpr std::size_t kBadges = 96;
    auto pictures = badges_for_today(*this);
    REQUIRE(pictures.size() >= kBadges);
    pictures.resize(kBadges);

    const auto output_of_kiosk = [&](int kiosk) {
        return folder / ("kiosk" + std::to_string(kiosk));
    };
    std::vector<Child> kiosks;
    for (int kiosk = 0; kiosk < kKiosks; ++kiosk) {
        std::rotate(pictures.begin(), pictures.begin() + kBadges / kKiosks, pictures.end());
        kiosks.push_back(scan_all(pictures, output_of_kiosk(kiosk)));
    }
    for (auto& kiosk : kiosks)
        CHECK(kiosk.wait() == 0);

    std::map<std::string, int> admitted;
    std::map<std::string, std::size_t> outcomes;
    for (int kiosk = 0; kiosk < kKiosks; ++kiosk)
        for (const auto& line : lines_of(text_of(output_of_kiosk(kiosk)))) {
            ++outcomes[line["outcome"]];
            if (line["outcome"] == "admitted") ++admitted[line["registration"]];
        }
    CHECK(admitted.size() == kBadges);
    CHECK(outcomes == std::map<std::string, std::size_t>{{"admitted", kBadges},
                                                         {"already_in", kBadges * (kKiosks - 1)}});
    CHECK(conference.figure("arrived") == kBadges);
    CHECK(sound());
}
