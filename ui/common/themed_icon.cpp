// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/themed_icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QSvgRenderer>

namespace daozhang::ui {

namespace {

QByteArray recoloured(QByteArray svg, const QColor& color, const QColor& ground)
{
    if (!svg.contains("current-color-scheme"))
        return svg;  // the kinds of files keep their own colours
    QString text = QString::fromUtf8(svg);
    static const QRegularExpression schemeColor(QStringLiteral("color:#[0-9a-fA-F]{6}"));
    text.replace(schemeColor, QStringLiteral("color:") + color.name());
    text.replace(QStringLiteral("currentColor"), color.name());
    text.replace(QStringLiteral("#9b59b6"), color.name());
    text.replace(QStringLiteral("fill=\"#fff\""), QStringLiteral("fill=\"%1\"").arg(ground.name()));
    return text.toUtf8();
}

class ThemedEngine : public QIconEngine
{
public:
    enum class Look { Plain, Toned, OnAccent };
    ThemedEngine(QString name, Look look, Tone tone) : m_name(std::move(name)), m_look(look), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        const int size = std::min(rect.width(), rect.height());
        const QPoint at(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2);
        painter->drawPixmap(at, iconPixmap(m_name, color(mode), size, ratio, QColor(tokens().surface)));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // `size` is in device pixels here.
        const int side = qRound(std::min(size.width(), size.height()) / scale);
        return iconPixmap(m_name, color(mode), side, scale, QColor(tokens().surface));
    }
    QIconEngine* clone() const override { return new ThemedEngine(m_name, m_look, m_tone); }

private:
    QColor color(QIcon::Mode mode) const
    {
        const Tokens& t = tokens();
        if (mode == QIcon::Disabled)
            return t.text3;
        switch (m_look) {
        case Look::Plain: return t.text;
        case Look::Toned: return t.toneText(m_tone);
        case Look::OnAccent: return t.onAccent;
        }
        return t.text;
    }
    QString m_name;
    Look m_look;
    Tone m_tone;
};

} // namespace

QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal ratio, const QColor& ground)
{
    const QString key = QStringLiteral("dz:%1:%2:%3:%4:%5")
                            .arg(name, color.name(), ground.name(), QString::number(size), QString::number(ratio));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int side = std::max(1, qRound(size * ratio));
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (file.open(QIODevice::ReadOnly)) {
        QSvgRenderer renderer(recoloured(file.readAll(), color, ground));
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, side, side));
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon themedIcon(const QString& name) { return QIcon(new ThemedEngine(name, ThemedEngine::Look::Plain, Tone::Mute)); }
QIcon themedIcon(const QString& name, Tone tone) { return QIcon(new ThemedEngine(name, ThemedEngine::Look::Toned, tone)); }
QIcon accentIcon(const QString& name) { return QIcon(new ThemedEngine(name, ThemedEngine::Look::OnAccent, Tone::Mute)); }

} // namespace daozhang::ui
