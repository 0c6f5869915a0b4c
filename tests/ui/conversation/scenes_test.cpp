// SPDX-License-Identifier: AGPL-3.0-or-later
// Whole pictures of the conversation in each theme. They are drawn without error in every state, and with
// HEARTH_SHOTS=dir they can be looked at.
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

#include "tests/ui/conversation/samples.h"
#include "tests/ui/support/shots.h"
#include "ui/conversation/composer.h"
#include "ui/conversation/conversation_view.h"

using namespace hearth;
using namespace hearth::conversation;
using theme::ColorRole;

namespace {

const QString kAnswer = QStringLiteral(
    R"(You decided on **cone 10 in reduction** for the second kiln, after the test tiles in May. Three things were settled:

1. Bisque to cone 06, slowly below 600 °C
2. Glaze firing with a *one-hour soak*
   - damper at two thirds
   - peep closed after `1 180 °C`
3. ~~Brocade tile~~ was dropped: too costly to replace

### The schedule

| Step | From | To | Rate |
|:-----|-----:|---:|-----:|
| Drying | 20 °C | 120 °C | 60 °C/h |
| Ramp | 120 °C | 1 060 °C | 150 °C/h |
| Soak | 1 285 °C | 1 285 °C | 60 min |

```python
def ramp(start: float, end: float, rate: float) -> float:
    """Hours that a ramp takes."""
    if rate <= 0:
        raise ValueError("rate must be positive")
    return (end - start) / rate  # 6.27 for the main ramp
```

> Keep the cones where you can see them, and write down every reading.
>
> — your note of 3 June

- [x] order cones
- [ ] check the thermocouple, see the [maker's page](https://example.org/thermocouple))");

std::vector<MessageItem> fullConversation() {
    std::vector<MessageItem> items;
    items.push_back(test::makeMessage(
        0, Author::User, QStringLiteral("What did we settle on for the second kiln?\nAnd which schedule?")));
    MessageItem answer = test::makeMessage(1, Author::Assistant, kAnswer);
    answer.details = QStringLiteral("routed: default · 0.4 s");
    answer.branch = 1;
    answer.branches = 3;
    answer.sources = {{QStringLiteral("Fires at cone 10, reduction")}, {QStringLiteral("No brocade tile")}};
    items.push_back(answer);
    return items;
}

MessageItem brokenAnswer() {
    MessageItem item = test::makeMessage(3, Author::Assistant, QStringLiteral("The thermocouple should be"));
    item.state = MessageState::Broken;
    item.notice = QStringLiteral("The connection to the model was lost. What had arrived is kept.");
    item.canContinue = true;
    return item;
}

struct Scene {
    explicit Scene(theme::Mode mode) {
        look.setMode(mode);
        look.applyTo(*qApp);
        page.setPalette(QApplication::palette());
        auto layout = std::make_unique<QVBoxLayout>(&page);
        view = std::make_unique<ConversationView>(look).release();
        composer = std::make_unique<Composer>(look).release();
        layout->setContentsMargins(0, 0, 0, 16);
        layout->addWidget(view, 1);
        layout->addWidget(composer);
        layout.release();  // NOLINT: belongs to the page.
        composer->setModelName(QStringLiteral("Haiku"));
        page.resize(760, 1100);
    }
    ~Scene() { qApp->setStyleSheet({}); }

    void shoot(const QString& name, double scale = 1.0) {
        page.show();
        QApplication::processEvents();
        const QImage image = test::shot(page, name, scale);
        CHECK(image.pixelColor(4, 4) == look.color(ColorRole::Surface));
    }

    theme::Theme look;
    QWidget page;
    ConversationView* view;  ///< Children of the page.
    Composer* composer;
};

const std::pair<theme::Mode, QString> kModes[] = {{theme::Mode::Light, QStringLiteral("light")},
                                                  {theme::Mode::Dark, QStringLiteral("dark")},
                                                  {theme::Mode::HighContrast, QStringLiteral("contrast")}};

}  // namespace

TEST_CASE("a full conversation is drawn in every theme") {
    for (const auto& [mode, name] : kModes) {
        Scene scene(mode);
        scene.view->setMessages(fullConversation());
        scene.view->setToday(QDate(2024, 5, 12));
        scene.shoot(QStringLiteral("conversation-") + name, 1.5);
        CHECK(scene.view->isAtEnd());
    }
}

TEST_CASE("streaming, broken, marked and found text are drawn in every theme") {
    for (const auto& [mode, name] : kModes) {
        Scene scene(mode);
        auto items = fullConversation();
        items[1].text = QStringLiteral("You decided on **cone 10** in reduction, with a *one-hour soak* at the top.");
        items.push_back(test::makeMessage(2, Author::User, QStringLiteral("Which thermocouple?")));
        items.push_back(brokenAnswer());
        MessageItem rightToLeft = test::makeMessage(
            4, Author::User, QStringLiteral("كيف حالك اليوم؟\n\n- واحد\n- اثنان مع `code`\n\n> اقتباس"));
        items.push_back(rightToLeft);
        MessageItem streaming =
            test::makeMessage(5, Author::Assistant, QStringLiteral("The thermocouple of the second kiln is a type S"));
        streaming.state = MessageState::Streaming;
        items.push_back(streaming);
        MessageItem waiting = test::makeMessage(6, Author::Assistant, {});
        waiting.state = MessageState::Streaming;
        items.push_back(waiting);
        scene.view->setMessages(items);
        scene.composer->setStreaming(true);
        scene.composer->setText(QStringLiteral("A draft that goes on\nover more than\none line"));
        scene.page.show();
        scene.view->openFind();
        QTest::keyClicks(scene.view->findChild<QLineEdit*>(), QStringLiteral("thermocouple"));
        scene.shoot(QStringLiteral("states-") + name, 1.5);
        CHECK(scene.composer->isStreaming());
    }
}

TEST_CASE("marked text, a hovered answer and a focused question are drawn in every theme") {
    for (const auto& [mode, name] : kModes) {
        Scene scene(mode);
        auto items = fullConversation();
        items.push_back(test::makeMessage(2, Author::User, QStringLiteral("a very long word: ") + QString(300, u'w')));
        items.push_back(test::makeMessage(
            3, Author::Assistant,
            QStringLiteral("```cpp\nconst auto wide = std::string(") + QString(120, u'x') + QStringLiteral(");\n```")));
        scene.view->setMessages(items);
        scene.page.resize(640, 1200);
        scene.page.show();
        scene.page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&scene.page));
        scene.view->setFocus(Qt::TabFocusReason);
        scene.view->selectAll();
        scene.view->setCurrentRow(2);
        const QPointF copy(scene.view->rowRect(3).left() + 628.0, scene.view->rowRect(3).top() + 40.0);
        QMouseEvent hover(QEvent::MouseMove, copy, copy, Qt::NoButton, {}, {});
        QApplication::sendEvent(scene.view->viewport(), &hover);
        scene.shoot(QStringLiteral("marked-") + name, 2.0);
        CHECK(scene.view->hasSelection());
    }
}

TEST_CASE("an empty conversation says what will be here") {
    for (const auto& [mode, name] : kModes) {
        Scene scene(mode);
        scene.view->setEmptyText({QStringLiteral("A new conversation"),
                                  QStringLiteral("Ask anything. What matters is remembered, on this computer."),
                                  {{QStringLiteral("import"), QStringLiteral("Import old conversations")},
                                   {QStringLiteral("resume"), QStringLiteral("Pick up where we left off")}}});
        scene.page.resize(760, 600);
        scene.shoot(QStringLiteral("empty-") + name, 1.5);
        CHECK(scene.view->findChild<EmptyState*>()->isVisible());
    }
}
