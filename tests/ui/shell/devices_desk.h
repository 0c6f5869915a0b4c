// SPDX-License-Identifier: AGPL-3.0-or-later
// Computers with their windows, the one server that they share, and what a person does at them with devices.
#pragma once

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

#include "tests/server/in_process.h"
#include "tests/server/road.h"
#include "tests/ui/shell/desk.h"
#include "ui/shell/devices_section.h"
#include "ui/shell/invite_dialog.h"
#include "ui/shell/join_dialog.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/workspace.h"

namespace hearth::test {

using server::InProcess;

inline constexpr const char* kAddress = "https://sync.example";

struct OneServer {
    InProcess server;
};

/// The one server and the way to it, which the event loop serves. Windows hear no news: they meet when they are asked.
class ServedRoad final : public OneServer, public server::Road {
public:
    ServedRoad() : server::Road(OneServer::server, server::News::Kept) {
        OneServer::server.clock().set(SystemClock().now());
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { serve(); });
        m_timer.start(2);
    }

private:
    QTimer m_timer;
};

/// One computer with its window.
struct Computer {
    Computer(ServedRoad& on, const char* name) : road(on) {
        desk.network = &on;
        desk.deviceName = name;
    }
    ~Computer() {
        road.cut = true;  // What still asks must not be waited for by the thread that would answer.
        if (desk.session) desk.stop();
        road.cut = false;
    }
    /// Enters a new vault whose words are kept.
    Session& enter() {
        auto made = store::Vault::create(desk.vault(), crypto::SecretBytes::fromText(kPassphrase),
                                         store::KdfProfile::Interactive, desk.clock, desk.random);
        REQUIRE(made.ok());
        words = QString::fromStdString(std::string(asText(made->recoveryPhrase.expose())));
        made->vault.reset();
        return desk.enter();
    }
    Session& run() { return *desk.session; }
    shell::MainWindow& window() { return *run().window; }
    shell::DevicesSection& section() { return *window().findChild<shell::DevicesSection*>(); }
    bridge::DevicesItem status() {
        std::optional<bridge::DevicesItem> item;
        run().context.devices.status(&window(), [&](const Result<bridge::DevicesItem>& now) { item = *now; });
        REQUIRE(QTest::qWaitFor([&] { return item.has_value(); }, kPatience));
        return *item;
    }
    void showDevices() {
        window().workspace()->showSettings();
        window().findChild<shell::SettingsPage*>()->showDevices();
        QTest::qWait(400);
    }
    void converse(const char* title) {
        inVault(run(), [title](engine::Engine& engine) -> Status {
            const auto made = engine.conversations().create(title);
            return made.ok() ? Status() : Status(made.error());
        });
    }

    ServedRoad& road;
    Desk desk;
    QString words;
};

inline void press(QWidget& in, const QString& text) {
    INFO(text.toStdString());
    QPushButton* found = nullptr;
    REQUIRE(QTest::qWaitFor(
        [&] {
            for (auto* button : in.findChildren<QPushButton*>())
                if (button->isVisibleTo(&in) && button->isEnabled() && button->text() == text) found = button;
            return found != nullptr;
        },
        kPatience));
    found->click();
}

inline void waitUntilSaid(QWidget& in, const QString& text) {
    INFO(text.toStdString());
    REQUIRE(QTest::qWaitFor([&] { return says(in, text); }, kPatience));
}

template <typename Dialog>
Dialog& dialogOf(Computer& computer) {
    Dialog* found = nullptr;
    REQUIRE(QTest::qWaitFor([&] { return (found = computer.window().findChild<Dialog*>()) != nullptr; }, kPatience));
    return *found;
}

inline void enable(Computer& computer) {
    computer.showDevices();
    waitUntilSaid(computer.section(), QStringLiteral("on this computer alone"));
    named<QLineEdit>(computer.section(), QStringLiteral("Address of the server")).setText(QLatin1String(kAddress));
    named<QLineEdit>(computer.section(), QStringLiteral("Token from its owner"))
        .setText(QString::fromStdString(computer.road.server.token()));
    press(computer.section(), QStringLiteral("Sync with this server"));
    waitUntilSaid(computer.section(), QStringLiteral("Synced"));
}

/// Opens both dialogs and leads them to the words.
inline void compare(Computer& inviting, Computer& joining) {
    press(inviting.section(), QStringLiteral("Add a device…"));
    auto& invite = dialogOf<shell::InviteDialog>(inviting);
    auto& code = named<QLineEdit>(invite, QStringLiteral("Code for the new device"));
    REQUIRE(QTest::qWaitFor([&] { return !code.text().isEmpty(); }, kPatience));
    auto& join = dialogOf<shell::JoinDialog>(joining);
    named<QPlainTextEdit>(join, QStringLiteral("Code of the other device")).setPlainText(code.text());
    press(join, QStringLiteral("Go on"));
    for (QWidget* dialog : std::initializer_list<QWidget*>{&invite, &join})
        waitUntilSaid(*dialog, QStringLiteral("Are they the same"));
}

inline QString wordsOf(QWidget& dialog) {
    for (const auto* label : dialog.findChildren<QLabel*>())
        if (label->accessibleName().startsWith(QStringLiteral("The six words"))) return label->text();
    return {};
}

inline void recover(Computer& computer, const QString& words) {
    computer.showDevices();
    press(computer.section(), QStringLiteral("Use the vault of another device…"));
    auto& join = dialogOf<shell::JoinDialog>(computer);
    press(join, QStringLiteral("I have no other device any more"));
    named<QLineEdit>(join, QStringLiteral("Address of the server")).setText(QLatin1String(kAddress));
    named<QLineEdit>(join, QStringLiteral("Twelve words")).setText(words);
    press(join, QStringLiteral("Bring it back"));
}

}  // namespace hearth::test
