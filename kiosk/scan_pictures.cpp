#include "kiosk/scan_pictures.hpp"

#include <nlohmann/json.hpp>
#include <ostream>
#include <variant>

#include "common/core/fault.hpp"
#include "common/core/random.hpp"
#include "common/devices/picture_file.hpp"
#include "common/qr/decode.hpp"
#include "kiosk/workplace.hpp"

namespace lanyard::kiosk {

namespace {

using Json = nlohmann::ordered_json;

std::optional<std::string> read_code(const devices::GreyPicture& picture) {
    const qr::GreyView view{picture.pixels.data(), picture.width, picture.height, picture.width};
    return qr::Decoder().read(view);
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json() : Json(text);
}

std::string local(Instant instant, const Workplace& workplace) {
    return format_local_time(to_local(instant, workplace.event().time_zone));
}

Json unreadable(const std::filesystem::path& image, const Workplace& workplace) {
    return {{"image", image.string()},
            {"outcome", "unreadable"},
            {"registration", nullptr},
            {"name", nullptr},
            {"at", local(workplace.event_clock().now(), workplace)}};
}

Json checked_in(const std::filesystem::path& image, const services::CheckInOutcome& outcome,
                const Workplace& workplace) {
    return {{"image", image.string()},
            {"outcome", name_of(outcome.admission)},
            {"registration", text_or_null(outcome.reference)},
            {"name", text_or_null(outcome.badge_name)},
            {"at", local(outcome.scanned_at, workplace)}};
}

/// A picture, or what is wrong with its file: one bad file must not keep the others from being
/// read.
using Loaded = std::variant<devices::GreyPicture, Sentence>;

Loaded load(const std::filesystem::path& image) {
    try {
        if (auto picture = devices::read_picture(image)) return std::move(*picture);
        return Sentence{"rejected.not_a_picture", {{"file", image.string()}}};
    } catch (const Fault& fault) {
        return fault.sentence();
    }
}

/// File names are bytes and need not be text; JSON must be.
std::string line_of(const Json& line) {
    return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Pictures that are answered together: their codes wait for one commit instead of one each.
class Group {
public:
    static constexpr std::size_t kMost = 8;

    void add(const std::filesystem::path& image, const Loaded& loaded) {
        const auto* picture = std::get_if<devices::GreyPicture>(&loaded);
        auto code = picture ? read_code(*picture) : std::nullopt;
        images_.push_back({image, code.has_value()});
        if (code) readings_.push_back({new_id<CommandId>(), std::move(*code)});
    }
    bool full() const { return images_.size() >= kMost; }

    /// One line each, in order, once all of them are durable.
    void answer(Workplace& workplace, std::ostream& out) {
        std::vector<services::CheckInOutcome> outcomes;
        if (!readings_.empty()) outcomes = workplace.check_in().scan_together(readings_);
        auto next = outcomes.begin();
        for (const auto& [image, readable] : images_)
            out << line_of(readable ? checked_in(image, *next++, workplace)
                                    : unreadable(image, workplace))
                << '\n';
        out << std::flush;
        images_.clear();
        readings_.clear();
        workplace.journal().gate().checkpoint_if_due();
    }

private:
    struct Image {
        std::filesystem::path file;
        bool readable;
    };
    std::vector<Image> images_;
    std::vector<services::CheckIn::Reading> readings_;
};

} // namespace

int scan_pictures(const Options& options, const i18n::Catalogue& catalogue, std::ostream& out,
                  std::ostream& err) {
    Workplace workplace(options);
    bool all_pictures = true;
    Group group;
    for (const auto& image : options.scan) {
        const auto picture = load(image);
        if (const auto* trouble = std::get_if<Sentence>(&picture)) {
            err << catalogue.text(options.language, *trouble) << '\n';
            all_pictures = false;
        }
        group.add(image, picture);
        if (group.full()) group.answer(workplace, out);
    }
    group.answer(workplace, out);
    return all_pictures ? 0 : 2;
}

} // namespace lanyard::kiosk
