// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/entities.h"

#include <array>
#include <utility>

namespace hearth::conversation {

namespace {

// Those that people and models write; md4c knows the syntax, not the names.
constexpr std::array<std::pair<const char*, char16_t>, 24> kNames = {{
    {"amp", u'&'},         {"lt", u'<'},          {"gt", u'>'},          {"quot", u'"'},       {"apos", u'\''},
    {"nbsp", u'\u00A0'},   {"copy", u'\u00A9'},   {"reg", u'\u00AE'},    {"deg", u'\u00B0'},   {"plusmn", u'\u00B1'},
    {"middot", u'\u00B7'}, {"times", u'\u00D7'},  {"divide", u'\u00F7'}, {"euro", u'\u20AC'},  {"pound", u'\u00A3'},
    {"ndash", u'\u2013'},  {"mdash", u'\u2014'},  {"lsquo", u'\u2018'},  {"rsquo", u'\u2019'}, {"ldquo", u'\u201C'},
    {"rdquo", u'\u201D'},  {"hellip", u'\u2026'}, {"rarr", u'\u2192'},   {"larr", u'\u2190'},
}};

QString decodeNumber(QStringView digits, int base, const QString& asWritten) {
    bool valid = false;
    const uint code = digits.toUInt(&valid, base);
    if (!valid || code > 0x10FFFF) return asWritten;
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    const bool control = code < 0x20 && code != '\t';
    if (code == 0 || surrogate || control) return QChar(QChar::ReplacementCharacter);
    const char32_t character = code;
    return QString::fromUcs4(&character, 1);
}

}  // namespace

QString decodeEntity(const QString& entity) {
    if (entity.size() < 3 || !entity.startsWith(QLatin1Char('&')) || !entity.endsWith(QLatin1Char(';'))) return entity;
    const QStringView inner = QStringView(entity).sliced(1, entity.size() - 2);
    if (inner.startsWith(QLatin1String("#x"), Qt::CaseInsensitive)) return decodeNumber(inner.sliced(2), 16, entity);
    if (inner.startsWith(QLatin1Char('#'))) return decodeNumber(inner.sliced(1), 10, entity);
    for (const auto& [name, character] : kNames) {
        if (inner == QLatin1String(name)) return QString(QChar(character));
    }
    return entity;
}

}  // namespace hearth::conversation
