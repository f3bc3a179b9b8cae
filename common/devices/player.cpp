#include "common/devices/player.hpp"

#include <gst/app/gstappsrc.h>

#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "common/core/log.hpp"
#include "common/devices/gst_handles.hpp"

namespace lanyard::devices {

namespace {

/// Longer than the sound itself; then a sound system that hangs is given up.
constexpr GstClockTime kPatience = 3 * GST_SECOND;

GstClockTime length_of(std::size_t samples, int rate) {
    return gst_util_uint64_scale(samples, GST_SECOND, static_cast<guint64>(rate));
}

GstBuffer* buffer_of(const Samples& samples, std::size_t before, int rate) {
    const auto bytes = samples.size() * sizeof(samples[0]);
    auto* buffer = gst_buffer_new_allocate(nullptr, bytes, nullptr);
    gst_buffer_fill(buffer, 0, samples.data(), bytes);
    GST_BUFFER_PTS(buffer) = length_of(before, rate);
    GST_BUFFER_DURATION(buffer) = length_of(samples.size(), rate);
    return buffer;
}

std::string description_of(int rate, const std::string& sink) {
    return "appsrc name=sound format=time caps=audio/x-raw,format=" +
           std::string(G_BYTE_ORDER == G_LITTLE_ENDIAN ? "S16LE" : "S16BE") +
           ",layout=interleaved,channels=1,rate=" + std::to_string(rate) +
           " ! audioconvert ! audioresample ! " + sink;
}

} // namespace

struct Player::Inside {
    Inside(int samples_a_second, std::function<void()> on_change, const std::string& sink)
        : rate(samples_a_second),
          changed(std::move(on_change)),
          description(description_of(samples_a_second, sink)),
          thread([this] { run(); }) {}

    ~Inside() {
        {
            const std::lock_guard lock(mutex);
            stopping = true;
            interrupt();
        }
        wanted.notify_all();
        thread.join();
    }

    void ask_for(Make make) {
        {
            const std::lock_guard lock(mutex);
            next = std::move(make);
            interrupt();
        }
        wanted.notify_all();
    }

    /// Ends what sounds. Call with the lock held.
    void interrupt() const {
        if (bus) post_stop(bus);
    }

    void run() {
        for (;;) {
            std::optional<Make> make;
            {
                std::unique_lock lock(mutex);
                wanted.wait(lock, [this] { return stopping || next; });
                if (stopping) return;
                make.swap(next);
            }
            const auto heard = play_safely(*make);
            if (state.exchange(heard) != heard && changed) changed();
        }
    }

    /// A sound is never worth a program that ends.
    SoundState play_safely(const Make& make) {
        try {
            return play(make);
        } catch (const std::exception& error) {
            log::warning(std::string("a sound was not played: ") + error.what());
            return SoundState::Silent;
        }
    }

    SoundState play(const Make& make) {
        const RunningPipeline pipeline(make_pipeline(description.c_str()));
        if (!pipeline.get()) return SoundState::Silent;
        const auto pipeline_bus = pipeline.bus();
        if (!begin(pipeline_bus.get())) return state; // a newer sound waits
        const BusInUse in_use(*this);
        if (!pipeline.play()) return SoundState::Silent;
        const auto source = pipeline.part("sound");
        std::size_t pushed = 0;
        const bool made = make([&](const Samples& samples) {
            if (outdated()) return false;
            if (samples.empty()) return true;
            auto* const buffer = buffer_of(samples, pushed, rate);
            pushed += samples.size();
            gst_app_src_push_buffer(GST_APP_SRC(source.get()), buffer);
            return true;
        });
        gst_app_src_end_of_stream(GST_APP_SRC(source.get()));
        if (!made) return SoundState::Silent;
        if (pushed == 0) return state;
        return heard_of(pipeline_bus.get(), length_of(pushed, rate) + kPatience);
    }

    bool begin(GstBus* pipeline_bus) {
        const std::lock_guard lock(mutex);
        if (stopping || next) return false;
        bus = pipeline_bus;
        return true;
    }

    struct BusInUse {
        explicit BusInUse(Inside& player) : inside(player) {}
        ~BusInUse() {
            const std::lock_guard lock(inside.mutex);
            inside.bus = nullptr;
        }
        BusInUse(const BusInUse&) = delete;
        BusInUse& operator=(const BusInUse&) = delete;
        Inside& inside;
    };

    bool outdated() {
        const std::lock_guard lock(mutex);
        return stopping || next;
    }

    /// Without a sound card the automatic sink only warns and plays to nobody.
    SoundState heard_of(GstBus* pipeline_bus, GstClockTime longest) const {
        constexpr auto kKinds = static_cast<GstMessageType>(
            GST_MESSAGE_ERROR | GST_MESSAGE_EOS | GST_MESSAGE_WARNING | GST_MESSAGE_APPLICATION);
        const GstOwned<GstMessage> message(
            gst_bus_timed_pop_filtered(pipeline_bus, longest, kKinds));
        if (!message) return SoundState::Silent;
        const auto kind = GST_MESSAGE_TYPE(message.get());
        if (kind == GST_MESSAGE_APPLICATION) return state; // ended before it could be known
        return kind == GST_MESSAGE_EOS ? SoundState::Ready : SoundState::Silent;
    }

    const int rate;
    std::function<void()> changed;
    std::string description;
    std::atomic<SoundState> state = SoundState::Unknown;

    std::mutex mutex;
    std::condition_variable wanted;
    std::optional<Make> next;
    bool stopping = false;
    GstBus* bus = nullptr; ///< of the sound that is heard

    std::thread thread; ///< the last member: it uses all others
};

Player::Player(int rate, std::function<void()> changed, const std::string& sink)
    : inside_(std::make_unique<Inside>(rate, std::move(changed), sink)) {}
Player::~Player() = default;

void Player::play(Make make) {
    inside_->ask_for(std::move(make));
}

void Player::silence() {
    inside_->ask_for([](const Push&) { return true; });
}

SoundState Player::state() const {
    return inside_->state;
}

} // namespace lanyard::devices
