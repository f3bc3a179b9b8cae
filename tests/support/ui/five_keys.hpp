#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "common/ui/headless_screen.hpp"

namespace lanyard::ui::proofs {

/// Walks a screen by arrows, as on a pad with five keys, until no arrow leads anywhere new. The
/// centre key is used only to go from a field to the touch keyboard, so the screen stays the same.
class FiveKeyWalk {
public:
    explicit FiveKeyWalk(HeadlessScreen& screen) : screen_(screen) {}

    /// One sentence for each thing that can be operated and that no arrow leads to.
    std::vector<std::string> out_of_reach();
    /// By as few arrows as the walk knows; false when it is out of reach. Walk first.
    bool go_to(std::string_view key_or_name);

private:
    /// What has the focus, and which touch keyboard stands there: fields have their own.
    struct Place {
        Id focused = 0;
        Id keyboard = 0;
        bool operator<(const Place& other) const {
            return std::tie(focused, keyboard) < std::tie(other.focused, other.keyboard);
        }
    };
    using Ways = std::map<Key, Place>;

    void walk();
    Place here() const;
    void look_around();
    /// Where a key leads; within a field an arrow is pressed until it leaves.
    Place press(Key key);
    std::vector<Key> keys_at(const Place& place) const;
    /// Arrows from here to the nearest place that `wanted` accepts.
    template <class Wanted>
    bool follow(Wanted wanted);

    HeadlessScreen& screen_;
    std::map<Place, Ways> places_;
    std::set<Id> reached_;
    std::map<Id, std::string> seen_;
};

} // namespace lanyard::ui::proofs
