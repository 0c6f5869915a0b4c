// SPDX-License-Identifier: AGPL-3.0-or-later
// Computers with their windows, the one server that they share, and what a person does at them with devices.
#pragma once

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <atomic>
#include <condition_variable>
#include <mutex>

#include "tests/server/in_process.h"
#include "tests/ui/shell/desk.h"
#include "ui/shell/devices_section.h"
#include "ui/shell/invite_dialog.h"
#include "ui/shell/join_dialog.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/workspace.h"

namespace hearth::test {

using server::InProcess;

inline constexpr const char* kAddress = "https://sync.example";

/// The way to the one server, which can be cut. The server is this thread's: what workers ask waits until it is served.
class Road final : public sync::SyncNetwork {
public:
    Road() {
        server.clock().set(SystemClock().now());
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { serve(); });
        m_timer.start(2);
    }

    InProcess server;
    std::atomic<bool> cut = false;
    std::atomic<bool> silent = false;  ///< It takes what it is asked, and does not answer.

    Result<std::unique_ptr<sync::SyncHttp>> reach(std::string_view url, const CancelToken& cancel) override {
        if (!url.starts_with("https://")) return fail(ErrorCode::InvalidArgument, "no address of a server");
        return std::unique_ptr<sync::SyncHttp>(std::make_unique<Line>(*this, cancel));
    }
    Result<std::unique_ptr<sync::HeadWatch>> listen(std::string_view, sync::HeadEvents) override {
        return std::unique_ptr<sync::HeadWatch>(std::make_unique<Watch>());
    }

private:
    struct Asked {
        const sync::SyncRequest* request;
        std::optional<Result<sync::SyncReply>> answer;
    };
    struct Line final : sync::SyncHttp {
        Line(Road& on, CancelToken token) : road(on), cancel(std::move(token)) {}
        Result<sync::SyncReply> send(const sync::SyncRequest& request) override { return road.ask(request, cancel); }
        Road& road;
        CancelToken cancel;
    };
    struct Watch final : sync::HeadWatch {
        void watch(const sync::HeadsPlace&) override {}
    };
    Result<sync::SyncReply> ask(const sync::SyncRequest& request, const CancelToken& cancel) {
        std::unique_lock lock(m_mutex);
        Asked asked{&request, std::nullopt};
        m_waiting.push_back(&asked);
        while (!asked.answer && !cancel.cancelled() && !cut) m_served.wait_for(lock, std::chrono::milliseconds(10));
        std::erase(m_waiting, &asked);
        if (asked.answer) return std::move(*asked.answer);
        return cancel.cancelled() ? fail(ErrorCode::Cancelled, "request") : fail(ErrorCode::Unavailable, "refused");
    }
    void serve() {
        if (silent) return;
        const std::lock_guard lock(m_mutex);
        for (Asked* asked : std::exchange(m_waiting, {})) asked->answer = server.send(*asked->request);
        m_served.notify_all();
    }

    QTimer m_timer;
    std::mutex m_mutex;  ///< Guards what follows.
    std::condition_variable m_served;
    std::vector<Asked*> m_waiting;
};

/// One computer with its window.
struct Computer {
    Computer(Road& on, const char* name) : road(on) {
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

    Road& road;
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
