// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/conversation_accessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>
#include <memory>
#include <unordered_map>
#include <vector>

#include "ui/conversation/attachment_accessible.h"
#include "ui/conversation/conversation_view.h"
#include "ui/conversation/message_chrome.h"

namespace hearth::conversation {

namespace {

// What is read aloud for a message: who, when, what.
QString spokenName(const MessageItem& item) {
    QString name = item.name;
    if (item.time.isValid()) name += QStringLiteral(", ") + clockText(item.time.time());
    if (item.state == MessageState::Streaming) {
        name += QStringLiteral(", ") + ConversationView::tr("is answering");
    } else if (item.state == MessageState::Broken) {
        name += QStringLiteral(", ") + ConversationView::tr("not finished");
    }
    return name;
}

class MessageAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    MessageAccessible(ConversationView& view, int row) : m_view(&view), m_row(row) {}

    bool isValid() const override { return m_view && m_row < m_view->count(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return isValid() ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    ~MessageAccessible() override {
        for (const QAccessible::Id id : m_attachments) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override {
        return isValid() ? static_cast<int>(m_view->message(m_row).attachments.size()) : 0;
    }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        for (int made = static_cast<int>(m_attachments.size()); made <= index; ++made)
            m_attachments.push_back(registerAttachment(*m_view, m_row, made));
        return QAccessible::accessibleInterface(m_attachments[static_cast<std::size_t>(index)]);
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        for (int index = 0; index < childCount(); ++index) {
            if (child(index)->rect().contains(x, y)) return child(index);
        }
        return nullptr;
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (int index = 0; index < static_cast<int>(m_attachments.size()); ++index) {
            if (child(index) == wanted) return index;
        }
        return -1;
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QRect rect() const override {
        if (!isValid()) return {};
        const QRect rect = m_view->rowRect(m_row);
        return rect.isEmpty() ? QRect() : QRect(m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size());
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.readOnly = true;
        state.focused = isValid() && m_view->hasFocus() && m_view->currentRow() == m_row;
        state.offscreen = isValid() && m_view->rowRect(m_row).isEmpty();
        state.busy = isValid() && m_view->message(m_row).state == MessageState::Streaming;
        return state;
    }

    QString text(QAccessible::Text kind) const override {
        if (!isValid()) return {};
        const MessageItem& item = m_view->message(m_row);
        if (kind == QAccessible::Name) return spokenName(item) + QStringLiteral(": ") + plainText() + attachedNames();
        if (kind == QAccessible::Description) return item.notice.isEmpty() ? item.details : item.notice;
        return kind == QAccessible::Value ? plainText() : QString();
    }

    void setText(QAccessible::Text /*kind*/, const QString& /*text*/) override {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

    QStringList actionNames() const override {
        QStringList names{setFocusAction()};
        if (!isValid()) return names;
        for (const Target& target : m_view->targets(m_row)) names.append(targetName(target, m_view->message(m_row)));
        return names;
    }

    void doAction(const QString& name) override {
        if (!isValid()) return;
        if (name == setFocusAction()) {
            m_view->setFocus(Qt::OtherFocusReason);
            m_view->setCurrentRow(m_row);
            return;
        }
        for (const Target& target : m_view->targets(m_row)) {
            if (targetName(target, m_view->message(m_row)) != name) continue;
            m_view->activate(m_row, target);
            return;
        }
    }

    QStringList keyBindingsForAction(const QString& /*name*/) const override { return {}; }

private:
    QString attachedNames() const {
        QString names;
        for (const auto& attachment : m_view->message(m_row).attachments)
            names += QStringLiteral(". ") + attachmentName(attachment);
        return names;
    }
    QString plainText() const {
        const std::vector<Block> blocks = m_view->transcript().blocks(m_row);
        if (blocks.empty()) return {};
        QString rows;
        for (const Block& block : blocks)
            if (block.kind == BlockKind::Step) rows += block.caption + QStringLiteral(". ");
        const auto last = static_cast<int>(blocks.size()) - 1;
        return rows + blocksText(blocks, 0, 0, last, static_cast<int>(blocks.back().text.size()), CopyForm::Plain);
    }

    QPointer<ConversationView> m_view;
    int m_row;
    mutable std::vector<QAccessible::Id> m_attachments;  ///< Those that were asked for.
};

class ConversationAccessible final : public QAccessibleWidget {
public:
    explicit ConversationAccessible(ConversationView& view)
        : QAccessibleWidget(&view, QAccessible::List, view.accessibleName()) {}

    ~ConversationAccessible() override {
        for (const auto& [row, id] : m_children) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return view().count(); }

    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= view().count()) return nullptr;
        if (const auto found = m_children.find(index); found != m_children.end()) {
            return QAccessible::accessibleInterface(found->second);
        }
        // Qt's register owns the interface; it is deleted there with this list.
        QAccessibleInterface* made = std::make_unique<MessageAccessible>(view(), index).release();
        m_children.emplace(index, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (const auto& [row, id] : m_children) {
            if (QAccessible::accessibleInterface(id) == wanted) return row;
        }
        return -1;
    }

    QAccessibleInterface* childAt(int x, int y) const override {
        const QPoint point = view().viewport()->mapFromGlobal(QPoint(x, y));
        for (int row = 0; row < view().count(); ++row) {
            if (view().rowRect(row).contains(point)) return child(row);
        }
        return nullptr;
    }

    QAccessibleInterface* focusChild() const override {
        return view().hasFocus() && view().currentRow() >= 0 ? child(view().currentRow())
                                                             : QAccessibleWidget::focusChild();
    }

private:
    ConversationView& view() const { return static_cast<ConversationView&>(*widget()); }

    mutable std::unordered_map<int, QAccessible::Id> m_children;  ///< Rows that were asked for.
};

QAccessibleInterface* makeInterface(const QString& /*key*/, QObject* object) {
    auto* view = qobject_cast<ConversationView*>(object);
    return view == nullptr ? nullptr : std::make_unique<ConversationAccessible>(*view).release();
}

}  // namespace

void installAccessibility() { QAccessible::installFactory(&makeInterface); }

void announceRow(ConversationView& view, int row) {
    if (!QAccessible::isActive() || row < 0) return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

}  // namespace hearth::conversation
