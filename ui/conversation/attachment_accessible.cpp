// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/attachment_accessible.h"

#include <QPointer>
#include <memory>
#include <optional>

#include "ui/conversation/conversation_view.h"

namespace hearth::conversation {

namespace {

class AttachmentAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AttachmentAccessible(ConversationView& view, int row, int index) : m_view(&view), m_row(row), m_index(index) {}

    bool isValid() const override {
        return m_view && m_row < m_view->count() &&
               static_cast<std::size_t>(m_index) < m_view->message(m_row).attachments.size();
    }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return isValid() ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override {
        return m_view ? QAccessible::queryAccessibleInterface(m_view)->child(m_row) : nullptr;
    }
    QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }

    QAccessible::Role role() const override {
        return isValid() && standsAsPicture(attachment()) ? QAccessible::Graphic : QAccessible::Button;
    }

    QRect rect() const override {
        const auto target = isValid() ? find() : std::nullopt;
        if (!target) return {};
        const QPoint origin = m_view->rowRect(m_row).topLeft() + target->rect.topLeft();
        return {m_view->viewport()->mapToGlobal(origin), target->rect.size()};
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.readOnly = true;
        state.offscreen = isValid() && m_view->rowRect(m_row).isEmpty();
        return state;
    }

    QString text(QAccessible::Text kind) const override {
        if (!isValid()) return {};
        if (kind == QAccessible::Name) return attachmentName(attachment());
        return kind == QAccessible::Description ? attachmentAction(attachment()) : QString();
    }
    void setText(QAccessible::Text /*kind*/, const QString& /*text*/) override {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& name) override {
        const auto target = isValid() && name == pressAction() ? find() : std::nullopt;
        if (target) m_view->activate(m_row, *target);
    }
    QStringList keyBindingsForAction(const QString& /*name*/) const override { return {}; }

private:
    const MessageAttachment& attachment() const {
        return m_view->message(m_row).attachments[static_cast<std::size_t>(m_index)];
    }
    std::optional<Target> find() const {
        for (const Target& target : m_view->targets(m_row)) {
            if (target.kind == TargetKind::Attachment && target.index == m_index) return target;
        }
        return std::nullopt;
    }

    QPointer<ConversationView> m_view;
    int m_row;
    int m_index;
};

}  // namespace

QAccessible::Id registerAttachment(ConversationView& view, int row, int index) {
    return QAccessible::registerAccessibleInterface(std::make_unique<AttachmentAccessible>(view, row, index).release());
}

}  // namespace hearth::conversation
