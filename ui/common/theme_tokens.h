// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the window, light and dark: two tables of one struct, and what each is for.
#pragma once

#include <QColor>
#include <QPalette>

namespace daozhang::ui {

/// What a state means to a person. Red is money past due, a broken promise, a contradiction; green is proved by a bank
/// line; amber: look at this; blue-grey: waiting; violet: more than one answer; grey: out of the count.
enum class Tone { Ok, Bad, Warn, Wait, Odd, Mute, Accent };
constexpr int kToneCount = 7;

struct ToneColors
{
    QRgb text;
    QRgb ground;
};

/// One set of colours. Pairs of text and ground that are used together keep a contrast of 4.5, parts of controls 3.
struct Tokens
{
    QRgb window;       ///< window and page ground
    QRgb navigation;   ///< navigation and status bar
    QRgb surface;      ///< panels, tables, fields
    QRgb alternate;    ///< headers, group rows, hover
    QRgb line;         ///< hairlines, decoration only
    QRgb controlLine;  ///< borders of controls
    QRgb selection;    ///< selected row, current room
    QRgb text;
    QRgb text2;        ///< second line, lesser figures
    QRgb text3;        ///< labels, units, hints
    QRgb accent;       ///< links, primary button, focus
    QRgb onAccent;     ///< text on accent
    QRgb bar;          ///< chart: arrived
    ToneColors tones[kToneCount];
    bool dark;
    bool highContrast = false;  ///< made from the system's own roles: no tints, chips have a border

    QColor toneText(Tone tone) const { return tones[static_cast<int>(tone)].text; }
    QColor toneGround(Tone tone) const { return tones[static_cast<int>(tone)].ground; }
};

constexpr Tokens kLightTokens{
    0xFFF3F5F6, 0xFFE9ECEE, 0xFFFFFFFF, 0xFFF8F9FA, 0xFFE1E5E8, 0xFF78828C, 0xFFD5E7EF,
    0xFF1A1E23, 0xFF48515C, 0xFF5C6672, 0xFF0E5A78, 0xFFFFFFFF, 0xFF629C7B,
    {{0xFF1B6B3A, 0xFFE3F1E7}, {0xFFB0241B, 0xFFFBE8E6}, {0xFF7D4B00, 0xFFFAEED6}, {0xFF38547A, 0xFFE7EDF6},
     {0xFF603C98, 0xFFEFE9F9}, {0xFF525C67, 0xFFEAEDEF}, {0xFF0E5A78, 0xFFE2EEF3}},
    false};

constexpr Tokens kDarkTokens{
    0xFF1A1D21, 0xFF15181B, 0xFF22262B, 0xFF272B31, 0xFF353B42, 0xFF7C8791, 0xFF24414E,
    0xFFE8EBEE, 0xFFBAC2CA, 0xFF9FA9B3, 0xFF7CC0DE, 0xFF0A1A22, 0xFF4A8B64,
    {{0xFF80CE99, 0xFF1D3526}, {0xFFFF9D92, 0xFF452523}, {0xFFEEC070, 0xFF3D3119}, {0xFFA8C1E2, 0xFF26313F},
     {0xFFC9B0F1, 0xFF332945}, {0xFFB1BAC3, 0xFF31373D}, {0xFF7CC0DE, 0xFF1E3843}},
    true};

/// True for a palette that a person chose because nothing else can be read: text and ground as far apart as can be,
/// and buttons, fields and windows all on one ground.
bool isHighContrast(const QPalette& system);
/// Tokens that use the system's roles alone (tokens.md §2).
Tokens highContrastTokens(const QPalette& system);

/// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
double contrast(QRgb a, QRgb b);

} // namespace daozhang::ui
