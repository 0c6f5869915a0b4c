// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/new_passphrase.h"

#include "ui/shell/widgets.h"

namespace hearth::shell {

NewPassphrase::NewPassphrase(const theme::Theme& theme, const QString& name, QWidget* parent) : QWidget(parent) {
    auto* down = column(this, 0, theme::kGrid * 3 / 2);
    m_first = child<SecretEdit>(this, theme, name);
    m_again = child<SecretEdit>(this, theme, tr("The same again"));
    m_hint = paragraph(this, {}, "muted");
    down->addWidget(m_first);
    down->addWidget(m_again);
    down->addWidget(m_hint);
    setFocusProxy(m_first);
    connect(m_first, &QLineEdit::returnPressed, m_again, [this] { m_again->setFocus(); });
    connect(m_again, &QLineEdit::returnPressed, this, [this] {
        if (isReady()) Q_EMIT submitted();
    });
    for (auto* field : {m_first, m_again}) connect(field, &QLineEdit::textChanged, this, &NewPassphrase::judge);
    judge();
}

bool NewPassphrase::isReady() const { return !m_first->text().isEmpty() && m_first->text() == m_again->text(); }

crypto::SecretBytes NewPassphrase::take() {
    auto passphrase = m_first->take();
    m_again->clear();
    return passphrase;
}

void NewPassphrase::clear() {
    m_first->clear();
    m_again->clear();
}

void NewPassphrase::judge() {
    const QString typed = m_first->text();
    if (typed.isEmpty()) {
        m_hint->setText(tr("Several words in a row are easy to keep and hard to guess."));
    } else if (!m_again->text().isEmpty() && typed != m_again->text()) {
        m_hint->setText(tr("The two are not the same yet."));
    } else {
        switch (strengthOf(typed)) {
            case Strength::Weak: m_hint->setText(tr("Easy to guess: make it longer, or use several words.")); break;
            case Strength::Fair: m_hint->setText(tr("Fair. A word or two more would make it strong.")); break;
            case Strength::Good: m_hint->setText(tr("Strong.")); break;
        }
    }
    Q_EMIT readyChanged(isReady());
}

}  // namespace hearth::shell
