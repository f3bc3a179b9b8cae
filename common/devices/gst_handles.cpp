#include "common/devices/gst_handles.hpp"

#include <string>

#include "common/core/log.hpp"

namespace lanyard::devices {

void post_stop(GstBus* bus) {
    gst_bus_post(bus, gst_message_new_application(nullptr, gst_structure_new_empty("stop")));
}

GstOwned<GstElement> make_pipeline(const char* description) {
    gst_init(nullptr, nullptr);
    GError* raw = nullptr;
    GstElement* pipeline =
        gst_parse_launch_full(description, nullptr, GST_PARSE_FLAG_FATAL_ERRORS, &raw);
    const GstOwned<GError> error(raw);
    if (error) log::warning(std::string("GStreamer: ") + error->message);
    if (!pipeline) return nullptr;
    gst_object_ref_sink(pipeline);
    return GstOwned<GstElement>(pipeline);
}

} // namespace lanyard::devices
