#pragma once

#include <functional>
#include <memory>

#include "common/ui/headless_screen.hpp"
#include "tests/ui/gallery/gallery.hpp"

namespace lanyard::ui {

/// A screen on the product's own catalogues; the tests run in the source folder.
struct OnScreen {
    HeadlessScreen& show(HeadlessScreen::Draw draw, const Appearance& appearance = {},
                         const Panel& panel = {}) {
        screen = std::make_unique<HeadlessScreen>(catalogue, std::move(draw), panel, appearance);
        return *screen;
    }

    i18n::Catalogue catalogue = i18n::Catalogue::load_from("assets/messages");
    std::unique_ptr<HeadlessScreen> screen;
};

inline constexpr Panel kAdminPanel = {1920, 1080, 508, 286};

} // namespace lanyard::ui
