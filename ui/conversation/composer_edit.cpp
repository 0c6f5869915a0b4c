// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/composer_edit.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextLayout>
#include <cmath>

namespace hearth::conversation {

namespace {

// Characters that turn what follows around, so that a text reads other than it is.
bool overridesDirection(QChar character) {
    const char16_t code = character.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool isControl(QChar character) {
    return character.category() == QChar::Other_Control && character != QLatin1Char('\n') &&
           character != QLatin1Char('\t');
}

}  // namespace

QString cleanedForTyping(const QString& text) {
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        if (character == QLatin1Char('\r')) {
            if (i + 1 >= text.size() || text[i + 1] != QLatin1Char('\n')) out += QLatin1Char('\n');
        } else if (character == QChar::LineSeparator || character == QChar::ParagraphSeparator) {
            out += QLatin1Char('\n');
        } else if (character.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += character;
            out += text[++i];
        } else if (!character.isSurrogate() && !isControl(character) && !overridesDirection(character)) {
            out += character;
        }
    }
    return out;
}

ComposerEdit::ComposerEdit(QWidget* parent) : QPlainTextEdit(parent) {
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
}

int ComposerEdit::contentHeight() const {
    // QPlainTextDocumentLayout measures in lines.
    const double lines = std::max(1.0, document()->size().height());
    const QTextLayout* first = document()->firstBlock().layout();
    const double line = first->lineCount() > 0 ? first->lineAt(0).height() : fontMetrics().lineSpacing();
    return static_cast<int>(std::ceil(lines * std::max<double>(std::ceil(line), fontMetrics().lineSpacing())));
}

void ComposerEdit::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (enter && (control || (m_sendKey == SendKey::Enter && !shift))) {
        Q_EMIT sendPressed();
        return;
    }
    if (enter) {
        insertPlainText(QStringLiteral("\n"));  // Qt would put a line separator for Shift+Enter.
        ensureCursorVisible();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT escapePressed();
        return;
    }
    if (event->key() == Qt::Key_Up && control && document()->isEmpty()) {
        Q_EMIT editLastPressed();
        return;
    }
    if (event->key() == Qt::Key_Backspace && document()->isEmpty()) Q_EMIT backspacePressed();
    QPlainTextEdit::keyPressEvent(event);
}

bool ComposerEdit::canInsertFromMimeData(const QMimeData* source) const {
    return (m_takesFiles && carriesFiles(*source)) || QPlainTextEdit::canInsertFromMimeData(source);
}

// What the page takes is the page's; it shows a hint where the field could not.
void ComposerEdit::dragEnterEvent(QDragEnterEvent* event) {
    if (m_takesFiles && carriesFiles(*event->mimeData())) return event->ignore();
    QPlainTextEdit::dragEnterEvent(event);
}

void ComposerEdit::insertFromMimeData(const QMimeData* source) {
    if (m_takesFiles && carriesFiles(*source)) {
        Q_EMIT offered(offeredBy(*source));
        return;
    }
    if (!source->hasText()) return;
    insertPlainText(cleanedForTyping(source->text()));
    ensureCursorVisible();
}

}  // namespace hearth::conversation
