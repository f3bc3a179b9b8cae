#include "kiosk/code_reader.hpp"

#include <utility>

#include "common/qr/decode.hpp"

namespace lanyard::kiosk {

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
    listener.picture = [this] {
        {
            const std::lock_guard lock(mutex_);
            picture_waiting_ = true;
        }
        wake_for_picture();
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
    {
        const std::lock_guard lock(mutex_);
        if (!moved_ || !picture_waiting_) return std::nullopt;
        moved_ = picture_waiting_ = false;
    }
    return camera_->take_preview();
}

void CodeReader::show_pictures(bool shown) {
    const std::lock_guard lock(mutex_);
    pictures_shown_ = shown;
}

/// Frames come twice as often as pictures, and a person who is being served does not look at them.
void CodeReader::wake_for_picture() {
    {
        const std::lock_guard lock(mutex_);
        if (!moved_ || !picture_waiting_ || !pictures_shown_) return;
    }
    wake_();
}

void CodeReader::run() {
    qr::FrameReader reader;
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
        const bool moving = reader.scene_moves();
        if (!moving && !code) continue;
        const bool has_code = code.has_value();
        {
            const std::lock_guard lock(mutex_);
            moved_ = moved_ || moving;
            if (code) codes_.push_back(std::move(*code));
        }
        has_code ? wake_() : wake_for_picture();
    }
}

} // namespace lanyard::kiosk
