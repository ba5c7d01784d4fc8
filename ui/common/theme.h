// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the whole window: colours, fonts, palette and the one short style sheet. Changes live.
#pragma once

#include "ui/common/theme_tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

#include <optional>

class QApplication;

namespace daozhang::ui {

enum class Scheme { System, Light, Dark };
QString toCode(Scheme scheme);                     ///< "system", "light", "dark"
std::optional<Scheme> schemeFromCode(QStringView code);

/// Sizes of text; pixels are device-independent.
enum class TextStyle {
    Hero,        ///< 40, 600: the one sum on Today
    BigFigure,   ///< 24, 600
    Figure,      ///< 20, 600
    RoomTitle,   ///< 18, 600
    Sentence,    ///< 15
    PanelTitle,  ///< 14, 600
    Navigation,  ///< 14
    Body,        ///< 13
    BodyStrong,  ///< 13, 600
    Small,       ///< 12
    SmallStrong, ///< 12, 500
    Axis,        ///< 11
};

class Theme : public QObject
{
    Q_OBJECT
public:
    /// The theme of the application; made at the first call, after QApplication.
    static Theme& hub();

    /// Sets Fusion, fonts, palette and style sheet, and follows the system from then on.
    void apply(Scheme scheme);
    Scheme scheme() const { return m_scheme; }
    const Tokens& tokens() const { return m_tokens; }
    /// For tests: takes `palette` for the system's; nullopt = asks the system again.
    void imposeSystemPalette(const std::optional<QPalette>& palette);
    /// Chinese and English want different families in front; called by Language.
    void setFontsFor(bool chinese);

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit Theme(QObject* parent);
    void rebuild();

    Scheme m_scheme = Scheme::System;
    Tokens m_tokens = kLightTokens;
    std::optional<QPalette> m_imposed;
    bool m_chinese = true;
    bool m_applying = false;
};

inline const Tokens& tokens() { return Theme::hub().tokens(); }
QFont styleFont(TextStyle style);
/// Line height that belongs to a style, in pixels.
int lineHeight(TextStyle style);

/// Metrics of tokens.md §4, device-independent pixels.
namespace metric {
constexpr int kPagePaddingX = 24;
constexpr int kPagePaddingY = 16;
constexpr int kPanelGap = 16;
constexpr int kDetailGap = 12;
constexpr int kPanelPadding = 16;
constexpr int kPanelHead = 40;
constexpr int kPanelRadius = 8;
constexpr int kButton = 32;
constexpr int kSmallButton = 24;
constexpr int kField = 32;
constexpr int kChip = 20;
constexpr int kNavigation = 184;
constexpr int kNavigationFolded = 48;
constexpr int kFoldBelow = 1200;
constexpr int kTopBar = 48;
constexpr int kStatusBar = 24;
constexpr int kRow = 32;
constexpr int kDenseRow = 28;
constexpr int kTodayRow = 44;
constexpr int kFileRow = 48;
constexpr int kListRow = 52;
constexpr int kGroupRow = 26;
constexpr int kHeaderRow = 28;
constexpr int kCellPadding = 8;
constexpr int kEdgePadding = 16;
} // namespace metric

} // namespace daozhang::ui
