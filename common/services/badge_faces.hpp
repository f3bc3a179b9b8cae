#pragma once

#include <vector>

#include "common/documents/badge_face.hpp"
#include "common/domain/event.hpp"
#include "common/i18n/catalogue.hpp"
#include "common/qr/key_ring.hpp"
#include "common/storage/registrations.hpp"

namespace lanyard::services {

/// A badge to be made: what it shows, and what is recorded of it.
struct PlannedBadge {
    documents::BadgeFace face;
    Badge badge;
    bool first = false; ///< none was made before
};

/// The generation of a reprint, when the newest badge made has this one or, at 0, none was
/// recorded. Throws Rejected when there is no room for another.
int generation_after(int newest);

/// The badge of one delegate in their own language, in this generation.
PlannedBadge plan_badge(const storage::Delegate& delegate, const Event& event, int generation,
                        const qr::EventKey& key, const i18n::Catalogue& catalogue);

/// Those of everybody confirmed, by surname; each in the generation it already has, or the first.
std::vector<PlannedBadge> plan_badges(storage::Database& database, const Event& event,
                                      const qr::EventKey& key, const i18n::Catalogue& catalogue);

} // namespace lanyard::services
