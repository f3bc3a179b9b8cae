#pragma once

#include <string>
#include <vector>

#include "common/ui/panel.hpp"
#include "common/ui/screen_tree.hpp"

namespace lanyard::ui::proofs {

/// What the numbers of the product ask of a screen. Each proof returns one sentence for each
/// widget that breaks the rule, so that `CHECK(small_targets(...).empty())` explains itself.
struct TargetRule {
    double side_mm = 20;
    double gap_mm = 3;
};

inline constexpr TargetRule kPublic{20, 3};
inline constexpr TargetRule kStaff{15, 3};

/// The side of a letter's key, in mm, that a glass can hold: 20 mm, or where neither ten keys
/// across in five rows nor thirteen in four leave two fifths of the glass to the page, the larger
/// of both.
double largest_key_mm(const Panel& panel);
/// Controls that a finger would miss. Keys of the touch keyboard must reach the rule or, on a glass
/// that cannot hold that, `largest_key_mm`. `ignored` keys are exempt, with a reason where it is
/// called.
std::vector<std::string> small_targets(const ScreenTree& tree, const Panel& panel, TargetRule rule,
                                       const std::vector<std::string>& ignored = {});
/// Controls nearer to each other than the rule allows, unless one is within the other.
std::vector<std::string> crowded_targets(const ScreenTree& tree, const Panel& panel,
                                         TargetRule rule,
                                         const std::vector<std::string>& ignored = {});
/// Controls that do not follow each other as one reads: in Tab's order the next one lies below, or
/// to the right, or begins a column to the right.
std::vector<std::string> out_of_order(const ScreenTree& tree);
/// Controls that a voice has nothing to call by: without a name, or with one that the catalogue of
/// the language lacks.
std::vector<std::string> nameless(const ScreenTree& tree);
/// Controls that a seated person cannot reach, of a screen in low reach.
std::vector<std::string> beyond_reach(const ScreenTree& tree, const Panel& panel);
/// Texts that lie on each other.
std::vector<std::string> overlapping_texts(const ScreenTree& tree);
/// Texts that were cut off, and widgets that lie outside the glass.
std::vector<std::string> clipped_texts(const ScreenTree& tree, const Panel& panel);
/// Controls and countdowns that can only be reached by scrolling.
std::vector<std::string> out_of_sight(const ScreenTree& tree,
                                      const std::vector<std::string>& ignored = {});
/// Texts with less contrast than `least`; those that cannot be used are exempt, as in WCAG.
std::vector<std::string> faint_texts(const ScreenTree& tree, double least);

/// One line each, for a failed check.
std::string listed(const std::vector<std::string>& sentences);

} // namespace lanyard::ui::proofs
