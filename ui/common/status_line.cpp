// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/status_line.h"

#include "ui/common/buttons.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/themed_icon.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QUrl>

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
    auto* backup = new QHBoxLayout;
    backup->setSpacing(4);
    m_backupIcon = new QLabel(this);
    m_backup = makeButton(QStringLiteral("status.backup"), this, ButtonLook::Link, ButtonSize::Small);
    backup->addWidget(m_backupIcon);
    backup->addWidget(m_backup);
    layout->addLayout(backup);
    m_file = addFact("status.file");
    connect(m_backup, &QPushButton::clicked, this, &StatusLine::backupRequested);
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

void StatusLine::setLocation(const QString& fileOrUrl, const ShopTime& time)
{
    m_location = fileOrUrl;
    m_time = time;
    setTexts();
}

QString StatusLine::backupText() const
{
    const guard::BackupRecord& record = m_figures->backup;
    if (!record.isKnown())
        return tr("No backup yet");
    const QDateTime local = m_time.toLocal(record.at.toSecsSinceEpoch());
    return local.date() == m_today ? tr("Backup today %1").arg(local.toString(QStringLiteral("HH:mm")))
                                   : tr("Backup %1").arg(shortDate(local.date(), m_today));
}

void StatusLine::showBackup()
{
    // A server's books are backed up on the server.
    const bool isFile = !m_location.contains(QLatin1String("://"));
    m_backup->setVisible(m_figures && isFile);
    m_backupIcon->setVisible(m_figures && isFile);
    if (!m_figures || !isFile)
        return;
    const guard::BackupRecord& record = m_figures->backup;
    const bool wants = !record.isKnown() && m_figures->journal.entries > 1;
    m_backupIcon->setPixmap(iconPixmap(wants ? QStringLiteral("dialog-warning") : QStringLiteral("drive-harddisk"),
                                       wants ? tokens().toneText(Tone::Warn) : QColor(tokens().text2), 16, devicePixelRatioF(),
                                       QColor(tokens().navigation)));
    m_backup->setText(backupText());
    m_backup->setAccessibleName(backupText());
    m_backup->setToolTip(record.isKnown() ? tr("%1; %n journal entries since. Opens the settings of the backup.", nullptr,
                                               static_cast<int>(record.entriesSince)).arg(record.path)
                                          : tr("Opens the settings, where a checked copy of the shop can be written."));
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
                                                : tr("No whole bank statement yet"));
        if (m_figures->journal.holds())
            show(m_journal, "security-high", tr("Journal verified · %n entries", nullptr, static_cast<int>(m_figures->journal.entries)));
        else
            show(m_journal, "emblem-important", tr("The journal does not hold from entry %1 on").arg(m_figures->journal.brokenAt), Tone::Bad);
    }
    showBackup();
    const bool isUrl = m_location.contains(QLatin1String("://"));
    show(m_file, isUrl ? "drive-harddisk" : "folder-open",
         m_location.isEmpty() ? QString() : isUrl ? QUrl(m_location).host() + QUrl(m_location).path() : QFileInfo(m_location).fileName());
    m_file.text->setToolTip(isUrl ? QUrl(m_location).toString(QUrl::RemovePassword | QUrl::RemoveQuery) : QFileInfo(m_location).absoluteFilePath());
    show(m_writes, "document-save", m_pendingWrites > 0 ? tr("Writing…") : QString());
}

} // namespace daozhang::ui
