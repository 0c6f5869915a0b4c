// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/code_highlighter.h"

#include <QSet>
#include <QStringList>
#include <algorithm>
#include <array>

namespace hearth::conversation {

namespace {

struct Language {
    const char* names;  ///< What stands after the fence, separated by spaces; the label is `label`.
    const char* label;
    const char* keywords;
    const char* lineComment;
    const char* blockOpen;
    const char* blockClose;
    const char* quotes;
    bool tripleQuotes;
    bool foldCase;
};

constexpr const char* kCWords =
    "alignas auto bool break case catch char class concept const constexpr consteval constinit continue co_await "
    "co_return co_yield decltype default delete do double else enum explicit export extern false final float for "
    "friend goto if inline int long mutable namespace new noexcept nullptr operator override private protected public "
    "register requires return short signed sizeof static static_assert struct switch template this throw true try "
    "typedef typename union unsigned using virtual void volatile while NULL #include #define #ifdef #ifndef #endif "
    "#if #else #pragma";
constexpr const char* kScriptWords =
    "abstract any as async await boolean break case catch class const continue debugger declare default delete do else "
    "enum export extends false finally for from function get if implements import in instanceof interface keyof let "
    "namespace new null number of private protected public readonly return set static string super switch this throw "
    "true try type typeof undefined unknown var void while yield";
constexpr const char* kPythonWords =
    "False None True and as assert async await break case class continue def del elif else except finally for from "
    "global if import in is lambda match nonlocal not or pass raise return self try while with yield";
constexpr const char* kRustWords =
    "as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move "
    "mut pub ref return self Self static struct super trait true type unsafe use where while";
constexpr const char* kGoWords =
    "break case chan const continue default defer else fallthrough false for func go goto if import interface map nil "
    "package range return select struct switch true type var";
constexpr const char* kManagedWords =
    "abstract as base bool boolean break byte case catch char class companion const constructor continue data decimal "
    "default do double else enum extends false final finally float for foreach fun func get guard if implements import "
    "in init int interface internal is let long namespace new nil null object open out override package params private "
    "protected protocol public readonly record return sealed self set static string struct super suspend switch this "
    "throw throws true try typeof using val var void when where while yield";
constexpr const char* kShellWords =
    "alias case cd do done echo elif else esac exit export fi for function if in local read return set shift source "
    "sudo then trap unset until while";
constexpr const char* kSqlWords =
    "add all alter and any as asc begin between by case check column commit constraint create cross default delete "
    "desc distinct drop else end exists explain false foreign from full group having if in index inner insert into is "
    "join key left like limit not null offset on or order outer primary references returning right rollback select set "
    "table then true union unique update using values view when where with";
constexpr const char* kRubyWords =
    "alias and begin break case class def do else elsif end ensure false for if in module next nil not or puts raise "
    "redo require rescue retry return self super then true undef unless until when while yield";

constexpr std::array kLanguages = {
    Language{"python py python3", "Python", kPythonWords, "#", "", "", "\"'", true, false},
    Language{"cpp c++ cc cxx hpp", "C++", kCWords, "//", "/*", "*/", "\"'", false, false},
    Language{"c h", "C", kCWords, "//", "/*", "*/", "\"'", false, false},
    Language{"javascript js jsx mjs", "JavaScript", kScriptWords, "//", "/*", "*/", "\"'`", false, false},
    Language{"typescript ts tsx", "TypeScript", kScriptWords, "//", "/*", "*/", "\"'`", false, false},
    Language{"rust rs", "Rust", kRustWords, "//", "/*", "*/", "\"", false, false},
    Language{"go golang", "Go", kGoWords, "//", "/*", "*/", "\"'`", false, false},
    Language{"java", "Java", kManagedWords, "//", "/*", "*/", "\"'", false, false},
    Language{"csharp cs c#", "C#", kManagedWords, "//", "/*", "*/", "\"'", false, false},
    Language{"kotlin kt", "Kotlin", kManagedWords, "//", "/*", "*/", "\"'", false, false},
    Language{"swift", "Swift", kManagedWords, "//", "/*", "*/", "\"", false, false},
    Language{"php", "PHP", kManagedWords, "//", "/*", "*/", "\"'", false, false},
    Language{"ruby rb", "Ruby", kRubyWords, "#", "", "", "\"'", false, false},
    Language{"bash sh shell zsh console", "Shell", kShellWords, "#", "", "", "\"'", false, false},
    Language{"sql sqlite postgresql mysql", "SQL", kSqlWords, "--", "/*", "*/", "'\"", false, true},
    Language{"json jsonc", "JSON", "true false null", "//", "", "", "\"", false, false},
    Language{"yaml yml", "YAML", "true false null yes no", "#", "", "", "\"'", false, false},
    Language{"toml ini", "TOML", "true false", "#", "", "", "\"'", false, false},
    Language{"cmake", "CMake", "", "#", "", "", "\"", false, false},
    Language{"dockerfile docker", "Dockerfile", "FROM RUN CMD COPY ADD ENV EXPOSE WORKDIR ENTRYPOINT ARG USER VOLUME",
             "#", "", "", "\"'", false, false},
    Language{"css scss", "CSS", "", "", "/*", "*/", "\"'", false, false},
    Language{"html xml svg", "HTML", "", "", "<!--", "-->", "\"'", false, false},
};

const Language* findLanguage(const QString& name) {
    const QString wanted = name.section(QLatin1Char(' '), 0, 0).toLower();
    if (wanted.isEmpty()) return nullptr;
    for (const Language& language : kLanguages) {
        if (QString::fromLatin1(language.names).split(QLatin1Char(' ')).contains(wanted)) return &language;
    }
    return nullptr;
}

bool isWordStart(QChar character) {
    return character.isLetter() || character == QLatin1Char('_') || character == QLatin1Char('#');
}

bool isWordPart(QChar character) { return character.isLetterOrNumber() || character == QLatin1Char('_'); }

// One pass over the code; each take…() gives the end of the token that begins at `at`, or `at` when there is none.
class Scanner {
public:
    Scanner(const QString& code, const Language& language) : m_code(code), m_language(language) {
        const QStringList words = QString::fromLatin1(language.keywords).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        m_keywords = QSet<QString>(words.begin(), words.end());
    }

    std::vector<CodeToken> run() {
        qsizetype at = 0;
        while (at < m_code.size()) {
            const qsizetype end = takeOne(at);
            at = end > at ? end : at + 1;
        }
        return std::move(m_tokens);
    }

private:
    qsizetype takeOne(qsizetype at) {
        const QChar here = m_code[at];
        if (const qsizetype end = commentEnd(at); end > at) return push(at, end, TokenKind::Comment);
        if (QLatin1String(m_language.quotes).contains(here)) return push(at, stringEnd(at), TokenKind::String);
        if (here.isDigit()) return push(at, numberEnd(at), TokenKind::Number);
        if (!isWordStart(here)) return at + 1;
        qsizetype end = at + 1;
        while (end < m_code.size() && isWordPart(m_code[end])) ++end;
        const QString word = m_code.mid(at, end - at);
        if (m_keywords.contains(m_language.foldCase ? word.toLower() : word)) push(at, end, TokenKind::Keyword);
        return end;
    }

    qsizetype push(qsizetype start, qsizetype end, TokenKind kind) {
        m_tokens.push_back({static_cast<int>(start), static_cast<int>(end - start), kind});
        return end;
    }

    bool startsWith(qsizetype at, const char* mark) const {
        return *mark != '\0' && QStringView(m_code).mid(at).startsWith(QLatin1String(mark));
    }

    qsizetype commentEnd(qsizetype at) const {
        if (startsWith(at, m_language.blockOpen)) {
            const QLatin1String close(m_language.blockClose);
            const qsizetype found = m_code.indexOf(close, at + 2);
            return found < 0 ? m_code.size() : found + close.size();
        }
        if (!startsWith(at, m_language.lineComment)) return at;
        // In shells and YAML a # inside a word is no comment.
        const bool hash = *m_language.lineComment == '#';
        if (hash && at > 0 && !m_code[at - 1].isSpace()) return at;
        const qsizetype found = m_code.indexOf(QLatin1Char('\n'), at);
        return found < 0 ? m_code.size() : found;
    }

    qsizetype stringEnd(qsizetype at) const {
        const QChar quote = m_code[at];
        if (m_language.tripleQuotes && m_code.mid(at, 3) == QString(3, quote)) {
            const qsizetype found = m_code.indexOf(QString(3, quote), at + 3);
            return found < 0 ? m_code.size() : found + 3;
        }
        const bool manyLines = quote == QLatin1Char('`');
        for (qsizetype i = at + 1; i < m_code.size(); ++i) {
            if (m_code[i] == QLatin1Char('\\')) {
                ++i;
            } else if (m_code[i] == quote) {
                return i + 1;
            } else if (m_code[i] == QLatin1Char('\n') && !manyLines) {
                return i;
            }
        }
        return m_code.size();
    }

    qsizetype numberEnd(qsizetype at) const {
        qsizetype end = at + 1;
        while (end < m_code.size() && (isWordPart(m_code[end]) || m_code[end] == QLatin1Char('.'))) ++end;
        return end;
    }

    const QString& m_code;
    const Language& m_language;
    QSet<QString> m_keywords;
    std::vector<CodeToken> m_tokens;
};

}  // namespace

std::vector<CodeToken> highlightCode(const QString& code, const QString& language) {
    const Language* known = findLanguage(language);
    return known != nullptr ? Scanner(code, *known).run() : std::vector<CodeToken>();
}

QString languageLabel(const QString& language) {
    const Language* known = findLanguage(language);
    return known != nullptr ? QString::fromLatin1(known->label) : language;
}

}  // namespace hearth::conversation
