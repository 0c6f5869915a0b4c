// SPDX-License-Identifier: AGPL-3.0-or-later
// Words as people make them, for places that have no room for all of them: a word without an end, a tooltip of a
// page, a quotation within a quotation.
#pragma once

#include <QString>
#include <QStringList>

namespace hearth::shell {

/// The same words, in which a long one may be broken at the end of a line: with spaces of no width in it.
QString breakable(const QString& words);
/// What breakable has put in is gone.
QString unbroken(QString words);
/// A tooltip of these lines, each broken where the tooltip ends: a plain text would be one line across the screen.
/// Of a page the beginning.
QString tip(const QStringList& lines);
/// What is in quotation marks as a whole, without them; anything else as it is. For a sentence that quotes it.
QString withoutMarks(const QString& words);

}  // namespace hearth::shell
