#pragma once

#include <string>
#include <vector>

#include "common/ui/frame.hpp"

namespace lanyard::ui::gallery {

/// What the user changes on the pages.
struct Form {
    std::string name = "lly";
    std::string reason;
    std::string email;
    std::string reference;
    bool photos = false;
    bool shared = true;
    int day = 0;
    int type = 1;
    int tab = 0;
    int meal = -1;
    int section = 0;
    bool asking = false;
    TableState table;
    std::string search;
};

void find_name_page(Form& form, Frame& ui);
void walk_in_page(Form& form, Frame& ui);
void attract_page(Form& form, Frame& ui);
void controls_page(Form& form, Frame& ui);
void live_page(Form& form, Frame& ui);
void delegates_page(Form& form, Frame& ui);

} // namespace lanyard::ui::gallery
