#include "common/documents/badge_book.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <sstream>

#include "common/core/fault.hpp"
#include "common/qr/decode.hpp"
#include "tests/documents/badge_faces.hpp"
#include "tests/documents/temporary_folder.hpp"

using namespace lanyard;
using namespace lanyard::documents;

namespace {

constexpr Instant kMadeAt = std::chrono::sys_days{std::chrono::year{2019} / 9 / 30};

/// Poppler's view of what was written, as a printer's would be.
class Reader : public TemporaryFolder {
public:
    std::string text_of(const std::filesystem::path& pdf) {
        run("pdftotext -layout " + pdf.string() + " " + (*this / "text").string());
        return bytes_of(*this / "text");
    }
    std::string description_of(const std::filesystem::path& pdf) {
        run("pdfinfo " + pdf.string() + " > " + (*this / "description").string());
        return bytes_of(*this / "description");
    }
    qr::GreyImage page_of(const std::filesystem::path& pdf, int page) {
        const auto number = std::to_string(page);
        run("pdftoppm -singlefile -gray -r 150 -f " + number + " -l " + number + " " +
            pdf.string() + " " + (*this / "page").string());
        std::ifstream file(*this / "page.pgm", std::ios::binary);
        std::string kind;
        int width = 0;
        int height = 0;
        int white = 0;
        file >> kind >> width >> height >> white;
        file.get();
        qr::GreyImage image(width, height);
        file.read(reinterpret_cast<char*>(image.pixels().data()),
                  static_cast<std::streamsize>(image.pixels().size()));
        return image;
    }

private:
    static void run(const std::string& command) {
        REQUIRE(std::system((command + " 2>/dev/null").c_str()) == 0);
    }
};

std::vector<BadgeFace> faces() {
    std::vector<BadgeFace> faces;
    for (const auto& name : hard_names()) {
        faces.push_back(face_of(name));
        faces.back().code += std::to_string(faces.size());
    }
    return faces;
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE_FIXTURE(Reader, "the code of every badge is read back from its rendered page") {
    const auto all = faces();
    Progress progress;
    REQUIRE(write_badges(*this / "a6.pdf", BadgeLayout::A6, kMadeAt, all, progress) ==
            Batch::Finished);
    const qr::Decoder decoder;
    for (std::size_t i = 0; i < all.size(); ++i) {
        INFO(all[i].name);
        const auto page = page_of(*this / "a6.pdf", static_cast<int>(i) + 1);
        CHECK(decoder.read(page.view()) == all[i].code);
    }
    CHECK(progress.done() == all.size());
}

TEST_CASE_FIXTURE(Reader, "a sheet holds four badges and each of their codes can be read") {
    auto all = faces();
    all.resize(5);
    Progress progress;
    write_badges(*this / "a4.pdf", BadgeLayout::A4x4, kMadeAt, all, progress);
    const auto description = description_of(*this / "a4.pdf");
    CHECK(description.find("Pages:           2") != std::string::npos);
    CHECK(description.find("(A4)") != std::string::npos);

    const auto sheet = page_of(*this / "a4.pdf", 1);
    const qr::Decoder decoder;
    const int half_width = sheet.width() / 2;
    const int half_height = sheet.height() / 2;
    for (int i = 0; i < 4; ++i) {
        const auto quarter =
            sheet.view().part(i % 2 * half_width, i / 2 * half_height, half_width, half_height);
        CHECK(decoder.read(quarter) == all[static_cast<std::size_t>(i)].code);
    }
}

TEST_CASE_FIXTURE(Reader, "the words of a badge can be searched for and copied") {
    const std::vector<BadgeFace> all = {face_of("Siân Łyś"), face_of("李明华")};
    Progress progress;
    write_badges(*this / "words.pdf", BadgeLayout::A6, kMadeAt, all, progress);
    const auto text = text_of(*this / "words.pdf");
    CHECK(text.find("Siân Łyś") != std::string::npos);
    CHECK(text.find("李明华") != std::string::npos);
    CHECK(count_of(text, "Rochdale Borough Council") == 2);
    CHECK(count_of(text, "Member") == 2);
    CHECK(count_of(text, "CCIN-4711") == 2);
}

TEST_CASE_FIXTURE(Reader, "the same badges and the same moment give the same bytes") {
    Progress progress;
    for (const char* name : {"one.pdf", "two.pdf"})
        write_badges(*this / name, BadgeLayout::A6, kMadeAt, faces(), progress);
    CHECK(bytes_of(*this / "one.pdf") == bytes_of(*this / "two.pdf"));
    CHECK(description_of(*this / "one.pdf").find("Mon Sep 30") != std::string::npos);
}

TEST_CASE_FIXTURE(TemporaryFolder, "a cancelled batch leaves nothing behind") {
    Progress progress;
    progress.cancel();
    CHECK(write_badges(*this / "none.pdf", BadgeLayout::A6, kMadeAt, faces(), progress) ==
          Batch::Cancelled);
    CHECK(empty());
}

TEST_CASE_FIXTURE(TemporaryFolder, "a book that is given up half-way leaves the one before it") {
    std::ofstream(*this / "badges.pdf") << "before";
    {
        BadgeBook book(*this / "badges.pdf", BadgeLayout::A4x4, kMadeAt);
        book.add(face_of("Siân"));
    }
    CHECK(bytes_of(*this / "badges.pdf") == "before");
}

TEST_CASE("a full disk is a fault that names the file") {
    Progress progress;
    try {
        write_badges("/dev/full", BadgeLayout::A6, kMadeAt, faces(), progress);
        FAIL("nothing was thrown");
    } catch (const Fault& fault) {
        CHECK(fault.sentence() == Sentence{"fault.disk_full", {{"file", "/dev/full"}}});
    }
    CHECK(std::filesystem::is_character_file("/dev/full"));
}

TEST_CASE("a folder that is not there is a fault") {
    CHECK_THROWS_AS(BadgeBook("/no/such/folder/badges.pdf", BadgeLayout::A6, kMadeAt), Fault);
}

TEST_CASE_FIXTURE(Reader, "one badge for a printer is a page of its own") {
    BadgeDesk desk;
    std::ofstream(*this / "one.pdf", std::ios::binary) << desk.pdf_of(face_of("Siân"), kMadeAt);
    CHECK(description_of(*this / "one.pdf").find("Pages:           1") != std::string::npos);
    CHECK(qr::Decoder().read(page_of(*this / "one.pdf", 1).view()) == face_of("Siân").code);
}
