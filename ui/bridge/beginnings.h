// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person settled for a conversation before its first message: kept in the vault like its draft, so that looking
// elsewhere or closing the window loses none of it.
#pragma once

#include "ui/bridge/connections.h"

namespace hearth::bridge {

struct Beginning {
    QString instructions = {};                           ///< What its models read first.
    std::optional<ConnectionItem> model = std::nullopt;  ///< Absent: the usual one.
    bool unremembered = false;                           ///< Nothing is to be learned from it.
    bool usesTools = false;
};

/// Of this device only. Every call returns at once and is answered on the window's thread while `context` lives.
class Beginnings {
public:
    explicit Beginnings(Bridge& bridge) : m_bridge(bridge) {}

    void keep(const Beginning& beginning);
    /// What was kept last, also just before; a model that is no longer set up is left out.
    void read(QObject* context, Answer<Beginning> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
