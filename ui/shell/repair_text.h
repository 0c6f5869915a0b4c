// SPDX-License-Identifier: AGPL-3.0-or-later
// What a repair found and could save, in sentences.
#pragma once

#include <QString>

#include "ui/bridge/recovery.h"

namespace hearth::shell {

QString repairText(const bridge::RepairResult& result);

}  // namespace hearth::shell
