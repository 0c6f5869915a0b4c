// SPDX-License-Identifier: AGPL-3.0-or-later
// Code is coloured by what its parts are, in order, and a language that nobody knows is left alone.
#include "ui/conversation/code_highlighter.h"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

using namespace hearth::conversation;

namespace {

QStringList partsOf(const QString& code, const QString& language, TokenKind kind) {
    QStringList parts;
    for (const CodeToken& token : highlightCode(code, language)) {
        if (token.kind == kind) parts.append(code.mid(token.start, token.length));
    }
    return parts;
}

}  // namespace

TEST_CASE("keywords, strings, numbers and comments are told apart") {
    const QString code = QStringLiteral("def f(x): # not 'this'\n    return \"if # 2\" + str(3.5)");
    CHECK(partsOf(code, "python", TokenKind::Keyword) == QStringList{"def", "return"});
    CHECK(partsOf(code, "py", TokenKind::Comment) == QStringList{"# not 'this'"});
    CHECK(partsOf(code, "Python", TokenKind::String) == QStringList{"\"if # 2\""});
    CHECK(partsOf(code, "python", TokenKind::Number) == QStringList{"3.5"});
}

TEST_CASE("comments and strings that span lines, or never end, are whole") {
    CHECK(partsOf("a /* b\nc */ d", "cpp", TokenKind::Comment) == QStringList{"/* b\nc */"});
    CHECK(partsOf("a /* b\nc", "cpp", TokenKind::Comment) == QStringList{"/* b\nc"});
    CHECK(partsOf("x = '''a\nb'''", "python", TokenKind::String) == QStringList{"'''a\nb'''"});
    CHECK(partsOf("x = 'a\ny = 1", "python", TokenKind::String) == QStringList{"'a"});
    CHECK(partsOf("'a\\'b' c", "js", TokenKind::String) == QStringList{"'a\\'b'"});
}

TEST_CASE("SQL is read in any case, and a # inside a word is no comment") {
    CHECK(partsOf("SELECT a from b", "sql", TokenKind::Keyword) == QStringList{"SELECT", "from"});
    CHECK(partsOf("echo a#b # c", "bash", TokenKind::Comment) == QStringList{"# c"});
}

TEST_CASE("a language that is not known is shown plain, under its own name") {
    CHECK(highlightCode("if x", "klingon").empty());
    CHECK(highlightCode("if x", "").empty());
    CHECK(languageLabel("klingon") == "klingon");
    CHECK(languageLabel("ts") == "TypeScript");
}

TEST_CASE("tokens never overlap nor leave the code, whatever it is") {
    CHECK(rc::check("any text in any language", [] {
        const auto text =
            *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab01\"'`#/*-\\\n \t.if<!>")));
        const auto language = *rc::gen::element<std::string>("python", "cpp", "sql", "bash", "html", "js", "json");
        const QString code = QString::fromStdString(text);
        int end = 0;
        for (const CodeToken& token : highlightCode(code, QString::fromStdString(language))) {
            RC_ASSERT(token.start >= end);
            RC_ASSERT(token.length > 0);
            end = token.start + token.length;
        }
        RC_ASSERT(end <= code.size());
    }));
}
