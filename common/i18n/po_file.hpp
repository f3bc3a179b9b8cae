#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lanyard::i18n {

/// One message of a translators' file: its key and its text, or one text per plural form.
struct PoEntry {
    std::string key;
    std::vector<std::string> forms;
    bool plural = false;
};

/// The messages of a .po file that are neither obsolete nor marked fuzzy. Throws Fault naming the
/// file and, where the parser knows it, the line. One thread at a time: GNU's parser has globals.
std::vector<PoEntry> read_po_file(const std::filesystem::path& path);

} // namespace lanyard::i18n
