#include "tests/support/ui/five_keys.hpp"

#include <algorithm>
#include <array>
#include <deque>

namespace lanyard::ui::proofs {

namespace {

constexpr std::array kArrows = {Key::Right, Key::Down, Key::Left, Key::Up};
constexpr int kMostSteps = 2000;
/// Longer than the texts of the screens that are walked.
constexpr int kMostWithinField = 40;

const Element* by_id(const ScreenTree& tree, Id id) {
    for (const auto& element : tree.elements)
        if (element.id == id) return &element;
    return nullptr;
}

// A table is one thing: its arrows walk its rows.
bool is_in_table(const Element& element, const ScreenTree& tree) {
    const Element* parent = by_id(tree, element.parent);
    return element.role == Role::Row ? parent != nullptr && parent->role == Role::Table
                                     : parent != nullptr && parent->role == Role::Row;
}

bool must_be_reached(const Element& element, const ScreenTree& tree) {
    return element.operable && element.enabled && element.layer >= tree.modal_layer &&
           !is_in_table(element, tree);
}

std::string called(const Element& element) {
    return std::string(name_of(element.role)) + " '" +
           (element.key.empty() ? element.name : element.key) + "'";
}

} // namespace

FiveKeyWalk::Place FiveKeyWalk::here() const {
    Place place;
    for (const auto& element : screen_.tree().elements) {
        if (element.focused) place.focused = element.id;
        if (element.role == Role::Key) place.keyboard = place.keyboard * 31 + element.id;
    }
    return place;
}

void FiveKeyWalk::look_around() {
    const ScreenTree& tree = screen_.tree();
    for (const auto& element : tree.elements)
        if (must_be_reached(element, tree)) seen_[element.id] = called(element);
    const Place place = here();
    reached_.insert(place.focused);
    places_[place];
}

FiveKeyWalk::Place FiveKeyWalk::press(Key key) {
    const Id before = here().focused;
    const Element* focused = by_id(screen_.tree(), before);
    // Rows of a table are no element that has the focus.
    const bool walks_within = focused == nullptr || focused->role == Role::Field;
    const int most = walks_within ? kMostWithinField : 1;
    for (int i = 0; i < most && here().focused == before; ++i)
        screen_.press(key);
    return here();
}

std::vector<Key> FiveKeyWalk::keys_at(const Place& place) const {
    std::vector<Key> keys(kArrows.begin(), kArrows.end());
    const Element* focused = by_id(screen_.tree(), place.focused);
    if (focused != nullptr && focused->role == Role::Field && place.keyboard != 0)
        keys.push_back(Key::Enter);
    return keys;
}

template <class Wanted>
bool FiveKeyWalk::follow(Wanted wanted) {
    std::map<Place, std::vector<Key>> ways = {{here(), {}}};
    std::deque<Place> open = {here()};
    while (!open.empty()) {
        const Place place = open.front();
        open.pop_front();
        const std::vector<Key> way = ways[place];
        if (wanted(place)) {
            for (const Key arrow : way)
                press(arrow);
            return true;
        }
        for (const auto& [arrow, there] : places_[place])
            if (ways.try_emplace(there, way).second) {
                ways[there].push_back(arrow);
                open.push_back(there);
            }
    }
    return false;
}

void FiveKeyWalk::walk() {
    if (here().focused == 0) screen_.press(Key::Down);
    look_around();
    const auto has_untried = [&](const Place& place) {
        return places_[place].size() < keys_at(place).size();
    };
    for (int step = 0; step < kMostSteps && follow(has_untried); ++step) {
        const Place place = here();
        const auto keys = keys_at(place);
        const auto untried = std::find_if(keys.begin(), keys.end(),
                                          [&](Key key) { return !places_[place].contains(key); });
        if (untried == keys.end()) continue;
        places_[place][*untried] = press(*untried);
        look_around();
    }
}

std::vector<std::string> FiveKeyWalk::out_of_reach() {
    walk();
    std::vector<std::string> found;
    for (const auto& [id, name] : seen_)
        if (!reached_.contains(id)) found.push_back(name + " cannot be reached by arrows");
    return found;
}

bool FiveKeyWalk::go_to(std::string_view key_or_name) {
    const Id wanted = screen_.find(key_or_name).id;
    return follow([wanted](const Place& place) { return place.focused == wanted; }) &&
           here().focused == wanted;
}

} // namespace lanyard::ui::proofs
