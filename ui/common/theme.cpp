// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/style_sheet.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QScopedValueRollback>
#include <QStyleFactory>

#include <cmath>

namespace daozhang::ui {

double contrast(QRgb a, QRgb b)
{
    const auto linear = [](int channel) {
        const double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&](QRgb c) {
        return 0.2126 * linear(qRed(c)) + 0.7152 * linear(qGreen(c)) + 0.0722 * linear(qBlue(c));
    };
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

bool isHighContrast(const QPalette& system)
{
    const auto rgb = [&](QPalette::ColorRole role) { return system.color(QPalette::Active, role).rgb(); };
    constexpr double kFarApart = 18;
    return contrast(rgb(QPalette::WindowText), rgb(QPalette::Window)) >= kFarApart && contrast(rgb(QPalette::Text), rgb(QPalette::Base)) >= kFarApart
        && rgb(QPalette::Base) == rgb(QPalette::Window) && rgb(QPalette::Button) == rgb(QPalette::Window);
}

Tokens highContrastTokens(const QPalette& system)
{
    const auto rgb = [&](QPalette::ColorRole role) { return system.color(QPalette::Active, role).rgb() | 0xFF000000; };
    const QRgb ground = rgb(QPalette::Window), ink = rgb(QPalette::WindowText);
    const auto readable = [&](QRgb wanted) { return contrast(wanted, ground) >= 4.5 ? wanted : ink; };
    const QRgb link = readable(rgb(QPalette::Link));
    const QRgb highlight = rgb(QPalette::Highlight);
    Tokens t{};
    t.window = t.navigation = t.surface = t.alternate = ground;
    t.line = t.controlLine = t.text = t.text2 = t.text3 = ink;
    // A selected row keeps its text's colour; where the system's highlight would hide it, the frame of the row tells.
    t.selection = contrast(ink, highlight) >= 4.5 && contrast(link, highlight) >= 4.5 ? highlight : ground;
    t.accent = link;
    t.onAccent = ground;
    t.bar = ink;
    for (ToneColors& tone : t.tones)
        tone = {ink, ground};
    t.tones[static_cast<int>(Tone::Accent)].text = link;
    t.dark = QColor(ground).lightness() < 128;
    t.highContrast = true;
    return t;
}

QString toCode(Scheme scheme)
{
    switch (scheme) {
    case Scheme::System: return QStringLiteral("system");
    case Scheme::Light: return QStringLiteral("light");
    case Scheme::Dark: return QStringLiteral("dark");
    }
    return {};
}

std::optional<Scheme> schemeFromCode(QStringView code)
{
    for (const Scheme scheme : {Scheme::System, Scheme::Light, Scheme::Dark})
        if (toCode(scheme) == code)
            return scheme;
    return std::nullopt;
}

namespace {

struct StyleRow
{
    TextStyle style;
    int pixels;
    int line;
    QFont::Weight weight;
};

constexpr StyleRow kStyles[] = {
    {TextStyle::Hero, 40, 44, QFont::DemiBold},       {TextStyle::BigFigure, 24, 32, QFont::DemiBold},
    {TextStyle::Figure, 20, 28, QFont::DemiBold},     {TextStyle::RoomTitle, 18, 24, QFont::DemiBold},
    {TextStyle::Sentence, 15, 24, QFont::Normal},     {TextStyle::PanelTitle, 14, 20, QFont::DemiBold},
    {TextStyle::Navigation, 14, 20, QFont::Normal},   {TextStyle::Body, 13, 20, QFont::Normal},
    {TextStyle::BodyStrong, 13, 20, QFont::DemiBold}, {TextStyle::Small, 12, 16, QFont::Normal},
    {TextStyle::SmallStrong, 12, 16, QFont::Medium},  {TextStyle::Axis, 11, 16, QFont::Normal},
};

const StyleRow& rowOf(TextStyle style)
{
    for (const StyleRow& row : kStyles)
        if (row.style == style)
            return row;
    return kStyles[0];
}

/// Columns of amounts need digits of one width, and Qt 6.4 cannot switch on "tnum" (tokens.md §3).
bool hasTabularDigits(const QString& family)
{
    QFont probe(family);
    probe.setPixelSize(100);
    const QFontMetricsF metrics(probe);
    const qreal width = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit)
        if (std::abs(metrics.horizontalAdvance(QChar(digit)) - width) > 0.5)
            return false;
    return true;
}

/// The default font falls back to Japanese glyphs for Han characters, so the Chinese family is always named. In
/// English a Latin family stands in front: CJK fonts draw ’ “ ” … one em wide.
QStringList families(bool chinese)
{
    const QStringList han{QStringLiteral("Microsoft YaHei UI"), QStringLiteral("PingFang SC"), QStringLiteral("Noto Sans CJK SC"),
                          QStringLiteral("Noto Sans SC"), QStringLiteral("Source Han Sans SC"), QStringLiteral("Microsoft YaHei")};
    const QStringList latin{QStringLiteral("Segoe UI"),  QStringLiteral("SF Pro Text"), QStringLiteral("Open Sans"),
                            QStringLiteral("Noto Sans"), QStringLiteral("Roboto"),      QStringLiteral("DejaVu Sans")};
    const QStringList installed = QFontDatabase::families();
    QStringList result;
    const auto add = [&](const QStringList& wanted) {
        for (const QString& family : wanted)
            if (installed.contains(family) && hasTabularDigits(family))
                result.append(family);
    };
    if (!chinese)
        add(latin);
    add(han);
    if (chinese)
        add(latin);
    if (result.isEmpty())
        result = QApplication::font().families();
    return result;
}

QPalette paletteOf(const Tokens& t)
{
    QPalette p;
    const auto set = [&](QPalette::ColorRole role, QRgb color) { p.setColor(role, QColor(color)); };
    set(QPalette::Window, t.window);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.surface);
    set(QPalette::AlternateBase, t.alternate);
    set(QPalette::Text, t.text);
    set(QPalette::Button, t.surface);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.onAccent);
    set(QPalette::Highlight, t.selection);
    set(QPalette::HighlightedText, t.text);
    set(QPalette::Link, t.accent);
    set(QPalette::LinkVisited, t.accent);
    set(QPalette::PlaceholderText, t.text3);
    set(QPalette::ToolTipBase, t.surface);
    set(QPalette::ToolTipText, t.text);
    set(QPalette::Light, t.surface);
    set(QPalette::Midlight, t.alternate);
    set(QPalette::Mid, t.line);
    set(QPalette::Dark, t.controlLine);
    set(QPalette::Shadow, t.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor(t.text3));
    p.setColor(QPalette::Inactive, QPalette::Highlight, t.toneGround(Tone::Mute));
    return p;
}

} // namespace

QFont styleFont(TextStyle style)
{
    const StyleRow& row = rowOf(style);
    QFont f = QApplication::font();
    f.setPixelSize(row.pixels);
    f.setWeight(row.weight);
    return f;
}

int lineHeight(TextStyle style) { return rowOf(style).line; }

Theme& Theme::hub()
{
    static Theme* theme = new Theme(qApp);
    return *theme;
}

Theme::Theme(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

void Theme::apply(Scheme scheme)
{
    m_scheme = scheme;
    rebuild();
}

void Theme::imposeSystemPalette(const std::optional<QPalette>& palette)
{
    m_imposed = palette;
    rebuild();
}

void Theme::setFontsFor(bool chinese)
{
    m_chinese = chinese;
    rebuild();
}

void Theme::rebuild()
{
    const QScopedValueRollback<bool> guard(m_applying, true);
    // Qt 6.4 does not tell the system's scheme, its palette does.
    QApplication::setPalette(QPalette());
    const QPalette system = m_imposed.value_or(QApplication::palette());
    const bool dark = m_scheme == Scheme::Dark || (m_scheme == Scheme::System && system.color(QPalette::Window).lightness() < 128);
    // Who needs high contrast has said so to the whole system: it goes before what was chosen here.
    m_tokens = isHighContrast(system) ? highContrastTokens(system) : dark ? kDarkTokens : kLightTokens;
    QFont base;
    base.setFamilies(families(m_chinese));
    base.setPixelSize(rowOf(TextStyle::Body).pixels);
    base.setHintingPreference(QFont::PreferNoHinting);
    QApplication::setFont(base);
    QApplication::setPalette(paletteOf(m_tokens));
    qApp->setStyleSheet(styleSheet(m_tokens));
    emit changed();
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    // Our own setPalette announces itself by the same event as a change of the system's.
    if (!m_applying && watched->isWindowType() && event->type() == QEvent::ThemeChange)
        QMetaObject::invokeMethod(this, [this] { rebuild(); }, Qt::QueuedConnection);
    return false;
}

} // namespace daozhang::ui
