// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about what finds by meaning: which embedder, what it would cost and send, how far it is.
#pragma once

#include <vector>

#include "ui/bridge/connections.h"

namespace hearth::bridge {

/// An empty `provider`: off. "local": a model's folder.
struct EmbedderItem {
    QString provider;
    QString path;
    QString baseUrl;
    QString model;
    bool operator==(const EmbedderItem&) const = default;
};

/// One that can be asked over a network, or on this computer by one.
struct EmbedderServer {
    QString name;
    QString title;
    QString defaultBase;
    QString defaultModel;
    bool hasKey = false;
};

struct EmbedderState {
    EmbedderItem chosen;
    qint64 messages = 0;  ///< That have a vector.
    qint64 memories = 0;
    qint64 waiting = 0;
    std::vector<EmbedderServer> servers;
};

/// What choosing it would mean.
struct EmbedderMeans {
    qint64 texts = 0;
    qint64 tokens = 0;
    qint64 kept = 0;  ///< Texts that never go there.
    bool remote = false;
    QString address;
    std::optional<double> dollars;  ///< Absent: the price is not known.
};

/// Every call returns at once and is answered on the window's thread while `context` lives.
class Embedding {
public:
    explicit Embedding(Bridge& bridge) : m_bridge(bridge) {}

    CancelToken state(QObject* context, Answer<EmbedderState> answer);
    CancelToken means(QObject* context, const EmbedderItem& embedder, Answer<EmbedderMeans> answer);
    /// Opens it first, what cannot be opened is not chosen. `key` may be empty: the one that is stored; it is wiped.
    CancelToken choose(QObject* context, const EmbedderItem& embedder, QString key, Answer<void> answer);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
