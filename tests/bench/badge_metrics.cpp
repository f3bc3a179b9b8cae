#include "tests/bench/badge_metrics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <fstream>

#include "common/core/random.hpp"
#include "common/documents/badge_book.hpp"
#include "common/qr/decode.hpp"
#include "common/qr/encode.hpp"
#include "tests/bench/badge_yardsticks.hpp"

namespace lanyard::bench {

namespace {

using documents::BadgeFace;
namespace fs = std::filesystem;

constexpr Instant kMadeAt = std::chrono::sys_days{std::chrono::year{2019} / 9 / 30};

BadgeFace face_of(std::size_t number) {
    static constexpr const char* kFirst[] = {"Siân",       "Zoë",      "Gareth",    "Margaret",
                                             "Aleksandra", "Mohammed", "Catherine", "Tom"};
    static constexpr const char* kLast[] = {"O'Rourke",   "Llywelyn", "Jones", "Montgomery-Smythe",
                                            "Wiśniewska", "Khan",     "Patel"};
    static constexpr const char* kFrom[] = {"Rochdale Borough Council", "Cardiff Council",
                                            "Oldham Council", "Royal Borough of Greenwich",
                                            "Plymouth City Council"};
    BadgeFace face;
    face.name = fmt::format("{} {}{}", kFirst[number % 8], kLast[number / 8 % 7],
                            number % 5 == 0 ? " OBE" : "");
    face.organisation = kFrom[number % 5];
    face.type = static_cast<DelegateType>(number % 6);
    face.type_label = number % 6 == 2 ? "Speaker" : "Member";
    face.event_name = "CCIN Annual Conference and Co-operative Showcase 2019";
    face.days = "1–2 October 2019";
    face.code = fmt::format("L1-1A2B3C-4D5E6F7G8H-{:08}", number * 7919);
    face.reference = fmt::format("CCIN-{:04}", number);
    return face;
}

std::vector<BadgeFace> batch(std::size_t size) {
    std::vector<BadgeFace> faces;
    for (std::size_t i = 0; i < size; ++i)
        faces.push_back(face_of(i));
    return faces;
}

/// Time of this process alone: other work on the machine does not count.
double cpu_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

template <class Work>
double cost_of(const Work& work) {
    const double before = cpu_milliseconds();
    work();
    return cpu_milliseconds() - before;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Whether the code on that page, drawn by another program, is the one that was asked for.
bool reads_back(const fs::path& pdf, std::size_t page, const std::string& code) {
    auto picture = pdf;
    picture.replace_extension();
    const auto command = fmt::format("pdftoppm -singlefile -gray -r 150 -f {0} -l {0} {1} {2}",
                                     page, pdf.string(), picture.string());
    if (std::system(command.c_str()) != 0) return false;
    picture += ".pgm";
    std::ifstream file(picture, std::ios::binary);
    std::string kind;
    int width = 0;
    int height = 0;
    int white = 0;
    file >> kind >> width >> height >> white;
    file.get();
    if (!file) return false;
    qr::GreyImage image(width, height);
    file.read(reinterpret_cast<char*>(image.pixels().data()),
              static_cast<std::streamsize>(image.pixels().size()));
    fs::remove(picture);
    return qr::Decoder().read(image.view()) == code;
}

/// The files of one measurement, gone afterwards.
struct Folder {
    fs::path path = fs::temp_directory_path() / fmt::format("badges-{}", random_bits(60));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

std::vector<MetricRow> measure_batch(bool quick) {
    const auto faces = batch(quick ? 200 : 1000);
    const Folder folder;
    const auto ours = folder.path / "ours.pdf";
    std::vector<double> our_times;
    std::vector<double> plain_times;
    for (int run = 0; run < (quick ? 3 : 7); ++run) {
        Progress progress;
        our_times.push_back(cost_of(
            [&] { write_badges(ours, documents::BadgeLayout::A6, kMadeAt, faces, progress); }));
        plain_times.push_back(
            cost_of([&] { write_plain_cairo(folder.path / "plain.pdf", faces); }));
    }
    bool right = true;
    for (const auto page : {std::size_t{1}, faces.size() / 2, faces.size()})
        right = right && reads_back(ours, page, faces[page - 1].code);

    const auto count = static_cast<double>(faces.size());
    const double time = median(our_times) / count;
    const double plain = median(plain_times) / count;
    const double bytes = static_cast<double>(fs::file_size(ours)) / count;
    const double minimal = static_cast<double>(minimal_pdf(faces)) / count;
    const auto note = fmt::format("{} badges, codes read back: {}", faces.size(), right);
    return {{13, "badge in a batch, ms CPU / plain cairo with the code as a mask", time, plain,
             time / plain, "<= 1.5", "<= 1.0", right && time / plain <= 1.5, note},
            {13, "badge in a batch, bytes / minimal writer with the same words", bytes, minimal,
             bytes / minimal, "<= 2", "<= 1.1", right && bytes / minimal <= 2.0,
             "fonts embedded in ours, none in the minimal one"}};
}

MetricRow measure_single(bool quick) {
    const auto faces = batch(quick ? 40 : 200);
    documents::BadgeDesk desk;
    desk.pdf_of(face_of(9999), kMadeAt); // the fonts are loaded when a kiosk starts
    const Folder folder;
    std::vector<double> times;
    std::vector<double> plain;
    std::string last;
    for (const auto& face : faces) {
        times.push_back(cost_of([&] { last = desk.pdf_of(face, kMadeAt); }));
        plain.push_back(
            cost_of([&] { write_plain_cairo(folder.path / "plain.pdf", std::span(&face, 1)); }));
    }
    const auto file = folder.path / "last.pdf";
    std::ofstream(file, std::ios::binary) << last;
    const bool right = reads_back(file, 1, faces.back().code);
    const double time = median(times);
    std::sort(times.begin(), times.end());
    const double slow = times[times.size() * 95 / 100];
    return {14,
            "one badge ready for the printer, ms CPU / plain cairo page",
            time,
            median(plain),
            time / median(plain),
            "<= 5 ms",
            "<= 1 ms",
            right && slow <= 5.0,
            fmt::format("p95 {:.2f} ms, code read back: {}", slow, right)};
}

} // namespace

std::vector<MetricRow> measure_badges(bool quick) {
    auto rows = measure_batch(quick);
    rows.push_back(measure_single(quick));
    return rows;
}

} // namespace lanyard::bench
