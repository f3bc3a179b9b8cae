#include "common/ui/builder.hpp"

#include <cassert>

#include "common/ui/frame.hpp"

namespace lanyard::ui {

namespace {

Id hashed(Id seed, std::string_view text) {
    Id hash = seed ^ 0xCBF29CE484222325U;
    for (const char letter : text) {
        hash ^= static_cast<unsigned char>(letter);
        hash *= 0x100000001B3U;
    }
    return hash == 0 ? 1 : hash;
}

// Messages some 40 % longer, as a language with longer words would make them.
std::string stretched(std::string text) {
    const std::size_t more = text.size() * 2 / 5;
    for (std::size_t i = 0; i < more; ++i)
        text += i % 7 == 0 ? ' ' : 'o';
    return text;
}

} // namespace

Scope::~Scope() {
    if (builder_ != nullptr) builder_->close_to(depth_);
}

Builder::Builder(ScreenState& state) : state_(state) {
    Node root;
    root.id = hashed(0, "page");
    root.direction = Direction::Column;
    root.scrolls = true;
    root.scrolled = state_.interaction.scrolled(root.id);
    nodes_.push_back(root);
    open_.push_back({0, colours().background, -1, 0, false, {}});
}

std::string Builder::say(const Words& words) const {
    return say(words, state_.appearance.language);
}

std::string Builder::say(const Words& words, i18n::Language language) const {
    std::string text = words.in(state_.catalogue, language);
    return state_.appearance.stretched_text ? stretched(std::move(text)) : text;
}

Node Builder::node_of(const Box& box, Direction direction) const {
    Node node;
    node.direction = direction;
    node.width = box.width;
    node.height = box.height;
    node.gap = theme().gap(box.gap);
    node.padding_down = theme().gap(box.padding);
    node.padding_across = theme().gap(box.padding_across.value_or(box.padding));
    node.aligned = box.align;
    node.justify = box.justify;
    if (box.min_width.kind == Length::Kind::Ems)
        node.least_width = box.min_width.value * theme().text_size(TextStyle::Body);
    if (box.min_width.kind == Length::Kind::Millimetres)
        node.least_width = box.min_width.value * metrics().px_per_mm;
    return node;
}

int Builder::append(Node node) {
    const int index = static_cast<int>(nodes_.size());
    node.parent = open_.back().node;
    node.layer = open_.back().layer;
    Node& parent = nodes_[static_cast<std::size_t>(node.parent)];
    if (parent.last_child >= 0)
        nodes_[static_cast<std::size_t>(parent.last_child)].next = index;
    else
        parent.first_child = index;
    parent.last_child = index;
    nodes_.push_back(std::move(node));
    return index;
}

int Builder::open(Node node) {
    if (node.id == 0) node.id = id_for("box");
    const int index = append(std::move(node));
    const Open& around = open_.back();
    open_.push_back({index, ground(), around.shown, around.layer, around.is_private, {}});
    return index;
}

int Builder::leaf(Node node) {
    return append(std::move(node));
}

void Builder::close() {
    assert(open_.size() > 1);
    open_.pop_back();
}

void Builder::close_to(int depth) {
    while (this->depth() > depth)
        close();
}

int Builder::open_floating(Node node, Floating floating, bool modal) {
    if (node.id == 0) node.id = id_for("floating");
    const int index = static_cast<int>(nodes_.size());
    node.floating = floating;
    node.layer = static_cast<int>(floating_.size()) + 1;
    if (modal) modal_layer_ = node.layer;
    nodes_.push_back(std::move(node));
    floating_.push_back(index);
    open_.push_back({index, ground(), -1, nodes_.back().layer, false, {}});
    return index;
}

Id Builder::id_for(std::string_view name) {
    Open& open = open_.back();
    const int repeat = open.names[std::string(name)]++;
    const Id id = hashed(nodes_[static_cast<std::size_t>(open.node)].id, name);
    return repeat == 0 ? id : hashed(id, std::to_string(repeat));
}

void Builder::set_ground(int node, Colour colour) {
    for (auto& open : open_)
        if (open.node == node) open.ground = laid_over(colour, open.ground);
}

Colour Builder::ground() const {
    return open_.back().ground;
}

Element& Builder::element(int node, Role role, const Words& words, std::string_view id) {
    Element element;
    element.role = role;
    element.name = say(words);
    element.key = id.empty() ? words.key() : std::string(id);
    element.id = nodes_[static_cast<std::size_t>(node)].id;
    element.is_private = open_.back().is_private;
    const int index = static_cast<int>(shown_.size());
    element.parent = open_.back().shown >= 0
                         ? shown_[static_cast<std::size_t>(open_.back().shown)].element.id
                         : 0;
    if (open_.back().node == node) {
        // The box itself was opened before its element was named.
        if (open_.size() > 1 && open_[open_.size() - 2].shown >= 0)
            element.parent =
                shown_[static_cast<std::size_t>(open_[open_.size() - 2].shown)].element.id;
        open_.back().shown = index;
    }
    shown_.push_back({node, std::move(element)});
    return shown_.back().element;
}

int Builder::shown_by(int node) const {
    for (auto i = static_cast<int>(shown_.size()) - 1; i >= 0; --i)
        if (shown_[static_cast<std::size_t>(i)].node == node) return i;
    return -1;
}

Element& Builder::element_of(int node) {
    const int index = shown_by(node);
    assert(index >= 0);
    return shown_[static_cast<std::size_t>(index)].element;
}

Press Builder::operate(int node, const Operable& how) {
    const Id id = nodes_[static_cast<std::size_t>(node)].id;
    Target target;
    target.id = id;
    target.layer = nodes_[static_cast<std::size_t>(node)].layer;
    target.enabled = how.enabled;
    target.focusable = how.focusable;
    target.is_field = how.is_field;
    target.is_key = how.is_key;
    target.repeats = how.repeats;
    target.keeps_focus = how.keeps_focus;
    target.is_default = how.is_default;
    target.on_escape = how.on_escape;
    target.arrows = how.arrows;
    targets_.push_back(target);
    target_nodes_.push_back(node);

    const Interaction& input = state_.interaction;
    Press press;
    press.activated = how.enabled && input.activated(id);
    press.held = how.enabled && input.held(id);
    press.hovered = how.enabled && input.hovered(id);
    press.focused = input.focused(id);
    press.ring = press.focused && input.focus_visible();
    if (const int shown = shown_by(node); shown >= 0) {
        Element& element = shown_[static_cast<std::size_t>(shown)].element;
        element.operable = true;
        element.enabled = how.enabled;
        element.focused = press.focused;
    }
    return press;
}

const Rect* Builder::last_rect(Id id) const {
    const auto found = state_.rects.find(id);
    return found == state_.rects.end() ? nullptr : &found->second;
}

} // namespace lanyard::ui
