// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about servers of tools: which there are, what they can do, and what may be called without a question.
#pragma once

#include <QPointer>
#include <memory>

#include "ui/bridge/turning.h"

namespace hearth::bridge {

struct ToolItem {
    QString server;
    QString tool;
    QString description;
    engine::Permission permission = engine::Permission::Ask;
};

struct ServerItem {
    QString name;
    QString where;  ///< The program or the address; never an argument, a variable or a header, which may be secret.
    bool remote = false;
    bool isOwn = false;           ///< Hearth's own tools; there is nothing to start or remove.
    bool wasLooked = false;       ///< It was asked what it can do.
    QString problem;              ///< Why its tools are missing, as a sentence.
    std::vector<ToolItem> tools;  ///< Before it was asked: those that something was said of.
};

/// A server that was removed, with what was allowed; to put it back.
struct RemovedServer;

/// Every call returns at once and is answered on the window's thread while `context` lives.
class ToolServers {
public:
    explicit ToolServers(Bridge& bridge) : m_bridge(bridge) {}

    /// Hearth's own first; nothing is started.
    void list(QObject* context, Answer<std::vector<ServerItem>> answer);
    /// Starts all of them and asks what they can do.
    CancelToken look(QObject* context, Answer<std::vector<ServerItem>> answer);
    /// From the usual `mcpServers` JSON; how many. Servers of the same name are replaced. The error's detail is a
    /// sentence that names the place and no value.
    void add(QObject* context, const QString& json, Answer<int> answer);
    void remove(QObject* context, const QString& server, Answer<std::shared_ptr<const RemovedServer>> answer);
    void putBack(QObject* context, const std::shared_ptr<const RemovedServer>& removed, Answer<void> answer);
    void permit(QObject* context, const ToolItem& tool, engine::Permission permission, Answer<void> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
