// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/theme/icon_engine.h"
#include "ui/theme/scaled_style.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/system_appearance.h"

namespace hearth::theme {

namespace {

constexpr double kSmallestScale = 0.75;
constexpr double kLargestScale = 2.0;

QPalette qtPalette(const Palette& colors) {
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, ColorRole ours) { palette.setColor(role, colors[ours]); };
    set(QPalette::Window, ColorRole::Surface);
    set(QPalette::WindowText, ColorRole::Text);
    set(QPalette::Base, ColorRole::Surface);
    set(QPalette::AlternateBase, ColorRole::Raised);
    set(QPalette::Text, ColorRole::Text);
    set(QPalette::Button, ColorRole::Raised);
    set(QPalette::ButtonText, ColorRole::Text);
    set(QPalette::BrightText, ColorRole::Bad);
    set(QPalette::ToolTipBase, ColorRole::Raised);
    set(QPalette::ToolTipText, ColorRole::Text);
    set(QPalette::PlaceholderText, ColorRole::Muted);
    set(QPalette::Highlight, ColorRole::Selection);
    set(QPalette::HighlightedText, ColorRole::Text);
    set(QPalette::Link, ColorRole::Accent);
    set(QPalette::LinkVisited, ColorRole::Accent);
    set(QPalette::Light, ColorRole::Surface);
    set(QPalette::Midlight, ColorRole::Raised);
    set(QPalette::Mid, ColorRole::Line);
    set(QPalette::Dark, ColorRole::Line);
    set(QPalette::Shadow, ColorRole::Line);
    const QColor faded = mixed(colors[ColorRole::Text], colors[ColorRole::Surface], 0.45);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faded);
    }
    return palette;
}

int basePixels(TextRole role) {
    switch (role) {
        case TextRole::Message: return 15;
        case TextRole::Title: return 17;
        case TextRole::Display: return 24;
        case TextRole::Base:
        case TextRole::Code: break;
    }
    return 13;
}

}  // namespace

Theme::Theme(const SystemAppearance* system, QObject* parent) : QObject(parent), m_system(system) {
    if (m_system == nullptr) return;
    connect(m_system, &SystemAppearance::changed, this, &Theme::refresh);
}

void Theme::setMode(Mode mode) {
    if (mode == m_mode) return;
    m_mode = mode;
    refresh();
}

Variant Theme::variant() const {
    switch (m_mode) {
        case Mode::Light: return Variant::Light;
        case Mode::Dark: return Variant::Dark;
        case Mode::HighContrast: return Variant::HighContrast;
        case Mode::System: break;
    }
    return m_system != nullptr ? m_system->variant() : Variant::Light;
}

double Theme::textScale() const {
    const double wanted = m_system != nullptr ? m_system->textScale() : 1.0;
    return std::clamp(m_chosenScale * wanted, kSmallestScale, kLargestScale);
}

void Theme::setTextScale(double chosen) {
    const double kept = std::clamp(chosen, kSmallestScale, kLargestScale);
    if (std::abs(kept - m_chosenScale) < 0.001) return;
    m_chosenScale = kept;
    refresh();
}

int Theme::scaled(int pixels) const { return static_cast<int>(std::lround(pixels * textScale())); }

bool Theme::reducedMotion() const { return m_system != nullptr && m_system->reducedMotion(); }

const QColor& Theme::color(ColorRole role) const { return paletteFor(variant())[role]; }

int Theme::pixelSize(TextRole role) const { return scaled(basePixels(role)); }

QFont Theme::font(TextRole role) const {
    QFont font =
        QFontDatabase::systemFont(role == TextRole::Code ? QFontDatabase::FixedFont : QFontDatabase::GeneralFont);
    font.setPixelSize(pixelSize(role));
    if (role == TextRole::Title || role == TextRole::Display) font.setWeight(QFont::DemiBold);
    return font;
}

// QIcon takes the engine over.
QIcon Theme::icon(Icon name, ColorRole role, int size) const {
    return QIcon(std::make_unique<IconEngine>(*this, name, role, size).release());
}

void Theme::applyTo(QApplication& application) {
    m_application = &application;
    QApplication::setStyle(std::make_unique<ScaledStyle>(*this).release());  // The application takes it over.
    refresh();
}

void Theme::refresh() {
    if (m_application != nullptr) {
        QApplication::setPalette(qtPalette(paletteFor(variant())));
        QApplication::setFont(font(TextRole::Base));
        m_application->setStyleSheet(styleSheet(variant(), textScale()));
    }
    Q_EMIT changed();
}

}  // namespace hearth::theme
