#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "common/devices/camera.hpp"
#include "common/devices/previews.hpp"

namespace lanyard::kiosk {

/// Reads codes from a camera on a thread of its own and hands them over by value.
class CodeReader {
public:
    /// `wake` is called, from other threads, when there is a code, a picture to show or a new
    /// state.
    CodeReader(const std::string& camera, std::function<void()> wake);
    ~CodeReader();
    CodeReader(const CodeReader&) = delete;
    CodeReader& operator=(const CodeReader&) = delete;

    std::optional<std::string> take_code();
    /// Whether anybody sees the camera's picture now; when not, only codes wake.
    void show_pictures(bool shown);
    /// The newest picture to show, when something moved in it: a still scene is not drawn again.
    std::optional<devices::PreviewFrame> take_picture();
    devices::CameraState state() const { return camera_->state(); }

private:
    void run();
    bool picture_is_due(const devices::LumaFrame& frame);

    std::function<void()> wake_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::string> codes_;
    std::optional<devices::PreviewFrame> picture_;
    bool frame_waiting_ = false;
    bool stopping_ = false;
    bool pictures_shown_ = true;

    // Of the thread alone.
    bool moved_ = true; ///< since the last picture
    std::chrono::steady_clock::time_point pictured_at_;

    std::unique_ptr<devices::Camera> camera_;
    std::thread thread_;
};

} // namespace lanyard::kiosk
