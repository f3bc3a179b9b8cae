#include "common/devices/sound.hpp"

#include <gst/app/gstappsrc.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "common/devices/gst_handles.hpp"

namespace lanyard::devices {

namespace {

constexpr GstClockTime kLongest = 3 * GST_SECOND; ///< then a sound system that hangs is given up

GstBuffer* buffer_of(Tone tone) {
    const auto samples = samples_of(tone);
    const auto bytes = samples.size() * sizeof(samples[0]);
    auto* buffer = gst_buffer_new_allocate(nullptr, bytes, nullptr);
    gst_buffer_fill(buffer, 0, samples.data(), bytes);
    GST_BUFFER_PTS(buffer) = 0;
    GST_BUFFER_DURATION(buffer) =
        gst_util_uint64_scale(samples.size(), GST_SECOND, static_cast<guint64>(kSampleRate));
    return buffer;
}

std::string description_of(const std::string& sink) {
    return "appsrc name=tone format=time caps=audio/x-raw,format=" +
           std::string(G_BYTE_ORDER == G_LITTLE_ENDIAN ? "S16LE" : "S16BE") +
           ",layout=interleaved,channels=1,rate=" + std::to_string(kSampleRate) +
           " ! audioconvert ! audioresample ! " + sink;
}

} // namespace

struct Sounds::Player {
    Player(std::function<void()> on_change, const std::string& sink)
        : changed(std::move(on_change)),
          description(description_of(sink)),
          thread([this] { run(); }) {}

    ~Player() {
        {
            const std::lock_guard lock(mutex);
            stopping = true;
            interrupt();
        }
        wanted.notify_all();
        thread.join();
    }

    void ask_for(Tone tone) {
        {
            const std::lock_guard lock(mutex);
            next = tone;
            interrupt();
        }
        wanted.notify_all();
    }

    /// Ends the tone that sounds. Call with the lock held.
    void interrupt() const {
        if (bus) post_stop(bus);
    }

    void run() {
        for (;;) {
            std::optional<Tone> tone;
            {
                std::unique_lock lock(mutex);
                wanted.wait(lock, [this] { return stopping || next; });
                if (stopping) return;
                tone.swap(next);
            }
            const auto heard = play(*tone);
            if (state.exchange(heard) != heard && changed) changed();
        }
    }

    SoundState play(Tone tone) {
        const RunningPipeline pipeline(make_pipeline(description.c_str()));
        if (!pipeline.get()) return SoundState::Silent;
        const auto pipeline_bus = pipeline.bus();
        if (!begin(pipeline_bus.get())) return state; // a newer tone waits
        const auto source = pipeline.part("tone");
        gst_app_src_push_buffer(GST_APP_SRC(source.get()), buffer_of(tone));
        gst_app_src_end_of_stream(GST_APP_SRC(source.get()));
        const auto heard = pipeline.play() ? heard_of(pipeline_bus.get()) : SoundState::Silent;
        const std::lock_guard lock(mutex);
        bus = nullptr;
        return heard;
    }

    bool begin(GstBus* pipeline_bus) {
        const std::lock_guard lock(mutex);
        if (stopping || next) return false;
        bus = pipeline_bus;
        return true;
    }

    /// Without a sound card the automatic sink only warns and plays to nobody.
    SoundState heard_of(GstBus* pipeline_bus) const {
        constexpr auto kKinds = static_cast<GstMessageType>(
            GST_MESSAGE_ERROR | GST_MESSAGE_EOS | GST_MESSAGE_WARNING | GST_MESSAGE_APPLICATION);
        const GstOwned<GstMessage> message(
            gst_bus_timed_pop_filtered(pipeline_bus, kLongest, kKinds));
        if (!message) return SoundState::Silent;
        const auto kind = GST_MESSAGE_TYPE(message.get());
        if (kind == GST_MESSAGE_APPLICATION) return state; // ended before it could be known
        return kind == GST_MESSAGE_EOS ? SoundState::Ready : SoundState::Silent;
    }

    std::function<void()> changed;
    std::string description;
    std::atomic<SoundState> state = SoundState::Unknown;

    std::mutex mutex;
    std::condition_variable wanted;
    std::optional<Tone> next;
    bool stopping = false;
    GstBus* bus = nullptr; ///< of the tone that sounds

    std::thread thread; ///< the last member: it uses all others
};

Sounds::Sounds(std::function<void()> changed, const std::string& sink)
    : player_(std::make_unique<Player>(std::move(changed), sink)) {}
Sounds::~Sounds() = default;

void Sounds::play(Tone tone) {
    player_->ask_for(tone);
}
SoundState Sounds::state() const {
    return player_->state;
}

} // namespace lanyard::devices
