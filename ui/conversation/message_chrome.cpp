// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/message_chrome.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QIcon>
#include <QLocale>
#include <algorithm>

namespace hearth::conversation {

namespace {

using theme::ColorRole;
using theme::Icon;

constexpr int kFooterHeight = 28;
constexpr int kButtonHeight = 28;
constexpr int kActionSize = 28;
constexpr int kChip = 20;
constexpr int kMostChips = 12;
constexpr int kRuleWidth = 2;

QString say(const char* text) { return QCoreApplication::translate("ConversationView", text); }

QString buttonText(TargetKind kind) { return kind == TargetKind::Retry ? say("Retry") : say("Continue"); }

QString branchLabel(const MessageItem& item) { return QStringLiteral("%1/%2").arg(item.branch + 1).arg(item.branches); }

int branchLabelWidth(const MessageItem& item, const TextStyles& styles) {
    return QFontMetrics(styles.base).horizontalAdvance(branchLabel(item)) + theme::kGrid;
}

Icon iconOf(TargetKind kind) {
    switch (kind) {
        case TargetKind::PreviousBranch: return Icon::ChevronLeft;
        case TargetKind::NextBranch: return Icon::ChevronRight;
        case TargetKind::Edit: return Icon::Edit;
        case TargetKind::Regenerate: return Icon::Regenerate;
        default: return Icon::Copy;
    }
}

bool isEnabled(TargetKind kind, const MessageItem& item) {
    if (kind == TargetKind::PreviousBranch) return item.branch > 0;
    if (kind == TargetKind::NextBranch) return item.branch + 1 < item.branches;
    return true;
}

void paintFocus(QPainter& painter, const QRect& rect, const TextStyles& styles) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(styles.color(ColorRole::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 5, 5);
}

void paintUnderline(QPainter& painter, const QRect& rect, const TextStyles& styles) {
    painter.setPen(QPen(styles.color(ColorRole::Muted), 1));
    painter.drawLine(rect.left() + theme::kGrid, rect.bottom() - 1, rect.right(), rect.bottom() - 1);
}

void paintChip(QPainter& painter, const Target& target, bool hovered, const TextStyles& styles) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(styles.color(hovered ? ColorRole::Accent : ColorRole::Line), 1));
    painter.setBrush(styles.color(ColorRole::Raised));
    painter.drawRoundedRect(QRectF(target.rect).adjusted(0.5, 0.5, -0.5, -0.5), target.rect.height() / 2.0,
                            target.rect.height() / 2.0);
    painter.setFont(styles.base);
    painter.setPen(styles.color(hovered ? ColorRole::Accent : ColorRole::Muted));
    painter.drawText(target.rect, Qt::AlignCenter, QString::number(target.index + 1));
}

void paintTextButton(QPainter& painter, const Target& target, bool hovered, const TextStyles& styles) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::mixed(styles.color(ColorRole::Text), styles.color(ColorRole::Line), 0.2), 1));
    painter.setBrush(styles.color(hovered ? ColorRole::Selection : ColorRole::Surface));
    painter.drawRoundedRect(QRectF(target.rect).adjusted(0.5, 0.5, -0.5, -0.5), theme::kRadius, theme::kRadius);
    painter.setFont(styles.base);
    painter.setPen(styles.color(ColorRole::Text));
    painter.drawText(target.rect, Qt::AlignCenter, buttonText(target.kind));
}

void paintIconButton(QPainter& painter, const Target& target, const QIcon& icon, bool hovered, const TextStyles& styles,
                     bool enabled) {
    if (hovered && enabled) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::mixed(styles.color(ColorRole::Text), styles.color(ColorRole::Surface), 0.08));
        painter.drawRoundedRect(target.rect, theme::kRadius, theme::kRadius);
    }
    const int side = iconSide(styles);
    const int inset = (target.rect.height() - side) / 2;
    const QRect square(target.rect.left() + inset, target.rect.top() + inset, side, side);
    icon.paint(&painter, square, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
}

}  // namespace

QString clockText(const QTime& time) {
    const QLocale locale;
    // The plain C locale would add seconds.
    if (locale.language() == QLocale::C) return time.toString(QStringLiteral("HH:mm"));
    return locale.toString(time, QLocale::ShortFormat);
}

QString targetName(const Target& target, const MessageItem& item) {
    switch (target.kind) {
        case TargetKind::Link: return target.link;
        case TargetKind::CopyCode: return say("Copy code");
        case TargetKind::Source: {
            const auto index = static_cast<std::size_t>(target.index);
            return index < item.sources.size() ? say("Source %1: %2").arg(index + 1).arg(item.sources[index].title)
                                               : say("Sources");
        }
        case TargetKind::PreviousBranch: return say("Previous version");
        case TargetKind::NextBranch: return say("Next version");
        case TargetKind::Copy: return say("Copy message");
        case TargetKind::Edit: return say("Edit and branch");
        case TargetKind::Regenerate: return say("Answer again");
        case TargetKind::Attachment: return attachmentAction(item.attachments[static_cast<std::size_t>(target.index)]);
        case TargetKind::Details: return say("Who answered, and why");
        case TargetKind::Fold: {
            const auto index = static_cast<std::size_t>(target.index);
            return index < item.steps.size() ? say("Details: %1").arg(stepTitle(item.steps[index])) : say("Details");
        }
        case TargetKind::Retry:
        case TargetKind::Continue: break;
    }
    return buttonText(target.kind);
}

bool isPermanent(TargetKind kind) {
    switch (kind) {
        case TargetKind::Copy:
        case TargetKind::Edit:
        case TargetKind::Regenerate: return false;
        default: return true;
    }
}

int iconSide(const TextStyles& styles) { return styles.theme.scaled(theme::kIconSmall); }

int buttonHeight(const TextStyles& styles) { return styles.theme.scaled(kButtonHeight); }

int footerHeight(const TextStyles& styles) { return styles.theme.scaled(kFooterHeight); }

std::vector<TargetKind> noticeButtons(const MessageItem& item) {
    if (item.canContinue) return {TargetKind::Continue, TargetKind::Retry};
    return {TargetKind::Retry};
}

int buttonWidth(TargetKind kind, const TextStyles& styles) {
    return QFontMetrics(styles.base).horizontalAdvance(buttonText(kind)) + 3 * theme::kGrid;
}

std::vector<Target> footerTargets(const MessageItem& item, const TextStyles& styles) {
    std::vector<Target> targets;
    int x = 0;
    const int row = footerHeight(styles);
    const int chip = styles.theme.scaled(kChip);
    const int action = styles.theme.scaled(kActionSize);
    const int chips = std::min(static_cast<int>(item.sources.size()), kMostChips);
    for (int i = 0; i < chips; ++i) {
        const int width = std::max(chip, QFontMetrics(styles.base).horizontalAdvance(QString::number(i + 1)) + 10);
        targets.push_back({TargetKind::Source, QRect(x, (row - chip) / 2, width, chip), i, {}});
        x += width + theme::kFine;
    }
    if (chips > 0) x += theme::kFine;
    const auto addIcon = [&](TargetKind kind) {
        targets.push_back({kind, QRect(x, 0, action, row), -1, {}});
        x += action;
    };
    // The drawings stand in the middle of their buttons; the first begins at the text's edge.
    if (chips == 0) x = -(action - iconSide(styles)) / 2;
    if (item.branches > 1) {
        addIcon(TargetKind::PreviousBranch);
        x += branchLabelWidth(item, styles);
        addIcon(TargetKind::NextBranch);
        x += theme::kFine;
    }
    if (item.state == MessageState::Streaming) return targets;
    if (item.isKept) addIcon(item.author == Author::User ? TargetKind::Edit : TargetKind::Regenerate);
    addIcon(TargetKind::Copy);
    return targets;
}

int headerHeight(const TextStyles& styles) {
    return std::max(kHeaderHeight, QFontMetrics(styles.base).height() + theme::kGrid);
}

QRect detailsRect(const QString& name, const QString& rest, int width, const TextStyles& styles) {
    QFont strong = styles.base;
    strong.setWeight(QFont::DemiBold);
    const int left = std::min(QFontMetrics(strong).horizontalAdvance(name), width);
    const int wide = std::min(QFontMetrics(styles.base).horizontalAdvance(rest), width - left);
    return {left, 0, wide, headerHeight(styles) - theme::kGrid};
}

void paintHeader(QPainter& painter, const QString& name, const QString& rest, int width, const TextStyles& styles) {
    QFont strong = styles.base;
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics strongMetrics(strong);
    const QString shown = strongMetrics.elidedText(name, Qt::ElideRight, width);
    const QRect line(0, 0, width, headerHeight(styles) - theme::kGrid);
    painter.setFont(strong);
    painter.setPen(styles.color(ColorRole::Text));
    // In this order, whatever the words are: what is said of an answer may read from right to left, its name not.
    constexpr int kInOrder = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextForceLeftToRight;
    painter.drawText(line, kInOrder, shown);
    const int used = strongMetrics.horizontalAdvance(shown);
    painter.setFont(styles.base);
    painter.setPen(styles.color(ColorRole::Muted));
    const QRect after = line.adjusted(used, 0, 0, 0);
    painter.drawText(after, kInOrder,
                     QFontMetrics(styles.base).elidedText(rest, Qt::ElideRight, std::max(after.width(), 0)));
}

void paintAccentRule(QPainter& painter, int bottom, const TextStyles& styles) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(styles.color(ColorRole::Accent));
    painter.drawRoundedRect(QRectF(-kRuleOffset, 2, kRuleWidth, bottom - 2), kRuleWidth / 2.0, kRuleWidth / 2.0);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintNotice(QPainter& painter, const QRect& rect, const TextBox& sentence, const TextStyles& styles) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(styles.color(ColorRole::Line), 1));
    painter.setBrush(styles.color(ColorRole::Raised));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), theme::kRadius, theme::kRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int textTop = rect.center().y() - sentence.height() / 2;
    const int side = iconSide(styles);
    const int iconTop = sentence.height() > 2 * side ? textTop + 2 : rect.center().y() - side / 2;
    styles.theme.icon(Icon::Warning, ColorRole::Warn)
        .paint(&painter, QRect(rect.left() + kNoticePadding, iconTop, side, side));
    painter.setPen(styles.color(ColorRole::Text));
    sentence.paint(painter, QPointF(rect.left() + kNoticePadding + side + theme::kGrid, textTop));
}

void paintTargets(QPainter& painter, const MessageItem& item, const std::vector<Target>& targets,
                  const MessagePaint& how, const TextStyles& styles) {
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const Target& target = targets[i];
        const bool hovered = static_cast<int>(i) == how.hoveredTarget;
        if (isPermanent(target.kind) || how.actions) {
            if (target.kind == TargetKind::Source) {
                paintChip(painter, target, hovered, styles);
            } else if (target.kind == TargetKind::Retry || target.kind == TargetKind::Continue) {
                paintTextButton(painter, target, hovered, styles);
            } else if (target.kind == TargetKind::Details) {
                if (hovered) paintUnderline(painter, target.rect, styles);
            } else if (target.kind != TargetKind::Link && target.kind != TargetKind::CopyCode &&
                       target.kind != TargetKind::Attachment && target.kind != TargetKind::Fold) {
                const bool done = how.copied && how.copied->kind == TargetKind::Copy && target.kind == TargetKind::Copy;
                const QIcon icon = done ? styles.theme.icon(Icon::Check, ColorRole::Good)
                                        : styles.theme.icon(iconOf(target.kind), ColorRole::Muted);
                paintIconButton(painter, target, icon, hovered, styles, isEnabled(target.kind, item));
            }
            if (target.kind == TargetKind::PreviousBranch) {
                const QRect label(target.rect.right() + 1, target.rect.top(), branchLabelWidth(item, styles),
                                  target.rect.height());
                painter.setFont(styles.base);
                painter.setPen(styles.color(ColorRole::Muted));
                painter.drawText(label, Qt::AlignCenter, branchLabel(item));
            }
        }
        if (static_cast<int>(i) == how.focusedTarget) paintFocus(painter, target.rect, styles);
    }
}

}  // namespace hearth::conversation
