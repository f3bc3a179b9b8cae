#pragma once

#include <map>

#include "common/core/time.hpp"
#include "common/devices/printer.hpp"
#include "common/documents/badge_book.hpp"
#include "common/documents/badge_images.hpp"

namespace lanyard::kiosk {

/// Draws a badge in whichever form the printer will have it. Belongs to the thread that prints.
class BadgeForms {
public:
    /// Named by its number alone: a queue's list and a folder's files say nothing of the person.
    /// The job draws when the printer asks for it, and so must not outlive this.
    devices::PrintJob job_of(const std::string& number, const documents::BadgeFace& face,
                             Instant made_at);

private:
    std::string label_of(const std::string& number, const documents::BadgeFace& face, int dpi);

    documents::BadgeDesk desk_;
    std::map<int, documents::BadgeImages> images_; ///< by dots to the inch
};

} // namespace lanyard::kiosk
