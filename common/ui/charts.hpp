#pragma once

#include <string>
#include <vector>

#include "common/ui/box.hpp"
#include "common/ui/words.hpp"

namespace lanyard::ui {

/// A filled line and, behind it, one to compare with. All values share the labels' positions.
struct AreaChart {
    Words name = {};
    std::vector<double> values = {};
    std::vector<double> compared = {};
    Words values_name = {};
    Words compared_name = {};
    /// One for each value; as many as fit are drawn below the axis.
    std::vector<std::string> labels = {};
    /// What the tooltip says of a value; the number and the label when absent.
    std::vector<std::string> tips = {};
    Length height = em(17);
    std::string id = {};
};

struct Bar {
    std::string label = {};
    double value = 0;
    double expected = 0;
    /// "12 of 18", right of the bar.
    std::string figure = {};
};

struct BarList {
    Words name = {};
    std::vector<Bar> bars = {};
    Tone tone = Tone::Primary;
    std::string id = {};
};

struct Slice {
    std::string label = {};
    double value = 0;
    std::string figure = {};
};

struct Donut {
    Words name = {};
    std::vector<Slice> slices = {};
    std::string centre = {};
    Words centre_caption = {};
    std::string id = {};
};

/// Events along the months of a year; positions are parts (0 to 1) of the span shown.
struct TimelineBar {
    std::string label = {};
    double from = 0;
    double to = 0;
    Tone tone = Tone::Primary;
    /// An outline: only the month is known.
    bool tentative = false;
    std::string id = {};
};

struct Timeline {
    Words name = {};
    std::vector<std::string> divisions = {};
    /// In their place where one of those would not fit.
    std::vector<std::string> short_divisions = {};
    std::vector<TimelineBar> bars = {};
    /// Where today is; below 0 for nowhere.
    double today = -1;
    std::string id = {};
};

} // namespace lanyard::ui
