// SPDX-License-Identifier: AGPL-3.0-or-later
// A key goes from the form into secret memory and from there into the vault or one request; never into a log.
#include "ui/bridge/connections.h"

#include <QCoreApplication>

#include "core/base/log.h"
#include "core/engine/model_discovery.h"

namespace hearth::bridge {

namespace {

using engine::Engine;

constexpr const char* kOffline = "offline";

ConnectionItem toItem(const engine::Connection& connection) {
    if (connection.provider == kOffline) return {};
    return {toQt(connection.provider), toQt(connection.baseUrl), toQt(connection.model), connection.hasKey};
}

engine::Connection fromItem(const ConnectionItem& item) {
    if (item.provider.isEmpty()) return {kOffline, {}, {}, false};
    return {fromQt(item.provider), fromQt(item.baseUrl), fromQt(item.model), item.hasKey};
}

/// Wipes the text it came from. Shared because a queued job must be copyable; the job alone reads it.
std::shared_ptr<crypto::SecretBytes> takeKey(QString& key) {
    if (key.isEmpty()) return nullptr;
    std::string text = fromQt(key);
    key.fill(QChar(0));
    key.clear();
    return std::make_shared<crypto::SecretBytes>(crypto::SecretBytes::takeText(text));
}

QStringList namesOf(const std::vector<llm::ModelInfo>& models) {
    QStringList names;
    for (const auto& model : models) names << toQt(model.id);
    return names;
}

std::string addressOf(const ConnectionItem& item) {
    if (!item.baseUrl.isEmpty()) return fromQt(item.baseUrl);
    for (const auto& description : llm::providerDescriptions()) {
        if (description.name == fromQt(item.provider)) return std::string(description.defaultBase);
    }
    return {};
}

Result<QStringList> askModels(const ConnectionItem& item, std::optional<crypto::SecretBytes> key,
                              llm::HttpTransport& transport, const CancelToken& token) {
    llm::Endpoint endpoint{addressOf(item), std::move(key)};
    HEARTH_TRY(auto provider, llm::makeProvider(fromQt(item.provider), std::move(endpoint), transport));
    HEARTH_TRY(auto models, provider->models(token));
    return namesOf(models);
}

/// Settings hold only what QVariant and JSON both have: yes or no, whole numbers, text.
QVariant toVariant(const Json& value) {
    if (value.is_boolean()) return value.get<bool>();
    if (value.is_number_integer()) return QVariant::fromValue<qlonglong>(value.get<std::int64_t>());
    if (value.is_string()) return toQt(value.get_ref<const std::string&>());
    return {};
}

Json fromVariant(const QVariant& value) {
    switch (value.typeId()) {
        case QMetaType::Bool: return value.toBool();
        case QMetaType::Int:
        case QMetaType::LongLong: return static_cast<std::int64_t>(value.toLongLong());
        case QMetaType::QString: return fromQt(value.toString());
        default: return nullptr;
    }
}

}  // namespace

std::vector<ProviderChoice> Connections::providers() {
    std::vector<ProviderChoice> choices;
    for (const auto& description : llm::providerDescriptions()) {
        choices.push_back({toQt(description.name), toQt(description.title), toQt(description.defaultBase),
                           toQt(llm::defaultModel(description.name)), description.needsKey});
    }
    return choices;
}

QString Connections::titleOf(const QString& provider) {
    for (const auto& choice : providers()) {
        if (choice.name == provider) return choice.title;
    }
    return QCoreApplication::translate("Connections", "No model");
}

void Connections::current(QObject* context, Answer<ConnectionItem> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<ConnectionItem> {
        HEARTH_TRY(auto connection, engine.settings().defaultConnection());
        if (!connection) return ConnectionItem{};
        ConnectionItem item = toItem(*connection);
        HEARTH_TRY(const auto place, engine.settings().keyPlace(connection->provider));
        item.keyInKeychain = place == engine::KeyPlace::Keychain;
        return item;
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Connections::list(QObject* context, Answer<std::vector<ConnectionItem>> answer) {
    auto work = [](Engine& engine, const CancelToken&) -> Result<std::vector<ConnectionItem>> {
        HEARTH_TRY(auto connections, engine.settings().connections());
        std::vector<ConnectionItem> items;
        for (const auto& connection : connections) {
            if (connection.provider != kOffline) items.push_back(toItem(connection));
        }
        return items;
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Connections::save(QObject* context, ConnectionForm form, Answer<void> answer) {
    auto key = takeKey(form.key);
    auto work = [item = form.connection, key](Engine& engine, const CancelToken&) -> Status {
        if (key) HEARTH_TRY_STATUS(engine.settings().setApiKey(fromQt(item.provider), *key));
        return engine.settings().useConnection(fromItem(item));
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
    // Afterwards, so that nobody waits: a server that is away says it another day.
    auto learn = [item = form.connection, &transport = m_bridge.ports().transport](Engine& engine,
                                                                                   const CancelToken& token) {
        return engine::learnModel(engine.settings(), transport, fromItem(item), engine.vault().clock().now(), token);
    };
    m_bridge.ask(&m_bridge, Lane::Long, std::move(learn), [](const Status& learned) {
        if (!learned.ok()) logInfo("window", "what the model takes is not known: {}", learned.error().detail);
    });
}

void Connections::keepKey(QObject* context, const QString& provider, bool inKeychain, Answer<void> answer) {
    auto work = [provider = fromQt(provider), inKeychain, keychain = m_bridge.ports().keychain](
                    Engine& engine, const CancelToken&) -> Status {
        using engine::KeyPlace;
        HEARTH_TRY(const KeyPlace place, engine.settings().keyPlace(provider));
        if (inKeychain && place == KeyPlace::Vault) {
            if (!keychain) return fail(ErrorCode::Unavailable, "there is no keychain");
            return engine.settings().keepInKeychain(provider, *keychain);
        }
        return !inKeychain && place == KeyPlace::Keychain ? engine.settings().keepInVault(provider) : Status();
    };
    m_bridge.ask(context, Lane::Long, std::move(work), std::move(answer));
}

void Connections::remove(QObject* context, const ConnectionItem& connection, Answer<void> answer) {
    auto work = [item = connection](Engine& engine, const CancelToken&) {
        return engine.settings().removeConnection(fromItem(item));
    };
    m_bridge.ask(context, Lane::Write, std::move(work), std::move(answer));
}

CancelToken Connections::test(QObject* context, ConnectionForm form, Answer<QStringList> answer) {
    auto key = takeKey(form.key);
    auto work = [item = form.connection, key, &transport = m_bridge.ports().transport](
                    Engine& engine, const CancelToken& token) -> Result<QStringList> {
        if (key) return askModels(item, key->clone(), transport, token);
        HEARTH_TRY(auto stored, engine.settings().apiKey(fromQt(item.provider)));
        return askModels(item, std::move(stored), transport, token);
    };
    return m_bridge.ask(context, Lane::Long, std::move(work), std::move(answer));
}

CancelToken Connections::findLocal(QObject* context, Answer<std::vector<FoundModel>> answer) {
    auto work = [&transport = m_bridge.ports().transport](const CancelToken& token) -> Result<std::vector<FoundModel>> {
        std::vector<FoundModel> found;
        for (const auto& server : llm::findLocalServers(transport, token)) {
            FoundModel model;
            model.models = namesOf(server.models);
            model.connection = {toQt(server.provider), toQt(server.baseUrl), model.models.value(0), false};
            model.title = titleOf(model.connection.provider);
            found.push_back(std::move(model));
        }
        return found;
    };
    return m_bridge.post(context, Lane::Long, std::move(work), std::move(answer));
}

void Connections::setting(QObject* context, const QString& name, Answer<QVariant> answer) {
    auto work = [name = fromQt(name)](Engine& engine, const CancelToken&) -> Result<QVariant> {
        HEARTH_TRY(auto value, engine.settings().get(name));
        return toVariant(value);
    };
    m_bridge.ask(context, Lane::Read, std::move(work), std::move(answer));
}

void Connections::setSetting(const QString& name, const QVariant& value) {
    auto work = [name = fromQt(name), json = fromVariant(value)](Engine& engine, const CancelToken&) {
        return engine.settings().set(name, json);
    };
    m_bridge.ask(&m_bridge, Lane::Write, std::move(work), [](const Status& status) {
        if (!status.ok()) logError("window", status.error());
    });
}

}  // namespace hearth::bridge
