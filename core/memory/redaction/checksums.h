// SPDX-License-Identifier: AGPL-3.0-or-later
// Check digits that tell a card or account number from any other row of digits.
#pragma once

#include <string_view>

namespace hearth::memory {

/// Luhn (ISO/IEC 7812-1) over digits only, and a prefix and length that a card network uses.
bool isCardNumber(std::string_view digits);
/// The length that an IBAN of this country has (ISO 13616 registry), 0 for a country that is not known.
std::size_t ibanLength(std::string_view country);
/// Mod 97 (ISO 7064) over an IBAN without spaces, in capitals.
bool isIban(std::string_view compact);
/// Brazilian CPF, 11 digits with two check digits.
bool isCpf(std::string_view digits);
/// Spanish DNI (8 digits and a letter) or NIE (X, Y or Z, 7 digits and a letter), in capitals.
bool isSpanishId(std::string_view compact);
/// French social security number, 15 digits, key = 97 − n mod 97.
bool isFrenchId(std::string_view digits);

}  // namespace hearth::memory
