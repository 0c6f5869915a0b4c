// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/other_version_note.h"

#include <QLabel>
#include <QPushButton>

#include "ui/shell/widgets.h"

namespace hearth::shell {

namespace {
/// Of a long text the beginning tells which one it is; the tooltip has more of it.
constexpr int kShown = 200;
constexpr int kTold = 2000;

QString beginning(const QString& text, int length) {
    return text.size() <= length ? text : text.left(length).trimmed() + QStringLiteral("…");
}
}  // namespace

OtherVersionNote::OtherVersionNote(QWidget* parent) : QFrame(parent) {
    auto* down = column(this, 0, theme::kGrid / 2);
    auto* across = row(theme::kGrid);
    m_from = label(this, {});
    m_from->setTextFormat(Qt::PlainText);
    auto* use = button(this, tr("Use"));
    auto* discard = button(this, tr("Discard"), "quiet");
    use->setToolTip(tr("Put the other version in the place of this one"));
    discard->setToolTip(tr("Keep this one"));
    connect(use, &QPushButton::clicked, this, &OtherVersionNote::used);
    connect(discard, &QPushButton::clicked, this, &OtherVersionNote::discarded);
    across->addWidget(m_from, 1);
    across->addWidget(use);
    across->addWidget(discard);
    down->addLayout(across);
    m_text = paragraph(this, {}, "muted");
    m_text->setTextFormat(Qt::PlainText);
    down->addWidget(m_text);
    hide();
}

void OtherVersionNote::say(const std::optional<bridge::OtherText>& other) {
    m_other = other;
    setVisible(other.has_value());
    if (!other) return;
    m_from->setText(other->device.isEmpty() ? tr("Another version from another device")
                                            : tr("Another version from %1").arg(other->device));
    m_text->setText(beginning(other->text, kShown));
    // As a paragraph, which wraps; its own marks are words like any.
    m_text->setToolTip(
        QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(beginning(other->text, kTold).toHtmlEscaped()));
    setAccessibleName(m_from->text());
}

}  // namespace hearth::shell
