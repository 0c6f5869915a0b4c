// SPDX-License-Identifier: AGPL-3.0-or-later
// What is said of a vault among several devices: failures, and what a person should know.
#pragma once

#include "ui/bridge/devices.h"
#include "ui/bridge/error_text.h"

namespace hearth::bridge {

/// Empty where an operation of devices says nothing of its own about a code, and for every other operation.
QString aboutDevices(Operation operation, ErrorCode code);
/// Why a pairing ended, or a vault cannot take part; empty for another detail.
QString devicesRefusal(std::string_view detail);

/// "Synced", "3 waiting", "History is arriving: 34 of 120", "Offline", "Attention"; empty when sync is off.
QString syncTitle(const DevicesItem& item);
/// What that means and why, in a sentence or a few.
QString syncDetail(const DevicesItem& item);
/// How much of a new device's history is here, where the title says something else; empty otherwise.
QString syncRest(const DevicesItem& item);
QString syncNotice(const SyncNoticeItem& notice);

}  // namespace hearth::bridge
