#include "admin/badges_model.hpp"

#include <doctest/doctest.h>

#include <future>

#include "tests/support/conference_day.hpp"

using namespace lanyard;

namespace {

struct BadgesToMake : testing::ConferenceDay {
    BadgesToMake() {
        Person sian;
        sian.first_name = "Siân";
        sian.last_name = "O'Rourke";
        invite("SIAN", sian);
    }

    i18n::Catalogue catalogue = i18n::Catalogue::load_from("assets/messages");
    std::promise<void> finished;
};

} // namespace

TEST_CASE_FIXTURE(BadgesToMake, "a batch needs nothing of a model that has gone") {
    const auto pdf = folder / "badges.pdf";
    std::promise<void> gone;
    Worker worker([this] { finished.set_value(); });
    worker.start(
        [held = gone.get_future().share()](Progress&) -> Worker::Finish {
            held.wait();
            return {};
        },
        [](const std::exception_ptr&) {});
    auto model = std::make_unique<admin::BadgesModel>(file, catalogue, worker);
    model->start({event, pdf, documents::BadgeLayout::A6, std::nullopt});
    model.reset();
    gone.set_value();
    finished.get_future().wait();
    CHECK(std::filesystem::exists(pdf));
}
