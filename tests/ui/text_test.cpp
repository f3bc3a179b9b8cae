#include <doctest/doctest.h>

#include <map>

#include "common/ui/text_block.hpp"
#include "common/ui/text_edit.hpp"
#include "common/ui/theme.hpp"
#include "common/ui/utf8.hpp"
#include "common/ui/widget_parts.hpp"

using namespace lanyard::ui;

namespace {

/// Counts the textures that are alive.
class CountedTextures final : public TextureStore {
public:
    std::uint64_t create(int, int, PixelFormat, const std::uint8_t*) override {
        alive_[++last_] = true;
        return last_;
    }
    void replace(std::uint64_t, int, int, PixelFormat, const std::uint8_t*) override {}
    void destroy(std::uint64_t texture) override { alive_.erase(texture); }
    std::size_t alive() const { return alive_.size(); }

private:
    std::map<std::uint64_t, bool> alive_;
    std::uint64_t last_ = 0;
};

struct Letters {
    Letters() { fonts.build(make_theme({}, Density::Kiosk, Contrast::Normal, 1).metrics); }

    TextBlock laid_out(std::string_view text, float width, int lines = 0) {
        return lay_out_text(measure, text, TextStyle::Body, 28, width, lines);
    }

    std::shared_ptr<CountedTextures> textures = std::make_shared<CountedTextures>();
    Fonts fonts;
    ForeignText foreign{textures};
    TextMeasure measure{fonts, foreign};
};

struct Editing {
    void press(Key key, Modifiers modifiers = {}) { apply(KeyPressed{key, modifiers}); }
    void type(std::string_view letters) {
        for (const char32_t letter : to_code_points(letters))
            apply(CharacterTyped{letter});
    }
    void apply(const InputEvent& event) {
        edit = TextEdit(text, caret, anchor, longest)
                   .apply(event, {[this] { return board; },
                                  [this](const std::string& copied) { board = copied; }});
    }

    std::string text;
    std::size_t caret = 0;
    std::size_t anchor = 0;
    std::string board;
    std::size_t longest = 0;
    Edit edit = Edit::None;
};

} // namespace

TEST_CASE_FIXTURE(Letters, "names of Wales, Poland, Greece and Russia are in the atlas, Arabic and "
                           "Chinese are not") {
    for (const char* name :
         {"Siân Llŷr-Ŵyn", "Łukasz Llyński", "Παναγιώτης", "Иван", "O’Rourke – €"})
        CHECK(fonts.covers(name, TextStyle::Body));
    CHECK_FALSE(fonts.covers("محمد علی خان", TextStyle::Body));
    CHECK_FALSE(fonts.covers("李明华", TextStyle::Body));
}

TEST_CASE_FIXTURE(Letters, "other scripts are drawn once and let go when there are too many") {
    CHECK(measure.width("محمد علی خان", TextStyle::Body, 28) > 50);
    CHECK(measure.width("محمد علی خان", TextStyle::Body, 28) > 50);
    CHECK(textures->alive() == 1);
    for (int i = 0; i < 2000; ++i) {
        foreign.begin_frame();
        measure.width("李" + std::to_string(i), TextStyle::Body, 28);
    }
    foreign.begin_frame();
    CHECK(foreign.kept() <= 512);
    CHECK(textures->alive() == foreign.kept());
}

TEST_CASE_FIXTURE(Letters, "a text wraps at blanks and keeps every word") {
    const std::string text = "Hold your badge in front of the camera until you hear a tone";
    const TextBlock block = laid_out(text, 300);
    CHECK(block.lines.size() > 2);
    CHECK(block.width <= 300);
    std::string joined;
    for (const auto& line : block.lines)
        joined += (joined.empty() ? "" : " ") + line;
    CHECK(joined == text);
}

TEST_CASE_FIXTURE(Letters,
                  "a word that is too wide shrinks, and breaks only when that is not enough") {
    const std::string word = "Llanfairpwllgwyngyll";
    const float wide = measure.width(word, TextStyle::Body, 28);
    const TextBlock shrunk = laid_out(word, wide * 0.8F);
    CHECK(shrunk.lines.size() == 1);
    CHECK(shrunk.size_px < 28);
    CHECK(shrunk.width <= wide * 0.8F + 1);
    const TextBlock broken = laid_out(word, wide * 0.3F);
    CHECK(broken.lines.size() > 1);
    CHECK_FALSE(broken.clipped);
    std::string joined;
    for (const auto& line : broken.lines)
        joined += line;
    CHECK(joined == word);
}

TEST_CASE_FIXTURE(Letters, "what does not fit in its lines ends in an ellipsis and says so") {
    const TextBlock block = laid_out("Rochdale Borough Council and all its friends", 200, 1);
    CHECK(block.clipped);
    CHECK(block.lines.size() == 1);
    CHECK(block.lines.front().ends_with("…"));
    CHECK(block.width <= 200);
}

TEST_CASE("broken UTF-8 gives a replacement for each byte and never ends") {
    CHECK(to_code_points("a\xFF\xC3") == U"a\uFFFD\uFFFD");
    CHECK(to_code_points("ŵ李\xF0\x9F\x98\x80") == U"ŵ李\U0001F600");
    std::string text;
    for (const char32_t letter : U"ŵ李\U0001F600a")
        if (letter != 0) append_utf8(text, letter);
    CHECK(text == "ŵ李\xF0\x9F\x98\x80"
                  "a");
}

TEST_CASE_FIXTURE(Editing, "typing, selecting, copying and pasting work on whole letters") {
    type("Ŵyn");
    press(Key::Left, {.shift = true});
    press(Key::Left, {.shift = true});
    press(Key::C, {.control = true});
    CHECK(board == "yn");
    press(Key::X, {.control = true});
    CHECK(text == "Ŵ");
    press(Key::V, {.control = true});
    press(Key::V, {.control = true});
    CHECK(text == "Ŵynyn");
    press(Key::A, {.control = true});
    type("x");
    CHECK(text == "x");
    press(Key::Delete);
    CHECK(edit == Edit::None);
}

TEST_CASE_FIXTURE(Editing, "a pasted line end or control character does not get in") {
    board = "Si\tân\r\n\x1B";
    press(Key::V, {.control = true});
    CHECK(text == "Siân");
}

TEST_CASE_FIXTURE(Editing, "what turns the direction of writing or cannot be seen does not get in, "
                           "typed or pasted") {
    for (const char32_t letter : U"\u202E\u2066\u200E\u061C\u200B\uFEFF\u0085\u2028\uFFFD\uFFFF")
        if (letter != 0) apply(CharacterTyped{letter});
    CHECK(text.empty());
    board = "a\u202Eb\u2069c\u200Bd\u009Ce\xFF";
    press(Key::V, {.control = true});
    CHECK(text == "abcde");
    CHECK(fit_for_field("محمد 𠮷田 Ŵyn") == "محمد 𠮷田 Ŵyn");
}

TEST_CASE_FIXTURE(Editing, "a field holds so many letters, not bytes, and says when it is full") {
    longest = 3;
    type("Ŵŷn");
    CHECK(edit == Edit::Changed);
    type("a");
    CHECK(edit == Edit::Full);
    CHECK(text == "Ŵŷn");
    press(Key::A, {.control = true});
    board = "ŵŵŵŵ";
    press(Key::V, {.control = true});
    CHECK(edit == Edit::Full);
    CHECK(text == "ŵŵŵ");
    press(Key::Backspace);
    type("x");
    CHECK(edit == Edit::Changed);
}

TEST_CASE_FIXTURE(Editing, "a key that hangs does not fill the memory") {
    for (int i = 0; i < 5000; ++i)
        type("a");
    CHECK(text.size() <= 1000);
}

TEST_CASE("initials are the first letters of the first and last name") {
    CHECK(initials_of("Siân O'Rourke") == "SO");
    CHECK(initials_of("Łukasz Jan Nowak") == "ŁN");
    CHECK(initials_of("李明华") == "李");
    CHECK(initials_of("").empty());
}
