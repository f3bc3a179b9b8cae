#include "admin/event_model.hpp"

#include "common/storage/events.hpp"

namespace lanyard::admin {

void EventModel::open(EventId event) {
    id_ = event;
    load();
}

void EventModel::load() {
    event_ = storage::find_event(database_, id_);
    days_ = storage::list_days(database_, id_);
    sessions_ = storage::list_sessions(database_, id_);
    checkpoints_ = storage::list_checkpoints(database_, id_);
    figures_ = services::attendance_of(database_, id_);
}

} // namespace lanyard::admin
