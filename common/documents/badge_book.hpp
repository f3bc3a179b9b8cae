#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "common/core/time.hpp"
#include "common/core/worker.hpp"
#include "common/documents/badge_face.hpp"

namespace lanyard::documents {

/// One A6 badge on each page, or four on A4 with marks to cut along.
enum class BadgeLayout { A6, A4x4 };

/// A PDF of badges, written as they are added. The same badges and the same moment give the same
/// bytes. Belongs to one thread.
class BadgeBook {
public:
    /// `made_at` is what the document says of its age. Throws Fault when the file cannot be made.
    BadgeBook(const std::filesystem::path& path, BadgeLayout layout, Instant made_at);
    /// Leaves no file behind unless it was finished.
    ~BadgeBook();
    BadgeBook(const BadgeBook&) = delete;
    BadgeBook& operator=(const BadgeBook&) = delete;

    /// Throws Fault when the disk is full.
    void add(const BadgeFace& face);
    /// The file is in its place, whole and synced, when this returns.
    void finish();

private:
    struct Pages;
    std::unique_ptr<Pages> pages_;
};

enum class Batch { Finished, Cancelled };

/// Writes the whole batch, counting each badge; when it is cancelled there is no file.
Batch write_badges(const std::filesystem::path& path, BadgeLayout layout, Instant made_at,
                   std::span<const BadgeFace> faces, Progress& progress);

/// Draws single badges for a printer. Kept ready, because the fonts take longer than the badge.
class BadgeDesk {
public:
    BadgeDesk();
    ~BadgeDesk();
    BadgeDesk(const BadgeDesk&) = delete;
    BadgeDesk& operator=(const BadgeDesk&) = delete;

    /// A PDF of one A6 page.
    std::string pdf_of(const BadgeFace& face, Instant made_at);

private:
    struct Painter;
    std::unique_ptr<Painter> painter_;
};

} // namespace lanyard::documents
