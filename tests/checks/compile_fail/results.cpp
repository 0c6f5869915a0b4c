// SPDX-License-Identifier: AGPL-3.0-or-later
// A result cannot be dropped, and a value cannot be taken out of it as if nothing could have gone wrong.
#include <string>

#include "core/base/result.h"

using namespace hearth;

Result<std::string> load();
Status save();

Status sample() {
    HEARTH_TRY(std::string text, load());
    HEARTH_TRY_STATUS(save());
    if (const auto again = load(); again.ok()) text = again.value();
#if CASE == 1  // error: nodiscard
    load();
#endif
#if CASE == 2  // error: nodiscard
    save();
#endif
#if CASE == 3  // error: conversion from|no match|cannot convert
    text = load();
#endif
#if CASE == 4  // error: cannot convert
    bool done = save();
#endif
    return {};
}
