// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/labels.h"

#include <QPainter>

namespace daozhang::ui {

namespace {

QColor inkColor(const std::variant<Ink, Tone>& ink)
{
    const Tokens& t = tokens();
    if (const Tone* tone = std::get_if<Tone>(&ink))
        return t.toneText(*tone);
    switch (std::get<Ink>(ink)) {
    case Ink::Text: return t.text;
    case Ink::Text2: return t.text2;
    case Ink::Text3: return t.text3;
    case Ink::Accent: return t.accent;
    }
    return t.text;
}

} // namespace

TextLabel::TextLabel(TextStyle style, Ink ink, QWidget* parent) : QLabel(parent), m_style(style), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    applyTheme();
    connect(&Theme::hub(), &Theme::changed, this, &TextLabel::applyTheme);
}

void TextLabel::setInk(Ink ink)
{
    m_ink = ink;
    applyTheme();
}

void TextLabel::setTone(Tone tone)
{
    m_ink = tone;
    applyTheme();
}

void TextLabel::setStyle(TextStyle style)
{
    m_style = style;
    applyTheme();
}

void TextLabel::applyTheme()
{
    setFont(styleFont(m_style));
    QPalette p = palette();
    p.setColor(QPalette::WindowText, inkColor(m_ink));
    p.setColor(QPalette::Text, inkColor(m_ink));
    p.setColor(QPalette::Link, QColor(tokens().accent));
    setPalette(p);
}

ElidedLabel::ElidedLabel(TextStyle style, Ink ink, QWidget* parent) : TextLabel(style, ink, parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QSize ElidedLabel::minimumSizeHint() const { return {0, QLabel::minimumSizeHint().height()}; }

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
    const QString whole = shown == text() ? QString() : text();
    if (toolTip() != whole)
        setToolTip(whole);
}

MoneyLabel::MoneyLabel(TextStyle style, Ink ink, QWidget* parent) : TextLabel(style, ink, parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void MoneyLabel::setMoney(Money amount) { setText(amount.toDisplay()); }

LinkSentence::LinkSentence(TextStyle style, QWidget* parent) : TextLabel(style, Ink::Text, parent)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
}

QString linkHtml(const QString& href, const QString& text)
{
    return QStringLiteral("<a href=\"%1\" style=\"color:%2; text-decoration:none\">%3</a>")
        .arg(href.toHtmlEscaped(), QColor(tokens().accent).name(), text.toHtmlEscaped());
}

QString linkHtml(const QString& href, const QString& text, Tone tone)
{
    return QStringLiteral("<a href=\"%1\" style=\"color:%2; text-decoration:underline\">%3</a>")
        .arg(href.toHtmlEscaped(), tokens().toneText(tone).name(), text.toHtmlEscaped());
}

} // namespace daozhang::ui
