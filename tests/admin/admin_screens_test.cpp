#include "tests/admin/organisers_screen.hpp"

#include "tests/support/ui/layout_proofs.hpp"

using namespace lanyard;
using namespace lanyard::admin;

namespace {

struct Glass {
    const char* name;
    ui::Panel panel;
};
constexpr Glass kGlasses[] = {{"laptop", {1366, 768, 310, 174}}, {"desk", {1920, 1080, 508, 286}}};

/// Cells and the bars of the year give way to what stands beside them: the whole text of a cell is
/// below the table once its row is chosen, and every event is listed in full below its bar.
std::string cut_off(const ui::ScreenTree& tree, const ui::Panel& panel) {
    auto kept = tree;
    std::erase_if(kept.elements, [&](const ui::Element& element) {
        const auto above = std::find_if(tree.elements.begin(), tree.elements.end(),
                                        [&](const auto& one) { return one.id == element.parent; });
        return element.role == ui::Role::Row ||
               (above != tree.elements.end() && above->role == ui::Role::Timeline);
    });
    return ui::proofs::listed(ui::proofs::clipped_texts(kept, panel));
}

} // namespace

TEST_CASE_FIXTURE(OrganisersScreen, "nothing in any panel is cut off, covered or faint") {
    namespace proofs = ui::proofs;
    show(Panel::Delegates);
    form.chosen = registration("CCIN-0066");
    arrive("CCIN-0003", "lost the letter");
    for (const auto& glass : kGlasses)
        for (const auto language : {i18n::Language::English, i18n::Language::Welsh})
            for (const double scale : {1.0, 1.5, 2.0})
                for (const auto contrast : {ui::Contrast::Normal, ui::Contrast::High})
                    for (const auto panel : {Panel::Calendar, Panel::Event, Panel::Delegates,
                                             Panel::Badges, Panel::Live}) {
                        show(panel);
                        screen.set_panel(glass.panel);
                        screen.set_appearance({.language = language,
                                               .density = ui::Density::Admin,
                                               .contrast = contrast,
                                               .text_scale = scale});
                        screen.settle();
                        CAPTURE(glass.name);
                        CAPTURE(i18n::code_of(language));
                        CAPTURE(scale);
                        CAPTURE(static_cast<int>(panel));
                        const auto& tree = screen.tree();
                        const double least = contrast == ui::Contrast::High ? 7 : 4.5;
                        CHECK(cut_off(tree, glass.panel) == "");
                        CHECK(proofs::listed(proofs::overlapping_texts(tree)) == "");
                        CHECK(proofs::listed(proofs::faint_texts(tree, least)) == "");
                    }
}

TEST_CASE_FIXTURE(OrganisersScreen, "whoever was chosen stays chosen when the rows change places") {
    model.apply(FilterDelegates{DelegateFilter::NotYet});
    show(Panel::Delegates);
    screen.tap("CCIN-0070");
    screen.tap("check in");
    REQUIRE(screen.shows("check in by hand"));
    // Meanwhile somebody above them in the list has arrived at a kiosk.
    arrive("CCIN-0057", "at a kiosk");
    screen.settle();
    screen.type("forgot the badge");
    screen.press(ui::Key::Enter);
    wait_for_delegates();
    CHECK(state_of("CCIN-0070") == "arrived");
    CHECK(model.live().report().all.arrived == 2);
}

TEST_CASE_FIXTURE(OrganisersScreen, "a delegate's badge shows by its number, and sorts") {
    show(Panel::Delegates);
    CHECK(screen.find("CCIN-0070").value.find("Not made") != std::string::npos);
    tap("badge");
    CHECK(form.delegates.sort_column == 3);
}

TEST_CASE_FIXTURE(OrganisersScreen, "a list that cannot be read is told above the panel") {
    show(Panel::Delegates);
    std::filesystem::permissions(file, std::filesystem::perms(0444));
    model.reload(storage::Changes::everything());
    wait_for_delegates();
    REQUIRE(model.notice());
    CHECK(model.notice()->sentence.key == "fault.database_read_only");
}

TEST_CASE_FIXTURE(OrganisersScreen, "a figure leads to the delegates that it counts") {
    arrive("CCIN-0003", "lost the letter");
    show(Panel::Live);
    tap("arrived");
    CHECK(model.panel() == Panel::Delegates);
    CHECK(names() == std::vector<std::string>{"Dafydd ap Gwilym-Rees"});
}
