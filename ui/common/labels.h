// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in the styles and inks of the theme, following it.
#pragma once

#include "models/common/money.h"
#include "ui/common/theme.h"

#include <QLabel>

#include <variant>

namespace daozhang::ui {

enum class Ink { Text, Text2, Text3, Accent };

/// A label in a style of the theme; the ink may also be a tone.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(TextStyle style = TextStyle::Body, Ink ink = Ink::Text, QWidget* parent = nullptr);
    void setInk(Ink ink);
    void setTone(Tone tone);
    void setStyle(TextStyle style);

protected:
    void applyTheme();

private:
    TextStyle m_style;
    std::variant<Ink, Tone> m_ink;
};

/// One line that gives way: cut with … and the whole in the tooltip.
class ElidedLabel : public TextLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(TextStyle style = TextStyle::Body, Ink ink = Ink::Text, QWidget* parent = nullptr);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// An amount: right-aligned, never cut.
class MoneyLabel : public TextLabel
{
    Q_OBJECT
public:
    explicit MoneyLabel(TextStyle style = TextStyle::Body, Ink ink = Ink::Text, QWidget* parent = nullptr);
    void setMoney(Money amount);
};

/// A sentence with links in it (HTML), walked by Tab, opened by Enter. `linkActivated` tells which.
class LinkSentence : public TextLabel
{
    Q_OBJECT
public:
    explicit LinkSentence(TextStyle style = TextStyle::Sentence, QWidget* parent = nullptr);
};

/// `<a href>` in a tone of the theme, text escaped.
QString linkHtml(const QString& href, const QString& text);
QString linkHtml(const QString& href, const QString& text, Tone tone);

} // namespace daozhang::ui
