#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace lanyard::i18n {

/// The forms of one message: a single one, or one for each plural form of the language.
using Forms = std::vector<std::string>;

/// The messages of a .po file by msgid. Throws Fault naming the file and line when it is missing
/// or malformed. Untranslated and fuzzy entries are left out.
std::unordered_map<std::string, Forms> read_po_file(const std::filesystem::path& file);

} // namespace lanyard::i18n
