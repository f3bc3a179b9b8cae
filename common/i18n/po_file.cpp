#include "common/i18n/po_file.hpp"

#include <gettext-po.h>
#include <unistd.h>

#include <cstring>
#include <memory>
#include <optional>

#include "common/core/fault.hpp"

namespace lanyard::i18n {

namespace {

Fault missing(const std::filesystem::path& path) {
    return Fault({"fault.catalogue_missing", {{"file", path.string()}}});
}

Fault malformed(const std::string& file, std::size_t line, const std::string& detail) {
    const auto where = line == static_cast<std::size_t>(-1) ? "0" : std::to_string(line);
    return Fault(
        {"fault.catalogue_malformed", {{"file", file}, {"line", where}, {"detail", detail}}});
}

struct Complaint {
    std::size_t line = 0;
    std::string text;
};

/// The parser's callbacks are plain functions, so the first complaint of a reading waits here.
thread_local std::optional<Complaint> first_complaint;

void note(int severity, po_message_t, const char* file, std::size_t line, std::size_t, int,
          const char* text) {
    if (severity == PO_SEVERITY_WARNING) return;
    if (!first_complaint) first_complaint = Complaint{line, text};
    // The parser forbids a return from a fatal error; leaving by exception is allowed.
    if (severity == PO_SEVERITY_FATAL_ERROR) throw malformed(file ? file : "", line, text);
}

// NOLINTNEXTLINE(readability-function-size): the shape that the parser asks for
void note_pair(int severity, po_message_t message, const char* file, std::size_t line,
               std::size_t column, int multiline, const char* text, po_message_t, const char*,
               std::size_t, std::size_t, int, const char*) {
    note(severity, message, file, line, column, multiline, text);
}

struct CloseFile {
    void operator()(struct po_file* file) const { po_file_free(file); }
};
struct CloseIterator {
    void operator()(struct po_message_iterator* iterator) const {
        po_message_iterator_free(iterator);
    }
};

PoEntry entry_of(po_message_t message) {
    PoEntry entry{po_message_msgid(message), {}, po_message_msgid_plural(message) != nullptr};
    if (!entry.plural) {
        entry.forms.emplace_back(po_message_msgstr(message));
        return entry;
    }
    for (int index = 0; const char* form = po_message_msgstr_plural(message, index); ++index)
        entry.forms.emplace_back(form);
    return entry;
}

std::vector<PoEntry> entries_of(po_file_t file) {
    std::vector<PoEntry> entries;
    const std::unique_ptr<struct po_message_iterator, CloseIterator> iterator(
        po_message_iterator(file, nullptr));
    while (const auto message = po_next_message(iterator.get())) {
        if (po_message_is_obsolete(message) || po_message_is_fuzzy(message)) continue;
        if (std::strlen(po_message_msgid(message)) == 0) continue; // the header
        entries.push_back(entry_of(message));
    }
    return entries;
}

} // namespace

std::vector<PoEntry> read_po_file(const std::filesystem::path& path) {
    if (access(path.c_str(), R_OK) != 0) throw missing(path);
    const po_xerror_handler handler{note, note_pair};
    first_complaint.reset();
    const std::unique_ptr<struct po_file, CloseFile> file(po_file_read(path.c_str(), &handler));
    if (first_complaint)
        throw malformed(path.string(), first_complaint->line, first_complaint->text);
    if (!file) throw missing(path);
    return entries_of(file.get());
}

} // namespace lanyard::i18n
