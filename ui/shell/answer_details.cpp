// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/answer_details.h"

#include <QGridLayout>
#include <QScreen>

#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kWidth = 440;
/// Providers answer with whole pages now and then.
constexpr int kMostSaid = 400;
}  // namespace

AnswerDetails::AnswerDetails(const theme::Theme& theme, const bridge::AnswerFacts& facts, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_theme(theme) {
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("surface", QLatin1String("card"));
    setAccessibleName(tr("Who answered, and why"));
    setFixedWidth(kWidth);
    auto* down = column(this, theme::kGrid * 2, theme::kGrid);
    down->addWidget(label(this, tr("Who answered, and why"), "title"));
    if (!facts.why.isEmpty()) down->addWidget(paragraph(this, facts.why));
    auto* grid = std::make_unique<QGridLayout>().release();
    grid->setHorizontalSpacing(theme::kGrid * 2);
    grid->setVerticalSpacing(theme::kFine);
    grid->setColumnStretch(1, 1);
    down->addLayout(grid);
    addLine(*grid, tr("Rule"), facts.rule);
    for (const auto& fact : facts.chain) addTry(*grid, fact);
    addLine(*grid, tr("Tokens"), facts.tokens);
    addLine(*grid, tr("Cost"), facts.cost);
    addLine(*grid, tr("Time"), facts.times);
    QStringList spoken;
    for (const auto* text : findChildren<QLabel*>()) spoken << text->text();
    setAccessibleDescription(spoken.join(QLatin1Char('\n')));
    setFocusPolicy(Qt::StrongFocus);
}

void AnswerDetails::addLine(QGridLayout& grid, const QString& name, const QString& text) {
    if (text.isEmpty()) return;
    const int at = grid.rowCount();
    grid.addWidget(label(this, name, "muted"), at, 0, Qt::AlignTop);
    auto* said = paragraph(this, text);
    said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid.addWidget(said, at, 1);
}

void AnswerDetails::addTry(QGridLayout& grid, const bridge::TryFact& fact) {
    const int at = grid.rowCount();
    grid.addWidget(label(this, fact.outcome, fact.failed ? "warn" : "good"), at, 0, Qt::AlignTop);
    grid.addWidget(paragraph(this, fact.who), at, 1);
    if (fact.said.isEmpty()) return;
    const bool cut = fact.said.size() > kMostSaid;
    auto* said = paragraph(this, cut ? fact.said.left(kMostSaid) + QStringLiteral("…") : fact.said, "muted");
    said->setTextFormat(Qt::PlainText);
    said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid.addWidget(said, at + 1, 1);
}

void AnswerDetails::openBeside(const QRect& place) {
    // A paragraph is as high as its width makes it.
    setFixedHeight(layout()->heightForWidth(kWidth));
    const QRect all = screen()->availableGeometry();
    const int below = place.bottom() + theme::kFine;
    const int top = below + height() <= all.bottom() ? below : place.top() - height() - theme::kFine;
    const int left = std::min(place.left() + theme::kGrid, all.right() - width());
    move(std::max(left, all.left()), std::max(top, all.top()));
    show();
    setFocus(Qt::PopupFocusReason);
}

}  // namespace hearth::shell
