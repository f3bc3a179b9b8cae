#include "common/devices/gst_handles.hpp"

#include <string>

#include "common/core/log.hpp"

namespace lanyard::devices {

/// A stop that meets the pipeline on its way up can be refused half-way (seen once in a hundred
/// short films); the next one is not.
void RunningPipeline::stop() {
    constexpr int kAttempts = 20;
    if (!pipeline_) return;
    for (int attempt = 0; attempt < kAttempts; ++attempt)
        if (gst_element_set_state(pipeline_.get(), GST_STATE_NULL) == GST_STATE_CHANGE_SUCCESS)
            return;
    log::warning("a camera or sound pipeline does not stop");
}

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
