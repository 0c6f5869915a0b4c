// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/tools_section.h"

#include <QComboBox>
#include <QPlainTextEdit>

#include "ui/shell/choice_box.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/sign.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kUndoMilliseconds = 10'000;
constexpr int kJsonHeight = 120;
constexpr int kIndent = theme::kGrid * 3;
constexpr int kDescription = 300;  ///< Characters at most; some servers write pages.
}  // namespace

ToolsSection::ToolsSection(bridge::Bridge& bridge, const theme::Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_requests(bridge) {
    auto* down = column(this, 0, theme::kGrid);
    down->addWidget(paragraph(this,
                              tr("A model may ask for these where you turned tools on: in the conversation's menu. "
                                 "Each tool is asked for before it is called, unless you say otherwise here."),
                              "muted"));
    m_rows = column(theme::kFine);
    down->addLayout(m_rows);
    auto* across = row(theme::kGrid);
    m_look = button(this, tr("Ask the servers what they can do"));
    connect(m_look, &QPushButton::clicked, this, &ToolsSection::look);
    auto* adds = button(this, tr("Add servers…"));
    connect(adds, &QPushButton::clicked, this, [this] {
        m_adding->show();
        m_json->setFocus(Qt::OtherFocusReason);
    });
    m_said = label(this, {}, "muted");
    m_undo = button(this, tr("Undo"), "quiet");
    m_undo->hide();
    connect(m_undo, &QPushButton::clicked, this, &ToolsSection::putBack);
    across->addWidget(m_look);
    across->addWidget(adds);
    across->addWidget(m_said, 1);
    across->addWidget(m_undo);
    down->addLayout(across);
    buildAdding(*down);
    m_problem = child<ProblemBar>(this, theme);
    down->addWidget(m_problem);
    m_undoEnds.setSingleShot(true);
    m_undoEnds.setInterval(kUndoMilliseconds);
    connect(&m_undoEnds, &QTimer::timeout, this, [this] {
        m_removed.reset();
        say({});
    });
}

void ToolsSection::buildAdding(QVBoxLayout& down) {
    m_adding = child<QWidget>(this);
    auto* inside = column(m_adding, 0, theme::kGrid);
    inside->addWidget(
        paragraph(m_adding, tr("Paste what the server's instructions give, as other programs take it. Programs run "
                               "on this computer with your rights: add only what you trust.")));
    m_json = child<QPlainTextEdit>(m_adding);
    m_json->setAccessibleName(tr("Servers as JSON"));
    // The shape that other programs write: no words of any language.
    const QString shape = QStringLiteral("{\"mcpServers\": {\"name\": {\"command\": \"…\", \"args\": []}}}");
    m_json->setPlaceholderText(shape);
    m_json->setTabChangesFocus(true);
    followFont(m_theme, m_json, theme::TextRole::Code);
    m_json->setFixedHeight(kJsonHeight);
    inside->addWidget(m_json);
    auto* across = row(theme::kGrid);
    auto* take = button(m_adding, tr("Add"), "primary");
    auto* away = button(m_adding, tr("Cancel"), "quiet");
    connect(take, &QPushButton::clicked, this, &ToolsSection::add);
    connect(away, &QPushButton::clicked, this, [this] {
        m_json->clear();
        m_problem->hide();
        m_adding->hide();
    });
    across->addWidget(take);
    across->addWidget(away);
    across->addStretch(1);
    inside->addLayout(across);
    m_adding->hide();
    down.addWidget(m_adding);
}

void ToolsSection::reload() {
    m_looking.cancel();
    m_look->setEnabled(true);
    m_requests.list(this, [this](const Result<std::vector<bridge::ServerItem>>& servers) {
        if (servers.ok()) show(*servers);
    });
}

void ToolsSection::look() {
    m_look->setEnabled(false);
    m_problem->hide();
    say(tr("Starting and asking…"));
    m_looking = m_requests.look(this, [this](const Result<std::vector<bridge::ServerItem>>& servers) {
        m_look->setEnabled(true);
        say({});
        if (servers.ok()) return show(*servers);
        if (servers.error().code != ErrorCode::Cancelled) failed(servers.error());
    });
}

void ToolsSection::show(const std::vector<bridge::ServerItem>& servers) {
    clearLayout(m_rows);
    for (const auto& server : servers) addServer(server);
    m_look->setVisible(servers.size() > 1);
}

void ToolsSection::addServer(const bridge::ServerItem& server) {
    auto* across = row(theme::kGrid);
    const auto icon = server.isOwn ? theme::Icon::Memory : server.remote ? theme::Icon::Globe : theme::Icon::Local;
    across->addWidget(sign(this, m_theme, icon));
    auto* name = line(this, server.name);
    name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    across->addWidget(name);
    const QString state = server.isOwn                ? QString()
                          : !server.problem.isEmpty() ? QString()
                          : server.wasLooked          ? tr("runs")
                                                      : tr("starts when it is needed");
    QStringList words{server.where, state};
    words.removeAll(QString());
    auto* where = label(this, words.join(QStringLiteral(" · ")), "muted");
    where->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    across->addWidget(where, 1);
    if (!server.isOwn) {
        auto* away = iconButton(this, m_theme, theme::Icon::Trash, tr("Remove %1").arg(server.name));
        connect(away, &QToolButton::clicked, this, [this, name = server.name] { remove(name); });
        across->addWidget(away);
    }
    m_rows->addLayout(across);
    if (!server.problem.isEmpty()) m_rows->addWidget(paragraph(this, server.problem, "warn"));
    for (const auto& tool : server.tools) addTool(tool);
}

void ToolsSection::addTool(const bridge::ToolItem& tool) {
    auto* across = row(theme::kGrid);
    across->setContentsMargins(kIndent, 0, 0, 0);
    auto* texts = column(0);
    texts->addWidget(line(this, tool.tool));
    if (!tool.description.isEmpty()) {
        auto* what = paragraph(this, tool.description.simplified().left(kDescription), "muted");
        what->setTextFormat(Qt::PlainText);
        texts->addWidget(what);
    }
    across->addLayout(texts, 1);
    auto* said = child<ChoiceBox>(this);
    said->setAccessibleName(tr("May be called: %1").arg(tool.tool));
    said->addItem(tr("ask"), static_cast<int>(engine::Permission::Ask));
    said->addItem(tr("always"), static_cast<int>(engine::Permission::Always));
    said->addItem(tr("never"), static_cast<int>(engine::Permission::Never));
    said->setCurrentIndex(said->findData(static_cast<int>(tool.permission)));
    connect(said, &QComboBox::activated, this, [this, tool, said] {
        const auto wanted = static_cast<engine::Permission>(said->currentData().toInt());
        m_requests.permit(this, tool, wanted, [this](const Status& status) {
            if (!status.ok()) failed(status.error());
        });
    });
    across->addWidget(said, 0, Qt::AlignTop);
    m_rows->addLayout(across);
}

void ToolsSection::add() {
    m_problem->hide();
    m_requests.add(this, m_json->toPlainText(), [this](const Result<int>& added) {
        if (added.ok()) {
            m_json->clear();
            m_adding->hide();
            say(tr("%n server(s) added.", nullptr, *added));
            return reload();
        }
        if (added.error().code != ErrorCode::InvalidArgument) return failed(added.error());
        m_problem->showSentence(tr("Nothing was added: %1.").arg(bridge::toQt(added.error().detail)));
    });
}

void ToolsSection::remove(const QString& server) {
    m_requests.remove(this, server,
                      [this, server](const Result<std::shared_ptr<const bridge::RemovedServer>>& removed) {
                          if (!removed.ok()) return failed(removed.error());
                          m_removed = *removed;
                          say(tr("“%1” was removed.").arg(server));
                          m_undo->show();
                          m_undoEnds.start();
                          reload();
                      });
}

void ToolsSection::putBack() {
    if (!m_removed) return;
    m_requests.putBack(this, std::exchange(m_removed, nullptr), [this](const Status& status) {
        if (!status.ok()) return failed(status.error());
        say({});
        reload();
    });
}

void ToolsSection::say(const QString& text) {
    m_said->setText(text);
    m_undo->hide();
    m_undoEnds.stop();
}

void ToolsSection::failed(const Error& error) {
    say({});
    m_problem->showError(Operation::SaveChange, error);
    reload();
}

}  // namespace hearth::shell
