#include "tests/support/video/video_file.hpp"

#include <gst/app/gstappsrc.h>
#include <gst/gst.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace lanyard::video {

namespace {

struct Unref {
    void operator()(gpointer object) const { gst_object_unref(object); }
};

/// An encoder that runs while it is in scope.
class Film {
public:
    Film(const std::filesystem::path& path, int width, int height, int frames_a_second)
        : frame_time_(GST_SECOND / static_cast<GstClockTime>(frames_a_second)) {
        gst_init(nullptr, nullptr);
        const auto description =
            "appsrc name=frames format=time block=true caps=video/x-raw,format=GRAY8,width=" +
            std::to_string(width) + ",height=" + std::to_string(height) +
            ",framerate=" + std::to_string(frames_a_second) +
            "/1 ! jpegenc quality=85 ! avimux ! filesink name=file";
        pipeline_.reset(gst_parse_launch(description.c_str(), nullptr));
        if (!pipeline_) throw std::runtime_error("GStreamer lacks jpegenc or avimux");
        frames_.reset(gst_bin_get_by_name(GST_BIN(pipeline_.get()), "frames"));
        const std::unique_ptr<GstElement, Unref> file(
            gst_bin_get_by_name(GST_BIN(pipeline_.get()), "file"));
        g_object_set(file.get(), "location", path.c_str(), nullptr);
        gst_element_set_state(pipeline_.get(), GST_STATE_PLAYING);
    }
    ~Film() { gst_element_set_state(pipeline_.get(), GST_STATE_NULL); }
    Film(const Film&) = delete;
    Film& operator=(const Film&) = delete;

    void add(const qr::GreyImage& frame) {
        const auto stride = (static_cast<std::size_t>(frame.width()) + 3) / 4 * 4; // GStreamer's
        auto* buffer = gst_buffer_new_allocate(
            nullptr, stride * static_cast<std::size_t>(frame.height()), nullptr);
        for (int y = 0; y < frame.height(); ++y)
            gst_buffer_fill(buffer, stride * static_cast<std::size_t>(y), frame.row(y),
                            static_cast<gsize>(frame.width()));
        GST_BUFFER_PTS(buffer) = frame_time_ * count_++;
        GST_BUFFER_DURATION(buffer) = frame_time_;
        if (gst_app_src_push_buffer(GST_APP_SRC(frames_.get()), buffer) != GST_FLOW_OK)
            throw std::runtime_error("the film takes no more frames");
    }

    void finish() {
        gst_app_src_end_of_stream(GST_APP_SRC(frames_.get()));
        const std::unique_ptr<GstBus, Unref> bus(gst_element_get_bus(pipeline_.get()));
        auto* message = gst_bus_timed_pop_filtered(
            bus.get(), GST_CLOCK_TIME_NONE,
            static_cast<GstMessageType>(GST_MESSAGE_EOS | GST_MESSAGE_ERROR));
        const bool written = GST_MESSAGE_TYPE(message) == GST_MESSAGE_EOS;
        gst_message_unref(message);
        if (!written) throw std::runtime_error("the film could not be written");
    }

private:
    GstClockTime frame_time_;
    GstClockTime count_ = 0;
    std::unique_ptr<GstElement, Unref> pipeline_;
    std::unique_ptr<GstElement, Unref> frames_;
};

} // namespace

void write_video(const std::filesystem::path& path, const NextFrame& next, int frames_a_second) {
    auto frame = next();
    if (!frame) throw std::runtime_error("a film needs a frame");
    Film film(path, frame->width(), frame->height(), frames_a_second);
    for (; frame; frame = next())
        film.add(*frame);
    film.finish();
}

void write_video(const std::filesystem::path& path, std::span<const qr::GreyImage> frames,
                 int frames_a_second) {
    std::size_t shown = 0;
    const NextFrame next = [&]() -> std::optional<qr::GreyImage> {
        if (shown == frames.size()) return std::nullopt;
        return frames[shown++];
    };
    write_video(path, next, frames_a_second);
}

} // namespace lanyard::video
