#include "kiosk/code_reader.hpp"

#include <utility>

#include "common/qr/decode.hpp"

namespace lanyard::kiosk {

namespace {

/// Fifteen pictures a second are enough to hold a badge straight by.
constexpr std::chrono::milliseconds kBetweenPictures{60};

} // namespace

CodeReader::CodeReader(const std::string& camera, std::function<void()> wake)
    : wake_(std::move(wake)) {
    devices::CameraListener listener;
    listener.frame = [this] {
        {
            const std::lock_guard lock(mutex_);
            frame_waiting_ = true;
        }
        changed_.notify_one();
    };
    listener.state = wake_;
    camera_ = devices::open_camera({camera}, listener);
    thread_ = std::thread([this] { run(); });
}

CodeReader::~CodeReader() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

std::optional<std::string> CodeReader::take_code() {
    const std::lock_guard lock(mutex_);
    if (codes_.empty()) return std::nullopt;
    auto code = std::move(codes_.front());
    codes_.pop_front();
    return code;
}

std::optional<devices::PreviewFrame> CodeReader::take_picture() {
    const std::lock_guard lock(mutex_);
    return std::exchange(picture_, std::nullopt);
}

void CodeReader::show_pictures(bool shown) {
    const std::lock_guard lock(mutex_);
    pictures_shown_ = shown;
}

/// A person who is being served does not look at pictures, and nobody at those of a still scene.
bool CodeReader::picture_is_due(const devices::LumaFrame& frame) {
    const std::lock_guard lock(mutex_);
    return pictures_shown_ && moved_ && frame.seen_at - pictured_at_ >= kBetweenPictures;
}

void CodeReader::run() {
    qr::FrameReader reader;
    devices::Previews previews;
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return stopping_ || frame_waiting_; });
            if (stopping_) return;
            frame_waiting_ = false;
        }
        const auto frame = camera_->take_frame();
        if (!frame) continue;
        const qr::GreyView view{frame->pixels.get(), frame->width, frame->height, frame->stride};
        auto code = reader.read(view);
        camera_->rest(!reader.scene_moves());
        moved_ = moved_ || reader.scene_moves();
        std::optional<devices::PreviewFrame> picture;
        if (picture_is_due(*frame)) {
            picture = previews.make(*frame);
            moved_ = false;
            pictured_at_ = frame->seen_at;
        }
        if (!code && !picture) continue;
        {
            const std::lock_guard lock(mutex_);
            if (code) codes_.push_back(std::move(*code));
            if (picture) picture_ = std::move(picture);
        }
        wake_();
    }
}

} // namespace lanyard::kiosk
