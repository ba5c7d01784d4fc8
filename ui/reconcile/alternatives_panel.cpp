// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reconcile/alternatives_panel.h"

#include "ui/common/labels.h"
#include "ui/reconcile/reconcile_texts.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace daozhang::ui {

namespace {

constexpr int kMostShown = 6;
constexpr int kLongSet = 36;
/// What stands below a set begins where its text does.
constexpr int kIndent = 22;

QString circled(int index) { return QString(QChar(char16_t(u'\u2460' + index))); }

} // namespace

AlternativesPanel::AlternativesPanel(QWidget* parent) : Card(parent)
{
    setObjectName(QStringLiteral("reconcile.alternatives"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metric::kPanelPadding, 10, metric::kPanelPadding, 10);
    layout->setSpacing(4);
    m_title = new TextLabel(TextStyle::BodyStrong, Ink::Text, this);
    m_title->setWordWrap(true);
    m_sets = new QVBoxLayout;
    m_sets->setSpacing(2);
    m_note = new TextLabel(TextStyle::Small, Ink::Text2, this);
    m_note->setWordWrap(true);
    layout->addWidget(m_title);
    layout->addLayout(m_sets);
    layout->addWidget(m_note);
    layout->addStretch();
}

void AlternativesPanel::setDetail(const ReconcileDetail* detail)
{
    for (QWidget* line : std::as_const(m_lines))
        line->deleteLater();
    m_lines.clear();
    m_buttons.clear();
    const bool shown = detail && !detail->alternatives.isEmpty() && (detail->alternatives.size() > 1 || !detail->alternativesComplete);
    setVisible(shown);
    if (!shown)
        return;
    m_title->setText(alternativesTitle(*detail));
    const int count = int(std::min<qsizetype>(detail->alternatives.size(), kMostShown));
    for (int i = 0; i < count; ++i) {
        auto* button = new QToolButton(this);
        const QString set = alternativeText(*detail, i);
        const QString odds = oddsText(detail->alternatives, i);
        button->setObjectName(QStringLiteral("reconcile.alternative.%1").arg(i + 1));
        button->setCheckable(true);
        button->setAutoRaise(true);
        // Many sales need the line for themselves.
        const bool isLong = set.size() > kLongSet;
        button->setText(isLong ? circled(i) + u' ' + set : tr("%1 %2 · %3", "number, set of sales, odds").arg(circled(i), set, odds));
        button->setAccessibleName(tr("Set %1: %2, %3").arg(QString::number(i + 1), set, odds));
        button->setToolTip(tr("Shows this set in the table (key %1)").arg(i + 1));
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(button, &QToolButton::toggled, this, [this, i](bool on) {
            for (int other = 0; on && other < m_buttons.size(); ++other)
                if (other != i && m_buttons.at(other)->isChecked()) {
                    const QSignalBlocker quiet(m_buttons.at(other));
                    m_buttons.at(other)->setChecked(false);
                }
            emit previewed(on ? i : -1);
        });
        m_sets->addWidget(button);
        m_buttons.append(button);
        m_lines.append(button);
        if (isLong) {
            auto* below = new TextLabel(TextStyle::Small, Ink::Text2, this);
            below->setText(odds);
            below->setContentsMargins(kIndent, 0, 0, 0);
            m_sets->addWidget(below);
            m_lines.append(below);
        }
    }
    QStringList note;
    const qint64 all = std::max<qint64>(detail->alternativesCount, detail->alternatives.size());
    if (all > count)
        note.append(tr("and %n more set(s)", nullptr, int(all - count)));
    if (const QString certain = alternativesNote(*detail); !certain.isEmpty())
        note.append(certain);
    m_note->setText(note.join(u' '));
    m_note->setVisible(!note.isEmpty());
}

void AlternativesPanel::toggle(int index)
{
    if (index >= 0 && index < m_buttons.size())
        m_buttons.at(index)->toggle();
}

} // namespace daozhang::ui
