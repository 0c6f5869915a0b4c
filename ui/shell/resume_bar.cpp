// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/resume_bar.h"

#include <QCoreApplication>

#include "ui/shell/flow_layout.h"
#include "ui/shell/moments.h"
#include "ui/shell/sign.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {

constexpr int kLinesOfKind = 2;
constexpr int kLineLetters = 220;
constexpr qint64 kAway = 6LL * 60 * 60 * 1000;  ///< One comes back to what was left so long ago.
constexpr std::size_t kRelatedShown = 3;
constexpr int kTitleLetters = 40;

QString shortened(const QString& text, int letters) {
    const QString line = text.simplified();
    return line.size() <= letters ? line : line.left(letters).trimmed() + QStringLiteral("…");
}

QHBoxLayout* line(const Context& context, QWidget* box, theme::Icon icon, theme::ColorRole role, const QString& name,
                  const QString& text) {
    auto* across = row(theme::kGrid);
    auto* mark = sign(box, context.theme, icon, role);
    mark->setToolTip(name);
    mark->setAccessibleName(name);
    across->addWidget(mark, 0, Qt::AlignTop);
    across->addWidget(paragraph(box, ResumeBar::tr("%1: %2").arg(name, shortened(text, kLineLetters))), 1);
    return across;
}

}  // namespace

QString threadStateTitle(const QString& state) {
    if (state == QLatin1String("brainstorming")) return ResumeBar::tr("thinking about it");
    if (state == QLatin1String("decided")) return ResumeBar::tr("decided");
    if (state == QLatin1String("implementing")) return ResumeBar::tr("under way");
    if (state == QLatin1String("completed")) return ResumeBar::tr("done");
    if (state == QLatin1String("abandoned")) return ResumeBar::tr("left lying");
    return {};
}

QVBoxLayout* resumeLines(const Context& context, QWidget* box, const bridge::ResumeItem& thread) {
    auto* texts = column(theme::kFine);
    const auto newest = [](const QStringList& lines) { return lines.mid(0, kLinesOfKind); };
    for (const auto& decision : newest(thread.decisions))
        texts->addLayout(
            line(context, box, theme::Icon::Check, theme::ColorRole::Good, ResumeBar::tr("Decided"), decision));
    for (const auto& question : newest(thread.openQuestions))
        texts->addLayout(
            line(context, box, theme::Icon::Info, theme::ColorRole::Warn, ResumeBar::tr("Open"), question));
    const QString left = thread.position.isEmpty() ? thread.summary : thread.position;
    if (!left.isEmpty())
        texts->addLayout(
            line(context, box, theme::Icon::Conversation, theme::ColorRole::Muted, ResumeBar::tr("Left off at"), left));
    return texts;
}

ResumeBar::ResumeBar(Context& context, QWidget* parent) : QFrame(parent), m_context(context) {
    setProperty("surface", QLatin1String("raised"));
    setAccessibleName(tr("Where this was left off"));
    auto* down = column(this, 0, 0);
    down->setContentsMargins(theme::kGrid * 3, theme::kGrid * 3 / 2, theme::kGrid * 2, theme::kGrid * 3 / 2);
    m_inside = column(theme::kGrid);
    down->addLayout(m_inside);
    hide();
}

void ResumeBar::open(const ConversationId& id, qint64 lastAt) {
    dismiss();
    if (m_context.bridge.now() - lastAt < kAway) return;
    m_conversation = id;
    m_reading = m_context.tending.comeBack(this, id, [this, id](const Result<bridge::ComeBackItem>& item) {
        if (m_conversation == id && item.ok()) show(*item);
    });
}

void ResumeBar::dismiss() {
    m_reading.cancel();
    m_conversation.reset();
    hide();
}

void ResumeBar::show(const bridge::ComeBackItem& item) {
    clearLayout(m_inside);
    const bool tells = item.thread && !(item.thread->decisions.isEmpty() && item.thread->openQuestions.isEmpty() &&
                                        item.thread->position.isEmpty());
    if (!tells) return;
    auto* head = row(theme::kGrid);
    QStringList words{tr("You come back to this"), momentText(item.thread->lastAt, m_context.bridge.now()),
                      threadStateTitle(item.thread->state)};
    words.removeAll(QString());
    head->addWidget(label(this, words.join(QStringLiteral(" · ")), "muted"), 1);
    auto* away = iconButton(this, m_context.theme, theme::Icon::Close, tr("Hide where this was left off"));
    connect(away, &QToolButton::clicked, this, &ResumeBar::dismiss);
    head->addWidget(away);
    m_inside->addLayout(head);
    m_inside->addLayout(resumeLines(m_context, this, *item.thread));
    addRelated(item);
    addLabels(item);
    QFrame::show();
}

void ResumeBar::addRelated(const bridge::ComeBackItem& item) {
    if (item.related.empty()) return;
    auto* ground = child<QWidget>(this);
    auto* flow = std::make_unique<FlowLayout>(ground, theme::kFine).release();
    auto* name = label(ground, tr("Related:"), "muted");
    name->setMinimumHeight(theme::kGrid * 4);
    flow->addWidget(name);
    for (std::size_t at = 0; at < std::min(kRelatedShown, item.related.size()); ++at) {
        const auto& [id, title] = item.related[at];
        auto* open = button(ground, shortened(title.isEmpty() ? tr("Untitled") : title, kTitleLetters), "quiet");
        open->setToolTip(tr("Open “%1”").arg(title));
        connect(open, &QPushButton::clicked, this, [this, other = id] { Q_EMIT conversationChosen(other); });
        flow->addWidget(open);
    }
    m_inside->addWidget(ground);
}

void ResumeBar::addLabels(const bridge::ComeBackItem& item) {
    if (item.labels.empty() || !m_conversation) return;
    const auto& suggested = item.labels.front();
    auto* across = row(theme::kGrid);
    auto* ask = paragraph(this, tr("Label it “%1”?").arg(suggested.label));
    ask->setToolTip(suggested.reason);
    auto* add = button(this, tr("Add the label"));
    auto* no = button(this, tr("No"), "quiet");
    no->setAccessibleName(tr("Do not suggest this label"));
    across->addWidget(ask, 1);
    across->addWidget(add);
    across->addWidget(no);
    m_inside->addLayout(across);
    const auto again = [this, id = *m_conversation, lastAt = item.thread->lastAt](const Status&) {
        if (m_conversation == id) open(id, lastAt);
    };
    connect(add, &QPushButton::clicked, this, [this, id = *m_conversation, name = suggested.label, again] {
        m_context.tending.addLabel(this, id, name, again);
    });
    connect(no, &QPushButton::clicked, this, [this, id = *m_conversation, name = suggested.label, again] {
        m_context.tending.dismissLabel(this, id, name, again);
    });
}

}  // namespace hearth::shell
