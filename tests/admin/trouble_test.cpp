#include "admin/trouble.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <new>

#include "common/core/fault.hpp"

using namespace lanyard;

namespace {

template <class Error>
Sentence told(const Error& error) {
    return admin::sentence_of(std::make_exception_ptr(error));
}

} // namespace

TEST_CASE("our own faults and refusals are told in their own words") {
    CHECK(told(Fault({"fault.no_random"})).key == "fault.no_random");
    CHECK(told(Rejected({"rejected.no_such_event"})).key == "rejected.no_such_event");
}

TEST_CASE("of any other failure the kind is told, and never its words") {
    const auto memory = told(std::bad_alloc());
    CHECK(memory.key == "fault.unexpected");
    CHECK(memory.values.front().second == "std::bad_alloc");
    const auto path = told(std::filesystem::filesystem_error("open", "/home/sian.orourke", {}));
    CHECK(path.key == "fault.unexpected");
    CHECK(describe(path).find("sian") == std::string::npos);
}
