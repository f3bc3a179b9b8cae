#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "common/core/worker.hpp"
#include "common/services/badge_batch.hpp"

namespace lanyard::admin {

/// Making a batch of badges, on a worker.
class BadgesModel {
public:
    BadgesModel(std::filesystem::path file, const i18n::Catalogue& catalogue, Worker& worker);

    void start(const services::BadgeOrder& order);
    void cancel();

    bool running() const { return progress_ != nullptr; }
    /// From 0 to 1.
    double part() const;
    const std::optional<services::BadgeBatchResult>& result() const { return result_; }
    const std::optional<Sentence>& trouble() const { return trouble_; }
    const std::filesystem::path& written_to() const { return written_to_; }

private:
    std::filesystem::path file_;
    const i18n::Catalogue& catalogue_;
    Worker& worker_;
    std::shared_ptr<Progress> progress_;
    std::optional<services::BadgeBatchResult> result_;
    std::optional<Sentence> trouble_;
    std::filesystem::path written_to_;
};

} // namespace lanyard::admin
