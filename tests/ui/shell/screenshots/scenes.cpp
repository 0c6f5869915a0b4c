// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/ui/shell/screenshots/scenes.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

#include <cstdio>

#include "tests/ui/shell/screenshots/sample_vault.h"
#include "ui/bridge/importing.h"
#include "ui/conversation/composer.h"
#include "ui/conversation/conversation_view.h"
#include "ui/shell/import_page.h"
#include "ui/shell/memory_section.h"
#include "ui/shell/receipt_entry.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/undo_bar.h"
#include "ui/shell/unread_panel.h"
#include "ui/shell/workspace.h"

namespace hearth::test {

namespace {

constexpr int kPatience = 60'000;
constexpr int kSettle = 400;
constexpr const char* kPassphrase = "seven grey herons at dusk";

}  // namespace

void FixedRandom::fill(std::span<std::uint8_t> out) {
    const std::lock_guard lock(m_mutex);
    for (auto& byte : out) {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        byte = static_cast<std::uint8_t>(m_state >> 56);
    }
}

Stage::Stage(theme::Theme& look, Shoot shoot)
    : m_theme(look),
      m_shoot(std::move(shoot)),
      m_settings(m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat),
      m_clock(pictureTime()) {}

bool Stage::run() {
    return welcome() && empty() && fill() && start() && conversation() && memoryScenes() && importing() && settings() &&
           streaming() && error() && turnScenes() && temporaryScenes() && deviceScenes() && vaultScenes();
}

bool Stage::open(const QString& folder) {
    m_window.reset();
    m_context.reset();
    m_bridge = std::make_unique<bridge::Bridge>(bridge::Ports{m_clock, m_random, m_transport, {}, &m_keychain});
    m_context = std::make_unique<shell::Context>(*m_bridge, m_theme, m_settings);
    m_window = std::make_unique<shell::MainWindow>(*m_context, store::KdfProfile::Interactive);
    m_window->resize(1280, 800);
    const std::filesystem::path directory = m_folder.filePath(folder).toStdString();
    if (folder != QStringLiteral("welcome") && !store::Vault::exists(directory)) {
        const auto made = store::Vault::create(directory, crypto::SecretBytes::fromText(kPassphrase),
                                               store::KdfProfile::Interactive, m_clock, m_random);
        if (!made.ok()) return false;
    }
    m_window->showVault(directory);
    m_window->show();
    if (folder == QStringLiteral("welcome")) return true;
    m_window->openWith(crypto::SecretBytes::fromText(kPassphrase));
    return await("the workspace", [this] { return m_window->workspace() != nullptr; });
}

bool Stage::await(const char* what, const std::function<bool()>& reached) {
    if (QTest::qWaitFor(reached, kPatience)) return true;
    std::fprintf(stderr, "not reached: %s\n", what);
    return false;
}

void Stage::settle() { QTest::qWait(kSettle); }

void Stage::shoot(const char* scene) {
    settle();
    m_shoot(*m_window, QLatin1String(scene));
}

shell::Workspace& Stage::workspace() { return *m_window->workspace(); }

bool Stage::welcome() {
    if (!open(QStringLiteral("welcome"))) return false;
    // Nothing is made there: the picture only names a folder as people have it.
    m_window->showVault("/home/ana/.local/share/hearth/default");
    for (auto* field : m_window->findChildren<QLineEdit*>()) {
        const bool asked = says(field->accessibleName(), QStringLiteral("Passphrase")) ||
                           says(field->accessibleName(), QStringLiteral("The same again"));
        if (asked) field->setText(QLatin1String(kPassphrase));
    }
    shoot("welcome");
    return true;
}

bool Stage::empty() {
    if (!open(QStringLiteral("empty"))) return false;
    shoot("empty");
    return temporaryWithoutModel();
}

bool Stage::fill() {
    if (!open(QStringLiteral("sample"))) return false;
    QFile file(m_folder.filePath(QStringLiteral("sample.jsonl")));
    if (!file.open(QIODevice::WriteOnly)) return false;
    file.write(QByteArray::fromStdString(sampleConversations()));
    file.close();
    bool done = false;
    auto work = [path = file.fileName().toStdString()](engine::Engine& engine, const CancelToken& token) -> Status {
        chat::ImportRequest request;
        request.path = path;
        HEARTH_TRY([[maybe_unused]] const auto report, engine.import(request));
        HEARTH_TRY_STATUS(
            engine.settings().useConnection({"custom", "http://127.0.0.1:4141/v1", "hearth-demo", false}));
        return engine.runDueJobs(nullptr, token);
    };
    m_bridge->ask(m_window.get(), bridge::Lane::Long, work, [&done](const Status& status) {
        done = status.ok();
        if (!done) std::fprintf(stderr, "%s\n", status.error().detail.c_str());
    });
    return await("the sample vault", [&done] { return done; }) && open(QStringLiteral("sample"));
}

bool Stage::start() {
    shoot("start");
    return true;
}

void Stage::say(const std::string& text) {
    auto* composer = m_window->findChild<conversation::Composer*>();
    composer->setText(QString::fromStdString(text));
    auto* edit = composer->findChild<QPlainTextEdit*>();
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Return);
}

bool Stage::conversation() {
    auto* view = m_window->findChild<conversation::ConversationView*>();
    auto* composer = m_window->findChild<conversation::Composer*>();
    m_transport.setAnswer({sampleAnswer()});
    workspace().startConversation();
    say(sampleQuestion());
    if (!await("the answer", [view, composer] { return view->count() == 2 && !composer->isStreaming(); })) return false;
    if (!rename(QStringLiteral("Celadon, second kiln"))) return false;
    workspace().setPanelShown(false);
    view->verticalScrollBar()->setValue(0);
    shoot("conversation");
    workspace().setPanelShown(true);
    if (!await("the receipt", [this] { return m_window->findChild<shell::ReceiptEntry*>() != nullptr; })) return false;
    view->verticalScrollBar()->setValue(0);
    shoot("receipt");
    return true;
}

bool Stage::rename(const QString& title) {
    auto* list = m_window->findChild<shell::Sidebar*>()->findChild<QListView*>();
    auto* model = qobject_cast<bridge::ConversationListModel*>(list->model());
    const auto newest = [model] { return model->conversations().empty() ? nullptr : &model->conversations().front(); };
    if (!await("the list", [&] { return newest() && newest()->updatedAt == m_clock.now().milliseconds(); }))
        return false;
    auto* undo = m_window->findChild<shell::UndoBar*>();
    undo->tell({});
    model->setData(model->index(model->rowOf(newest()->id)), title, Qt::EditRole);
    if (!await("the new title", [undo] { return undo->offers(); })) return false;
    undo->hide();
    return true;
}

bool Stage::importing() {
    const QString copy = m_folder.filePath(QStringLiteral("chatgpt-export-2026-06.jsonl"));
    if (!QFile::copy(m_folder.filePath(QStringLiteral("sample.jsonl")), copy)) return false;
    workspace().showImport();
    settle();
    workspace().importPath(copy);
    auto* importing = m_window->findChild<bridge::Importing*>();
    if (!importing) return false;
    // The picture is taken before the window hears how fast a small file was read.
    Q_EMIT importing->progressed({1'742, 41'380, 0.43});
    m_shoot(*m_window, QStringLiteral("import"));
    return await("the end of the import",
                 [this] { return !m_window->findChild<shell::ImportPage*>()->view().isRunning(); });
}

bool Stage::settings() {
    workspace().showSettings();
    settle();
    namePlaces();
    shoot("settings");
    auto* section = m_window->findChild<shell::MemorySection*>();
    const auto counted = [section] {
        const auto* panel = section->findChild<shell::UnreadPanel*>();
        return panel->isVisible();
    };
    if (!await("what no model has read", counted) || !scrollTo("Memory")) return false;
    shoot("settings-memory");
    return true;
}

// The pictures name folders as people have them.
void Stage::namePlaces() {
    for (auto* label : m_window->findChildren<QLabel*>()) {
        if (label->text() == m_folder.filePath(QStringLiteral("sample")))
            label->setText(QStringLiteral("/home/ana/.local/share/hearth/default"));
        if (label->text() == m_folder.path()) label->setText(QStringLiteral("/home/ana/.config/hearth"));
    }
}

bool Stage::streaming() {
    auto* view = m_window->findChild<conversation::ConversationView*>();
    const std::string answer = sampleAnswer();
    m_transport.setAnswer({answer, answer.find("Two things")});
    m_clock.advance(4 * kMinute);
    workspace().startConversation();
    say("How do we fire celadon in the second kiln, step by step?");
    if (!await("streaming", [view] {
            return view->count() == 2 && view->message(1).text.contains(QStringLiteral("three o'clock"));
        })) {
        return false;
    }
    if (!rename(QStringLiteral("Celadon as a table"))) return false;
    workspace().setPanelShown(true);
    shoot("streaming");
    m_transport.release();
    return await("the end", [this] { return !m_window->findChild<conversation::Composer*>()->isStreaming(); });
}

bool Stage::error() {
    auto* composer = m_window->findChild<conversation::Composer*>();
    const std::string answer =
        "Let it fall freely to 1000 °C and close everything then: celadon wants to stay glossy, and a slow start of "
        "the";
    m_transport.setAnswer({answer + " cooling would dull it.", answer.size() - 8, true});
    say("And the cooling?");
    if (!await("the failure", [composer] { return !composer->isStreaming(); })) return false;
    workspace().setPanelShown(false);
    shoot("error");
    return true;
}

}  // namespace hearth::test
