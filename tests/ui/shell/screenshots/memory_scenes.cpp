// SPDX-License-Identifier: AGPL-3.0-or-later
// The scenes about memory: the list and what is known of one, the cards, and forgetting.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTabBar>
#include <QThread>
#include <atomic>

#include "core/memory/keeping/conflicts.h"
#include "core/memory/keeping/memory_rows.h"
#include "core/memory/keeping/refusals.h"
#include "core/memory/threads/context_shift.h"
#include "tests/ui/shell/screenshots/sample_vault.h"
#include "tests/ui/shell/screenshots/scenes.h"
#include "ui/bridge/conversation_list_model.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/entry_list.h"
#include "ui/shell/forget_dialog.h"
#include "ui/shell/journal_view.h"
#include "ui/shell/labels_dialog.h"
#include "ui/shell/memory_browser.h"
#include "ui/shell/memory_page.h"
#include "ui/shell/resume_bar.h"
#include "ui/shell/review_view.h"
#include "ui/shell/story_page.h"
#include "ui/shell/widgets.h"
#include "ui/shell/workspace.h"

namespace hearth::test {

namespace {

bool shows(QWidget& window, const QString& text) {
    for (const auto* label : window.findChildren<QLabel*>())
        if (label->isVisibleTo(&window) && label->text().contains(text)) return true;
    return false;
}

QComboBox* choice(QWidget& window, const char* name) {
    for (auto* box : window.findChildren<QComboBox*>())
        if (says(box->accessibleName(), QLatin1String(name))) return box;
    return nullptr;
}

Result<MemoryId> idOf(engine::Engine& engine, const char* words) {
    memory::MemoryFilter filter;
    filter.contains = words;
    HEARTH_TRY(const auto found, engine.memories().list(filter));
    if (found.empty()) return fail(ErrorCode::NotFound, words);
    return found.front().id;
}

/// What a person did to the sample memories before the picture.
Status tend(engine::Engine& engine) {
    HEARTH_TRY(const MemoryId budget, idOf(engine, "1300 euros"));
    HEARTH_TRY_STATUS(engine.memories().edit(budget, "Budget for the flat is 1300 euros a month."));
    HEARTH_TRY(const MemoryId walnuts, idOf(engine, "walnuts"));
    HEARTH_TRY_STATUS(engine.memories().setPinned(walnuts, true));
    HEARTH_TRY(const MemoryId grandmother, idOf(engine, "Grandmother"));
    return engine.memories().setLocalOnly(grandmother, true);
}

Status raiseConflict(engine::Engine& engine) {
    HEARTH_TRY_STATUS(engine.memories().add("The kiln shelf holds 14 tea bowls."));
    HEARTH_TRY_STATUS(engine.memories().add("The kiln shelf holds 18 tea bowls."));
    return engine.vault().write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(memory::Conflicts::raise(database, engine.vault().clock().now()));
        return {};
    });
}

Status noticeShift(engine::Engine& engine) {
    HEARTH_TRY(const auto teller, engine.memories().add("Moved from the glaze tests to the flat hunt in Porto."));
    HEARTH_TRY(const MemoryId tile, idOf(engine, "brocade"));
    const auto id = newId<memory::ShiftId>(engine.vault().clock(), engine.vault().random());
    return engine.vault().write([&](store::Database& database) {
        return database.run(
            "INSERT INTO context_shifts(id, week, old_topic, new_topic, distance, confidence, at, memory_id, "
            "superseded) VALUES(?1, '2026-W25', 'the glaze tests', 'the flat hunt in Porto', 0.8, 0.9, ?2, ?3, ?4)",
            id, engine.vault().clock().now(), teller.id, "[\"" + tile.text() + "\"]");
    });
}

/// What an audit finds while the person wants to be asked.
Status propose(engine::Engine& engine) {
    HEARTH_TRY_STATUS(engine.reviewMemories(true));
    HEARTH_TRY(const auto thread, engine.conversations().create("Wheel and shelf"));
    for (const char* text : {"I throw on a Shimpo wheel and I prefer the low setting.",
                             "My goal is to open the shop on Saturdays from September."}) {
        HEARTH_TRY_STATUS(engine.conversations().append({thread.id, std::nullopt, chat::Role::User, text, {}}));
    }
    HEARTH_TRY_STATUS(engine.memories().audit(thread.id, CancelToken()));
    return engine.reviewMemories(false);
}

/// What the person refused, and what a model dropped.
Status refuse(engine::Engine& engine) {
    HEARTH_TRY(const auto waiting, engine.review().list());
    std::vector<MemoryId> low;
    for (const auto& one : waiting)
        if (one.memory.content.find("low setting") != std::string::npos) low.push_back(one.memory.id);
    HEARTH_TRY([[maybe_unused]] const auto step, engine.review().reject(low));
    HEARTH_TRY(const auto rough, engine.memories().add("The test tiles from Saturday are much greener."));
    return engine.vault().write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(memory::noteRefusal(database, rough.id, {"ollama/llama3.2", engine.vault().clock().now()}));
        HEARTH_TRY(auto row, database.query("SELECT id, created_at FROM messages WHERE text LIKE 'The test tiles%'"));
        HEARTH_TRY([[maybe_unused]] const bool found, row.step());
        HEARTH_TRY(const MessageId message, row.id<MessageId>(0));
        HEARTH_TRY_STATUS(memory::insertSource(database, rough.id, {message, row.time(1), 0, 47}));
        return database.run(
            "UPDATE memories SET archived_at = 0, archived_by = 'rejected', origin = 'rule', learned_at = ?2 WHERE id "
            "= "
            "?1",
            rough.id, row.time(1));
    });
}

constexpr const char* kLeftBehind = "learned_at = learned_at - ?1, created_at = created_at - ?1";

/// Some memories and their messages, as if nobody had used them for a year.
Status moveBack(engine::Engine& engine, Milliseconds by) {
    return engine.vault().write([&](store::Database& database) -> Status {
        HEARTH_TRY_STATUS(database.run(std::string("UPDATE memories SET ") + kLeftBehind +
                                           " WHERE content LIKE '%brocade%' OR content LIKE '%story%'",
                                       by));
        return database.run(
            "UPDATE messages SET created_at = created_at - ?1 WHERE conversation_id IN (SELECT id FROM conversations "
            "WHERE title IN ('Glaze notes: tenmoku', 'Holiday in the Gerês', 'Grandmother''s letters'))",
            by);
    });
}

Status leaveBehind(engine::Engine& engine) { return moveBack(engine, 370 * kDay); }
Status bringBack(engine::Engine& engine) { return moveBack(engine, -370 * kDay); }

}  // namespace

bool Stage::memoryScenes() {
    return prepareMemory() && memory() && timeline() && journal() && narrowMemory() && parts() && shift() &&
           conflict() && putOff() && slowHealth() && brokenReview() && forgetting() && comeBack() && labels();
}

bool Stage::work(const char* what, const std::function<Status(engine::Engine&)>& act) {
    std::optional<bool> done;
    m_bridge->ask(
        m_window.get(), bridge::Lane::Write, [act](engine::Engine& engine, const CancelToken&) { return act(engine); },
        [&](const Status& status) {
            done = status.ok();
            if (!*done) std::fprintf(stderr, "%s: %s\n", what, status.error().detail.c_str());
        });
    return await(what, [&] { return done.has_value(); }) && *done;
}

bool Stage::prepareMemory() {
    workspace().setPanelShown(false);
    return work("a tended memory", &tend);
}

bool Stage::choose(const char* words) {
    auto& browser = *m_window->findChild<shell::MemoryBrowser*>();
    const auto& model = browser.model();
    const auto row = [&] {
        for (int at = 0; at < model.rowCount(); ++at)
            if (model.at(at) && model.at(at)->content.contains(QLatin1String(words))) return at;
        return -1;
    };
    if (!await(words, [&] { return row() >= 0; })) return false;
    for (auto* list : browser.findChildren<QListView*>())
        if (list->model() == &model) list->setCurrentIndex(model.index(row()));
    settle();
    return await("why it is here", [&] { return shows(browser, QStringLiteral("Why it is here")); });
}

bool Stage::memory() {
    workspace().showMemory();
    if (!choose("second kiln")) return false;
    shoot("memory");
    return true;
}

bool Stage::timeline() {
    auto& browser = *m_window->findChild<shell::MemoryBrowser*>();
    auto* order = choice(browser, "Order");
    order->setCurrentIndex(1);
    if (!choose("Budget for the flat")) return false;
    shoot("memory-timeline");
    order->setCurrentIndex(0);
    return true;
}

bool Stage::journal() {
    auto* tabs = m_window->findChild<shell::MemoryPage*>()->findChild<QTabBar*>();
    auto* view = m_window->findChild<shell::JournalView*>();
    tabs->setCurrentIndex(1);
    if (!await("what a month brought", [&] { return view->findChild<shell::StoryPage*>()->isVisible(); })) return false;
    shoot("journal");
    tabs->setCurrentIndex(0);
    return true;
}

bool Stage::narrowMemory() {
    const QSize before = m_window->size();
    m_window->resize(640, 800);
    if (!choose("second kiln")) return false;
    shoot("memory-narrow");
    m_window->resize(before);
    return true;
}

bool Stage::parts() {
    auto* tabs = m_window->findChild<shell::MemoryPage*>()->findChild<QTabBar*>();
    auto* box = m_window->findChild<shell::ReviewView*>();
    const auto scene = [&](int tab, const char* name) {
        tabs->setCurrentIndex(tab);
        shoot(name);
    };
    if (!work("candidates", &propose)) return false;
    tabs->setCurrentIndex(2);
    if (!await("candidates", [&] { return box->findChild<shell::EntryList*>()->count() > 0; })) return false;
    shoot("review");
    if (!work("refusals", &refuse)) return false;
    box->showRefused();
    if (!await("refusals", [&] { return shows(*box, QStringLiteral("What you refused")); })) return false;
    shoot("review-refused");
    box->showWaiting();
    scene(3, "changes");
    if (!work("old things", &leaveBehind)) return false;
    scene(4, "pruning");
    scene(5, "health");
    if (!work("the present", &bringBack)) return false;
    tabs->setCurrentIndex(0);
    return true;
}

bool Stage::card(const char* scene, const char* words) {
    auto* page = m_window->findChild<shell::MemoryPage*>();
    page->reload();
    if (!await(words, [&] { return shows(*page, QString::fromUtf8(words)); })) return false;
    shoot(scene);
    return true;
}

bool Stage::shift() {
    if (!work("a shift", &noticeShift) || !card("shift-card", "You moved on")) return false;
    for (auto* answer : m_window->findChildren<QPushButton*>())
        if (answer->isVisible() && says(answer->text(), QStringLiteral("That is right"))) answer->click();
    return true;
}

bool Stage::conflict() { return work("a conflict", &raiseConflict) && card("conflict-card", "Which of these"); }

bool Stage::putOff() {
    auto& page = *m_window->findChild<shell::MemoryPage*>();
    for (auto* answer : page.findChildren<QPushButton*>())
        if (answer->isVisible() && says(answer->text(), QStringLiteral("Ask me later"))) answer->click();
    auto* tabs = page.findChild<QTabBar*>();
    tabs->setCurrentIndex(2);
    auto* list = m_window->findChild<shell::ReviewView*>()->findChild<shell::EntryList*>();
    if (!await("the answer that was put off", [&] { return list->count() > 2; })) return false;
    list->findChild<QListView*>()->setCurrentIndex(list->findChild<QListView*>()->model()->index(list->count() - 1, 0));
    shoot("review-put-off");
    return true;
}

bool Stage::slowHealth() {
    if (!open(QStringLiteral("sample"))) return false;
    workspace().showMemory();
    settle();
    std::atomic<bool> released{false};
    for (int reader = 0; reader < 2; ++reader) {
        const auto hold = [&released](engine::Engine&, const CancelToken&) -> Status {
            while (!released) QThread::msleep(5);
            return {};
        };
        m_bridge->ask(m_window.get(), bridge::Lane::Read, hold, [](const Status&) {});
    }
    auto& page = *m_window->findChild<shell::MemoryPage*>();
    page.findChild<QTabBar*>()->setCurrentIndex(5);
    const bool looks = await("looking", [&] { return shows(page, QStringLiteral("Looking…")); });
    shoot("health-slow");
    released = true;
    return looks && await("health", [&] { return !shows(page, QStringLiteral("Looking…")); });
}

bool Stage::brokenReview() {
    const auto rename = [](const char* before, const char* after) {
        return [before, after](engine::Engine& engine) {
            return engine.vault().write([&](store::Database& database) {
                return database.run(std::string("ALTER TABLE ") + before + " RENAME TO " + after);
            });
        };
    };
    if (!work("a table that is gone", rename("context_shifts", "gone_shifts"))) return false;
    auto& page = *m_window->findChild<shell::MemoryPage*>();
    page.findChild<QTabBar*>()->setCurrentIndex(3);
    const bool told = await("the failure", [&] { return shows(page, QStringLiteral("What was saved is safe")); });
    shoot("changes-error");
    return told && work("the table is back", rename("gone_shifts", "context_shifts"));
}

bool Stage::labels() {
    auto* dialog = shell::child<shell::LabelsDialog>(&workspace(), *m_context,
                                                     *m_window->findChild<shell::ConversationPage*>()->conversation());
    for (const char* own : {"pottery", "celadon"}) {
        dialog->findChild<QLineEdit*>()->setText(QLatin1String(own));
        Q_EMIT dialog->findChild<QLineEdit*>()->returnPressed();
        if (!await(own, [&] { return shows(*dialog, QLatin1String(own)); })) return false;
    }
    dialog->open();
    settle();
    m_shoot(*dialog, QStringLiteral("labels"));
    dialog->close();
    return true;
}

bool Stage::comeBack() {
    for (auto* view : m_window->findChildren<QListView*>()) {
        auto* model = qobject_cast<bridge::ConversationListModel*>(view->model());
        if (!model) continue;
        for (const auto& item : model->conversations())
            if (item.title == QStringLiteral("Kiln schedule for celadon")) {
                workspace().openConversation(ConversationId(item.id));
                break;
            }
    }
    auto* bar = m_window->findChild<shell::ResumeBar*>();
    if (!await("where it was left off", [bar] { return bar->isVisible(); })) return false;
    shoot("resume");
    return true;
}

bool Stage::forgetting() {
    Q_EMIT m_window->findChild<shell::MemoryPage*>()->forgetChosen({memory::ForgetKind::Topic, {}, "celadon"});
    auto* dialog = m_window->findChild<shell::ForgetDialog*>();
    if (!dialog || !await("what would go", [&] { return shows(*dialog, QStringLiteral("What will go")); }))
        return false;
    settle();
    m_shoot(*dialog, QStringLiteral("forget"));
    dialog->reject();
    return true;
}

}  // namespace hearth::test
