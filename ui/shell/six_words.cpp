// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/six_words.h"

#include "ui/shell/widgets.h"

namespace hearth::shell {

SixWords::SixWords(const theme::Theme& theme, QWidget* parent) : QWidget(parent) {
    auto* down = column(this, 0, theme::kGrid * 2);
    down->addWidget(paragraph(this, tr("Both devices show six words now. Are they the same, in the same order?")));
    m_box = card(this);
    m_box->setFocusPolicy(Qt::StrongFocus);
    auto* inside = column(m_box, theme::kGrid * 2, 0);
    m_words = paragraph(m_box, {}, "title");
    followFont(theme, m_words, theme::TextRole::Title);
    m_words->setAlignment(Qt::AlignCenter);
    inside->addWidget(m_words);
    down->addWidget(m_box);
    m_hint = paragraph(this, {}, "muted");
    down->addWidget(m_hint);
    auto* across = row(theme::kGrid);
    m_different = button(this, tr("They differ"));
    m_same = button(this, tr("They are the same"), "primary");
    across->addWidget(m_different);
    across->addStretch();
    across->addWidget(m_same);
    down->addLayout(across);
    down->addStretch();
    connect(m_same, &QPushButton::clicked, this, [this] {
        answered(tr("Waiting for the other device, where the same has to be said."));
        Q_EMIT same();
    });
    connect(m_different, &QPushButton::clicked, this, [this] {
        answered(tr("Ending it."));
        Q_EMIT different();
    });
}

void SixWords::setWords(const QStringList& words) {
    m_words->setText(words.mid(0, 3).join(QStringLiteral("   ")) + QLatin1Char('\n') +
                     words.mid(3).join(QStringLiteral("   ")));
    for (QWidget* shown : std::initializer_list<QWidget*>{m_box, m_words})
        shown->setAccessibleName(tr("The six words: %1").arg(words.join(QLatin1Char(' '))));
    m_hint->setText(tr("If one word differs, somebody stands between the two devices. Then no device is let in."));
    m_same->setEnabled(true);
    m_different->setEnabled(true);
}

void SixWords::answered(const QString& waiting) {
    m_box->setFocus();  // Or the keyboard would go on to what closes the dialog.
    m_same->setEnabled(false);
    m_different->setEnabled(false);
    m_hint->setText(waiting);
}

}  // namespace hearth::shell
