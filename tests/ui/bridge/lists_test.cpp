// SPDX-License-Identifier: AGPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSignalSpy>
#include <catch2/catch.hpp>

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

const qint64 kNow = QDateTime(QDate(2026, 6, 18), QTime(12, 0)).toMSecsSinceEpoch();

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

QStringList rowsOf(const QAbstractItemModel& model) {
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) rows << model.index(row, 0).data().toString();
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

TEST_CASE("memories are listed by weight, pinned before strong, and what is not current only when asked for") {
    MemoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setMemories(
        {memoryItem(1, QStringLiteral("weak"), 0.1), memoryItem(2, QStringLiteral("gone"), 0.9, false, false),
         memoryItem(3, QStringLiteral("strong"), 0.8), memoryItem(4, QStringLiteral("pinned"), 0.2, true)},
        kNow);
    CHECK(rowsOf(model) == QStringList{QStringLiteral("pinned"), QStringLiteral("strong"), QStringLiteral("weak")});
    CHECK(model.total() == 3);
    MemoryView view;
    view.status = MemoryStatus::All;
    model.setView(view);
    CHECK(rowsOf(model).last() == QStringLiteral("gone"));
    view.words = QStringLiteral("TRO");
    model.setView(view);
    CHECK(rowsOf(model) == QStringList{QStringLiteral("strong")});
    CHECK(model.rowOf(MemoryId(idOf(1))) == -1);
    CHECK(model.find(MemoryId(idOf(1)))->content == QStringLiteral("weak"));
    CHECK(model.at(7) == nullptr);
}

TEST_CASE("each filter lets through what it names and nothing else") {
    MemoryModel model;
    auto said = memoryItem(1, QStringLiteral("said"), 0.5);
    said.origin = QStringLiteral("rule");
    said.topic = QStringLiteral("residence");
    said.subject = QStringLiteral("user");
    said.tier = memory::Tier::PrefsGoals;
    auto written = memoryItem(2, QStringLiteral("written"), 0.4, true);
    written.origin = QStringLiteral("user");
    written.subject = QStringLiteral("Ana");
    written.layer = memory::Layer::LongTerm;
    auto guessed = memoryItem(3, QStringLiteral("guessed"), 0.3);
    guessed.origin = QStringLiteral("rule");
    guessed.fromAssistant = true;
    guessed.localOnly = true;
    auto away = memoryItem(4, QStringLiteral("away"), 0.2, false, false);
    away.archivedAt = kNow;
    auto old = memoryItem(5, QStringLiteral("old"), 0.1, false, false);
    old.supersededBy = MemoryId(idOf(1));
    model.setMemories({said, written, guessed, away, old}, kNow);
    const auto shownWith = [&](auto narrow) {
        MemoryView view;
        narrow(view);
        CHECK(view.filters() == 1);
        model.setView(view);
        return rowsOf(model).join(QLatin1Char(' '));
    };
    CHECK(shownWith([](MemoryView& view) { view.tier = memory::Tier::PrefsGoals; }) == QStringLiteral("said"));
    CHECK(shownWith([](MemoryView& view) { view.layer = memory::Layer::LongTerm; }) == QStringLiteral("written"));
    CHECK(shownWith([](MemoryView& view) { view.topic = QStringLiteral("residence"); }) == QStringLiteral("said"));
    CHECK(shownWith([](MemoryView& view) { view.subject = QStringLiteral("Ana"); }) == QStringLiteral("written"));
    CHECK(shownWith([](MemoryView& view) { view.origin = MemoryOrigin::Said; }) == QStringLiteral("said"));
    CHECK(shownWith([](MemoryView& view) { view.origin = MemoryOrigin::Written; }) == QStringLiteral("written"));
    CHECK(shownWith([](MemoryView& view) { view.origin = MemoryOrigin::Assistant; }) == QStringLiteral("guessed"));
    CHECK(shownWith([](MemoryView& view) { view.origin = MemoryOrigin::Model; }).isEmpty());
    CHECK(shownWith([](MemoryView& view) { view.pinned = true; }) == QStringLiteral("written"));
    CHECK(shownWith([](MemoryView& view) { view.localOnly = true; }) == QStringLiteral("guessed"));
    CHECK(shownWith([](MemoryView& view) { view.status = MemoryStatus::Archived; }) == QStringLiteral("away"));
    CHECK(shownWith([](MemoryView& view) { view.status = MemoryStatus::Superseded; }) == QStringLiteral("old"));
    REQUIRE(model.topics().size() == 1);
    CHECK(model.topics().front().name == QStringLiteral("residence"));
    REQUIRE(model.people().size() == 1);
    CHECK(model.people().front().name == QStringLiteral("Ana"));
}

TEST_CASE("along time memories stand under their week or their day, newest first") {
    MemoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto at = [](int number, const QString& content, int days, memory::Layer layer) {
        auto item = memoryItem(number, content, 0.5);
        item.learnedAt = kNow - days * 24LL * 3600 * 1000;
        item.layer = layer;
        return item;
    };
    model.setMemories({at(1, QStringLiteral("a year ago"), 365, memory::Layer::LongTerm),
                       at(2, QStringLiteral("today"), 0, memory::Layer::Working),
                       at(3, QStringLiteral("yesterday"), 1, memory::Layer::Working)},
                      kNow);
    MemoryView view;
    view.order = MemoryOrder::Age;
    model.setView(view);
    CHECK(rowsOf(model) == QStringList{QStringLiteral("This week"), QStringLiteral("today"),
                                       QStringLiteral("yesterday"), QStringLiteral("Older"),
                                       QStringLiteral("a year ago")});
    CHECK(model.at(0) == nullptr);
    CHECK_FALSE(model.flags(model.index(0)) & Qt::ItemIsSelectable);
    CHECK(model.rowNear(0) == 1);
    CHECK(model.shown() == 3);
    view.order = MemoryOrder::Day;
    model.setView(view);
    CHECK(rowsOf(model).mid(0, 4) == QStringList{QStringLiteral("Today"), QStringLiteral("today"),
                                                 QStringLiteral("Yesterday"), QStringLiteral("yesterday")});
    CHECK(model.index(4).data().toString().contains(QLatin1String("20")));
}

TEST_CASE("what could be merged is ranked by what it shares, and never is what is not current") {
    MemoryModel model;
    auto one = memoryItem(1, QStringLiteral("The kiln is fired on Fridays."), 0.5);
    auto other = memoryItem(2, QStringLiteral("The kiln is fired at night."), 0.5);
    auto apart = memoryItem(3, QStringLiteral("Tea."), 0.5);
    auto gone = memoryItem(4, QStringLiteral("The kiln is fired on Fridays, often."), 0.5, false, false);
    auto same = memoryItem(5, QStringLiteral("Burns each week."), 0.5);
    one.topic = same.topic = QStringLiteral("routine");
    model.setMemories({one, other, apart, gone, same}, kNow);
    const auto found = model.similar(one.id, {}, 5);
    REQUIRE(found.size() == 2);
    CHECK(found[0].id == same.id);
    CHECK(found[1].id == other.id);
    CHECK(model.similar(one.id, QStringLiteral("tea"), 5).size() == 1);
    CHECK(model.similar(one.id, {}, 1).size() == 1);
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
