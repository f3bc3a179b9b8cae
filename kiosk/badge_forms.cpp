#include "kiosk/badge_forms.hpp"

#include "common/documents/zpl_label.hpp"

namespace lanyard::kiosk {

devices::PrintJob BadgeForms::job_of(const std::string& number, const documents::BadgeFace& face,
                                     Instant made_at) {
    devices::PrintJob job;
    job.title = number;
    job.pdf = [this, face, made_at] { return desk_.pdf_of(face, made_at); };
    job.label = [this, number, face](int dpi) { return label_of(number, face, dpi); };
    return job;
}

std::string BadgeForms::label_of(const std::string& number, const documents::BadgeFace& face,
                                 int dpi) {
    auto& images = images_.try_emplace(dpi, dpi).first->second;
    return documents::zpl_label(documents::dots_of(images.draw(face)), number);
}

} // namespace lanyard::kiosk
