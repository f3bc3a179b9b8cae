#pragma once

#include <nlohmann/json_fwd.hpp>

#include "common/domain/event.hpp"
#include "common/services/attendance_report.hpp"
#include "common/storage/registrations.hpp"

namespace lanyard::admin::cli {

/// The shapes of --json: keys in snake_case, words of the schema, times in the event's own zone.
nlohmann::ordered_json json_of(const Event& event);
nlohmann::ordered_json json_of(const storage::Delegate& delegate, const Event& event);
nlohmann::ordered_json json_of(const services::AttendanceReport& report, const Event& event);

} // namespace lanyard::admin::cli
