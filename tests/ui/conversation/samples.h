// SPDX-License-Identifier: AGPL-3.0-or-later
// Messages that tests of the conversation share.
#pragma once

#include <QStringList>
#include <QTimeZone>
#include <vector>

#include "ui/conversation/message_item.h"

namespace hearth::test {

inline conversation::MessageItem makeMessage(int number, conversation::Author author, const QString& text) {
    conversation::MessageItem item;
    item.id = QStringLiteral("m%1").arg(number);
    item.author = author;
    item.name = author == conversation::Author::User ? QStringLiteral("You") : QStringLiteral("Haiku");
    item.time = QDateTime(QDate(2024, 5, 12), QTime(14, 2), QTimeZone::utc()).addSecs(number * 60);
    item.text = text;
    return item;
}

/// Questions and answers of many lengths, always the same.
inline std::vector<conversation::MessageItem> makeConversation(int count) {
    std::vector<conversation::MessageItem> items;
    const QString sentence = QStringLiteral("The kiln cooled overnight, and in the morning we opened it with care. ");
    for (int i = 0; i < count; ++i) {
        if (i % 2 == 0) {
            items.push_back(makeMessage(i, conversation::Author::User, QStringLiteral("Question %1: why?").arg(i)));
            continue;
        }
        QString text = QStringLiteral("Answer %1. ").arg(i) + sentence.repeated(1 + i % 13);
        if (i % 5 == 0) text += QStringLiteral("\n\n- one\n- two\n- **three**\n");
        if (i % 7 == 0) text += QStringLiteral("\n\n```python\nfor i in range(%1):\n    print(i)\n```\n").arg(i);
        items.push_back(makeMessage(i, conversation::Author::Assistant, text));
    }
    return items;
}

}  // namespace hearth::test
