// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearth/arguments.h"

#include <QCommandLineParser>
#include <cstdio>
#include <string>
#include <vector>

#include "app/hearth/completion.h"
#include "app/hearth/manual.h"
#include "app/hearth/options.h"
#include "core/base/spelling.h"
#include "platform/passphrase_file.h"

namespace hearth::app {

namespace {

constexpr int kBadUsage = 2;

std::optional<std::filesystem::path> pathFrom(const QString& text) {
    if (text.isEmpty()) return std::nullopt;
    return std::filesystem::absolute(text.toStdString());
}

QCommandLineOption parsedAs(const Option& option) {
    QStringList names{QString::fromUtf8(option.name)};
    if (*option.letter != 0) names.prepend(QString::fromUtf8(option.letter));
    return {names, QString::fromUtf8(option.help), QString::fromUtf8(option.value)};
}

Parsed usageError(const QString& sentence) {
    std::fprintf(stderr, "hearth: %s See: hearth --help\n", qPrintable(sentence));
    return {std::nullopt, kBadUsage};
}

/// About the first word that is no option, or the first option that is none of ours.
QString wrongIn(const QCommandLineParser& parser) {
    if (parser.unknownOptionNames().isEmpty() && parser.errorText().isEmpty())
        return QStringLiteral("it takes no arguments besides its options.");
    if (parser.unknownOptionNames().isEmpty()) return parser.errorText();
    const QString name = parser.unknownOptionNames().first();
    const QString typed = (name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name;
    std::vector<std::string> names;
    for (const Option& option : kOptions) names.push_back("--" + std::string(option.name));
    const std::string near = nearestOf(typed.toStdString(), names);
    const QString sentence = QStringLiteral("there is no option \"%1\"").arg(typed);
    return near.empty() ? sentence + QLatin1Char('.')
                        : sentence + QStringLiteral("; did you mean \"%1\"?").arg(QString::fromStdString(near));
}

}  // namespace

Parsed parseArguments(const QStringList& words) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A desktop AI chat client that remembers."));
    for (const Option& option : kOptions) parser.addOption(parsedAs(option));
    const auto isSet = [&parser](const Option& option) { return parser.isSet(QString::fromUtf8(option.name)); };
    const auto value = [&parser](const Option& option) { return parser.value(QString::fromUtf8(option.name)); };
    if (!parser.parse(words) || !parser.positionalArguments().isEmpty()) return usageError(wrongIn(parser));
    if (isSet(kHelp)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return {std::nullopt, 0};
    }
    if (isSet(kManual)) {
        std::fputs(manualPage().c_str(), stdout);
        return {std::nullopt, 0};
    }
    if (isSet(kCompletion)) {
        const auto script = completion::script(kCompleted, value(kCompletion).toStdString());
        if (!script) return usageError(QStringLiteral("--completion takes bash, zsh or fish."));
        std::fputs(script->c_str(), stdout);
        return {std::nullopt, 0};
    }
    if (isSet(kVersion)) {
        std::printf("%s %s\n", qPrintable(QCoreApplication::applicationName()),
                    qPrintable(QCoreApplication::applicationVersion()));
        return {std::nullopt, 0};
    }
    const auto file =
        isSet(kPassphraseFile) ? pathFrom(value(kPassphraseFile)) : platform::passphraseFileOfEnvironment();
    return {Arguments{pathFrom(value(kVault)), file}, 0};
}

}  // namespace hearth::app
