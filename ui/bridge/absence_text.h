// SPDX-License-Identifier: AGPL-3.0-or-later
// What is said of a model's server that was reached and did not answer: it has too much to do, was asked too often,
// something went wrong there, or it is none.
#pragma once

#include "ui/bridge/error_text.h"

namespace hearth::bridge {

/// Empty where the general sentence is the right one.
QString absenceText(Operation operation, const Error& error);

}  // namespace hearth::bridge
