// SPDX-License-Identifier: AGPL-3.0-or-later
// Light colouring of code: words, strings, numbers and comments of the languages that answers are mostly written in.
#pragma once

#include <QString>
#include <vector>

namespace hearth::conversation {

enum class TokenKind { Keyword, String, Number, Comment };

struct CodeToken {
    int start = 0;
    int length = 0;
    TokenKind kind = TokenKind::Keyword;
};

/// The tokens in order, without overlap; none for a language that is not known. Cost: linear in the code.
std::vector<CodeToken> highlightCode(const QString& code, const QString& language);

/// The name to show above a code block: "Python" for "py"; an unknown language as it was written.
QString languageLabel(const QString& language);

}  // namespace hearth::conversation
