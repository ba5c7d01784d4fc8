// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style_sheet.h"

#include <QHash>

namespace daozhang::ui {

namespace {

// @name is replaced by the colour of that token.
constexpr auto kSheet = R"(
QFrame[card="true"] { background: @surface; border: 1px solid @line; border-radius: 8px; }
QFrame[bar="top"] { background: @surface; border: 0; border-bottom: 1px solid @line; }
QFrame[bar="bottom"] { background: @nav; border: 0; border-top: 1px solid @line; }
QFrame[pane="navigation"] { background: @nav; border: 0; border-right: 1px solid @line; }
QFrame[pane="list"] { background: @surface; border: 0; border-right: 1px solid @line; }
QFrame[line="true"] { background: @line; border: 0; }
QFrame[strip="task"], QFrame[strip="undo"] { background: @surface; border: 1px solid @line; border-radius: 8px; }
QFrame[strip="error"] { background: @badGround; border: 1px solid @bad; border-radius: 8px; }
QFrame[strip="warn"] { background: @warnGround; border: 1px solid @warn; border-radius: 8px; }
QFrame[strip="ask"] { background: @surface; border: 1px solid @controlLine; border-radius: 8px; }

QPushButton { background: @surface; color: @text; border: 1px solid @controlLine; border-radius: 6px;
              padding: 0 12px; min-height: 30px; }
QPushButton:hover { background: @alternate; }
QPushButton:pressed { background: @muteGround; }
QPushButton:disabled { background: @alternate; color: @text3; border-color: @line; }
QPushButton[look="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[look="primary"]:hover { background: @accentHover; }
QPushButton[look="primary"]:disabled { background: @alternate; color: @text3; border-color: @line; }
QPushButton[look="danger"] { color: @bad; border-color: @bad; }
QPushButton[look="danger"]:disabled { color: @text3; border-color: @line; }
QPushButton[look="link"] { background: transparent; border: 0; color: @accent; padding: 0 2px; min-height: 20px; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[fit="small"] { min-height: 22px; padding: 0 8px; border-radius: 5px; font-size: 12px; }
QPushButton[fit="large"] { min-height: 38px; padding: 0 20px; font-size: 14px; }
QPushButton:focus { border-color: @accent; }
QPushButton[menu="true"] { padding-right: 26px; }
QPushButton::menu-indicator { image: url(:/icons/@chevron); width: 12px; height: 12px; subcontrol-origin: padding;
                              subcontrol-position: right center; right: 8px; }

QToolButton[segment] { background: @surface; color: @text2; border: 1px solid @controlLine; padding: 0 7px; min-height: 30px; }
QToolButton[segment]:hover { background: @alternate; }
QToolButton[segment]:checked { background: @selection; color: @text; font-weight: 600; }
QToolButton[segment="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; border-right: 0; }
QToolButton[segment="middle"] { border-right: 0; }
QToolButton[segment="last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; }
QToolButton[segment="only"] { border-radius: 6px; }
QToolButton[segment]:focus { color: @accent; }

QLineEdit, QComboBox, QDateEdit, QTimeEdit, QDateTimeEdit, QSpinBox, QPlainTextEdit, QTextEdit {
    background: @surface; color: @text; border: 1px solid @controlLine; border-radius: 6px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QComboBox, QDateEdit, QTimeEdit, QDateTimeEdit, QSpinBox { padding: 0 8px; min-height: 30px; }
QPlainTextEdit, QTextEdit { padding: 4px; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus, QSpinBox:focus,
QPlainTextEdit:focus, QTextEdit:focus { border-color: @accent; }
QLineEdit:disabled, QComboBox:disabled { background: @alternate; color: @text3; border-color: @line; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] { border: 1px solid @bad; }
QAbstractItemView QLineEdit { min-height: 0; border-radius: 0; padding: 0 6px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; background: transparent; width: 20px; }
QAbstractSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; margin: 3px 2px 0 0; }
QAbstractSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; margin: 0 2px 3px 0; }
QAbstractSpinBox::up-arrow { image: url(:/icons/@up); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/@chevron); width: 10px; height: 10px; }
QCheckBox { spacing: 8px; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid @controlLine; border-radius: 4px; background: @surface; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/@check); }
QCheckBox::indicator:focus { border: 2px solid @accent; }
QRadioButton { spacing: 8px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @controlLine; border-radius: 8px; background: @surface; }
QRadioButton::indicator:checked { border: 5px solid @accent; width: 6px; height: 6px; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow { image: url(:/icons/@chevron); width: 12px; height: 12px; }
QProgressBar { background: @line; border: 0; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QToolTip { background: @surface; color: @text; border: 1px solid @controlLine; padding: 4px 6px; }
QSplitter::handle { background: @line; }
QScrollArea { background: transparent; border: 0; }
QStatusBar::item { border: 0; }
)";

QString name(QRgb color) { return QColor(color).name(); }

} // namespace

QString styleSheet(const Tokens& t)
{
    const auto tone = [&](Tone which) { return t.tones[static_cast<int>(which)]; };
    const QColor accent(t.accent);
    const QVector<std::pair<QString, QString>> words{
        {QStringLiteral("@surface"), name(t.surface)},
        {QStringLiteral("@alternate"), name(t.alternate)},
        {QStringLiteral("@controlLine"), name(t.controlLine)},
        {QStringLiteral("@line"), name(t.line)},
        {QStringLiteral("@nav"), name(t.navigation)},
        {QStringLiteral("@selection"), name(t.selection)},
        {QStringLiteral("@text2"), name(t.text2)},
        {QStringLiteral("@text3"), name(t.text3)},
        {QStringLiteral("@text"), name(t.text)},
        {QStringLiteral("@accentHover"), (t.dark ? accent.lighter(108) : accent.darker(112)).name()},
        {QStringLiteral("@accent"), name(t.accent)},
        {QStringLiteral("@onAccent"), name(t.onAccent)},
        {QStringLiteral("@badGround"), name(tone(Tone::Bad).ground)},
        {QStringLiteral("@bad"), name(tone(Tone::Bad).text)},
        {QStringLiteral("@warnGround"), name(tone(Tone::Warn).ground)},
        {QStringLiteral("@warn"), name(tone(Tone::Warn).text)},
        {QStringLiteral("@muteGround"), name(tone(Tone::Mute).ground)},
        {QStringLiteral("@check"), t.dark ? QStringLiteral("check-dark.svg") : QStringLiteral("check-light.svg")},
        {QStringLiteral("@up"), t.dark ? QStringLiteral("chevron-up-dark.svg") : QStringLiteral("chevron-up-light.svg")},
        {QStringLiteral("@chevron"), t.dark ? QStringLiteral("chevron-dark.svg") : QStringLiteral("chevron-light.svg")},
    };
    QString sheet = QString::fromLatin1(kSheet);
    for (const auto& [word, value] : words)
        sheet.replace(word, value);
    return sheet;
}

} // namespace daozhang::ui
