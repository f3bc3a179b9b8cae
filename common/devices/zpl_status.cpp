#include "common/devices/zpl_status.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <vector>

namespace lanyard::devices {

namespace {

constexpr char kStart = '\x02';
constexpr char kEnd = '\x03';
constexpr int kLines = 3;
constexpr std::size_t kLongestAnswer = 512; // a real one has some 80 bytes

using Fields = std::vector<std::string_view>;

Fields fields_of(std::string_view line) {
    Fields fields;
    for (;;) {
        const auto comma = line.find(',');
        fields.push_back(line.substr(0, comma));
        if (comma == std::string_view::npos) return fields;
        line.remove_prefix(comma + 1);
    }
}

/// The three lines, as the fields between their marks; fewer when the answer is malformed.
std::vector<Fields> lines_of(std::string_view answer) {
    std::vector<Fields> lines;
    while (!answer.empty()) {
        const auto end = answer.find(kEnd);
        if (answer.front() != kStart || end == std::string_view::npos) return {};
        lines.push_back(fields_of(answer.substr(1, end - 1)));
        answer.remove_prefix(end + 1);
        answer.remove_prefix(std::min(answer.find_first_not_of("\r\n"), answer.size()));
    }
    return lines;
}

/// Digits only, as printers write numbers; remembers whether all that was read was such.
class NumberReader {
public:
    int number(std::string_view text) {
        int value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool digits = !text.empty() && text.front() != '-' && error == std::errc{} &&
                            end == text.data() + text.size();
        sound_ = sound_ && digits;
        return digits ? value : 0;
    }
    bool flag(std::string_view text) {
        sound_ = sound_ && (text == "0" || text == "1");
        return text == "1";
    }
    bool sound() const { return sound_; }

private:
    bool sound_ = true;
};

} // namespace

ZplAnswer progress_of(std::string_view bytes) {
    if (!bytes.empty() && bytes.front() != kStart) return ZplAnswer::Nonsense;
    if (bytes.size() > kLongestAnswer) return ZplAnswer::Nonsense;
    const auto lines = std::count(bytes.begin(), bytes.end(), kEnd);
    return lines < kLines ? ZplAnswer::Incomplete : ZplAnswer::Complete;
}

/// The places of the fields are those of the ZPL II guide, under ~HS.
std::optional<ZplStatus> read_zpl_status(std::string_view answer) {
    constexpr std::array<std::size_t, kLines> kFields{12, 11, 2};
    const auto lines = lines_of(answer);
    if (lines.size() != kLines) return std::nullopt;
    for (std::size_t line = 0; line < kLines; ++line)
        if (lines[line].size() != kFields[line]) return std::nullopt;

    NumberReader read;
    ZplStatus status;
    const auto& first = lines[0];
    status.paper_out = read.flag(first[1]);
    status.paused = read.flag(first[2]);
    status.labels_waiting = read.number(first[4]);
    status.buffer_full = read.flag(first[5]);
    status.partial_label = read.flag(first[7]);
    status.memory_lost = read.flag(first[9]);
    status.too_cold = read.flag(first[10]);
    status.too_hot = read.flag(first[11]);

    const auto& second = lines[1];
    status.head_open = read.flag(second[2]);
    const bool out = read.flag(second[3]);
    const bool uses_ribbon = read.flag(second[4]);
    status.ribbon_out = out && uses_ribbon;
    status.labels_left = read.number(second[8]);
    return read.sound() ? std::optional(status) : std::nullopt;
}

PrinterState state_of(const ZplStatus& status) {
    if (status.head_open) return PrinterState::CoverOpen;
    if (status.paper_out) return PrinterState::PaperOut;
    if (status.ribbon_out) return PrinterState::InkOut;
    if (status.memory_lost || status.too_cold || status.too_hot) return PrinterState::Trouble;
    if (status.paused) return PrinterState::Paused;
    return status.buffer_full || status.partial_label ? PrinterState::Busy : PrinterState::Ready;
}

bool has_work(const ZplStatus& status) {
    return status.labels_waiting > 0 || status.labels_left > 0 || status.partial_label;
}

} // namespace lanyard::devices
