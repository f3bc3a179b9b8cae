#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "common/core/worker.hpp"
#include "common/documents/badge_book.hpp"
#include "common/domain/event.hpp"
#include "common/i18n/catalogue.hpp"
#include "common/services/badge_faces.hpp"
#include "common/services/key_file.hpp"
#include "common/storage/journal.hpp"

namespace lanyard::services {

/// A batch of badges: a PDF, and a picture of each when a folder is named.
struct BadgeOrder {
    Event event;
    std::filesystem::path pdf;
    documents::BadgeLayout layout = documents::BadgeLayout::A6;
    std::optional<std::filesystem::path> images;
};

struct BadgeBatchResult {
    std::size_t badges = 0;
    std::size_t first = 0;  ///< of them, made for the first time
    bool cancelled = false; ///< no file was left and nothing recorded
};

/// Where badges are made and recorded.
class BadgeDesk {
public:
    BadgeDesk(storage::Journal& journal, KeyFile& keys, const i18n::Catalogue& catalogue,
              const Clock& clock);

    /// The badges of everybody confirmed for an event, by surname. A person who has a badge gets
    /// the same one again: only a reprint that is asked for makes it void. Recorded once the files
    /// are whole. Throws Rejected when nobody is confirmed, Fault when a file cannot be written.
    BadgeBatchResult make(const BadgeOrder& order, std::string_view actor, Progress& progress);

    /// A new badge for one person, which revokes those before it; its generation. Recorded before
    /// it is drawn, so that the old badge is void whatever the printer does, but after the files
    /// were opened. Throws Rejected when the registration is not there, not confirmed, or was
    /// reprinted too often; Fault when a file cannot be written, saying whether the old badge is
    /// void.
    int reprint(const Event& event, std::string_view reference, const std::filesystem::path& pdf,
                const std::optional<std::filesystem::path>& images, std::string_view actor);

private:
    PlannedBadge record_reprint(const Event& event, std::string_view reference, Instant made_at,
                                std::string_view actor);

    storage::Journal& journal_;
    KeyFile& keys_;
    const i18n::Catalogue& catalogue_;
    const Clock& clock_;
};

} // namespace lanyard::services
