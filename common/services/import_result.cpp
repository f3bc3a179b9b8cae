#include "common/services/import_result.hpp"

namespace lanyard::services {

using namespace i18n::literals;

namespace {

std::string line_of(const i18n::Catalogue& catalogue, i18n::Language language,
                    const ImportError& error) {
    const auto sentence = catalogue.text(language, error.sentence);
    if (error.row == 0) return sentence;
    const auto row = std::to_string(error.row);
    if (error.column == 0)
        return catalogue.text(language, "csv.at_row"_msg, {{"row", row}, {"sentence", sentence}});
    const auto column =
        std::to_string(error.column) + (error.header.empty() ? "" : " (" + error.header + ")");
    return catalogue.text(language, "csv.at_cell"_msg,
                          {{"row", row}, {"column", column}, {"sentence", sentence}});
}

} // namespace

std::vector<std::string> describe_errors(const i18n::Catalogue& catalogue, i18n::Language language,
                                         const ImportErrors& errors) {
    std::vector<std::string> lines;
    for (const auto& error : errors.first())
        lines.push_back(line_of(catalogue, language, error));
    if (const auto more = errors.count() - errors.first().size(); more > 0)
        lines.push_back(catalogue.plural(language, "csv.more"_msg, static_cast<long>(more)));
    return lines;
}

} // namespace lanyard::services
