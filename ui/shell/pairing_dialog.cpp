// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/pairing_dialog.h"

#include <QKeyEvent>

#include "ui/shell/problem_bar.h"
#include "ui/shell/six_words.h"
#include "ui/shell/wait_line.h"
#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
constexpr int kWidth = 520;
}

PairingDialog::PairingDialog(Context& context, const Face& face, QWidget* parent)
    : QDialog(parent), m_context(context) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(face.title);
    followText(context.theme, this, &QWidget::setMinimumWidth, kWidth);
    auto* down = column(this, theme::kGrid * 3, theme::kGrid * 3 / 2);
    down->addWidget(label(this, face.title, "title"));
    m_sides = child<QStackedWidget>(this);
    m_words = child<SixWords>(m_sides, context.theme);
    m_sides->addWidget(m_words);
    down->addWidget(m_sides);
    m_wait = child<WaitLine>(this);
    down->addWidget(m_wait);
    m_problem = child<ProblemBar>(this, context.theme);
    down->addWidget(m_problem);
    down->addStretch();
    auto* across = row(theme::kGrid);
    m_close = button(this, face.close, "quiet");
    across->addStretch();
    across->addWidget(m_close);
    down->addLayout(across);
    connect(m_close, &QPushButton::clicked, this, &PairingDialog::reject);
    connect(m_wait, &WaitLine::cancelChosen, this, &PairingDialog::stop);
}

void PairingDialog::showSide(QWidget* side, QWidget* focus, QPushButton* primary) {
    m_sides->setCurrentWidget(side);
    m_primary = primary;
    focus->setFocus();
}

bool PairingDialog::isComparing() const { return m_sides->currentWidget() == m_words; }

void PairingDialog::setWaiting(const QString& what) {
    if (what.isEmpty()) return m_wait->end();
    m_wait->setWhat(what);
    m_wait->begin();
}

bridge::PairingSteps& PairingDialog::startSteps() {
    leaveSteps();
    m_problem->hide();
    auto* steps = child<bridge::PairingSteps>(this, m_context.bridge);
    m_steps = steps;
    connect(steps, &bridge::PairingSteps::wordsCame, this, [this](const QStringList& words) {
        setWaiting({});
        m_words->setWords(words);
        showSide(m_words, m_words->words());
    });
    connect(steps, &bridge::PairingSteps::serverAway, this, &PairingDialog::showAway);
    connect(steps, &bridge::PairingSteps::done, this, [this](const QString& device, const QString& name) {
        setWaiting({});
        showDone(device, name);
    });
    connect(steps, &bridge::PairingSteps::failed, this, [this](const Error& error) {
        setWaiting({});
        showFailure(error);
    });
    connect(m_words, &SixWords::same, steps, &bridge::PairingSteps::agree);
    connect(m_words, &SixWords::different, steps, &bridge::PairingSteps::refuse);
    return *steps;
}

bool PairingDialog::leaveSteps() {
    if (!m_steps) return false;
    m_words->disconnect(m_steps.data());
    std::exchange(m_steps, nullptr)->leave();
    return true;
}

void PairingDialog::showAway(bool away) {
    if (away)
        setWaiting(tr("The server does not answer just now. It is asked again."));
    else
        setWaiting(isComparing() ? QString() : awaited());
}

void PairingDialog::stop() {
    setWaiting({});
    if (leaveSteps()) showFailure(fail(ErrorCode::Cancelled, "pairing: cancelled"));
}

void PairingDialog::reject() {
    leaveSteps();
    QDialog::reject();
}

void PairingDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QDialog::keyPressEvent(event);
    auto* chosen = qobject_cast<QPushButton*>(focusWidget());
    if (!chosen) chosen = m_primary;
    if (chosen && chosen->isVisible() && !event->isAutoRepeat()) chosen->click();
}

}  // namespace hearth::shell
