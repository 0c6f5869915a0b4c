// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include <QHash>
#include <cmath>

#include "ui/theme/theme.h"

namespace hearth::theme {

namespace {

// Names after @ are colours or sizes, put in by styleSheet(). Fusion paints what is not named here from the palette.
const QString kInputs = QStringLiteral(R"(
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit {
  background: @surface; border: 1px solid @line; border-radius: 6px; padding: 5px 8px;
  selection-background-color: @selection; selection-color: @text;
}
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QSpinBox:hover, QComboBox:hover,
QDateEdit:hover { border-color: @edge; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus, QDateEdit:focus {
  border: 2px solid @accent; padding: 4px 7px;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QSpinBox:disabled, QComboBox:disabled {
  background: @raised; color: @faded;
}
QLineEdit[invalid="true"] { border-color: @bad; }
QComboBox { padding-right: 24px; }
QComboBox::drop-down { border: none; width: 24px; subcontrol-position: center right; }
QComboBox::down-arrow { image: url(:/hearth/icons/controls/down-@ink.svg); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @line; border-radius: 6px; padding: 4px;
  outline: none; selection-background-color: @selection; selection-color: @text; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {
  border: none; width: 20px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/hearth/icons/controls/up-@ink.svg); width: 12px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/hearth/icons/controls/down-@ink.svg); width: 12px; }
QCheckBox, QRadioButton { spacing: 8px; color: @text; }
QCheckBox:disabled, QRadioButton:disabled { color: @faded; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator, QGroupBox::indicator {
  width: @checkPx; height: @checkPx; border: 1px solid @edge; border-radius: 4px; background: @surface; }
QRadioButton::indicator { border-radius: @radioPx; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @accent;
  width: @focusedPx; height: @focusedPx; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QGroupBox::indicator:checked {
  background: @accent; border-color: @accent; image: url(:/hearth/icons/controls/check-@paper.svg); }
QCheckBox::indicator:indeterminate { background: @accent; border-color: @accent; }
QRadioButton::indicator:checked { border: 5px solid @accent; width: @chosenPx; height: @chosenPx;
  background: @surface; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @raised; border-color: @line; }
)");

const QString kButtons = QStringLiteral(R"(
QPushButton { background: @surface; color: @text; border: 1px solid @edge; border-radius: 6px; padding: 5px 14px; outline: none;
  min-height: @buttonPx; icon-size: @iconPx; }
QPushButton:hover { background: @raised; }
QPushButton:pressed { background: @pressed; }
QPushButton:checked { background: @selection; border-color: @accent; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 13px; }
QPushButton:disabled { color: @faded; border-color: @line; background: @surface; }
QPushButton[kind="primary"] { background: @accent; color: @accentText; border-color: @accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[kind="primary"]:pressed { background: @accentPressed; border-color: @accentPressed; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="primary"]:disabled { background: @raised; border-color: @line; color: @muted; }
QPushButton[kind="danger"] { color: @bad; border-color: @bad; }
QPushButton[kind="danger"]:disabled { color: @faded; border-color: @line; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: @hover; }
QPushButton[kind="quiet"]:pressed { background: @pressed; }
QPushButton[kind="quiet"]:focus { border: 2px solid @accent; }
QPushButton[kind="link"] { background: transparent; border: none; border-radius: 4px; color: @accent; padding: 6px 0; }
QPushButton[kind="link"]:hover, QPushButton[kind="link"]:pressed { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: none; background: @hover; padding: 6px 0; }
QPushButton[kind="link"]:disabled { color: @faded; background: transparent; }
QPushButton::menu-indicator { image: url(:/hearth/icons/controls/down-@ink.svg); width: 12px;
  subcontrol-position: center right; right: 8px; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: 6px; padding: 5px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @pressed; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton:disabled { color: @faded; }
QToolButton::menu-indicator { image: none; }
)");

const QString kLists = QStringLiteral(R"(
QAbstractItemView { background: @surface; alternate-background-color: @raised; color: @text; border: none;
  outline: none; selection-background-color: @selection; selection-color: @text; }
QListView::item, QTreeView::item { padding: 5px 8px; border-radius: 6px; color: @text; }
QListView::item:hover, QTreeView::item:hover { background: @hover; }
QListView::item:selected, QTreeView::item:selected { background: @selection; color: @text; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @line;
  padding: 6px 8px; }
QTableView { gridline-color: @line; }
QTableView::item { padding: 0 4px; border: 1px solid transparent; }
QTableView::item:selected { background: @selection; color: @text; }
QTableView::item:focus { border: 1px solid @accent; border-radius: 4px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @thumb; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QProgressBar { background: @raised; border: none; border-radius: 3px; height: 6px; max-height: 6px; color: @text; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QSlider::groove:horizontal { background: @line; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal { background: @accent; width: 16px; margin: -6px 0; border-radius: 8px; }
)");

const QString kFrames = QStringLiteral(R"(
QMainWindow, QDialog, QWizard { background: @surface; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px 6px; }
QMenu { background: @surface; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @faded; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenuBar { background: @surface; color: @text; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @selection; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @muted; border: none; border-bottom: 2px solid transparent;
  padding: 8px 12px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { background: @hover; }
QGroupBox { border: none; margin-top: 24px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent; }
QStatusBar { background: @surface; color: @muted; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QLabel[tone="muted"] { color: @muted; }
QLabel[tone="title"] { font-size: @titlePx; font-weight: 600; }
QLabel[tone="display"] { font-size: @displayPx; font-weight: 600; }
QLabel[tone="bad"] { color: @bad; }
QLabel[tone="good"] { color: @good; }
QLabel[tone="warn"] { color: @warn; }
*[surface="raised"] { background: @raised; }
QFrame[surface="card"] { background: @surface; border: 1px solid @line; border-radius: 8px; }
QFrame[surface="card"]:focus { border: 2px solid @accent; }
)");

constexpr double kCheck = 16;  ///< Inside of its border.

QHash<QString, QString> values(Variant variant, double textScale) {
    const Palette& palette = paletteFor(variant);
    const auto name = [&](ColorRole role) { return palette[role].name(); };
    const auto over = [&](ColorRole top, ColorRole bottom, double share) {
        return mixed(palette[top], palette[bottom], share).name();
    };
    const auto pixels = [&](double size) {
        return QString::number(std::lround(size * textScale)) + QLatin1String("px");
    };
    const bool light = variant == Variant::Light;
    return {
        {QStringLiteral("surface"), name(ColorRole::Surface)},
        {QStringLiteral("raised"), name(ColorRole::Raised)},
        {QStringLiteral("text"), name(ColorRole::Text)},
        {QStringLiteral("muted"), name(ColorRole::Muted)},
        {QStringLiteral("line"), name(ColorRole::Line)},
        {QStringLiteral("accent"), name(ColorRole::Accent)},
        {QStringLiteral("accentText"), name(ColorRole::AccentText)},
        {QStringLiteral("good"), name(ColorRole::Good)},
        {QStringLiteral("warn"), name(ColorRole::Warn)},
        {QStringLiteral("bad"), name(ColorRole::Bad)},
        {QStringLiteral("selection"), name(ColorRole::Selection)},
        {QStringLiteral("faded"), over(ColorRole::Text, ColorRole::Surface, 0.45)},
        {QStringLiteral("edge"), over(ColorRole::Text, ColorRole::Line, 0.2)},
        {QStringLiteral("hover"), over(ColorRole::Text, ColorRole::Surface, 0.06)},
        {QStringLiteral("pressed"), over(ColorRole::Text, ColorRole::Surface, 0.12)},
        {QStringLiteral("thumb"), over(ColorRole::Text, ColorRole::Surface, 0.3)},
        {QStringLiteral("accentHover"), over(ColorRole::Text, ColorRole::Accent, 0.12)},
        {QStringLiteral("accentPressed"), over(ColorRole::Text, ColorRole::Accent, 0.24)},
        {QStringLiteral("ink"), light ? QStringLiteral("dark") : QStringLiteral("light")},
        {QStringLiteral("paper"), light ? QStringLiteral("light") : QStringLiteral("dark")},
        {QStringLiteral("buttonPx"), pixels(20)},
        {QStringLiteral("iconPx"), pixels(kIconSmall)},
        // What is drawn by its borders keeps its outer size as they grow.
        {QStringLiteral("checkPx"), pixels(kCheck)},
        {QStringLiteral("focusedPx"), pixels(kCheck - 2 / textScale)},
        {QStringLiteral("chosenPx"), pixels(kCheck - 8 / textScale)},
        {QStringLiteral("radioPx"), QString::number(std::lround(kCheck * textScale) / 2 + 1) + QLatin1String("px")},
        {QStringLiteral("titlePx"), pixels(17)},
        {QStringLiteral("displayPx"), pixels(24)},
    };
}

}  // namespace

QString styleSheet(Variant variant, double textScale) {
    const QHash<QString, QString> known = values(variant, textScale);
    const QString sheet = kInputs + kButtons + kLists + kFrames;
    QString out;
    out.reserve(sheet.size());
    qsizetype at = 0;
    while (at < sheet.size()) {
        const qsizetype mark = sheet.indexOf(QLatin1Char('@'), at);
        if (mark < 0) break;
        qsizetype end = mark + 1;
        while (end < sheet.size() && sheet[end].isLetter()) ++end;
        out += sheet.mid(at, mark - at) + known.value(sheet.mid(mark + 1, end - mark - 1));
        at = end;
    }
    return out + sheet.mid(at);
}

}  // namespace hearth::theme
