// SPDX-License-Identifier: AGPL-3.0-or-later
// Text properties are found by Qt's own description of each class, so that a new kind of widget is seen as well.
#include "tests/ui/shell/texts.h"

#include <QAbstractItemModel>
#include <QAccessible>
#include <QAction>
#include <QMetaProperty>
#include <QPointer>
#include <vector>

namespace hearth::test {

namespace {

void addProperties(const QObject& object, QStringList& texts) {
    const auto* meta = object.metaObject();
    for (int at = 0; at < meta->propertyCount(); ++at) {
        const QVariant value = meta->property(at).read(&object);
        if (value.typeId() == QMetaType::QString) texts << value.toString();
    }
}

void addItems(const QAbstractItemModel& model, QStringList& texts) {
    constexpr int kRoles = Qt::UserRole + 24;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int role = 0; role < kRoles; ++role) texts << model.data(model.index(row, 0), role).toString();
    }
}

void addAccessible(QAccessibleInterface* element, QStringList& texts) {
    if (!element || !element->isValid()) return;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help}) {
        texts << element->text(kind);
    }
    if (auto* text = element->textInterface()) texts << text->text(0, text->characterCount());
    for (int at = 0; at < element->childCount(); ++at) addAccessible(element->child(at), texts);
}

}  // namespace

QStringList textsOf(QWidget& window) {
    QStringList texts;
    addProperties(window, texts);
    const auto children = window.findChildren<QObject*>();
    // Asking one for its text may lay another out anew, which deletes what it had.
    const std::vector<QPointer<const QObject>> objects(children.begin(), children.end());
    for (const auto& object : objects) {
        if (!object) continue;
        addProperties(*object, texts);
        if (const auto* model = qobject_cast<const QAbstractItemModel*>(object)) addItems(*model, texts);
        if (const auto* view = object->property("model").value<QAbstractItemModel*>()) addItems(*view, texts);
    }
    addAccessible(QAccessible::queryAccessibleInterface(&window), texts);
    return texts;
}

bool anyText(QWidget& window, const QString& text) {
    const auto texts = textsOf(window);
    return std::any_of(texts.begin(), texts.end(), [&](const QString& one) { return one.contains(text); });
}

}  // namespace hearth::test
