#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/ui/fonts.hpp"
#include "common/ui/texture_store.hpp"

namespace lanyard::ui {

/// A line of text that Pango drew, white, ready to be tinted.
struct ForeignLine {
    std::uint64_t texture = 0;
    float width = 0;
    float height = 0;
};

/// Lines with letters that the font texture lacks (Arabic, Chinese, ...), joined, ordered and drawn
/// by Pango once, then kept while they are in use.
class ForeignText {
public:
    explicit ForeignText(std::shared_ptr<TextureStore> store);
    ~ForeignText();
    ForeignText(const ForeignText&) = delete;
    ForeignText& operator=(const ForeignText&) = delete;

    /// Valid until the next `begin_frame`.
    const ForeignLine& line(std::string_view text, TextStyle style, float size_px);
    /// Lets go of what has not been used for longest, when there is too much.
    void begin_frame();
    std::size_t kept() const { return lines_.size(); }

private:
    struct Kept {
        std::string name;
        ForeignLine line;
    };
    ForeignLine draw(std::string_view text, TextStyle style, float size_px);

    std::shared_ptr<TextureStore> store_;
    std::list<Kept> lines_;
    std::unordered_map<std::string, std::list<Kept>::iterator> by_name_;
    std::size_t bytes_ = 0;
};

} // namespace lanyard::ui
