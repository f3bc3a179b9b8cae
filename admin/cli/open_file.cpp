#include "admin/cli/open_file.hpp"

#include "common/core/fault.hpp"
#include "common/storage/events.hpp"

namespace lanyard::admin::cli {

Event require_event(storage::Database& database, const std::string& slug) {
    if (auto event = storage::find_event(database, slug)) return *event;
    throw Rejected({"rejected.no_such_event", {{"event", slug}}});
}

} // namespace lanyard::admin::cli
