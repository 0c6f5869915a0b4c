// SPDX-License-Identifier: AGPL-3.0-or-later
// How much a row of characters looks like a secret, whatever stands around it.
#pragma once

#include <string_view>

namespace hearth::memory {

/// From what says nothing to what hardly is anything else.
enum class SecretLook {
    None,    ///< A path, a placeholder, a unit, a call in code.
    Word,    ///< Letters alone.
    Digits,  ///< As a PIN or a combination is written: "4921", "32-14-07", "4471#".
    Code,    ///< Capitals and digits: "C4391". Also how models and parts are called.
    Plain,   ///< A word with digits at its end: "hunter22". Also how things are called: "Windows11".
    Mixed,   ///< Digits for letters, symbols inside, parts with digits: "Tr0ub4dor", "blue-Kettle-77".
};

/// `token` stands between spaces, without the punctuation around it. Cost: linear.
SecretLook secretLook(std::string_view token);

}  // namespace hearth::memory
