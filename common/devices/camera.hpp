#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace lanyard::devices {

/// Pixels that the camera handed over; they stay as they are for as long as the frame is kept.
struct Frame {
    int width = 0;
    int height = 0;
    int stride = 0; ///< bytes from one row to the next
    std::shared_ptr<const std::uint8_t> pixels;
    std::uint64_t sequence = 0; ///< counts all frames seen, also those that nobody took
    std::chrono::steady_clock::time_point seen_at;
};

class CameraPicture;

/// One byte of brightness for a pixel, as the camera made it: for reading codes.
struct LumaFrame : Frame {
    std::shared_ptr<const CameraPicture> picture; ///< with its colours, to make a preview of
};
/// Four bytes for a pixel (red, green, blue, opaque), 640 x 360: for showing.
struct PreviewFrame : Frame {};

enum class CameraState {
    Starting, ///< no picture yet
    Live,
    Lost,   ///< there were pictures; it is being looked for
    Absent, ///< never was there; it is being looked for
};

/// What a camera calls when something is new, from threads of its own: only wake somebody there.
struct CameraListener {
    std::function<void()> frame; ///< a frame waits in take_frame
    std::function<void()> state; ///< the state has changed
};

/// A source of pictures that never blocks and never fails: when it is lost, it says so and looks
/// for it until it is back. Frames wait in a place for one; a newer one takes the place of one that
/// was not fetched. Any thread may call.
class Camera {
public:
    virtual ~Camera() = default;
    Camera() = default;
    Camera(const Camera&) = delete;
    Camera& operator=(const Camera&) = delete;

    virtual CameraState state() const = 0;
    /// The newest frame, once.
    virtual std::optional<LumaFrame> take_frame() = 0;
    /// While the scene rests, every other frame is enough to see that somebody comes: the others
    /// are not unpacked, which is most of what a camera costs.
    virtual void rest(bool resting) = 0;
};

enum class AtEnd { Repeat, Stay };

/// Which camera: a device ("/dev/video0"), "auto" for the first that works, or a video file, which
/// is played in real time.
struct CameraChoice {
    std::string source = "auto";
    AtEnd at_end = AtEnd::Repeat; ///< of a file; one that stays keeps its last picture
};

/// Begins at once; the first frame comes later. Nothing is called any more once it is destroyed.
std::unique_ptr<Camera> open_camera(const CameraChoice& choice, CameraListener listener);

} // namespace lanyard::devices
