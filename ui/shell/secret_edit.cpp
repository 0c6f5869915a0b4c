// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/secret_edit.h"

#include <QAction>
#include <QSet>

namespace hearth::shell {

namespace {
constexpr qsizetype kFairLength = 10;
constexpr qsizetype kGoodLength = 16;
constexpr qsizetype kFairVariety = 5;
constexpr qsizetype kGoodVariety = 8;
}  // namespace

SecretEdit::SecretEdit(const theme::Theme& theme, const QString& name, QWidget* parent)
    : QLineEdit(parent), m_theme(theme) {
    setPlaceholderText(name);
    setAccessibleName(name);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    m_eye = addAction(theme.icon(theme::Icon::Eye), QLineEdit::TrailingPosition);
    connect(m_eye, &QAction::triggered, this, [this] { setShown(echoMode() == QLineEdit::Password); });
    setShown(false);
}

void SecretEdit::setShown(bool shown) {
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(m_theme.icon(shown ? theme::Icon::EyeOff : theme::Icon::Eye));
    m_eye->setText(shown ? tr("Hide") : tr("Show"));
    m_eye->setToolTip(m_eye->text());
}

crypto::SecretBytes SecretEdit::take() {
    std::string typed = text().toStdString();
    clear();
    return crypto::SecretBytes::takeText(typed);
}

Strength strengthOf(const QString& passphrase) {
    const QSet<QChar> letters(passphrase.begin(), passphrase.end());
    if (passphrase.size() >= kGoodLength && letters.size() >= kGoodVariety) return Strength::Good;
    if (passphrase.size() >= kFairLength && letters.size() >= kFairVariety) return Strength::Fair;
    return Strength::Weak;
}

}  // namespace hearth::shell
