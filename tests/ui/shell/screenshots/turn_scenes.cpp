// SPDX-License-Identifier: AGPL-3.0-or-later
// The scenes about single turns: instructions, thinking, a tool's question, files, models side by side, and the costs.
#include <QFile>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include "core/base/id.h"
#include "tests/ui/shell/screenshots/scenes.h"
#include "ui/conversation/composer.h"
#include "ui/conversation/conversation_view.h"
#include "ui/shell/compare_page.h"
#include "ui/shell/conversation_page.h"
#include "ui/shell/instructions_panel.h"
#include "ui/shell/settings_page.h"
#include "ui/shell/tool_question.h"
#include "ui/shell/workspace.h"

namespace hearth::test {

namespace {

constexpr const char* kSmallServer = "http://127.0.0.1:4141/small/v1";

/// The conversation's own, wherever it lies among the pages.
struct Parts {
    explicit Parts(QWidget& window)
        : page(window.findChild<shell::ConversationPage*>()),
          view(page->findChild<conversation::ConversationView*>()),
          composer(page->findChild<conversation::Composer*>()) {}

    static void send(conversation::Composer& composer, const char* text) {
        composer.setText(QString::fromUtf8(text));
        auto* edit = composer.findChild<QPlainTextEdit*>();
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_Return);
    }
    void choose(const QString& action) const {
        for (auto* button : page->findChildren<QToolButton*>()) {
            if (!says(button->accessibleName(), QStringLiteral("More"))) continue;
            Q_EMIT button->menu()->aboutToShow();
            for (auto* one : button->menu()->actions())
                if (says(one->text(), action)) return one->trigger();
        }
    }
    bool answered() const { return view->count() >= 2 && !composer->isStreaming(); }

    shell::ConversationPage* page;
    conversation::ConversationView* view;
    conversation::Composer* composer;
};

/// Six weeks of calls, few on Sundays, that end on the day of the pictures.
Status spend(engine::Engine& engine) {
    struct Model {
        const char* provider;
        const char* name;
        double cost;
    };
    constexpr Model kModels[] = {{"anthropic", "claude-haiku-5-5", 0.031},
                                 {"google", "gemini-3.8-flash", 0.017},
                                 {"openai", "gpt-6-mini", 0.052}};
    store::Vault& vault = engine.vault();
    return vault.write([&](store::Database& db) -> Status {
        for (int day = 0; day < 18; ++day) {
            for (int call = 0; call < (day % 7 == 4 ? 1 : 3 + (day * 5) % 4); ++call) {
                const Model& model = kModels[(day + call) % 3];
                const IdBytes id = newUuid(vault.clock(), vault.random());
                const Timestamp at = vault.clock().now().plus(-day * kDay - call * kHour);
                HEARTH_TRY_STATUS(
                    db.run("INSERT INTO usage_ledger(id, at, provider, model, route, input_tokens, cached_tokens, "
                           "output_tokens, cost_usd, first_token_ms, total_ms, fallbacks) "
                           "VALUES(?1, ?2, ?3, ?4, 'default', ?5, ?6, ?7, ?8, 240, 1900, 0)",
                           ByteView(id), at, model.provider, model.name, 2100 + 370 * call, 900, 340 + 25 * day,
                           model.cost * (1 + call)));
            }
        }
        return {};
    });
}

}  // namespace

bool Stage::turnScenes() {
    workspace().setPanelShown(false);
    return instructions() && thinking() && toolQuestion() && files() && compare() && usage();
}

bool Stage::instructions() {
    workspace().startConversation();
    const Parts here(*m_window);
    here.choose(QStringLiteral("Instructions…"));
    auto* panel = here.page->findChild<shell::InstructionsPanel*>();
    if (!await("the instructions", [panel] { return panel->isVisible(); })) return false;
    panel->findChild<QPlainTextEdit*>()->setPlainText(
        QStringLiteral("You advise a potter who fires with gas. Give temperatures in Celsius and cones by Orton's "
                       "numbers. Short steps, no introductions."));
    shoot("instructions");
    panel->hide();
    return true;
}

bool Stage::thinking() {
    workspace().startConversation();
    const Parts here(*m_window);
    ScriptedTransport::Answer answer{
        "Yes: **10 minutes** are enough for the thin ones. Keep the 20 minutes for the shelf at the bottom, where the "
        "thick tiles stand."};
    answer.thinks =
        "The thin tiles reach the temperature of the kiln sooner than the thick ones. The soak heals pinholes, and a "
        "thinner glaze has fewer of them.\n\nSo a shorter soak is safe at the top of the kiln, not at the bottom.";
    m_transport.setAnswer(answer);
    Parts::send(*here.composer, "Can the soak be shorter for the thin test tiles?");
    if (!await("the answer", [&] { return here.answered(); })) return false;
    for (const auto& target : here.view->targets(1))
        if (target.kind == conversation::TargetKind::Fold) {
            here.view->activate(1, target);
            break;
        }
    here.view->scrollToEnd();
    shoot("thinking");
    return true;
}

bool Stage::toolQuestion() {
    workspace().startConversation();
    const Parts here(*m_window);
    here.choose(QStringLiteral("Let the model use tools"));
    ScriptedTransport::Answer asks{"Let me look at what you wrote about it."};
    asks.calls = {{"memory_search", R"({"query":"celadon, second kiln, damper position","limit":5})"}};
    // Not one answer after the other: what reads memories in the background asks the same server.
    m_transport.setAnswer(asks);
    Parts::send(*here.composer, "How far open was the damper last time?");
    auto* question = here.page->findChild<shell::ToolQuestion*>();
    if (!await("the tool's question", [question] { return question->isVisible(); })) return false;
    shoot("tool-question");
    m_transport.setAnswer({"Half open until cone 8, then a third."});
    here.page->escape();
    return await("the answer", [&] { return here.answered(); });
}

bool Stage::files() {
    QStringList paths;
    for (const auto& [name, text] : {std::pair{"firing-log-14-june.csv", "time,cone,damper\n09:10,010,1/2\n"},
                                     std::pair{"glaze-celadon-3.md", "# Celadon 3\n\nFeldspar 38, silica 29 …\n"}}) {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly)) return false;
        file.write(text);
        paths << file.fileName();
    }
    workspace().startConversation();
    const Parts here(*m_window);
    m_transport.setAnswer(
        {"The log shows it: between 11:40 and 12:20 the damper stood a quarter further open than in "
         "May, just when the glaze closes. The recipe itself has not changed."});
    Q_EMIT here.composer->filesOffered({paths});
    settle();
    Parts::send(*here.composer, "Why is this batch greyer than the one in May?");
    if (!await("the answer", [&] { return here.answered(); })) return false;
    Q_EMIT here.composer->filesOffered({{paths.front()}});
    here.composer->setText(QStringLiteral("And this one?"));
    shoot("files");
    here.composer->setText({});
    return true;
}

bool Stage::compare() {
    const bool connected = work("a second model", [](engine::Engine& engine) -> Status {
        HEARTH_TRY(const auto usual, engine.settings().defaultConnection());
        HEARTH_TRY_STATUS(engine.settings().useConnection({"custom", kSmallServer, "hearth-small", false}));
        return usual ? engine.settings().useConnection(*usual) : Status();
    });
    if (!connected) return false;
    Q_EMIT m_window->findChild<shell::SettingsPage*>()->connectionsChanged();
    settle();
    m_transport.setAnswer(
        {"Three things, in this order:\n\n1. Body reduction at **900 °C**, half an hour earlier than "
         "now.\n2. A light reduction until the end.\n3. A soak of 20 minutes, with the damper as it "
         "was."});
    m_transport.setAnswerOf("hearth-small", {"Start the reduction earlier, and keep the flame at the peephole soft and "
                                             "a hand long. Then look at one tile a shelf."});
    workspace().startConversation();
    workspace().showCompare();
    auto* page = m_window->findChild<shell::ComparePage*>();
    Parts::send(*page->findChild<conversation::Composer*>(), "How do I get from grey to green in one firing?");
    if (!await("both answers", [page] { return page->conversation() && !page->isRunning(); })) return false;
    shoot("compare");
    page->escape();
    return true;
}

bool Stage::usage() {
    if (!work("the ledger", &spend)) return false;
    workspace().showUsage();
    shoot("usage");
    workspace().startConversation();
    return true;
}

}  // namespace hearth::test
