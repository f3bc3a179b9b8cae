#pragma once

#include <string>
#include <string_view>

#include "common/services/check_in.hpp"

namespace lanyard::services {

/// What a scan may tell: the person's own name and place, and nobody's where the badge was revoked
/// or its registration is not known here.
CheckInOutcome describe_outcome(storage::Database& database, const Scan& scan,
                                std::optional<Instant> admitted_at);

/// How an answer is kept for a retry of its command: by what was decided and about whom. Names are
/// not kept a second time; they are read again.
std::string write_outcome(const CheckInOutcome& outcome);
CheckInOutcome read_outcome(storage::Database& database, std::string_view stored);

} // namespace lanyard::services
