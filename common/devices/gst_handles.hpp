#pragma once

#include <gst/gst.h>

#include <memory>

namespace lanyard::devices {

/// Gives back what GStreamer hands out.
struct GstRelease {
    void operator()(GstElement* element) const { gst_object_unref(element); }
    void operator()(GstBus* bus) const { gst_object_unref(bus); }
    void operator()(GstMessage* message) const { gst_message_unref(message); }
    void operator()(GstSample* sample) const { gst_sample_unref(sample); }
    void operator()(GError* error) const { g_error_free(error); }
};

template <class Type>
using GstOwned = std::unique_ptr<Type, GstRelease>;

/// A pipeline that is stopped, with all of its threads gone, when it goes out of scope.
class RunningPipeline {
public:
    explicit RunningPipeline(GstOwned<GstElement> pipeline) : pipeline_(std::move(pipeline)) {}
    ~RunningPipeline() { stop(); }
    RunningPipeline(const RunningPipeline&) = delete;
    RunningPipeline& operator=(const RunningPipeline&) = delete;

    GstElement* get() const { return pipeline_.get(); }
    GstOwned<GstElement> part(const char* name) const {
        return GstOwned<GstElement>(gst_bin_get_by_name(GST_BIN(pipeline_.get()), name));
    }
    GstOwned<GstBus> bus() const { return GstOwned<GstBus>(gst_element_get_bus(pipeline_.get())); }
    bool play() const {
        return gst_element_set_state(pipeline_.get(), GST_STATE_PLAYING) !=
               GST_STATE_CHANGE_FAILURE;
    }

private:
    void stop();

    GstOwned<GstElement> pipeline_;
};

/// Wakes whoever waits on the bus with an application message.
void post_stop(GstBus* bus);

/// A pipeline from its description; empty, with a line in the log, when a plugin is missing.
GstOwned<GstElement> make_pipeline(const char* description);

} // namespace lanyard::devices
