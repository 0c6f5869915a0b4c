// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/ui/shell/desk.h"

#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>

#include "tests/support/cheap_stretching.h"
#include "tests/ui/support/shots.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/workspace.h"

namespace hearth::test {

Desk::~Desk() = default;

Session& Desk::start() {
    session.emplace(bridge::Ports{clock,
                                  random,
                                  transport,
                                  {},
                                  withKeychain ? &keychain : nullptr,
                                  {},
                                  workshop,
                                  launcher,
                                  network,
                                  deviceName},
                    settings);
    session->window->resize(1280, 800);
    session->window->showVault(vault());
    session->window->show();
    return *session;
}

void Desk::stop() {
    session->window->close();
    session.reset();
}

Session& Desk::enter() {
    if (!store::Vault::exists(vault())) {
        auto made =
            store::Vault::create(vault(), crypto::SecretBytes::fromText(kPassphrase), cheapProfile(), clock, random);
        REQUIRE(made.ok());
    }
    auto& run = start();
    run.window->openWith(crypto::SecretBytes::fromText(kPassphrase));
    REQUIRE(QTest::qWaitFor([&] { return run.window->workspace() != nullptr; }, kPatience));
    return run;
}

conversation::Composer& composer(Session& run) { return *run.window->findChild<conversation::Composer*>(); }
conversation::ConversationView& view(Session& run) { return *run.window->findChild<conversation::ConversationView*>(); }
bridge::ConversationListModel& listModel(Session& run) {
    return *qobject_cast<bridge::ConversationListModel*>(
        run.window->findChild<shell::Sidebar*>()->findChild<QListView*>()->model());
}

void type(Session& run, const QString& text) {
    auto* edit = composer(run).findChild<QPlainTextEdit*>();
    edit->setFocus();
    QTest::keyClicks(edit, text);
}

void say(Session& run, const QString& text) {
    const int before = view(run).count();
    type(run, text);
    QTest::keyClick(composer(run).findChild<QPlainTextEdit*>(), Qt::Key_Return);
    REQUIRE(
        QTest::qWaitFor([&] { return view(run).count() >= before + 2 && !composer(run).isStreaming(); }, kPatience));
}

const conversation::MessageItem& lastMessage(Session& run) { return view(run).message(view(run).count() - 1); }

void waitForList(Session& run, std::size_t conversations) {
    REQUIRE(QTest::qWaitFor([&] { return listModel(run).conversations().size() == conversations; }, kPatience));
}

void connectDemo(Session& run) {
    bool saved = false;
    QObject context;
    bridge::ConnectionForm form;
    form.connection = {QStringLiteral("custom"), QLatin1String(kServer), QStringLiteral("hearth-demo"), false};
    run.context.connections.save(&context, form, [&](const Status& status) { saved = status.ok(); });
    REQUIRE(QTest::qWaitFor([&] { return saved; }, kPatience));
}

void connectModel(Session& run, const QString& model) {
    inVault(run, [&](engine::Engine& engine) -> Status {
        HEARTH_TRY(const auto usual, engine.settings().defaultConnection());
        HEARTH_TRY_STATUS(engine.settings().useConnection(
            {"custom", "http://127.0.0.1:4141/" + model.toStdString() + "/v1", model.toStdString(), false}));
        return usual ? engine.settings().useConnection(*usual) : Status();
    });
    run.window->workspace()->showSettings();
    Q_EMIT run.window->findChild<shell::SettingsPage*>()->connectionsChanged();
    Q_EMIT run.window->findChild<shell::SettingsPage*>()->closeChosen();
}

void inVault(Session& run, const std::function<Status(engine::Engine&)>& act) {
    std::optional<Status> done;
    QObject context;
    run.bridge.ask(
        &context, bridge::Lane::Write, [&act](engine::Engine& engine, const CancelToken&) { return act(engine); },
        [&done](const Status& status) { done = status; });
    REQUIRE(QTest::qWaitFor([&] { return done.has_value(); }, kPatience));
    INFO((done->ok() ? std::string() : done->error().detail));
    REQUIRE(done->ok());
}

void press(Session& run, int row, conversation::TargetKind kind) {
    auto& page = view(run);
    for (const auto& target : page.targets(row))
        if (target.kind == kind) return page.activate(row, target);
    FAIL("there is nothing of this kind to press");
}

void picture(Session& run, QWidget& widget, const QString& name) {
    if (qEnvironmentVariableIsEmpty("HEARTH_SHOTS")) return;
    const auto before = run.theme.mode();
    run.theme.applyTo(*qApp);
    for (const auto& [mode, suffix] :
         {std::pair{theme::Mode::Light, "-light"}, std::pair{theme::Mode::Dark, "-dark"}}) {
        run.theme.setMode(mode);
        QTest::qWait(250);
        shot(widget, name + QLatin1String(suffix));
    }
    run.theme.setMode(before);
}

bool says(QWidget& window, const QString& text) {
    const auto labels = window.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->isVisibleTo(&window) && label->text().contains(text);
    });
}

}  // namespace hearth::test
