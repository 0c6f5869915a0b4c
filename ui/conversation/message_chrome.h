// SPDX-License-Identifier: AGPL-3.0-or-later
// What surrounds a message's text: header, accent rule, notice, and the row of sources, branches and actions.
#pragma once

#include <QPainter>
#include <QString>
#include <QTime>
#include <vector>

#include "ui/conversation/message_layout.h"

namespace hearth::conversation {

inline constexpr int kHeaderHeight = 28;  ///< At least; large text needs more.
inline constexpr int kFooterGap = 4;
inline constexpr int kMessageGap = 16;
inline constexpr int kNoticePadding = 12;
inline constexpr int kNarrowestNotice = 80;
inline constexpr int kRuleOffset = 16;  ///< The accent rule stands this far left of the text.

/// Hours and minutes as the reader's language writes them.
QString clockText(const QTime& time);
/// What a target does, for tooltips and screen readers.
QString targetName(const Target& target, const MessageItem& item);
/// True for targets that are always shown; the others come with hover or focus.
bool isPermanent(TargetKind kind);

/// Drawings, buttons and the row below a message are as much larger than usual as the text is.
int iconSide(const TextStyles& styles);
int buttonHeight(const TextStyles& styles);
int footerHeight(const TextStyles& styles);

std::vector<TargetKind> noticeButtons(const MessageItem& item);
int buttonWidth(TargetKind kind, const TextStyles& styles);
/// The row below a message from left to right; y counts from the row's top.
std::vector<Target> footerTargets(const MessageItem& item, const TextStyles& styles);

/// With the gap below it.
int headerHeight(const TextStyles& styles);
void paintHeader(QPainter& painter, const QString& name, const QString& rest, int width, const TextStyles& styles);
/// Where the header stands after the name.
QRect detailsRect(const QString& name, const QString& rest, int width, const TextStyles& styles);
void paintAccentRule(QPainter& painter, int bottom, const TextStyles& styles);
void paintNotice(QPainter& painter, const QRect& rect, const TextBox& sentence, const TextStyles& styles);
void paintTargets(QPainter& painter, const MessageItem& item, const std::vector<Target>& targets,
                  const MessagePaint& how, const TextStyles& styles);

}  // namespace hearth::conversation
