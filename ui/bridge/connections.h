// SPDX-License-Identifier: AGPL-3.0-or-later
// Requests about model connections and the window's own settings.
#pragma once

#include <QVariant>

#include "core/llm/providers.h"
#include "ui/bridge/chats.h"

namespace hearth::bridge {

/// A provider that can be chosen in a form.
struct ProviderChoice {
    QString name;
    QString title;
    QString defaultBase;
    QString defaultModel;
    bool needsKey = false;
};

/// A connection as it is set up; an empty `provider` is "No model": answers come from memory.
struct ConnectionItem {
    QString provider;
    QString baseUrl;
    QString model;
    bool hasKey = false;
    bool keyInKeychain = false;
};

/// What was typed into the form. The key is copied into secret memory at once and not kept here.
struct ConnectionForm {
    ConnectionItem connection;
    QString key;  ///< Empty: keep the one that is stored.
};

struct FoundModel {
    ConnectionItem connection;
    QString title;  ///< "Ollama on this computer"
    QStringList models;
};

/// Every call returns at once and is answered on the window's thread while `context` lives.
class Connections {
public:
    explicit Connections(Bridge& bridge) : m_bridge(bridge) {}

    static std::vector<ProviderChoice> providers();
    /// As people call it; "No model" for none.
    static QString titleOf(const QString& provider);

    /// The one that answers by default.
    void current(QObject* context, Answer<ConnectionItem> answer);
    /// All that were set up, the default first; "No model" is not among them.
    void list(QObject* context, Answer<std::vector<ConnectionItem>> answer);
    /// Stores the key first, then makes the connection the one that answers by default.
    void save(QObject* context, ConnectionForm form, Answer<void> answer);
    /// Whether this program can reach a keychain at all.
    bool hasKeychain() const { return m_bridge.ports().keychain != nullptr; }
    /// Moves the key that is stored into the keychain, or back into the vault; where it is already, nothing happens.
    void keepKey(QObject* context, const QString& provider, bool inKeychain, Answer<void> answer);
    void remove(QObject* context, const ConnectionItem& connection, Answer<void> answer);
    /// Asks the server for its models with what the form holds; nothing is stored.
    CancelToken test(QObject* context, ConnectionForm form, Answer<QStringList> answer);
    CancelToken findLocal(QObject* context, Answer<std::vector<FoundModel>> answer);

    void setting(QObject* context, const QString& name, Answer<QVariant> answer);
    void setSetting(const QString& name, const QVariant& value);

private:
    Bridge& m_bridge;
};

}  // namespace hearth::bridge
