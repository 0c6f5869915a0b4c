// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything that the window stands on, in a folder of its own: a test opens, closes and opens it again.
#pragma once

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <catch2/catch.hpp>
#include <functional>
#include <memory>
#include <optional>

#include "tests/support/memory_keychain.h"
#include "tests/ui/shell/scripted_transport.h"
#include "ui/bridge/conversation_list_model.h"
#include "ui/conversation/composer.h"
#include "ui/conversation/conversation_view.h"
#include "ui/shell/context.h"
#include "ui/shell/main_window.h"

namespace hearth::test {

inline constexpr const char* kPassphrase = "seven grey herons at dusk";
inline constexpr const char* kServer = "http://127.0.0.1:4141/v1";

/// One run of the program over the same folder.
struct Session {
    Session(const bridge::Ports& ports, QSettings& settings)
        : theme(nullptr),
          bridge(ports),
          context(bridge, theme, settings),
          window(std::make_unique<shell::MainWindow>(context, store::KdfProfile::Interactive)) {}

    theme::Theme theme;
    bridge::Bridge bridge;
    shell::Context context;
    std::unique_ptr<shell::MainWindow> window;
};

struct Desk {
    Desk() : settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat) {}
    /// Over a vault that is somewhere else.
    explicit Desk(const QString& directory) : Desk() { elsewhere = directory.toStdString(); }
    ~Desk();

    std::filesystem::path vault() const {
        return elsewhere.empty() ? std::filesystem::path((folder.path() + QStringLiteral("/vault")).toStdString())
                                 : elsewhere;
    }
    QString file(const QString& name) const { return folder.filePath(name); }

    Session& start();
    /// As when the window is closed and the program ends.
    void stop();
    /// A workspace over a vault that is made when there is none.
    Session& enter();

    std::filesystem::path elsewhere;
    QTemporaryDir folder;
    QSettings settings;
    SystemClock clock;
    SystemRandom random;
    ScriptedTransport transport;
    MemoryKeychain keychain;
    bool withKeychain = true;
    engine::FileWorkshop* workshop = nullptr;  ///< None: only text can be attached.
    mcp::Launcher* launcher = nullptr;
    sync::SyncNetwork* network = nullptr;
    std::string deviceName = {};
    std::optional<Session> session;
};

/// The one visible child of this kind with this accessible name; fails the test when there is none.
template <typename Widget>
Widget& named(QWidget& window, const QString& name) {
    for (Widget* widget : window.findChildren<Widget*>()) {
        if (widget->isVisibleTo(&window) && widget->accessibleName() == name) return *widget;
    }
    FAIL("nothing visible is called " << name.toStdString());
    throw 0;
}

/// The visible button with this text.
template <typename Button>
Button& labelled(QWidget& window, const QString& text) {
    for (Button* button : window.findChildren<Button*>()) {
        if (button->isVisibleTo(&window) && button->text() == text) return *button;
    }
    FAIL("no visible button says " << text.toStdString());
    throw 0;
}

/// The parts of the workspace that tests look at most.
conversation::Composer& composer(Session& run);
conversation::ConversationView& view(Session& run);
bridge::ConversationListModel& listModel(Session& run);
const conversation::MessageItem& lastMessage(Session& run);

/// Types into the composer.
void type(Session& run, const QString& text);
/// Sends a message and waits for the end of its answer.
void say(Session& run, const QString& text);
void waitForList(Session& run, std::size_t conversations);
/// The scripted transport answers from now on.
void connectDemo(Session& run);

/// Another model of the same server, which the scripted transport answers by its name.
void connectModel(Session& run, const QString& model);
/// Changes something in the vault as another program would, and waits for it.
void inVault(Session& run, const std::function<Status(engine::Engine&)>& act);
/// Presses something in a message, as a click does.
void press(Session& run, int row, conversation::TargetKind kind);
/// Writes <name>-light.png and <name>-dark.png of a widget where $HEARTH_SHOTS says; for people to look at.
void picture(Session& run, QWidget& widget, const QString& name);

/// Whether a visible label has this text in it.
bool says(QWidget& window, const QString& text);

inline constexpr int kPatience = 20'000;

}  // namespace hearth::test
