// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearthctl/reach.h"

#include <algorithm>
#include <cstdio>
#include <iostream>

#include "app/hearthctl/confirm.h"
#include "app/hearthctl/print.h"
#include "core/engine/device_sync.h"
#include "core/engine/error_text.h"
#include "platform/command_server.h"
#include "platform/paths.h"
#include "platform/process.h"

namespace hearth::ctl {

namespace {

constexpr Milliseconds kLookAgain = 200;  ///< An owner that is just opening the vault will serve it in a moment.
constexpr int kAttempts = 3;              ///< Owners that end while they are asked, before it is given up.

engine::Failure inWords(const Error& error, std::string_view operation) {
    return {error.code, engine::errorText(error, operation)};
}

}  // namespace

std::optional<engine::Failure> Reach::prepare() {
    if (m_owner.serves()) return std::nullopt;
    if (auto failure = askSecret()) return failure;
    const Milliseconds wait = m_session.arguments.wait;
    const double deadline = steadyMilliseconds() + static_cast<double>(wait);
    for (;;) {
        const auto left = static_cast<Milliseconds>(std::max(0.0, deadline - steadyMilliseconds()));
        const Status opened = open(std::min(left, kLookAgain));
        if (opened.ok() || m_owner.serves()) return std::nullopt;
        if (opened.error().code == ErrorCode::Locked && left > 0 && !m_session.cancel.cancelled()) continue;
        return inWords(opened.error(), howItWasTried());
    }
}

std::string_view Reach::howItWasTried() const {
    if (m_session.arguments.keychain) return engine::kOpenWithKeychain;
    return m_session.arguments.now ? "open --now" : "open";
}

std::optional<engine::Failure> Reach::askSecret() {
    if (m_secret) return std::nullopt;
    auto secret = knownSecret(m_session.arguments);
    if (!secret.ok()) return inWords(secret.error(), "");
    m_secret = std::move(*secret);
    return std::nullopt;
}

Status Reach::open(Milliseconds wait) {
    const Arguments& arguments = m_session.arguments;
    const auto how = arguments.keychain ? store::Unlock(m_session.keychain) : store::Unlock(*m_secret);
    HEARTH_TRY(auto vault, store::Vault::open(arguments.vault, how, {wait}, m_session.clock, m_session.random));
    const FileId file = vault->fileId();
    const std::string notice = engine::openNotice(vault->openReport());
    if (!notice.empty()) std::fprintf(stderr, "%s\n", notice.c_str());
    HEARTH_TRY(m_engine, engine::Engine::start(std::move(vault), m_session.transport));
    m_engine->sync().useNetwork(m_session.syncNetwork);
    m_engine->sync().useDeviceName(platform::machineName());
    if (arguments.keychain) m_engine->settings().useKeychain(m_session.keychain);
    m_engine->tools().useLauncher(m_session.launcher);
    m_engine->attachments().useWorkshop(m_session.workshop);
    m_engine->useSettingsFile(platform::Paths::fromEnvironment().settingsFile());
    // What others ask for must not be done by a clock that was set for this run.
    if (arguments.now) return {};
    m_service =
        std::make_unique<engine::CommandService>(*m_engine, engine::CommandService::Ears(), &m_session.keychain);
    m_serving = platform::serveAt(platform::Paths::fromEnvironment())(*m_service, file);
    return {};
}

engine::CommandOutput Reach::run(const Json& request) {
    for (int attempt = 0; attempt < kAttempts && !m_engine; ++attempt) {
        if (auto output = m_owner.run(request)) return std::move(*output);
        if (auto failure = prepare()) return {Json(), std::move(failure)};
    }
    if (m_engine) return runHere(request);
    return {Json(), inWords(fail(ErrorCode::Unavailable, "the program that has the vault open does not answer"), "")};
}

engine::CommandOutput Reach::runHere(const Json& request) {
    const Arguments& arguments = m_session.arguments;
    engine::CommandContext context{*m_engine, std::cout, {}, {}, m_session.cancel, &m_session.keychain};
    if (printsText(arguments)) context.onText = [](std::string_view delta) { std::cout << delta << std::flush; };
    if (canAsk(arguments)) context.onQuestion = askPerson;
    if (canCompare()) context.onWords = compareWords;
    context.onProgress = [&arguments](const Json& event) { printEvent(arguments, event); };
    auto output = engine::runCommand(*arguments.command, context, request);
    if (output) return std::move(*output);
    return {Json(), inWords(output.error(), arguments.command->name)};
}

void Reach::finish() {
    if (m_serving) m_serving->finish(m_session.cancel);
}

}  // namespace hearth::ctl
