// SPDX-License-Identifier: AGPL-3.0-or-later
// Proof: no nonce is ever given out twice.
#pragma once

#include "tests/core/store/proof/tally.h"

namespace hearth::test {

/// `amount` nonces from pools over the system's generator, in four threads and in a forked process, none twice.
Tally proveNonces(const Scale& scale);

}  // namespace hearth::test
