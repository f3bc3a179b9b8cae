#include "common/i18n/po_file.hpp"

#include <cstdlib>
#include <gettext-po.h>
#include <memory>

#include "common/core/fault.hpp"

namespace lanyard::i18n {

namespace {

struct Trouble {
    std::string file;
    std::size_t line = 0;
    std::string text;
};

/// The parser reports through plain functions and must not be left by an exception: what it says is
/// kept here until it is done. One file is read at a time on a thread.
thread_local Trouble* current_trouble = nullptr;

void note_error(int severity, po_message_t, const char* file, size_t line, size_t, int,
                const char* text) {
    if (severity == PO_SEVERITY_WARNING || !current_trouble) return;
    if (current_trouble->text.empty()) *current_trouble = {file ? file : "", line, text};
}

void note_error_of_two(int severity, po_message_t, const char* file, size_t line, size_t, int,
                       const char* text, po_message_t, const char*, size_t, size_t, int,
                       const char*) {
    note_error(severity, nullptr, file, line, 0, 0, text);
}

struct FreeFile {
    void operator()(struct po_file* file) const { po_file_free(file); }
};
struct FreeIterator {
    void operator()(struct po_message_iterator* iterator) const { po_message_iterator_free(iterator); }
};

Forms forms_of(po_message_t message) {
    Forms forms;
    if (!po_message_msgid_plural(message)) {
        forms.emplace_back(po_message_msgstr(message));
        return forms;
    }
    for (int form = 0; const char* text = po_message_msgstr_plural(message, form); ++form)
        forms.emplace_back(text);
    return forms;
}

bool usable(po_message_t message, const Forms& forms) {
    if (po_message_is_fuzzy(message) || po_message_is_obsolete(message)) return false;
    for (const auto& form : forms)
        if (form.empty()) return false;
    return !forms.empty();
}

} // namespace

std::unordered_map<std::string, Forms> read_po_file(const std::filesystem::path& file) {
    Trouble trouble;
    current_trouble = &trouble;
    const po_xerror_handler handler = {note_error, note_error_of_two};
    const std::unique_ptr<struct po_file, FreeFile> parsed(po_file_read(file.c_str(), &handler));
    current_trouble = nullptr;
    if (!parsed) throw Fault({"fault.catalogue_missing", {{"file", file.string()}}});
    if (!trouble.text.empty())
        throw Fault({"fault.catalogue_malformed",
                     {{"file", file.string()}, {"line", std::to_string(trouble.line)}}});

    std::unordered_map<std::string, Forms> messages;
    const std::unique_ptr<struct po_message_iterator, FreeIterator> iterator(
        po_message_iterator(parsed.get(), nullptr));
    while (auto* message = po_next_message(iterator.get())) {
        auto forms = forms_of(message);
        const std::string name = po_message_msgid(message);
        if (!name.empty() && usable(message, forms)) messages.emplace(name, std::move(forms));
    }
    return messages;
}

} // namespace lanyard::i18n
