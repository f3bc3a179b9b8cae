#pragma once

#include <chrono>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "common/ui/box.hpp"
#include "common/ui/charts.hpp"
#include "common/ui/panel.hpp"
#include "common/ui/picture.hpp"
#include "common/ui/screen_tree.hpp"
#include "common/ui/table.hpp"
#include "common/ui/theme.hpp"
#include "common/ui/widgets.hpp"
#include "common/ui/words.hpp"

// common/ui in one page.
//
// A program opens a `Window` (window.hpp) and calls `run` with a function that draws one `Frame`.
// Tests open a `HeadlessScreen` (headless_screen.hpp) and give it the same function.
//
// How to write a view: a function of (model, form, Frame&) that names widgets from top to bottom
// and returns at most one intent. The page is a column; open rows, cards and scroll regions with
// the scopes below, and close them with a brace. Sizes are fit(), fill(), em(), mm(), share();
// never pixels. Colours come from the theme by tone and ink.
//
//     std::optional<FindNameIntent> view_find_name(const FindNameModel& model, FindNameForm& form,
//                                                  ui::Frame& ui) {
//         std::optional<FindNameIntent> intent;
//         if (ui.hero({.title = "find.title"_msg, .back = true}).back) intent = GoBack{};
//         {
//             auto body = ui.scroll({.height = ui::fill(), .padding = ui::Gap::Large});
//             if (ui.text_field("find.name"_msg, form.name, {.autofocus = true}))
//                 intent = Search{form.name};
//             for (const auto& hit : model.hits())
//                 if (ui.person_card({.name = hit.name, .detail = hit.organisation}))
//                     intent = Choose{hit.id};
//         }
//         ui.touch_keyboard();
//         return intent;
//     }
//
// Widgets are laid out when the view returns, so a widget answers for where it was drawn last; the
// loop always draws a few frames after an event. Two equal widgets in one box are told apart by
// their order; give an `id` where that order changes. Everything drawn is in the screen tree under
// its message key or `id`, which is what tests tap.
namespace lanyard::ui {

class Builder;
class Frame;

/// An open row, column or card; closes with its brace.
class Scope {
public:
    Scope(Builder& builder, int depth) : builder_(&builder), depth_(depth) {}
    ~Scope();
    Scope(Scope&& other) noexcept : builder_(other.builder_), depth_(other.depth_) {
        other.builder_ = nullptr;
    }
    Scope& operator=(Scope&&) = delete;
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

private:
    Builder* builder_;
    int depth_;
};

/// What a view draws on, for one frame.
class Frame {
public:
    explicit Frame(Builder& builder) : builder_(builder) {}
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

    // Surroundings.
    const Theme& theme() const;
    const Panel& panel() const;
    i18n::Language language() const;
    bool portrait() const { return panel().portrait(); }
    /// Letters are so large, or the glass so low, that what is only there to be pretty gives way.
    bool is_tight() const;
    /// Seconds on a clock that never jumps.
    double now() const;
    /// Asks for another frame that many seconds from now; without it the program sleeps.
    void wake_in(double seconds);
    /// Asks for the next frame at once: something is moving.
    void animate();
    /// A code that the scanner read since the last frame.
    std::optional<std::string> scanned() const;
    const std::vector<std::filesystem::path>& dropped_files() const;
    /// Says who stands before a public screen, by a number that changes with the person: what the
    /// last one focused, scrolled or typed is forgotten.
    void visit(std::uint64_t number);
    /// Seconds since somebody last touched, typed or scanned.
    double idle_seconds() const;
    std::string say(const Words& words) const;
    /// For reports that a string is needed of, such as a table's cells.
    std::string say(const Words& words, i18n::Language language) const;
    Picture make_picture();

    // Boxes.
    [[nodiscard]] Scope column(const Box& box = {});
    [[nodiscard]] Scope row(const Box& box = {});
    /// A row whose children go on below when there is no room; those with width fill() grow.
    [[nodiscard]] Scope flow(Box box = {});
    /// A column of which as much is shown as fits; drags, wheel and keys move it.
    [[nodiscard]] Scope scroll(Box box = {});
    [[nodiscard]] Scope card(Box box = {});
    /// Children on top of each other.
    [[nodiscard]] Scope stack(const Box& box = {});
    /// A row on landscape screens, a column on portrait ones.
    [[nodiscard]] Scope side_by_side_when_wide(Box box = {});
    void space(Gap gap);
    /// Takes what is left over.
    void spacer(float weight = 1);
    void divider();

    // Text.
    void display(const Words& words, const TextOptions& options = {});
    void title(const Words& words, const TextOptions& options = {});
    void heading(const Words& words, const TextOptions& options = {});
    void body(const Words& words, const TextOptions& options = {});
    void strong(const Words& words, const TextOptions& options = {});
    void caption(const Words& words, const TextOptions& options = {});
    void icon(Icon icon, Tone tone = Tone::Neutral, float ems = 1.5F);
    /// An icon on a soft disc, for results and empty states.
    void icon_disc(Icon icon, Tone tone, float ems = 4);

    // Buttons.
    bool button(const Words& words, const ButtonOptions& options = {});
    bool primary_button(const Words& words, ButtonOptions options = {});
    bool danger_button(const Words& words, ButtonOptions options = {});
    bool icon_button(Icon icon, const Words& name, const ButtonOptions& options = {});
    /// A round arrow that Escape presses too.
    bool back_button();
    bool choice_card(const ChoiceCard& card);
    /// English | Cymraeg. The language chosen now, when another than the present one.
    std::optional<i18n::Language> language_switch();

    // Entry.
    FieldEvent text_field(const Words& label, std::string& text, const FieldOptions& options = {});
    FieldEvent search_box(const Words& label, std::string& text, FieldOptions options = {});
    bool check_box(const Words& label, bool& on, const std::string& id = {});
    bool radio(const Words& label, const std::vector<Words>& choices, int& chosen);
    bool segmented(const Words& label, const std::vector<Words>& choices, int& chosen);
    bool tabs(const Words& label, const std::vector<Words>& choices, int& chosen);
    bool drop_down(const Words& label, const std::vector<Words>& choices, int& chosen,
                   const FieldOptions& options = {});
    /// Types into the focused field.
    void touch_keyboard(const KeyboardOptions& options = {});

    // Status.
    void chip(const Words& words, Tone tone, Icon icon = Icon::None);
    /// A coloured dot and a word.
    void status(const Words& words, Tone tone);
    void banner(const Words& words, Tone tone, Icon icon = Icon::None);
    void avatar(const std::string& name);
    void progress_bar(const Words& label, double part);
    /// True when the user cancels.
    bool cancellable_progress(const Words& label, double part, const Words& cancel);
    /// A ring that empties. `left` of `whole` seconds; redraws itself each second.
    void countdown(const Words& label, double left, double whole, Label shown = Label::Shown);
    /// Shown for a few seconds above everything; call once.
    void toast(const Words& words, Tone tone = Tone::Good);

    // Larger pieces.
    bool person_card(const PersonCard& card);
    bool list_row(const ListRow& row);
    HeroEvent hero(const Hero& hero);
    /// A hero that the view fills itself; what is put last may stand half below its edge.
    [[nodiscard]] Scope hero_box(Box box = {}, bool last_overlaps = false);
    /// The item clicked.
    std::optional<int> side_bar(const SideBar& bar);
    /// True when it is pressed.
    bool key_figure(const KeyFigure& figure);
    TableEvent table(const Table& table, TableState& state);
    void area_chart(const AreaChart& chart);
    void bar_list(const BarList& bars);
    void donut(const Donut& donut);
    void sparkline(const std::vector<double>& values, Tone tone);
    /// The bar clicked.
    std::optional<std::size_t> timeline(const Timeline& timeline);
    void qr_code(const QrMatrix& matrix, const Words& name, Length size = em(10));
    void picture(const Picture& picture, const PictureOptions& options);

    // Above everything. Call in each frame while open.
    DialogAnswer confirm(const Dialog& dialog);
    /// With a field, such as the reason of a cancellation.
    DialogAnswer confirm_with_text(const Dialog& dialog, const Words& label, std::string& text);
    /// A panel that the view fills; everything else waits until it is no longer called.
    [[nodiscard]] Scope dialog(const Words& title, const std::string& id = {});

    /// For widgets outside this class.
    Builder& builder() { return builder_; }

private:
    Builder& builder_;
};

} // namespace lanyard::ui
