#pragma once

#include <cctype>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace lanyard::documents {

/// Reads ZPL as the printer's guide describes it, knowing nothing of how ours is written. Throws
/// where a printer would print something else than was meant.
class ZplReader {
public:
    /// The bytes of a graphic and how many of them make a row.
    struct Graphic {
        std::size_t row_bytes = 0;
        std::vector<std::uint8_t> bytes;
    };

    /// From "^GFA," to the "^" that ends it.
    static Graphic graphic(std::string_view label) {
        auto rest = label.substr(label.find("^GFA,") + 5);
        const auto sent = number(rest);
        const auto total = number(rest);
        const auto row_bytes = number(rest);
        if (sent != total || row_bytes == 0) throw std::runtime_error("odd counts");
        const ZplReader reader(rest.substr(0, rest.find('^')), row_bytes * 2);
        if (reader.digits_.size() != total * 2) throw std::runtime_error("not all of the bytes");
        return {row_bytes, reader.bytes()};
    }

    /// What ^FH makes of a field's text.
    static std::string text(std::string_view field) {
        std::string plain;
        for (std::size_t place = 0; place < field.size(); ++place) {
            if (field[place] == '^' || field[place] == '~') throw std::runtime_error("a command");
            if (field[place] != '_') {
                plain += field[place];
                continue;
            }
            if (place + 2 >= field.size()) throw std::runtime_error("half an escape");
            plain += static_cast<char>(hex(field[place + 1]) * 16 + hex(field[place + 2]));
            place += 2;
        }
        return plain;
    }

private:
    ZplReader(std::string_view code, std::size_t row_digits) : row_digits_(row_digits) {
        std::size_t count = 0;
        for (const char c : code) {
            if (c >= 'G' && c <= 'Y') {
                count += static_cast<std::size_t>(c - 'G') + 1;
            } else if (c >= 'g' && c <= 'z') {
                count += (static_cast<std::size_t>(c - 'g') + 1) * 20;
            } else {
                take(c, count);
                count = 0;
            }
        }
        if (count != 0) throw std::runtime_error("a count of nothing");
    }

    void take(char c, std::size_t count) {
        const auto missing = row_digits_ - digits_.size() % row_digits_;
        if (c == ',' || c == '!')
            digits_.append(missing, c == ',' ? '0' : 'F');
        else if (c == ':' && digits_.size() >= row_digits_ && missing == row_digits_)
            digits_ += digits_.substr(digits_.size() - row_digits_);
        else
            digits_.append(count == 0 ? 1 : count, (hex(c), c));
    }

    std::vector<std::uint8_t> bytes() const {
        std::vector<std::uint8_t> bytes;
        for (std::size_t place = 0; place < digits_.size(); place += 2)
            bytes.push_back(
                static_cast<std::uint8_t>(hex(digits_[place]) * 16 + hex(digits_[place + 1])));
        return bytes;
    }

    static int hex(char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'A' && c <= 'F') return c - 'A' + 10;
        throw std::runtime_error("no hex digit");
    }

    static std::size_t number(std::string_view& text) {
        std::size_t value = 0;
        for (; !text.empty() && text.front() != ','; text.remove_prefix(1))
            value = value * 10 + static_cast<std::size_t>(hex(text.front()));
        text.remove_prefix(1);
        return value;
    }

    std::size_t row_digits_;
    std::string digits_;
};

} // namespace lanyard::documents
