#include <algorithm>
#include <fstream>
#include <future>

#include "tests/admin/organisers_screen.hpp"

using namespace lanyard;
using namespace lanyard::admin;

namespace {

constexpr auto kElsewhere = "tameside-co-operative-summit-2019";

/// Keeps a worker from its work until it is let go.
class Held {
public:
    explicit Held(Worker& worker) {
        worker.start(
            [go = go_.get_future().share()](Progress&) -> Worker::Finish {
                go.wait();
                return {};
            },
            [](const std::exception_ptr&) {});
    }
    ~Held() { release(); }

    void release() {
        if (!std::exchange(released_, true)) go_.set_value();
    }

private:
    std::promise<void> go_;
    bool released_ = false;
};

struct DelegatesTable : OrganisersScreen {
    DelegatesTable() { show(Panel::Delegates); }

    void invite_elsewhere() {
        std::ofstream(folder / "elsewhere.csv") << "first_name,last_name,reference,state\n"
                                                   "Wei,Li,TAME-1,confirmed\n"
                                                   "Ann,Lee,TAME-2,confirmed\n";
        invite(kElsewhere, folder / "elsewhere.csv");
    }

    void open_elsewhere() { model.apply(OpenEvent{storage::find_event(database, kElsewhere)->id}); }

    void search(const std::string& text) {
        model.apply(SearchDelegates{text});
        wait_for_delegates();
        screen.settle();
    }

    std::size_t place_of(const std::string& name) {
        const auto& rows = model.delegates().rows();
        const auto found = std::find_if(rows.begin(), rows.end(), [&](auto row) {
            return model.delegates().list().badge_name(row).ends_with(name);
        });
        REQUIRE(found != rows.end());
        return static_cast<std::size_t>(found - rows.begin());
    }
};

} // namespace

TEST_CASE_FIXTURE(DelegatesTable,
                  "the search box says what the table shows, also of another event") {
    invite_elsewhere();
    screen.tap("search");
    screen.type("rourke");
    wait_for_delegates();
    screen.settle();
    CHECK(screen.find("search").value == "rourke");
    CHECK(names().size() == 1);
    open_elsewhere();
    show(Panel::Delegates);
    CHECK(screen.find("search").value.empty());
    CHECK(names().size() > 1);
}

TEST_CASE_FIXTURE(DelegatesTable, "a figure shows all whom it counts, whoever was searched for") {
    arrive("CCIN-0003", "lost the letter");
    search("rourke");
    show(Panel::Live);
    tap("arrived");
    CHECK(screen.find("search").value.empty());
    CHECK(names() == std::vector<std::string>{"Dafydd ap Gwilym-Rees"});
}

TEST_CASE_FIXTURE(DelegatesTable, "the expected are those whose places are confirmed") {
    show(Panel::Live);
    tap("expected");
    CHECK(model.panel() == Panel::Delegates);
    const auto& delegates = model.delegates();
    CHECK(delegates.filter() == DelegateFilter::Confirmed);
    CHECK(static_cast<long>(delegates.rows().size()) == model.live().report().all.expected);
    CHECK(delegates.rows().size() < delegates.list().size());
}

TEST_CASE_FIXTURE(DelegatesTable, "a change is read when the table is to be seen, not before") {
    show(Panel::Live);
    arrive("CCIN-0003", "lost the letter");
    model.reload(storage::Changes::everything());
    CHECK_FALSE(model.delegates().busy());
    CHECK(state_of("CCIN-0003") == "not yet");
    model.apply(ShowPanel{Panel::Delegates});
    CHECK(model.delegates().loading());
    wait_for_delegates();
    CHECK(state_of("CCIN-0003") == "arrived");
    show(Panel::Live);
    show(Panel::Delegates);
    CHECK_FALSE(model.delegates().busy());
}

TEST_CASE_FIXTURE(DelegatesTable,
                  "rows are chosen and sorted away from the frame, then swapped in") {
    const auto everyone = model.delegates().rows();
    model.apply(SearchDelegates{"rourke"});
    model.apply(SortDelegates{services::DelegateColumn::Reference, true});
    CHECK(model.delegates().rows() == everyone);
    wait_for_delegates();
    CHECK(model.delegates().rows().size() == 1);
    search("");
    CHECK(model.delegates().list().reference(model.delegates().rows().back()) == "CCIN-0001");
}

TEST_CASE_FIXTURE(DelegatesTable,
                  "neither a batch of badges nor a long reading holds up a search") {
    Held badges(workers.badges);
    Held reading(workers.reading);
    model.reload(storage::Changes::everything());
    model.apply(SearchDelegates{"rourke"});
    while (model.delegates().rows().size() != 1) {
        wait_for_worker();
        workers.drain();
    }
    CHECK(model.delegates().loading());
    reading.release();
    wait_for_delegates();
    CHECK(model.delegates().rows().size() == 1);
    CHECK_FALSE(model.delegates().loading());
}

TEST_CASE_FIXTURE(DelegatesTable, "an event opened while another's reading fails is still read") {
    invite_elsewhere();
    Held before(workers.reading);
    model.reload(storage::Changes::everything());
    Held after(workers.reading);
    open_elsewhere();
    model.apply(ShowPanel{Panel::Delegates});
    std::filesystem::permissions(file, std::filesystem::perms(0444));
    before.release();
    while (!workers.reading.drain())
        wait_for_worker();
    std::filesystem::permissions(file, std::filesystem::perms(0644));
    after.release();
    wait_for_delegates();
    REQUIRE(model.notice());
    CHECK(model.notice()->sentence.key == "fault.database_read_only");
    CHECK(model.delegates().list().size() > 0);
}

TEST_CASE_FIXTURE(DelegatesTable, "a reading that failed is tried again when the table is shown") {
    std::filesystem::permissions(file, std::filesystem::perms(0444));
    open_elsewhere();
    show(Panel::Delegates);
    invite_elsewhere();
    std::filesystem::permissions(file, std::filesystem::perms(0644));
    show(Panel::Calendar);
    show(Panel::Delegates);
    CHECK(model.delegates().list().size() > 0);
}

TEST_CASE_FIXTURE(DelegatesTable, "somebody's arrival is shown and searches find whom they did") {
    arrive("CCIN-0003", "lost the letter");
    CHECK(state_of("CCIN-0003") == "arrived");
    search("gwilym");
    CHECK(names() == std::vector<std::string>{"Dafydd ap Gwilym-Rees"});
}

TEST_CASE_FIXTURE(DelegatesTable, "names stand in the alphabet of the language shown") {
    CHECK(place_of("Ewan Threlfall") < place_of("Angharad Tŷ-Gwyn"));
    model.apply(ChooseAppearance{i18n::Language::Welsh, false, 100});
    wait_for_delegates();
    CHECK(place_of("Angharad Tŷ-Gwyn") < place_of("Ewan Threlfall"));
}

TEST_CASE_FIXTURE(DelegatesTable,
                  "a reason typed for somebody who vanished is not the next one's") {
    screen.tap("CCIN-0070");
    screen.tap("check in");
    screen.type("forgot the badge");
    REQUIRE(form.reason == "forgot the badge");
    open_elsewhere();
    show(Panel::Delegates);
    CHECK_FALSE(screen.shows("check in by hand"));
    CHECK(form.reason.empty());
}
