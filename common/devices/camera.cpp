#include "common/devices/camera.hpp"

#include <gst/app/gstappsink.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <shared_mutex>
#include <string_view>
#include <thread>
#include <utility>

#include "common/devices/camera_source.hpp"
#include "common/devices/frames.hpp"
#include "common/devices/gst_handles.hpp"
#include "common/devices/mailbox.hpp"

namespace lanyard::devices {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kFirstFramePatience{5000}; ///< some webcams take seconds to wake
constexpr milliseconds kFramePatience{2000};
constexpr milliseconds kFirstRetry{100};
constexpr milliseconds kLastRetry{2000};

/// One thread keeps a pipeline running and builds a new one when it fails; the pipeline's own
/// threads fill the mailboxes.
class GstCamera final : public Camera {
public:
    GstCamera(CameraChoice choice, CameraListener listener)
        : choice_(std::move(choice)), listener_(std::move(listener)), thread_([this] { keep(); }) {}

    ~GstCamera() override {
        {
            const std::lock_guard lock(mutex_);
            stopping_ = true;
            if (bus_) post_stop(bus_);
        }
        stopped_.notify_all();
        thread_.join();
    }

    CameraState state() const override { return state_; }
    std::optional<LumaFrame> take_frame() override { return frames_.take(); }
    void rest(bool resting) override { resting_ = resting; }

private:
    enum class End { Failed, OfFile, Stopped };

    void keep();
    bool show_all_candidates();
    bool show(const std::string& candidate);
    End watch(GstBus* bus);
    bool wait_for_stop(milliseconds time);
    void set_state(CameraState state);
    void connect(const RunningPipeline& pipeline);
    void accept_frames(bool accept);
    void received(GstAppSink* sink);

    static GstFlowReturn on_sample(GstAppSink* sink, gpointer camera) {
        static_cast<GstCamera*>(camera)->received(sink);
        return GST_FLOW_OK;
    }

    /// In JPEG every frame stands alone, so that any can be left out.
    static void on_element(GstBin*, GstBin*, GstElement* element, gpointer camera) {
        const auto* factory = gst_element_get_factory(element);
        if (!factory || std::string_view(GST_OBJECT_NAME(factory)) != "jpegdec") return;
        GstPad* pad = gst_element_get_static_pad(element, "sink");
        gst_pad_add_probe(pad, GST_PAD_PROBE_TYPE_BUFFER, on_packed_frame, camera, nullptr);
        gst_object_unref(pad);
    }
    static GstPadProbeReturn on_packed_frame(GstPad*, GstPadProbeInfo*, gpointer camera) {
        auto* self = static_cast<GstCamera*>(camera);
        const bool left_out = self->resting_ && ++self->packed_ % 2 == 0;
        return left_out ? GST_PAD_PROBE_DROP : GST_PAD_PROBE_OK;
    }

    CameraChoice choice_;
    CameraListener listener_;
    std::atomic<bool> resting_ = false;
    std::atomic<std::uint64_t> packed_ = 0; ///< frames that came while resting
    Mailbox<LumaFrame> frames_;
    std::atomic<CameraState> state_ = CameraState::Starting;
    std::atomic<std::uint64_t> seen_ = 0;
    std::atomic<Clock::time_point> last_frame_ = Clock::time_point::min();

    std::shared_mutex delivery_; ///< shared by the pipeline's threads while they hand on a frame
    bool accepting_ = false;

    std::mutex mutex_;
    std::condition_variable stopped_;
    bool stopping_ = false;
    GstBus* bus_ = nullptr; ///< of the running pipeline, to interrupt it

    std::thread thread_; ///< the last member: it uses all others
};

/// Tries again after 0.1 s, then ever less often, while there are no pictures.
void GstCamera::keep() {
    auto retry = kFirstRetry;
    for (;;) {
        const auto before = seen_.load();
        if (!show_all_candidates()) return;
        const bool worked = seen_ > before;
        set_state(seen_ > 0 ? CameraState::Lost : CameraState::Absent);
        retry = worked ? kFirstRetry : std::min(retry * 2, kLastRetry);
        if (wait_for_stop(retry)) return;
    }
}

/// False when the camera is to stop.
bool GstCamera::show_all_candidates() {
    for (const auto& candidate : candidates_of(choice_.source))
        if (!show(candidate)) return false;
    return true;
}

bool GstCamera::show(const std::string& candidate) {
    for (;;) {
        const RunningPipeline pipeline(camera_pipeline(candidate));
        if (!pipeline.get()) return true;
        const auto bus = pipeline.bus();
        {
            const std::lock_guard lock(mutex_);
            if (stopping_) return false;
            bus_ = bus.get();
        }
        const auto before = seen_.load();
        last_frame_ = Clock::time_point::min();
        connect(pipeline);
        accept_frames(true);
        const auto end = pipeline.play() ? watch(bus.get()) : End::Failed;
        accept_frames(false);
        {
            const std::lock_guard lock(mutex_);
            bus_ = nullptr;
        }
        if (end == End::Stopped) return false;
        if (end == End::Failed || seen_ == before) return true;
        if (choice_.at_end == AtEnd::Stay) return !wait_for_stop(milliseconds::max());
    }
}

GstCamera::End GstCamera::watch(GstBus* bus) {
    constexpr auto kKinds =
        static_cast<GstMessageType>(GST_MESSAGE_ERROR | GST_MESSAGE_EOS | GST_MESSAGE_APPLICATION);
    const auto started = Clock::now();
    for (;;) {
        const auto last = last_frame_.load();
        const auto deadline = last == Clock::time_point::min() ? started + kFirstFramePatience
                                                               : last + kFramePatience;
        const auto left = deadline - Clock::now();
        if (left <= Clock::duration::zero()) return End::Failed;
        const GstOwned<GstMessage> message(
            gst_bus_timed_pop_filtered(bus, static_cast<GstClockTime>(left.count()), kKinds));
        if (!message) continue;
        if (GST_MESSAGE_TYPE(message.get()) == GST_MESSAGE_APPLICATION) return End::Stopped;
        return GST_MESSAGE_TYPE(message.get()) == GST_MESSAGE_EOS ? End::OfFile : End::Failed;
    }
}

/// True when the camera is to stop.
bool GstCamera::wait_for_stop(milliseconds time) {
    std::unique_lock lock(mutex_);
    const auto stop = [this] { return stopping_; };
    if (time == milliseconds::max()) {
        stopped_.wait(lock, stop);
        return true;
    }
    return stopped_.wait_for(lock, time, stop);
}

void GstCamera::set_state(CameraState state) {
    if (state_.exchange(state) != state && listener_.state) listener_.state();
}

void GstCamera::connect(const RunningPipeline& pipeline) {
    g_signal_connect(pipeline.get(), "deep-element-added", G_CALLBACK(on_element), this);
    GstAppSinkCallbacks callbacks = {};
    callbacks.new_sample = on_sample;
    gst_app_sink_set_callbacks(GST_APP_SINK(pipeline.part("luma").get()), &callbacks, this,
                               nullptr);
}

/// Once frames are no longer accepted, none is being handed on either: a frame that comes late
/// cannot bring a lost camera back to life.
void GstCamera::accept_frames(bool accept) {
    const std::unique_lock delivery(delivery_);
    accepting_ = accept;
}

void GstCamera::received(GstAppSink* sink) {
    auto frame = frame_of(GstOwned<GstSample>(gst_app_sink_pull_sample(sink)));
    const std::shared_lock delivery(delivery_);
    if (!frame || !accepting_) return;
    last_frame_ = frame->seen_at;
    frame->sequence = ++seen_;
    frames_.put(std::move(*frame));
    set_state(CameraState::Live);
    if (listener_.frame) listener_.frame();
}

} // namespace

std::unique_ptr<Camera> open_camera(const CameraChoice& choice, CameraListener listener) {
    return std::make_unique<GstCamera>(choice, std::move(listener));
}

} // namespace lanyard::devices
