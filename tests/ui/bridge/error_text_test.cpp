// SPDX-License-Identifier: AGPL-3.0-or-later
#include <QRegularExpression>
#include <QSet>
#include <catch2/catch.hpp>

#include "ui/bridge/attachments.h"
#include "ui/bridge/attachments_text.h"
#include "ui/bridge/error_text.h"

using namespace hearth;

TEST_CASE("every failure of every operation has plain sentences that end, and promise, and advise") {
    for (const Operation operation : kAllOperations) {
        for (const ErrorCode code : kAllErrorCodes) {
            const QString sentence = sentenceFor(operation, code);
            INFO(static_cast<int>(operation) << " " << errorCodeName(code) << ": " << sentence.toStdString());
            CHECK(sentence.size() > 30);
            CHECK(sentence.endsWith(QLatin1Char('.')));
            CHECK(sentence.front().isUpper());
            CHECK_FALSE(sentence.contains(QLatin1Char('!')));
            CHECK_FALSE(sentence.contains(
                QRegularExpression(QStringLiteral("\\b([Pp]lease|[Oo]ops|[Ss]orry|[Ee]rror code)\\b"))));
            const QString name = bridge::toQt(errorCodeName(code));
            if (name != name.toLower()) CHECK_FALSE(sentence.contains(name));  // "full" is a word too.
            // What is safe, or what to do: never only what went wrong.
            CHECK(sentence.contains(QRegularExpression(QStringLiteral("[;,.] ."))));
        }
    }
}

TEST_CASE("no code is left out when a new one is added") {
    QSet<QString> names;
    for (const ErrorCode code : kAllErrorCodes) names.insert(bridge::toQt(errorCodeName(code)));
    CHECK(names.size() == static_cast<qsizetype>(kAllErrorCodes.size()));
    CHECK(static_cast<std::size_t>(ErrorCode::Internal) + 1 == kAllErrorCodes.size());
    CHECK(static_cast<std::size_t>(Operation::ReadUnread) + 1 == kAllOperations.size());
}

TEST_CASE("every reason for which a file is refused has a sentence of its own that says that it will not be sent") {
    QSet<QString> sentences;
    const std::array reasons = {
        engine::kNotAPicture,      engine::kPictureTooLarge, engine::kNotADocument,   engine::kLockedDocument,
        engine::kDocumentTooLarge, engine::kDocumentTooLong, engine::kReadingTooLong, engine::kDocumentWithoutText,
        engine::kNotText,          engine::kTextTooLong,     engine::kEmptyFile,      engine::kTooMany,
        engine::kTooMuchTogether,  engine::kReaderFailed,    engine::kNoWorkshop,     bridge::kNotAFile};
    for (const std::string_view reason : reasons) {
        const QString sentence =
            sentenceFor(Operation::AttachFile, fail(ErrorCode::InvalidArgument, std::string(reason)));
        INFO(sentence.toStdString());
        CHECK(sentence.contains(QStringLiteral("will not be sent")));
        CHECK(sentence.endsWith(QLatin1Char('.')));
        sentences.insert(sentence);
    }
    CHECK(sentences.size() == static_cast<qsizetype>(reasons.size()));
    CHECK(bridge::refusalText("another detail").isEmpty());
    // The numbers that they name.
    CHECK(engine::kMostAttachments == 10);
    CHECK(engine::kMostTextBytes == 400U << 10);
    CHECK(engine::kMostPictureBytes == 32U << 20);
    CHECK(engine::kMostDocumentBytes == 32U << 20);
}

TEST_CASE("what to do differs by what was done") {
    CHECK(sentenceFor(Operation::OpenVault, ErrorCode::AuthFailed) !=
          sentenceFor(Operation::SendMessage, ErrorCode::AuthFailed));
    CHECK(sentenceFor(Operation::OpenVault, ErrorCode::AuthFailed).contains(QStringLiteral("passphrase")));
    CHECK(sentenceFor(Operation::SendMessage, ErrorCode::AuthFailed).contains(QStringLiteral("key")));
    CHECK(
        sentenceFor(Operation::ImportFile, ErrorCode::InvalidArgument).contains(QStringLiteral("conversations.json")));
}

TEST_CASE("a broken answer says how long to wait, and keeps the provider's words for the details") {
    engine::TurnFailure failure;
    failure.error = fail(ErrorCode::Full, "status 429");
    failure.provider = "anthropic";
    failure.providerMessage = "Number of requests exceeded";
    failure.retryAfter = 12'400;
    const auto problem = bridge::turnProblem(failure);
    CHECK(problem.sentence.contains(QStringLiteral("13")));
    CHECK_FALSE(problem.sentence.contains(QStringLiteral("exceeded")));
    CHECK(problem.details.contains(QStringLiteral("anthropic")));
    CHECK(problem.details.contains(QStringLiteral("Number of requests exceeded")));
}

TEST_CASE("a server that is overloaded, asked too often or at fault has its own sentence, wherever one talks to it") {
    for (const Operation operation : {Operation::SendMessage, Operation::TalkTemporarily}) {
        QSet<QString> sentences;
        for (const char* detail : {"HTTP 529 overloaded_error", "HTTP 429", "HTTP 500", "connection refused"}) {
            const QString sentence = sentenceFor(operation, fail(ErrorCode::Unavailable, detail));
            INFO(sentence.toStdString());
            CHECK(sentence.endsWith(QLatin1Char('.')));
            CHECK(sentence.contains(operation == Operation::SendMessage ? QStringLiteral("saved")
                                                                        : QStringLiteral("still here")));
            sentences.insert(sentence);
        }
        CHECK(sentences.size() == 4);
        CHECK(sentenceFor(operation, fail(ErrorCode::Unavailable, "HTTP 529")).contains(QStringLiteral("overloaded")));
        CHECK(sentenceFor(operation, fail(ErrorCode::Unavailable, "")) ==
              sentenceFor(operation, ErrorCode::Unavailable));
    }
    CHECK_FALSE(sentenceFor(Operation::SaveChange, fail(ErrorCode::Unavailable, "HTTP 529"))
                    .contains(QStringLiteral("overloaded")));
}

TEST_CASE("of a temporary chat no sentence says that something is saved or kept") {
    for (const ErrorCode code : kAllErrorCodes) {
        const QString sentence = sentenceFor(Operation::TalkTemporarily, code);
        INFO(sentence.toStdString());
        CHECK_FALSE(sentence.contains(QRegularExpression(QStringLiteral("\\b(saved|kept|stored|vault)\\b"))));
    }
}

TEST_CASE("a budget that is used up is told from a full disk and from a server's limit") {
    const Error spent = fail(ErrorCode::Full, std::string(engine::kBudgetSpent));
    CHECK(sentenceFor(Operation::SendMessage, spent).contains(QStringLiteral("budget")));
    CHECK_FALSE(
        sentenceFor(Operation::SendMessage, fail(ErrorCode::Full, "status 429")).contains(QStringLiteral("budget")));
    engine::TurnFailure failure;
    failure.error = spent;
    CHECK(bridge::turnProblem(failure).sentence == sentenceFor(Operation::SendMessage, spent));
}

TEST_CASE("every reason why a file cannot go along is a sentence of its own, with the limit where there is one") {
    QSet<QString> seen;
    for (const std::string_view reason :
         {engine::kNotAPicture, engine::kPictureTooLarge, engine::kNotADocument, engine::kLockedDocument,
          engine::kDocumentTooLarge, engine::kDocumentTooLong, engine::kDocumentWithoutText, engine::kReadingTooLong,
          engine::kNotText, engine::kTextTooLong, engine::kEmptyFile, engine::kTooMany, engine::kTooMuchTogether,
          engine::kReaderFailed, engine::kNoWorkshop}) {
        const QString sentence =
            sentenceFor(Operation::SendMessage, fail(ErrorCode::InvalidArgument, std::string(reason)));
        INFO(reason);
        CHECK(sentence.endsWith(QLatin1Char('.')));
        CHECK_FALSE(sentence.contains(QStringLiteral("server")));
        seen.insert(sentence);
    }
    CHECK(seen.size() == 15);
    const auto says = [](std::string_view reason, std::size_t number) {
        return sentenceFor(Operation::SendMessage, fail(ErrorCode::InvalidArgument, std::string(reason)))
            .contains(QString::number(number));
    };
    CHECK(says(engine::kTooMany, engine::kMostAttachments));
    CHECK(says(engine::kTooMuchTogether, engine::kMostTextTogether >> 10));
    CHECK(says(engine::kTextTooLong, engine::kMostTextBytes >> 10));
    CHECK(says(engine::kDocumentTooLarge, engine::kMostDocumentBytes >> 20));
    CHECK(says(engine::kPictureTooLarge, engine::kMostPictureBytes >> 20));
}
