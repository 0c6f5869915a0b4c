// SPDX-License-Identifier: AGPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSignalSpy>

#include "ui/bridge/conversation_list_model.h"
#include "ui/bridge/memory_model.h"
#include "ui/bridge/message_item.h"

using namespace hearth;
using namespace hearth::bridge;

namespace {

const QTimeZone kUtc = QTimeZone::utc();

qint64 at(int month, int day, int hour) {
    return QDateTime(QDate(2026, month, day), QTime(hour, 0), kUtc).toMSecsSinceEpoch();
}

IdBytes idOf(int number) {
    IdBytes bytes{};
    bytes[0] = static_cast<std::uint8_t>(number >> 8);
    bytes[1] = static_cast<std::uint8_t>(number);
    return bytes;
}

ConversationItem conversation(int number, const QString& title, qint64 updatedAt, bool pinned = false) {
    ConversationItem item{ConversationId(idOf(number))};
    item.title = title;
    item.updatedAt = updatedAt;
    item.pinned = pinned;
    return item;
}

QStringList rowsOf(const ConversationListModel& model) {
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) rows << model.index(row).data().toString();
    return rows;
}

MemoryItem memoryItem(int number, const QString& content, double priority, bool pinned = false, bool active = true) {
    MemoryItem item{MemoryId(idOf(number))};
    item.content = content;
    item.priority = priority;
    item.pinned = pinned;
    item.active = active;
    return item;
}

}  // namespace

TEST_CASE("sections follow the calendar of the place, not twenty-four hours") {
    const qint64 now = at(5, 12, 1);
    CHECK(sectionOf(at(5, 12, 0), now, kUtc) == Section::Today);
    CHECK(sectionOf(at(5, 11, 23), now, kUtc) == Section::Yesterday);
    CHECK(sectionOf(at(5, 10, 23), now, kUtc) == Section::ThisWeek);
    CHECK(sectionOf(at(5, 6, 0), now, kUtc) == Section::ThisWeek);
    CHECK(sectionOf(at(5, 5, 23), now, kUtc) == Section::Earlier);
    CHECK(sectionOf(at(5, 13, 0), now, kUtc) == Section::Today);
    const QTimeZone tokyo("Asia/Tokyo");
    CHECK(sectionOf(at(5, 11, 23), now, tokyo) == Section::Today);
}

TEST_CASE("pinned conversations come first, the rest newest first under their days") {
    ConversationListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const qint64 day = 24LL * 3600 * 1000;
    model.setConversations(
        {conversation(1, QStringLiteral("old"), now - 40 * day), conversation(2, QStringLiteral("new"), now),
         conversation(3, QStringLiteral("pinned"), now - 90 * day, true)},
        now);
    CHECK(rowsOf(model) == QStringList{QStringLiteral("Pinned"), QStringLiteral("pinned"), QStringLiteral("Today"),
                                       QStringLiteral("new"), QStringLiteral("Earlier"), QStringLiteral("old")});
    CHECK(model.conversationAt(0) == nullptr);
    CHECK(model.conversationAt(1)->title == QStringLiteral("pinned"));
    CHECK(model.rowOf(ConversationId(idOf(1))) == 5);
    CHECK(model.rowOf(ConversationId(idOf(9))) == -1);
    CHECK_FALSE(model.flags(model.index(0)) & Qt::ItemIsSelectable);
}

TEST_CASE("a search shows titles with all its words, and messages below them") {
    ConversationListModel model;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    model.setConversations(
        {conversation(1, QStringLiteral("Kiln schedule"), now), conversation(2, QStringLiteral("Porto flat"), now)},
        now);
    model.setFilter(QStringLiteral("sched KILN"));
    CHECK(rowsOf(model) == QStringList{QStringLiteral("Today"), QStringLiteral("Kiln schedule")});
    PassageItem hit{MessageId(idOf(5)), ConversationId(idOf(2))};
    hit.conversationTitle = QStringLiteral("Porto flat");
    hit.text = QStringLiteral("near the kiln");
    model.setHits({hit});
    CHECK(rowsOf(model).last() == QStringLiteral("Porto flat"));
    CHECK(model.hitAt(model.rowCount() - 1)->message == MessageId(idOf(5)));
    model.setFilter({});
    CHECK(model.rowCount() == 3);
    CHECK(model.hitAt(2) == nullptr);
}

TEST_CASE("a new title is shown at once and asked for once; an empty or equal one is not") {
    ConversationListModel model;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    model.setConversations({conversation(1, QStringLiteral("Kiln"), now)}, now);
    int asked = 0;
    QString title;
    QObject::connect(&model, &ConversationListModel::renameRequested,
                     [&](const ConversationId&, const QString& wanted) {
                         ++asked;
                         title = wanted;
                     });
    CHECK_FALSE(model.setData(model.index(1), QStringLiteral("   "), Qt::EditRole));
    CHECK_FALSE(model.setData(model.index(1), QStringLiteral("Kiln"), Qt::EditRole));
    CHECK_FALSE(model.setData(model.index(0), QStringLiteral("Not a section"), Qt::EditRole));
    CHECK(model.setData(model.index(1), QStringLiteral("  Kiln \n two "), Qt::EditRole));
    CHECK(asked == 1);
    CHECK(title == QStringLiteral("Kiln two"));
    CHECK(model.index(1).data().toString() == QStringLiteral("Kiln two"));
}

TEST_CASE("memories are listed current ones first, pinned before strong, and filtered by words") {
    MemoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setMemories(
        {memoryItem(1, QStringLiteral("weak"), 0.1), memoryItem(2, QStringLiteral("gone"), 0.9, false, false),
         memoryItem(3, QStringLiteral("strong"), 0.8), memoryItem(4, QStringLiteral("pinned"), 0.2, true)});
    CHECK(model.at(0)->content == QStringLiteral("pinned"));
    CHECK(model.at(1)->content == QStringLiteral("strong"));
    CHECK(model.at(2)->content == QStringLiteral("weak"));
    CHECK(model.at(3)->content == QStringLiteral("gone"));
    model.setFilter(QStringLiteral("TRO"));
    CHECK(model.rowCount() == 1);
    CHECK(model.total() == 4);
    CHECK(model.rowOf(MemoryId(idOf(1))) == -1);
    CHECK(model.at(7) == nullptr);
}

TEST_CASE("a character that is cut between two tokens waits for its end") {
    const std::string euro = "€";
    CHECK(wholeCharacters("abc") == 3);
    CHECK(wholeCharacters(std::string("a") + euro) == 4);
    CHECK(wholeCharacters(std::string("a") + euro.substr(0, 2)) == 1);
    CHECK(wholeCharacters(std::string("a") + euro.substr(0, 1)) == 1);
    CHECK(wholeCharacters("") == 0);
    CHECK(wholeCharacters("\xF0\x9F\x94") == 0);
    // Not UTF-8 at all: nothing waits for ever.
    CHECK(wholeCharacters("a\x80\x80\x80") == 4);
}
