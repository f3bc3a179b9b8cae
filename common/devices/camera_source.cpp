#include "common/devices/camera_source.hpp"

#include <algorithm>
#include <filesystem>

namespace lanyard::devices {

namespace fs = std::filesystem;

namespace {

/// Whatever is asked of a webcam, its JPEG is what it makes at 30 frames a second and full size.
constexpr auto kDevice = "v4l2src name=source ! capsfilter caps=\"image/jpeg,width=1280,height=720;"
                         "image/jpeg,width=[320,1920],height=[240,1080];"
                         "video/x-raw,width=[320,1280],height=[240,720]\" ! decodebin ! ";
/// A file would be read as fast as the disk allows: `identity` keeps it to its own time.
constexpr auto kFile = "filesrc name=source ! decodebin ! identity sync=true ! ";
/// The luma plane of any of these formats is read as it is; only others are converted. No queue and
/// no second branch: every thread more is woken with every frame, also while nobody is there.
constexpr auto kFrames = "videoconvert ! video/x-raw,format={Y42B,I420,NV12,GRAY8} ! "
                         "appsink name=luma sync=false drop=true max-buffers=1 wait-on-eos=false";

bool is_device(const std::string& candidate) {
    std::error_code none;
    return fs::is_character_file(candidate, none);
}

/// /dev/video2 before /dev/video10.
bool comes_before(const std::string& left, const std::string& right) {
    return left.size() != right.size() ? left.size() < right.size() : left < right;
}

std::vector<std::string> devices() {
    std::vector<std::string> found;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator("/dev", none))
        if (entry.path().filename().string().rfind("video", 0) == 0)
            found.push_back(entry.path().string());
    std::sort(found.begin(), found.end(), comes_before);
    return found;
}

} // namespace

std::vector<std::string> candidates_of(const std::string& source) {
    if (source == "auto") return devices();
    std::error_code none;
    return fs::exists(source, none) ? std::vector{source} : std::vector<std::string>{};
}

GstOwned<GstElement> camera_pipeline(const std::string& candidate) {
    const bool device = is_device(candidate);
    const auto description = std::string(device ? kDevice : kFile) + kFrames;
    auto pipeline = make_pipeline(description.c_str());
    if (!pipeline) return nullptr;
    const GstOwned<GstElement> source(gst_bin_get_by_name(GST_BIN(pipeline.get()), "source"));
    g_object_set(source.get(), device ? "device" : "location", candidate.c_str(), nullptr);
    return pipeline;
}

} // namespace lanyard::devices
