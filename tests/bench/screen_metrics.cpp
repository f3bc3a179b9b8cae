#include "tests/bench/screen_metrics.hpp"

#include <fmt/format.h>
#include <imgui.h>
#include <memory>
#include <stdexcept>

#include "admin/admin_view.hpp"
#include "common/i18n/catalogue.hpp"
#include "common/ui/headless_screen.hpp"
#include "tests/bench/crowd.hpp"
#include "tests/bench/measuring.hpp"
#include "tests/bench/process_figures.hpp"

namespace lanyard::bench {

namespace {

constexpr ui::Panel kDesktop{1920, 1080, 531, 299};
constexpr std::size_t kColumns = 6;

/// The yardstick: nothing but ImGui's own table, with its own font, clipped to what is seen.
class PlainTable {
public:
    explicit PlainTable(std::size_t rows) : rows_(static_cast<int>(rows)) {
        ImGui::SetCurrentContext(context_.get());
        auto& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {kDesktop.width_px, kDesktop.height_px};
        unsigned char* pixels = nullptr;
        int width = 0;
        int height = 0;
        io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    }

    void draw_frame() {
        ImGui::SetCurrentContext(context_.get());
        ImGui::GetIO().DeltaTime = 1.0F / 60;
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        if (ImGui::Begin("plain")) draw_table();
        ImGui::End();
        ImGui::Render();
    }

private:
    struct Destroy {
        void operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }
    };

    void draw_table() {
        if (!ImGui::BeginTable("table", kColumns, ImGuiTableFlags_ScrollY)) return;
        ImGui::SetScrollY(static_cast<float>(++frame_ * 7));
        ImGuiListClipper clipper;
        clipper.Begin(rows_);
        while (clipper.Step())
            for (int row = clipper.DisplayStart; row < clipper.DisplayEnd; ++row)
                for (std::size_t column = 0; column < kColumns; ++column) {
                    ImGui::TableNextColumn();
                    ImGui::Text("Delegate %d", row);
                }
        ImGui::EndTable();
    }

    std::unique_ptr<ImGuiContext, Destroy> context_{ImGui::CreateContext()};
    int rows_;
    int frame_ = 0;
};

/// The organiser's program on a conference, its table of delegates open and loaded.
class DelegatesScreen {
public:
    explicit DelegatesScreen(Crowd& crowd)
        : catalogue_(i18n::Catalogue::load()),
          workers_([] {}),
          model_(crowd.file, crowd.journal, catalogue_, workers_, admin::EventClock{std::nullopt}) {
        model_.begin(crowd.event.slug);
        model_.apply(admin::ShowPanel{admin::Panel::Delegates});
        while (model_.delegates().loading()) {
            workers_.drain();
            wait_seconds(0.01);
        }
        if (model_.delegates().rows().size() != crowd.size())
            throw std::runtime_error("the table of delegates is not complete");
        ui::Appearance appearance;
        appearance.density = ui::Density::Admin;
        screen_ = std::make_unique<ui::HeadlessScreen>(
            catalogue_, [this](ui::Frame& ui) { admin::view_admin(model_, form_, ui); }, kDesktop,
            appearance);
    }

    /// Turns the wheel over the table until it stands still; the CPU of one of those frames.
    double scroll() {
        const int frames = screen_->frames();
        const double began = cpu_microseconds();
        screen_->wheel({1100, 700}, -2);
        const double took = cpu_microseconds() - began;
        return took / (screen_->frames() - frames);
    }

private:
    i18n::Catalogue catalogue_;
    admin::Workers workers_;
    admin::AdminModel model_;
    admin::AdminForm form_;
    std::unique_ptr<ui::HeadlessScreen> screen_;
};

/// Microseconds of one frame.
struct FrameCost {
    double ours = 0;
    double plain_table = 0;
};

FrameCost measure_frames(Crowd& crowd) {
    constexpr int kRounds = 101;
    DelegatesScreen screen(crowd);
    PlainTable plain(crowd.size());
    std::vector<double> ours;
    std::vector<double> yardstick;
    for (int round = 0; round < kRounds; ++round) {
        ours.push_back(screen.scroll());
        const double began = cpu_microseconds();
        plain.draw_frame();
        yardstick.push_back(cpu_microseconds() - began);
    }
    return {median(ours), median(yardstick)};
}

MetricRow frame_row(const FrameCost& small, const FrameCost& large, std::size_t delegates) {
    MetricRow row;
    row.number = 17;
    row.name = fmt::format("frame of the delegates table, {} delegates", delegates);
    row.unit = "us";
    row.value = large.ours;
    row.yardstick = large.plain_table;
    row.ratio = large.ours / large.plain_table;
    row.pass = "<= 20, exponent <= 0.1";
    row.moonshot = "<= 5, exponent 0";
    row.exponent = growth(small.ours, large.ours);
    row.met = row.ratio <= 20 && *row.exponent <= 0.1;
    row.note = "CPU while it is scrolled, against ImGui's own clipped table";
    return row;
}

} // namespace

std::vector<MetricRow> measure_screens(std::uint64_t seed, bool quick) {
    const std::size_t most = quick ? 100'000 : 1'000'000;
    Crowd tenth(most / 10, seed);
    const auto small = measure_frames(tenth);
    Crowd crowd(most, seed);
    return {frame_row(small, measure_frames(crowd), most)};
}

} // namespace lanyard::bench
