// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/memory/redaction/checksums.h"

#include <array>
#include <cstdint>
#include <utility>

#include "core/memory/language/words.h"

namespace hearth::memory {

namespace {

bool luhn(std::string_view digits) {
    int sum = 0;
    bool second = false;
    for (auto at = digits.rbegin(); at != digits.rend(); ++at) {
        int digit = *at - '0';
        if (second) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
        sum += digit;
        second = !second;
    }
    return sum % 10 == 0;
}

int leading(std::string_view digits, std::size_t count) {
    int number = 0;
    for (const char c : digits.substr(0, count)) number = number * 10 + (c - '0');
    return number;
}

bool allDigits(std::string_view text) {
    for (const char c : text)
        if (!isDigit(c)) return false;
    return true;
}

/// Ranges of first digits and lengths. Source: ISO/IEC 7812 issuer ranges as networks publish them.
bool networkKnows(std::string_view digits) {
    const std::size_t length = digits.size();
    const int two = leading(digits, 2);
    const int three = leading(digits, 3);
    const int four = leading(digits, 4);
    if (digits[0] == '4') return length == 13 || length == 16 || length == 19;
    if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) return length == 16;
    if (two == 34 || two == 37) return length == 15;
    if (four == 6011 || two == 65 || (three >= 644 && three <= 649)) return length == 16 || length == 19;
    if (two == 36 || two == 38 || (three >= 300 && three <= 305)) return length == 14 || length == 16;
    if (four >= 3528 && four <= 3589) return length >= 16;
    if (two == 62) return length >= 16;
    return (two == 50 || (two >= 56 && two <= 69)) && length >= 13;
}

}  // namespace

bool isCardNumber(std::string_view digits) {
    return digits.size() >= 13 && digits.size() <= 19 && allDigits(digits) && networkKnows(digits) && luhn(digits);
}

std::size_t ibanLength(std::string_view country) {
    static constexpr auto kLengths = std::to_array<std::pair<std::string_view, std::size_t>>(
        {{"AD", 24}, {"AE", 23}, {"AT", 20}, {"BE", 16}, {"BG", 22}, {"BR", 29}, {"CH", 21}, {"CY", 28}, {"CZ", 24},
         {"DE", 22}, {"DK", 18}, {"EE", 20}, {"ES", 24}, {"FI", 18}, {"FR", 27}, {"GB", 22}, {"GR", 27}, {"HR", 21},
         {"HU", 28}, {"IE", 22}, {"IL", 23}, {"IS", 26}, {"IT", 27}, {"LI", 21}, {"LT", 20}, {"LU", 20}, {"LV", 21},
         {"MC", 27}, {"MT", 31}, {"NL", 18}, {"NO", 15}, {"PL", 28}, {"PT", 25}, {"RO", 24}, {"RS", 22}, {"SA", 24},
         {"SE", 24}, {"SI", 19}, {"SK", 24}, {"TR", 26}, {"UA", 29}});
    for (const auto& [name, length] : kLengths)
        if (name == country) return length;
    return 0;
}

bool isIban(std::string_view compact) {
    if (compact.size() < 15 || compact.size() != ibanLength(compact.substr(0, 2))) return false;
    int remainder = 0;
    for (std::size_t i = 0; i < compact.size(); ++i) {
        const char c = compact[(i + 4) % compact.size()];
        if (isDigit(c)) {
            remainder = (remainder * 10 + (c - '0')) % 97;
        } else if (isUpper(c)) {
            remainder = (remainder * 100 + (c - 'A' + 10)) % 97;
        } else {
            return false;
        }
    }
    return remainder == 1;
}

bool isCpf(std::string_view digits) {
    if (digits.size() != 11 || !allDigits(digits) || digits.find_first_not_of(digits[0]) == std::string_view::npos)
        return false;
    for (int length = 9; length <= 10; ++length) {
        int sum = 0;
        for (int i = 0; i < length; ++i) sum += (digits[static_cast<std::size_t>(i)] - '0') * (length + 1 - i);
        const int check = sum * 10 % 11 % 10;
        if (check != digits[static_cast<std::size_t>(length)] - '0') return false;
    }
    return true;
}

bool isSpanishId(std::string_view compact) {
    static constexpr std::string_view kLetters = "TRWAGMYFPDXBNJZSQVHLCKE";
    if (compact.size() != 9) return false;
    std::string digits(compact.substr(0, 8));
    if (digits[0] >= 'X' && digits[0] <= 'Z') digits[0] = static_cast<char>(digits[0] - 'X' + '0');
    return allDigits(digits) && kLetters[static_cast<std::size_t>(std::stol(digits) % 23)] == compact[8];
}

bool isFrenchId(std::string_view digits) {
    if (digits.size() != 15 || !allDigits(digits) || (digits[0] != '1' && digits[0] != '2')) return false;
    const std::int64_t number = std::stoll(std::string(digits.substr(0, 13)));
    return 97 - number % 97 == leading(digits.substr(13), 2);
}

}  // namespace hearth::memory
