// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/shell/long_words.h"

#include <QTextBoundaryFinder>

namespace hearth::shell {

namespace {

constexpr QChar kBreak(0x200b);
constexpr QChar kOpening(0x201c);
constexpr QChar kClosing(0x201d);
constexpr qsizetype kLongWord = 24;      ///< Letters; what is shorter is not broken.
constexpr int kPiece = 4;                ///< Letters between two places where a long word may be.
constexpr qsizetype kLongestTip = 1200;  ///< Letters of one of its lines.

/// `word`, with a break after every few letters as people see them.
QString inPieces(const QString& word) {
    QString pieces;
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word);
    qsizetype done = 0;
    for (int count = 1; letters.toNextBoundary() > 0; ++count) {
        if (count % kPiece != 0 || letters.position() == word.size()) continue;
        pieces += word.mid(done, letters.position() - done) + kBreak;
        done = letters.position();
    }
    return pieces + word.mid(done);
}

}  // namespace

QString breakable(const QString& words) {
    QString made;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= words.size(); ++at) {
        if (at < words.size() && !words[at].isSpace()) continue;
        const QString word = words.mid(begin, at - begin);
        made += word.size() <= kLongWord ? word : inPieces(word);
        if (at < words.size()) made += words[at];
        begin = at + 1;
    }
    return made;
}

QString unbroken(QString words) { return words.remove(kBreak); }

QString tip(const QStringList& lines) {
    QStringList shown;
    for (const QString& line : lines) {
        const QString words = line.simplified();
        if (words.isEmpty()) continue;
        const bool fits = words.size() <= kLongestTip;
        shown << breakable(fits ? words : words.left(kLongestTip).trimmed() + QStringLiteral("…")).toHtmlEscaped();
    }
    return shown.isEmpty() ? QString() : QStringLiteral("<qt>%1</qt>").arg(shown.join(QStringLiteral("<br>")));
}

QString withoutMarks(const QString& words) {
    const bool marked = words.size() > 2 && words.front() == kOpening && words.indexOf(kClosing) == words.size() - 1;
    return marked ? words.mid(1, words.size() - 2) : words;
}

}  // namespace hearth::shell
