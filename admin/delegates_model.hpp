#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "admin/delegates_reading.hpp"
#include "admin/workers.hpp"
#include "common/core/sentence.hpp"

namespace lanyard::admin {

/// Everyone with a place at the open event, as the table shows them. There may be a million: they
/// are read on one worker, put in order and searched on another, and only ever swapped in here.
class DelegatesModel {
public:
    DelegatesModel(std::filesystem::path file, Workers& workers);

    /// Another event: nobody is shown until its delegates are.
    void open(EventId event);
    void speak(i18n::Language language);
    /// The file was changed; it is read again when the table is to be seen.
    void changed() { stale_ = true; }
    /// The table is to be seen. What it shows stays until the new rows are here.
    void show();

    void sort(services::DelegateColumn column, bool descending);
    void search(const std::string& text);
    void filter(DelegateFilter filter);
    /// All who pass the filter, whatever was searched for before.
    void show_only(DelegateFilter filter);

    const services::DelegateList& list() const { return shown_.delegates->list; }
    /// The rows of the list that are shown, in the order shown.
    const std::vector<std::uint32_t>& rows() const { return shown_.rows; }
    const std::string& text() const { return query_.text; }
    DelegateFilter filter() const { return query_.filter; }
    /// Newer delegates are on their way.
    bool loading() const { return reading_ || shown_.delegates != newest_; }
    /// Something is being done for the table.
    bool busy() const { return reading_ || arranging_; }
    /// What went wrong with the last reading; told once.
    std::optional<Sentence> take_trouble();

private:
    using Read = std::shared_ptr<const Delegates>;
    struct Shown {
        Read delegates;
        std::vector<std::uint32_t> rows;
    };

    void read();
    void finish_reading(Read delegates);
    void arrange();
    void finish_arranging(Shown& arranged);
    void fail(const std::exception_ptr& error);
    void retire(Shown old);

    std::filesystem::path file_;
    Workers& workers_;
    DelegatesSource source_;
    DelegatesQuery query_;
    Read newest_;
    Shown shown_;
    bool stale_ = false;
    std::shared_ptr<Progress> reading_;
    bool read_again_ = false;
    std::shared_ptr<Progress> arranging_;
    bool arrange_again_ = false;
    std::optional<Sentence> trouble_;
};

} // namespace lanyard::admin
