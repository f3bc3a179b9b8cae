#pragma once

#include <optional>
#include <vector>

#include "common/domain/admission.hpp"
#include "common/domain/event.hpp"
#include "common/services/attendance_report.hpp"
#include "common/storage/database.hpp"

namespace lanyard::admin {

/// One event: what it is, its days, programme and checkpoints, and who is booked.
class EventModel {
public:
    explicit EventModel(storage::Database& database) : database_(database) {}

    void open(EventId event);
    void load();

    bool any() const { return event_.has_value(); }
    const Event& event() const { return *event_; }
    const std::vector<EventDay>& days() const { return days_; }
    const std::vector<Session>& sessions() const { return sessions_; }
    const std::vector<Checkpoint>& checkpoints() const { return checkpoints_; }
    const services::AttendanceReport& figures() const { return figures_; }

private:
    storage::Database& database_;
    EventId id_;
    std::optional<Event> event_;
    std::vector<EventDay> days_;
    std::vector<Session> sessions_;
    std::vector<Checkpoint> checkpoints_;
    services::AttendanceReport figures_;
};

} // namespace lanyard::admin
