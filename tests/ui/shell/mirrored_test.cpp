// SPDX-License-Identifier: AGPL-3.0-or-later
// What is painted or placed by hand, where one reads from right to left.
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>
#include <catch2/catch.hpp>

#include "ui/bridge/conversation_list_model.h"
#include "ui/conversation/message_chrome.h"
#include "ui/conversation/text_styles.h"
#include "ui/shell/choice_box.h"
#include "ui/shell/conversation_delegate.h"
#include "ui/shell/flow_layout.h"
#include "ui/shell/mirrored_words.h"
#include "ui/shell/row_painter.h"
#include "ui/shell/usage_chart.h"
#include "ui/shell/widgets.h"

using namespace hearth;
using namespace hearth::shell;

namespace {

constexpr QSize kRow(260, 40);

/// The first and the last column that something is painted in.
std::pair<int, int> inked(const QImage& image) {
    int first = image.width();
    int last = -1;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y) == QColor(Qt::white)) continue;
            first = std::min(first, x);
            last = x;
        }
    }
    return {first, last};
}

int highestInk(const QImage& image, int x) {
    int y = 0;
    while (y < image.height() && image.pixelColor(x, y) == QColor(Qt::white)) ++y;
    return y;
}

template <typename Paint>
QImage painted(const Paint& paint) {
    QImage image(kRow, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter);
    return image;
}

/// What a child of a ground that is read this way looks like, on white.
QImage seen(QWidget& widget, const QSize& size = kRow) {
    widget.resize(size);
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    widget.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

}  // namespace

TEST_CASE("a row is mirrored where one reads from right to left, and its words are not") {
    const auto row = [](Qt::LayoutDirection direction) {
        return painted([direction](QPainter& painter) {
            const QRect all(QPoint(), kRow);
            RowPainter(painter, all, direction)
                .line(all.adjusted(12, 0, -12, 0), Qt::AlignLeft, QStringLiteral("Kiln."));
        });
    };
    const auto [left, leftEnd] = inked(row(Qt::LeftToRight));
    const auto [right, rightEnd] = inked(row(Qt::RightToLeft));
    CHECK(left < 20);
    CHECK(leftEnd < 100);
    CHECK(right > 160);
    CHECK(rightEnd > 240);
    // The full stop stays behind the word: what begins is tall, what ends is low.
    const QImage mirrored = row(Qt::RightToLeft);
    CHECK(highestInk(mirrored, rightEnd) > highestInk(mirrored, right) + 3);
}

TEST_CASE("a pinned conversation has its sign at the end of the line, wherever that is") {
    const theme::Theme look;
    const ConversationDelegate delegate(look);
    QStandardItemModel model(1, 1);
    const auto index = model.index(0, 0);
    model.setData(index, static_cast<int>(bridge::ConversationListModel::RowKind::Conversation),
                  bridge::ConversationListModel::KindRole);
    model.setData(index, true, bridge::ConversationListModel::PinnedRole);
    const auto row = [&](Qt::LayoutDirection direction) {
        return inked(painted([&](QPainter& painter) {
            QStyleOptionViewItem option;
            option.rect = QRect(QPoint(), kRow);
            option.direction = direction;
            delegate.paint(&painter, option, index);
        }));
    };
    model.setData(index, QStringLiteral("i"), Qt::DisplayRole);
    const auto [first, last] = row(Qt::LeftToRight);
    const auto [mirroredFirst, mirroredLast] = row(Qt::RightToLeft);
    CHECK(first < 20);
    CHECK(last > 240);
    CHECK(mirroredFirst < 20);
    CHECK(mirroredLast > 240);
    // A letter is not as wide as the sign: the gap between them begins behind whichever comes first.
    model.setData(index, QStringLiteral(" "), Qt::DisplayRole);
    CHECK(row(Qt::LeftToRight).first > 200);
    CHECK(row(Qt::RightToLeft).second < 60);
}

TEST_CASE("what flows begins at the side where reading begins") {
    QWidget ground;
    auto* flow = std::make_unique<FlowLayout>(&ground, 8).release();
    auto* first = button(&ground, QStringLiteral("one"));
    auto* second = button(&ground, QStringLiteral("two"));
    flow->addWidget(first);
    flow->addWidget(second);
    ground.resize(400, 60);
    ground.show();
    CHECK(first->geometry().left() == 0);
    CHECK(first->x() < second->x());
    ground.setLayoutDirection(Qt::RightToLeft);
    flow->invalidate();
    flow->activate();
    QTest::qWait(20);
    CHECK(first->geometry().right() == ground.width() - 1);
    CHECK(first->x() > second->x());
}

TEST_CASE("time runs in a chart the way that one reads, for the eye, the mouse and the keyboard") {
    const theme::Theme look;
    UsageChart chart(look);
    chart.resize(600, 208);
    std::vector<ChartBar> bars;
    for (const char* name : {"May", "June", "July"}) bars.push_back({QLatin1String(name), {}, {}, 1});
    chart.setBars(bars, [](double) { return QStringLiteral("1"); });
    CHECK(chart.barRect(0).x() < chart.barRect(2).x());
    const QRect first = chart.barRect(0);
    chart.setLayoutDirection(Qt::RightToLeft);
    CHECK(chart.barRect(0).x() > chart.barRect(2).x());
    CHECK(chart.barRect(0).right() == chart.width() - 1 - first.left());
    QTest::mouseMove(&chart, chart.barRect(2).center());
    chart.setCurrent(1);
    QTest::keyClick(&chart, Qt::Key_Left);
    CHECK(chart.current() == 2);
    QTest::keyClick(&chart, Qt::Key_Right);
    CHECK(chart.current() == 1);
}

TEST_CASE("a number in a window that is read from right to left begins where its lines begin") {
    QWidget ground;
    CHECK(inked(seen(*label(&ground, QStringLiteral("19")))).second < 40);
    ground.setLayoutDirection(Qt::RightToLeft);
    CHECK(inked(seen(*label(&ground, QStringLiteral("19")))).first > 220);
    CHECK(inked(seen(*line(&ground, QStringLiteral("/home/ana")))).first > 160);
}

TEST_CASE("what is chosen from a list begins where one begins to read, and ends in an ellipsis where it does not fit") {
    QWidget ground;
    ground.setStyleSheet(
        QStringLiteral("QComboBox { background: white; color: black; border: none; }"
                       "QComboBox::drop-down { border: none; width: 24px; } QComboBox::down-arrow { image: none; }"));
    const auto chosen = [&ground](const QString& words) {
        auto* made = child<ChoiceBox>(&ground);
        made->addItem(words);
        return seen(*made);
    };
    CHECK(inked(chosen(QStringLiteral("Light"))).second < 60);
    const QImage cut = chosen(QStringLiteral("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"));
    CHECK(highestInk(cut, inked(cut).second) > kRow.height() / 2);
    auto* fitting = child<ChoiceBox>(&ground);
    fitting->addItem(QStringLiteral("This month till"));
    const QImage whole = seen(*fitting, fitting->sizeHint());
    CHECK(highestInk(whole, inked(whole).second) < whole.height() / 2);
    ground.setLayoutDirection(Qt::RightToLeft);
    CHECK(inked(chosen(QStringLiteral("Light"))).first > 200);
}

TEST_CASE("the words of a wide button stand beside its sign, on either side") {
    QWidget ground;
    QPixmap sign(16, 16);
    sign.fill(Qt::red);
    const auto words = [&](Qt::LayoutDirection direction) {
        ground.setLayoutDirection(direction);
        auto* made = child<QToolButton>(&ground);
        made->setStyleSheet(QStringLiteral("QToolButton { background: white; color: black; border: none; }"));
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setIcon(sign);
        made->setText(QStringLiteral("Start"));
        std::make_unique<MirroredWords>(made).release();  // The button's.
        return inked(seen(*made));
    };
    CHECK(words(Qt::LeftToRight).second < 90);
    CHECK(words(Qt::RightToLeft).first > 170);
}

TEST_CASE("what is said of an answer stands behind its name, whichever way the words are read") {
    const theme::Theme look;
    const conversation::TextStyles styles(look);
    const auto header = [&styles](const QString& rest) {
        return painted([&](QPainter& painter) {
            conversation::paintHeader(painter, QStringLiteral("hearth"), rest, kRow.width(), styles);
        });
    };
    const int name = inked(header({})).second;
    const QImage both = header(QStringLiteral(" \u00b7 14:02 \u00b7 \u200frouted"));
    for (int x = name + 1; x < name + 3; ++x) CHECK(highestInk(both, x) == kRow.height());
    CHECK(inked(both).second > name + 60);
}
