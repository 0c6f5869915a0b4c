// SPDX-License-Identifier: AGPL-3.0-or-later
// The small parts of the shell, one by one.
#include <QDateTime>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <catch2/catch.hpp>

#include "ui/shell/message_view.h"
#include "ui/shell/moments.h"
#include "ui/shell/problem_bar.h"
#include "ui/shell/quick_switcher.h"
#include "ui/shell/secret_edit.h"
#include "ui/shell/undo_bar.h"
#include "ui/shell/window_settings.h"

using namespace hearth;
using namespace hearth::shell;

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

bridge::MessageItem message() { return bridge::MessageItem(MessageId(IdBytes{1, 2, 3})); }

qint64 local(int year, int month, int day, int hour) {
    return QDateTime(QDate(year, month, day), QTime(hour, 0)).toMSecsSinceEpoch();
}

}  // namespace

TEST_CASE("a time is as exact as is useful: the hour today, the day before, the year long ago") {
    const qint64 now = local(2026, 5, 12, 15);
    CHECK(momentText(local(2026, 5, 12, 9), now) == QStringLiteral("09:00"));
    CHECK(momentText(local(2026, 5, 11, 23), now) == QStringLiteral("yesterday"));
    CHECK(momentText(local(2026, 3, 2, 9), now).contains(QStringLiteral("2")));
    CHECK_FALSE(momentText(local(2026, 3, 2, 9), now).contains(QStringLiteral("2026")));
    CHECK(momentText(local(2024, 3, 2, 9), now).contains(QStringLiteral("2024")));
    CHECK(momentText(now + kDayMs, now).contains(QLatin1Char(':')));
}

TEST_CASE("a long and varied passphrase is strong, a short or repeated one is not") {
    CHECK(strengthOf({}) == Strength::Weak);
    CHECK(strengthOf(QStringLiteral("kiln")) == Strength::Weak);
    CHECK(strengthOf(QStringLiteral("aaaaaaaaaaaaaaaaaaaaaaaa")) == Strength::Weak);
    CHECK(strengthOf(QStringLiteral("grey heron")) == Strength::Fair);
    CHECK(strengthOf(QStringLiteral("seven grey herons at dusk")) == Strength::Good);
}

TEST_CASE("taking a secret out of its field leaves the field empty") {
    const theme::Theme look;
    SecretEdit field(look, QStringLiteral("Passphrase"));
    field.setText(QStringLiteral("grüne Reiher"));
    const auto secret = field.take();
    CHECK(asText(secret.expose()) == "grüne Reiher");
    CHECK(field.text().isEmpty());
    CHECK(field.echoMode() == QLineEdit::Password);
}

TEST_CASE("the switcher finds titles by letters in order and puts the closest first") {
    CHECK(matchOf(QStringLiteral("Kiln schedule"), QStringLiteral("ksch")) >= 0);
    CHECK(matchOf(QStringLiteral("Kiln schedule"), QStringLiteral("hk")) == -1);
    CHECK(matchOf(QStringLiteral("Kiln schedule"), QStringLiteral("kiln")) <
          matchOf(QStringLiteral("Working late in a nave"), QStringLiteral("kiln")) + 100);
    CHECK(matchOf(QStringLiteral("Kiln"), QStringLiteral("kiln")) == 0);
    CHECK(matchOf(QStringLiteral("anything"), {}) == 0);
}

TEST_CASE("an offer to undo works once and lapses with the next") {
    const theme::Theme look;
    QWidget ground;
    UndoBar bar(look, &ground);
    int first = 0;
    int second = 0;
    bar.offer(QStringLiteral("One"), [&] { ++first; });
    bar.offer(QStringLiteral("Two"), [&] { ++second; });
    bar.undo();
    bar.undo();
    CHECK(first == 0);
    CHECK(second == 1);
    CHECK_FALSE(bar.offers());
    bar.tell(QStringLiteral("Nothing to take back"));
    CHECK_FALSE(bar.offers());
}

TEST_CASE("a failure shows its sentence, and the details only when asked for") {
    const theme::Theme look;
    QWidget ground;
    ProblemBar bar(look, &ground);
    ground.show();
    CHECK_FALSE(bar.isVisible());
    bar.showError(Operation::OpenVault, fail(ErrorCode::AuthFailed, "no slot opens"));
    CHECK(bar.isVisible());
    CHECK(bar.sentence() == sentenceFor(Operation::OpenVault, ErrorCode::AuthFailed));
    CHECK_FALSE(bar.sentence().contains(QStringLiteral("slot")));
}

TEST_CASE("what the window remembers of itself comes back as it was stored") {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("w.ini")), QSettings::IniFormat);
    CHECK(storedMode(settings) == theme::Mode::System);
    CHECK(storedEnterKey(settings) == EnterKey::Sends);
    for (const auto mode : {theme::Mode::Light, theme::Mode::Dark, theme::Mode::HighContrast, theme::Mode::System}) {
        storeMode(settings, mode);
        CHECK(storedMode(settings) == mode);
    }
    storeEnterKey(settings, EnterKey::BreaksLine);
    CHECK(storedEnterKey(settings) == EnterKey::BreaksLine);
    CHECK(storedTextPercent(settings) == 100);
    storeTextPercent(settings, nextTextPercent(100, 1));
    CHECK(storedTextPercent(settings) == 110);
    CHECK(nextTextPercent(200, 1) == 200);
    CHECK(nextTextPercent(75, -1) == 75);
    settings.setValue(QStringLiteral("window/textPercent"), 99);
    CHECK(storedTextPercent(settings) == 100);
    settings.setValue(QStringLiteral("window/theme"), QStringLiteral("plaid"));
    CHECK(storedMode(settings) == theme::Mode::System);
}

TEST_CASE("an answer that was cut off says so, also when nobody knows why any more") {
    auto answer = message();
    answer.role = chat::Role::Assistant;
    answer.state = chat::MessageState::Broken;
    answer.text = QStringLiteral("Half of it");
    const auto shown = toView(answer);
    CHECK(shown.state == conversation::MessageState::Broken);
    CHECK_FALSE(shown.notice.isEmpty());
    CHECK(shown.text == QStringLiteral("Half of it"));
}

TEST_CASE("a tool's call and its result are one step, which says how it ended, and no words of the answer") {
    auto answer = message();
    answer.text = QStringLiteral("So it is.");
    const auto part = [](chat::PartKind kind, const QString& id, const QString& text) {
        bridge::PartItem made;
        made.kind = kind;
        made.callId = id;
        made.text = text;
        return made;
    };
    using Kind = chat::PartKind;
    answer.parts = {part(Kind::Thinking, {}, QStringLiteral("Hm.")), part(Kind::ToolCall, QStringLiteral("a"), {}),
                    part(Kind::ToolCall, QStringLiteral("b"), {}),
                    part(Kind::ToolResult, QStringLiteral("a"), QStringLiteral("```\n# not a heading")),
                    part(Kind::ToolResult, QStringLiteral("stray"), QStringLiteral(" {\"n\": 1}"))};
    answer.parts[3].refused = true;
    answer.parts[4].failed = true;
    const auto shown = toView(answer);
    CHECK(shown.text == QStringLiteral("So it is."));
    REQUIRE(shown.steps.size() == 4);
    CHECK(shown.steps[0].kind == conversation::StepKind::Thinking);
    CHECK(shown.steps[1].state == conversation::StepState::Refused);
    CHECK(shown.steps[1].text == QStringLiteral("```\n# not a heading"));
    CHECK(shown.steps[2].state == conversation::StepState::NotRun);
    CHECK(shown.steps[3].state == conversation::StepState::Failed);
    CHECK(shown.steps[3].language == QStringLiteral("json"));
}
