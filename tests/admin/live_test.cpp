#include <algorithm>

#include "tests/admin/organisers_screen.hpp"

using namespace lanyard;
using namespace lanyard::admin;

namespace {

using Texts = std::vector<std::string>;

struct LivePanel : OrganisersScreen {
    Texts organisations(const Texts& among) {
        Texts names;
        for (const auto& figure : model.live().report().by_organisation)
            if (std::find(among.begin(), among.end(), figure.name) != among.end())
                names.push_back(figure.name);
        return names;
    }

    Texts types() {
        Texts types;
        for (const auto& figure : model.live().report().by_delegate_type)
            types.push_back(figure.delegate_type);
        return types;
    }
};

} // namespace

TEST_CASE_FIXTURE(LivePanel, "the figures stand in the alphabet of the language shown") {
    const Texts some = {"Cheshire West & Chester Council", "Co-operatives UK", "Croydon Council"};
    CHECK(organisations(some) == some);
    CHECK(types() == Texts{"crew", "guest", "member", "non-member", "press", "speaker"});
    model.apply(ChooseAppearance{i18n::Language::Welsh, false, 100});
    const Texts welsh = {some[1], some[2], some[0]};
    CHECK(organisations(some) == welsh);
    CHECK(types() == Texts{"member", "crew", "guest", "non-member", "speaker", "press"});
    // Also after somebody has come.
    arrive("CCIN-0003", "lost the letter");
    CHECK(organisations(some) == welsh);
}
