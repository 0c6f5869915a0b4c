// SPDX-License-Identifier: AGPL-3.0-or-later
// What a model thinks and does while its answer comes, on its way from the worker that hears it to the window.
#pragma once

#include <QList>
#include <QString>
#include <mutex>
#include <optional>
#include <string_view>

#include "core/engine/tool_loop.h"
#include "ui/bridge/message_item.h"

namespace hearth::bridge {

/// Threads: any. What returns bool says whether the window is to be told that something waits.
class WorkFeed {
public:
    bool think(std::string_view delta);
    /// What was thought last led to nothing.
    bool thinkAnew();
    /// Words of the answer: what follows stands behind them.
    bool say(std::string_view delta);
    bool call(const engine::ToolKey& tool, const Json& arguments);
    bool step(const engine::ToolStep& step);

    /// All parts so far, in order, when they have changed since the last time.
    std::optional<QList<PartItem>> take();

private:
    bool changed();
    void endThought();
    void addCall(const engine::ToolKey& tool, const Json& arguments);

    std::mutex m_mutex;
    QList<PartItem> m_parts;
    qsizetype m_said = 0;  ///< Characters of the answer.
    double m_thinkingSince = 0;
    bool m_thinks = false;
    bool m_calls = false;  ///< The last part is a call that has no result yet.
    bool m_waits = false;
    bool m_told = false;
};

}  // namespace hearth::bridge
