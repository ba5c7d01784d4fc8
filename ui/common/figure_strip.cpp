// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/figure_strip.h"

#include "ui/common/labels.h"
#include "ui/common/panel.h"
#include "ui/common/themed_icon.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTextDocumentFragment>

namespace daozhang::ui {

namespace {
constexpr int kPaddingX = 24;
constexpr int kPaddingY = 14;
constexpr int kGap = 4;

/// The second line without its links.
QString noteText(const Figure& figure)
{
    return figure.noteHtml.isEmpty() ? figure.note : QTextDocumentFragment::fromHtml(figure.noteHtml).toPlainText();
}

} // namespace

FigureButton::FigureButton(const QString& objectName, Size size, QWidget* parent) : QAbstractButton(parent), m_size(size)
{
    setObjectName(objectName);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAttribute(Qt::WA_Hover);
    connect(&Theme::hub(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FigureButton::setFigure(const Figure& figure)
{
    m_figure = figure;
    setAccessibleName(QStringLiteral("%1: %2").arg(figure.label, figure.value));
    setAccessibleDescription(noteText(figure));
    if (!figure.noteHtml.isEmpty() && !m_note) {
        m_note = new LinkSentence(TextStyle::Small, this);
        m_note->setObjectName(objectName() + QStringLiteral(".note"));
        m_note->setInk(Ink::Text3);
        m_note->setForegroundRole(QPalette::WindowText);  // a button's child would take ButtonText
        m_note->setWordWrap(false);
        connect(m_note, &QLabel::linkActivated, this, &FigureButton::noteLinkActivated);
    }
    if (m_note) {
        m_note->setText(figure.noteHtml);
        m_note->setAccessibleName(noteText(figure));
        m_note->setVisible(!figure.noteHtml.isEmpty());
    }
    placeNote();
    updateGeometry();
    update();
}

void FigureButton::placeNote()
{
    const bool isCut = QFontMetrics(styleFont(TextStyle::Small)).horizontalAdvance(m_figure.note) > width() - 2 * kPaddingX;
    setToolTip(m_figure.noteHtml.isEmpty() && isCut ? m_figure.note : QString());
    if (!m_note)
        return;
    const int top = kPaddingY + lineHeight(TextStyle::Body) + kGap + lineHeight(m_size == Size::Hero ? TextStyle::Hero : TextStyle::Figure) + kGap;
    m_note->setGeometry(kPaddingX, top, width() - kPaddingX - kGap, lineHeight(TextStyle::Small) + kGap);
    m_note->setToolTip(m_note->sizeHint().width() > m_note->width() ? noteText(m_figure) : QString());
}

void FigureButton::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    placeNote();
}

QSize FigureButton::sizeHint() const
{
    const TextStyle valueStyle = m_size == Size::Hero ? TextStyle::Hero : TextStyle::Figure;
    const int height = 2 * kPaddingY + lineHeight(TextStyle::Body) + kGap + lineHeight(valueStyle) + kGap + lineHeight(TextStyle::Small);
    const int width = std::max({QFontMetrics(styleFont(valueStyle)).horizontalAdvance(m_figure.value),
                                QFontMetrics(styleFont(TextStyle::Body)).horizontalAdvance(m_figure.label) + 24,
                                QFontMetrics(styleFont(TextStyle::Small)).horizontalAdvance(noteText(m_figure))});
    return {width + 2 * kPaddingX, height};
}

QSize FigureButton::minimumSizeHint() const
{
    const TextStyle valueStyle = m_size == Size::Hero ? TextStyle::Hero : TextStyle::Figure;
    return {QFontMetrics(styleFont(valueStyle)).horizontalAdvance(m_figure.value) + 2 * kPaddingX, sizeHint().height()};
}

void FigureButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect area = rect().adjusted(1, 1, -1, -1);
    const bool hovered = underMouse() && isEnabled();
    if (m_figure.ground || hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_figure.ground ? t.toneGround(*m_figure.ground) : QColor(t.alternate));
        painter.drawRoundedRect(area, metric::kPanelRadius - 1, metric::kPanelRadius - 1);
    }
    const QColor plain(t.text);
    const QColor value = m_figure.tone ? t.toneText(*m_figure.tone) : plain;
    const int left = kPaddingX;
    const int width = this->width() - 2 * kPaddingX;
    int y = kPaddingY;

    int x = left;
    if (!m_figure.icon.isEmpty()) {
        const QColor ground = m_figure.ground ? t.toneGround(*m_figure.ground) : QColor(t.surface);
        painter.drawPixmap(x, y + (lineHeight(TextStyle::Body) - 16) / 2,
                           iconPixmap(m_figure.icon, m_figure.tone ? value : QColor(t.text2), 16, devicePixelRatioF(), ground));
        x += 24;
    }
    const auto line = [&](TextStyle style, const QColor& color, int at, const QString& text) {
        const QFont f = styleFont(style);
        painter.setFont(f);
        painter.setPen(color);
        painter.drawText(QRect(at, y, left + width - at, lineHeight(style)), Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(f).elidedText(text, Qt::ElideRight, left + width - at));
        y += lineHeight(style) + kGap;
    };
    line(TextStyle::Body, t.text2, x, m_figure.label);
    line(m_size == Size::Hero ? TextStyle::Hero : TextStyle::Figure, value, left, m_figure.value);
    if (m_figure.noteHtml.isEmpty())
        line(TextStyle::Small, t.text3, left, m_figure.note);
}

void FigureButton::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    case Qt::Key_Left: focusNextPrevChild(false); return;
    case Qt::Key_Right: focusNextPrevChild(true); return;
    default: QAbstractButton::keyPressEvent(event);
    }
}

FigureStrip::FigureStrip(QWidget* parent) : QFrame(parent), m_layout(new QHBoxLayout(this))
{
    setProperty("card", true);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

FigureButton* FigureStrip::add(const QString& objectName, FigureButton::Size size, int stretch)
{
    if (m_layout->count() > 0)
        m_layout->addWidget(verticalLine(this));
    auto* button = new FigureButton(objectName, size, this);
    m_layout->addWidget(button, stretch);
    return button;
}

} // namespace daozhang::ui
