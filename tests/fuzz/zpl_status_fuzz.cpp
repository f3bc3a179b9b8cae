#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/devices/zpl_status.hpp"

using namespace lanyard::devices;

/// Anything that may answer at a printer's address: what is read as a status has the three lines
/// of one, and nothing is waited for once an answer is complete or none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view answer(reinterpret_cast<const char*>(bytes), size);
    const auto progress = progress_of(answer);
    if (progress == ZplAnswer::Incomplete && size > 512) std::abort();
    const auto status = read_zpl_status(answer);
    if (!status) return 0;
    if (size <= 512 && progress != ZplAnswer::Complete) std::abort();
    if (status->labels_waiting < 0 || status->labels_left < 0) std::abort();
    if (status->paper_out && state_of(*status) == PrinterState::Ready) std::abort();
    return 0;
}
