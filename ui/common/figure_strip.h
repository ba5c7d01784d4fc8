// SPDX-License-Identifier: GPL-3.0-or-later
// A strip of figures: each a label, an amount and what it rests on; each opens its rows.
#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QFrame>

#include <optional>

class QHBoxLayout;

namespace daozhang::ui {

class LinkSentence;

/// What one figure shows.
struct Figure
{
    QString label;
    QString value;
    QString note;        ///< second line
    QString icon;
    std::optional<Tone> tone;   ///< of icon and value; none = plain text
    std::optional<Tone> ground; ///< tint of the whole cell
    QString noteHtml = {};      ///< second line with links of its own, in place of `note`
};

/// One figure as a button. `Hero` is the one big sum on Today.
class FigureButton : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Size { Hero, Normal };
    explicit FigureButton(const QString& objectName, Size size = Size::Normal, QWidget* parent = nullptr);
    void setFigure(const Figure& figure);
    const Figure& figure() const { return m_figure; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// A link of the second line was opened by mouse or key.
    void noteLinkActivated(const QString& link);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeNote();

    Figure m_figure;
    Size m_size;
    LinkSentence* m_note = nullptr;
};

/// A card of figures side by side with hairlines between them.
class FigureStrip : public QFrame
{
    Q_OBJECT
public:
    explicit FigureStrip(QWidget* parent = nullptr);
    FigureButton* add(const QString& objectName, FigureButton::Size size = FigureButton::Size::Normal, int stretch = 1);

private:
    QHBoxLayout* m_layout;
};

} // namespace daozhang::ui
