#include "common/devices/previews.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "common/devices/frames.hpp"

namespace lanyard::devices {

namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 360;

/// As often as the frames come: a converter refuses to change that.
GstVideoInfo preview_format(const GstVideoInfo& source) {
    GstVideoInfo format;
    gst_video_info_set_format(&format, GST_VIDEO_FORMAT_RGBA, kWidth, kHeight);
    format.fps_n = source.fps_n;
    format.fps_d = source.fps_d;
    return format;
}

struct Place {
    int left, top, width, height;
};

/// As large as fits without a change of shape.
Place place_of(const GstVideoInfo& source) {
    const double scale = std::min(double{kWidth} / source.width, double{kHeight} / source.height);
    const int width = std::max(1, static_cast<int>(source.width * scale));
    const int height = std::max(1, static_cast<int>(source.height * scale));
    return {(kWidth - width) / 2, (kHeight - height) / 2, width, height};
}

GstStructure* conversion_into(const Place& place) {
    return gst_structure_new("preview", GST_VIDEO_CONVERTER_OPT_DEST_X, G_TYPE_INT, place.left,
                             GST_VIDEO_CONVERTER_OPT_DEST_Y, G_TYPE_INT, place.top,
                             GST_VIDEO_CONVERTER_OPT_DEST_WIDTH, G_TYPE_INT, place.width,
                             GST_VIDEO_CONVERTER_OPT_DEST_HEIGHT, G_TYPE_INT, place.height,
                             nullptr);
}

} // namespace

/// For one format of frames.
struct Previews::Converter {
    explicit Converter(const GstVideoInfo& source)
        : from(source),
          to(preview_format(source)),
          converter(gst_video_converter_new(&from, &to, conversion_into(place_of(from)))) {}
    ~Converter() {
        if (converter) gst_video_converter_free(converter);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    GstVideoInfo from;
    GstVideoInfo to;
    GstVideoConverter* converter;
};

Previews::Previews() = default;
Previews::~Previews() = default;

std::optional<PreviewFrame> Previews::make(const LumaFrame& frame) {
    if (!frame.picture) return std::nullopt;
    const auto& source = frame.picture->pixels();
    if (!converter_ || !gst_video_info_is_equal(&converter_->from, &source.info))
        converter_ = std::make_unique<Converter>(source.info);
    if (!converter_->converter) return std::nullopt;

    auto bytes = std::make_shared<std::vector<std::uint8_t>>(GST_VIDEO_INFO_SIZE(&converter_->to));
    GstVideoFrame target = {};
    target.info = converter_->to;
    target.data[0] = bytes->data();
    gst_video_converter_frame(converter_->converter, &source, &target);

    PreviewFrame preview;
    preview.width = kWidth;
    preview.height = kHeight;
    preview.stride = GST_VIDEO_INFO_PLANE_STRIDE(&converter_->to, 0);
    preview.pixels = {bytes, bytes->data()};
    preview.sequence = frame.sequence;
    preview.seen_at = frame.seen_at;
    return preview;
}

} // namespace lanyard::devices
