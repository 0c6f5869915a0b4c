// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/conversation/attachment_strip.h"

#include <QBoxLayout>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QToolButton>
#include <algorithm>

#include "ui/conversation/child.h"

namespace hearth::conversation {

namespace {

using theme::ColorRole;
using theme::Icon;

constexpr int kPicture = 32;
constexpr int kRounding = 4;
constexpr int kNameLetters = 20;

QPixmap rounded(const QImage& image, int wide, double ratio) {
    const int side = static_cast<int>(wide * ratio);
    QPixmap square(side, side);
    square.fill(Qt::transparent);
    const QImage filled = image.scaled(side, side, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    QPainter painter(&square);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath path;
    path.addRoundedRect(0, 0, side, side, kRounding * ratio, kRounding * ratio);
    painter.setClipPath(path);
    painter.drawImage((side - filled.width()) / 2, (side - filled.height()) / 2, filled);
    painter.end();
    square.setDevicePixelRatio(ratio);
    return square;
}

}  // namespace

AttachmentChip::AttachmentChip(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_picture(&addChild<QLabel>(*this)),
      m_name(&addChild<QLabel>(*this)),
      m_detail(&addChild<QLabel>(*this)),
      m_remove(&addChild<QToolButton>(*this)) {
    auto& across = addChild<QHBoxLayout>(*this);
    across.setContentsMargins(theme::kFine, theme::kFine, theme::kFine, theme::kFine);
    across.setSpacing(theme::kGrid);
    m_picture->setAlignment(Qt::AlignCenter);
    across.addWidget(m_picture, 0, Qt::AlignVCenter);
    auto down = std::make_unique<QVBoxLayout>();
    down->setSpacing(0);
    down->addWidget(m_name);
    down->addWidget(m_detail);
    across.addLayout(down.release(), 1);  // The row takes it.
    across.addWidget(m_remove, 0, Qt::AlignVCenter);
    for (QLabel* label : {m_name, m_detail}) label->setTextFormat(Qt::PlainText);
    m_remove->setIcon(m_theme.icon(Icon::Close));
    m_remove->installEventFilter(this);
    connect(m_remove, &QToolButton::clicked, this, [this] { Q_EMIT removeRequested(m_file.key); });
    connect(&m_theme, &theme::Theme::changed, this, [this] { showFile(m_file); });
}

void AttachmentChip::showFile(const DraftAttachment& file) {
    m_file = file;
    const bool refused = isWide();
    const QFontMetrics metrics(m_theme.font(theme::TextRole::Base));
    m_name->setText(metrics.elidedText(file.name, Qt::ElideMiddle, metrics.averageCharWidth() * kNameLetters));
    const QString detail = refused                               ? file.reason
                           : file.state == DraftState::Preparing ? tr("Reading…")
                                                                 : sizeText(file.bytes);
    m_detail->setText(detail);
    m_detail->setWordWrap(refused);
    m_detail->setProperty("tone", refused ? "" : "muted");
    m_detail->style()->unpolish(m_detail);  // The style sheet looks anew.
    m_detail->style()->polish(m_detail);
    m_picture->setPixmap(picture());
    setToolTip(file.name.toHtmlEscaped());
    setAccessibleName(detail.isEmpty() ? file.name : tr("%1, %2").arg(file.name, detail));
    const QString action = file.state == DraftState::Preparing ? tr("Stop reading %1") : tr("Remove %1");
    m_remove->setAccessibleName(action.arg(file.name));
    m_remove->setToolTip((action.arg(file.name) + tr(" (Backspace)")).toHtmlEscaped());
    const int side = m_theme.scaled(kPicture);
    m_picture->setFixedSize(side, side);
    m_remove->setIconSize(QSize(1, 1) * m_theme.scaled(theme::kIconSmall));
    update();
}

QPixmap AttachmentChip::picture() const {
    const int side = m_theme.scaled(theme::kIconLarge);
    if (m_file.state == DraftState::Refused)
        return m_theme.icon(Icon::Warning, ColorRole::Warn, theme::kIconLarge).pixmap(side);
    if (!m_file.thumbnail.isNull()) return rounded(m_file.thumbnail, m_theme.scaled(kPicture), devicePixelRatioF());
    const Icon icon = m_file.kind == AttachmentKind::Picture ? Icon::Image : Icon::File;
    return m_theme.icon(icon, ColorRole::Muted, theme::kIconLarge).pixmap(side);
}

int AttachmentChip::fittingWidth() const { return sizeHint().width(); }

void AttachmentChip::focusRemove() { m_remove->setFocus(Qt::OtherFocusReason); }

bool AttachmentChip::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_remove && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT removeRequested(m_file.key);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void AttachmentChip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(ColorRole::Line), 1));
    painter.setBrush(m_theme.color(ColorRole::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kRadius, theme::kRadius);
}

AttachmentStrip::AttachmentStrip(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAccessibleName(tr("Attached files"));
    hide();
    connect(&m_theme, &theme::Theme::changed, this, &AttachmentStrip::arrange, Qt::QueuedConnection);
}

AttachmentChip* AttachmentStrip::chipOf(int key) const {
    const auto found = std::find_if(m_chips.begin(), m_chips.end(),
                                    [key](const AttachmentChip* chip) { return chip->file().key == key; });
    return found == m_chips.end() ? nullptr : *found;
}

void AttachmentStrip::setFiles(const std::vector<DraftAttachment>& files) {
    std::vector<AttachmentChip*> chips;
    for (const DraftAttachment& file : files) {
        AttachmentChip* chip = chipOf(file.key);
        if (chip == nullptr) {
            chip = &addChild<AttachmentChip>(*this, m_theme);
            connect(chip, &AttachmentChip::removeRequested, this, &AttachmentStrip::remove);
        }
        chip->showFile(file);
        chips.push_back(chip);
    }
    for (AttachmentChip* chip : m_chips) {
        if (std::find(chips.begin(), chips.end(), chip) != chips.end()) continue;
        chip->hide();
        chip->deleteLater();  // It may be its button that was pressed.
    }
    m_chips = std::move(chips);
    setVisible(!m_chips.empty());
    arrange();
}

bool AttachmentStrip::hasReady() const {
    return std::any_of(m_chips.begin(), m_chips.end(),
                       [](const AttachmentChip* chip) { return chip->file().state == DraftState::Ready; });
}

bool AttachmentStrip::isPreparing() const {
    return std::any_of(m_chips.begin(), m_chips.end(),
                       [](const AttachmentChip* chip) { return chip->file().state == DraftState::Preparing; });
}

void AttachmentStrip::removeLast() {
    if (!m_chips.empty()) Q_EMIT removeRequested(m_chips.back()->file().key);
}

// Whoever goes from chip to chip by keys stays among them.
void AttachmentStrip::remove(int key) {
    const auto at = std::find(m_chips.begin(), m_chips.end(), chipOf(key)) - m_chips.begin();
    Q_EMIT removeRequested(key);
    if (m_chips.empty()) {
        parentWidget()->setFocus(Qt::OtherFocusReason);
    } else {
        m_chips[std::min(static_cast<std::size_t>(at), m_chips.size() - 1)]->focusRemove();
    }
}

void AttachmentStrip::arrange() {
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    for (AttachmentChip* chip : m_chips) {
        const int wide = chip->isWide() ? width() : std::min(chip->fittingWidth(), width());
        if (x > 0 && x + wide > width()) {
            x = 0;
            y += lineHeight + theme::kFine;
            lineHeight = 0;
        }
        const int high = chip->hasHeightForWidth() ? chip->heightForWidth(wide) : chip->sizeHint().height();
        chip->setGeometry(x, y, wide, high);
        chip->show();
        x += wide + theme::kGrid;
        lineHeight = std::max(lineHeight, high);
    }
    const int wanted = m_chips.empty() ? 0 : y + lineHeight + theme::kFine;
    if (height() != wanted || minimumHeight() != wanted) setFixedHeight(wanted);
}

void AttachmentStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

}  // namespace hearth::conversation
