// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/status_line.h"

#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/themed_icon.h"

#include <QHBoxLayout>

namespace daozhang::ui {

StatusLine::StatusLine(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("statusLine"));
    setProperty("bar", QStringLiteral("bottom"));
    setFixedHeight(metric::kStatusBar);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(24);
    m_bank = addFact("status.bank");
    m_journal = addFact("status.journal");
    layout->addStretch();
    m_writes = addFact("status.writes");
    Language::bind(this, [this] { setTexts(); });
    connect(&Theme::hub(), &Theme::changed, this, &StatusLine::setTexts);
}

StatusLine::Fact StatusLine::addFact(const char* objectName)
{
    Fact fact{new QWidget(this), nullptr, nullptr};
    auto* row = new QHBoxLayout(fact.box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    fact.icon = new QLabel(fact.box);
    fact.text = new TextLabel(TextStyle::Small, Ink::Text2, fact.box);
    fact.text->setObjectName(QString::fromLatin1(objectName));
    row->addWidget(fact.icon);
    row->addWidget(fact.text);
    static_cast<QHBoxLayout*>(layout())->addWidget(fact.box);
    return fact;
}

void StatusLine::setFigures(const FrameFigures& figures, QDate today)
{
    m_figures = figures;
    m_today = today;
    setTexts();
}

void StatusLine::setPendingWrites(int count)
{
    m_pendingWrites = count;
    setTexts();
}

void StatusLine::setTexts()
{
    const auto show = [this](const Fact& fact, const char* icon, const QString& text, std::optional<Tone> tone = {}) {
        fact.box->setVisible(!text.isEmpty());
        const QColor ink = tone ? tokens().toneText(*tone) : QColor(tokens().text2);
        fact.icon->setPixmap(iconPixmap(QString::fromLatin1(icon), ink, 16, devicePixelRatioF(), QColor(tokens().navigation)));
        fact.text->setText(text);
        if (tone)
            fact.text->setTone(*tone);
        else
            fact.text->setInk(Ink::Text2);
    };
    if (!m_figures) {
        show(m_bank, "view-bank", {});
        show(m_journal, "security-high", {});
    } else {
        show(m_bank, "view-bank",
             m_figures->bankCoveredTo.isValid() ? tr("Bank statement covers up to %1").arg(weekdayDate(m_figures->bankCoveredTo, m_today))
                                                : tr("No bank statement yet"));
        if (m_figures->journal.holds())
            show(m_journal, "security-high", tr("Journal verified · %n entries", nullptr, static_cast<int>(m_figures->journal.entries)));
        else
            show(m_journal, "emblem-important", tr("The journal does not hold from entry %1 on").arg(m_figures->journal.brokenAt), Tone::Bad);
    }
    show(m_writes, "document-save", m_pendingWrites > 0 ? tr("Writing…") : QString());
}

} // namespace daozhang::ui
