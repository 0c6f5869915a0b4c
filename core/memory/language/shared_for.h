// SPDX-License-Identifier: AGPL-3.0-or-later
// What is read from the tables of a language once a program, for all that need it.
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "core/memory/language/language.h"

namespace hearth::memory {

/// Made on first use for each language, and kept. Threads: safe from any.
template <typename T>
std::shared_ptr<const T> sharedFor(const Language& language) {
    static std::mutex mutex;
    static std::map<const Language*, std::shared_ptr<const T>> made;
    const std::lock_guard lock(mutex);
    auto& one = made[&language];
    if (!one) one = std::make_shared<const T>(language);
    return one;
}

}  // namespace hearth::memory
