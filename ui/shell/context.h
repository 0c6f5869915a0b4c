// SPDX-License-Identifier: AGPL-3.0-or-later
// What every part of the shell needs, handed down by reference: the bridge and its requests, the theme, and the
// settings that must be known before a vault is open.
#pragma once

#include <QSettings>

#include "ui/bridge/attachments.h"
#include "ui/bridge/backups.h"
#include "ui/bridge/bridge.h"
#include "ui/bridge/chats.h"
#include "ui/bridge/connections.h"
#include "ui/bridge/costs.h"
#include "ui/bridge/curation.h"
#include "ui/bridge/devices.h"
#include "ui/bridge/forgetting.h"
#include "ui/bridge/journal.h"
#include "ui/bridge/memories.h"
#include "ui/bridge/places.h"
#include "ui/bridge/recovery.h"
#include "ui/bridge/security.h"
#include "ui/bridge/tending.h"
#include "ui/theme/theme.h"

namespace hearth::shell {

/// Outlives every widget. Threads: the window's.
struct Context {
    Context(bridge::Bridge& door, theme::Theme& look, QSettings& settings)
        : bridge(door),
          theme(look),
          window(settings),
          chats(door),
          memories(door),
          curation(door),
          forgetting(door),
          tending(door),
          journal(door),
          connections(door),
          costs(door),
          places(door),
          attachments(door),
          backups(door),
          recovery(door),
          security(door),
          devices(door) {}

    bridge::Bridge& bridge;
    theme::Theme& theme;
    /// Sizes of panes, theme, how Enter behaves, the last vault's folder. Never anything from inside a vault.
    QSettings& window;
    bridge::Chats chats;
    bridge::Memories memories;
    bridge::Curation curation;
    bridge::Forgetting forgetting;
    bridge::Tending tending;
    bridge::Journal journal;
    bridge::Connections connections;
    bridge::Costs costs;
    bridge::Places places;
    bridge::Attachments attachments;
    bridge::Backups backups;
    bridge::Recovery recovery;
    bridge::Security security;
    bridge::Devices devices;
};

}  // namespace hearth::shell
