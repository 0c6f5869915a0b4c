// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/hearth/arguments.h"

#include <QCommandLineParser>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "app/hearth/manual.h"
#include "app/hearth/options.h"

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

}  // namespace

Parsed parseArguments(const QStringList& words) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A desktop AI chat client that remembers."));
    for (const Option& option : kOptions) parser.addOption(parsedAs(option));
    const auto isSet = [&parser](const Option& option) { return parser.isSet(QString::fromUtf8(option.name)); };
    const auto value = [&parser](const Option& option) { return parser.value(QString::fromUtf8(option.name)); };
    if (!parser.parse(words) || !parser.positionalArguments().isEmpty()) {
        const QString wrong = parser.errorText().isEmpty()
                                  ? QStringLiteral("Hearth takes no arguments besides its options.")
                                  : parser.errorText();
        std::fprintf(stderr, "%s\nhearth --help lists the options.\n", qPrintable(wrong));
        return {std::nullopt, kBadUsage};
    }
    if (isSet(kHelp)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return {std::nullopt, 0};
    }
    if (isSet(kManual)) {
        std::fputs(manualPage().c_str(), stdout);
        return {std::nullopt, 0};
    }
    if (isSet(kVersion)) {
        std::printf("%s %s\n", qPrintable(QCoreApplication::applicationName()),
                    qPrintable(QCoreApplication::applicationVersion()));
        return {std::nullopt, 0};
    }
    const QString file =
        isSet(kPassphraseFile) ? value(kPassphraseFile) : qEnvironmentVariable("HEARTH_PASSPHRASE_FILE");
    return {Arguments{pathFrom(value(kVault)), pathFrom(file)}, 0};
}

Result<crypto::SecretBytes> readPassphraseFile(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return fail(ErrorCode::NotFound, "the passphrase file cannot be read");
    std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!text.empty() && text.back() == '\n') text.pop_back();
    if (!text.empty() && text.back() == '\r') text.pop_back();
    if (text.empty()) return fail(ErrorCode::InvalidArgument, "the passphrase file is empty");
    return crypto::SecretBytes::takeText(text);
}

}  // namespace hearth::app
