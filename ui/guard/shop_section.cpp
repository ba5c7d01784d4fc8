// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/shop_section.h"

#include "ui/common/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/chip.h"
#include "ui/common/chips.h"
#include "ui/common/file_prompt.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/theme.h"
#include "ui/common/themed_icon.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QUrl>

namespace daozhang::ui {

namespace {

/// A URL may carry a password; nobody needs to see it.
QString shownLocation(const QString& location)
{
    if (!location.contains(QLatin1String("://")))
        return location;
    return QUrl(location).toString(QUrl::RemovePassword | QUrl::RemoveQuery);
}

TextLabel* wrapped(QWidget* parent)
{
    auto* label = new TextLabel(TextStyle::Body, Ink::Text2, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

ShopSection::ShopSection(ShopSession& session, PageHost& host, QWidget* parent) : SettingsSection(session, host, parent)
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metric::kPanelGap);
    m_errors = new ErrorStrip(this);
    rows->addWidget(m_errors);
    rows->addWidget(makeFacts());
    rows->addWidget(makeBackup());
    rows->addWidget(makeVerify());
    rows->addStretch();
    Language::bind(this, [this] { setAccessibleName(title()); });
}

QString ShopSection::title() const { return tr("Shop and backup"); }
QList<QWidget*> ShopSection::panes() const { return {m_name, m_backUp, m_verify}; }

void ShopSection::refresh()
{
    struct History
    {
        guard::BackupRecord backup;
        QDateTime verified;
    };
    if (!m_name->isModified())
        m_name->setText(session().facts().name);
    session().read<History>(
        this,
        [](Rooms& rooms, TaskContext&) -> Result<History> {
            History history;
            DZ_ASSIGN(history.backup, rooms.lastBackup());
            DZ_ASSIGN(history.verified, rooms.lastVerified());
            return history;
        },
        [this](Result<History> history) {
            if (!history) {
                m_errors->showError(history.error());
                return;
            }
            m_backup = history->backup;
            m_verifiedAt = history->verified;
            m_historyKnown = true;
            showHistory();
        });
}

void ShopSection::showHistory()
{
    if (!m_historyKnown)
        return;
    const auto when = [this](const QDateTime& at) {
        return shortDateTime(session().time().toLocal(at.toSecsSinceEpoch()), session().facts().today);
    };
    m_lastBackup->setText(m_backup.isKnown() ? tr("Last made %1: %2. %n journal entries have come since.", nullptr, static_cast<int>(m_backup.entriesSince))
                                                   .arg(when(m_backup.at), m_backup.path)
                                             : tr("No backup was made of this shop yet."));
    if (m_backup.isKnown())
        m_lastBackup->setInk(Ink::Text2);
    else
        m_lastBackup->setTone(Tone::Warn);
    m_lastVerified->setText(m_verifiedAt.isValid() ? tr("Last verified %1: everything held.").arg(when(m_verifiedAt)) : tr("The whole shop was not verified yet."));
}

void ShopSection::rename()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty() || name == session().facts().name)
        return;
    host().askReason({tr("Call the shop “%1” from now on?").arg(name), tr("Letters and bundles that are made from now on carry the new name; the journal keeps the old one."),
                      tr("Rename"), tr("Why, for example a new business licence"), false, false},
                     [this, name](const QString& reason) {
                         m_errors->clear();
                         session().renameShop(this, name, reason, [this](const Result<ShopFacts>& facts) {
                             if (!facts) {
                                 m_errors->showError(facts.error());
                                 return;
                             }
                             m_name->setModified(false);
                             m_name->setText(facts->name);
                             m_rename->setEnabled(false);
                             host().notify(tr("The shop is called “%1” now.").arg(facts->name));
                         });
                     });
}

QWidget* ShopSection::makeFacts()
{
    auto* panel = new Panel(this);
    auto* form = new QFormLayout;
    form->setContentsMargins(16, 0, 16, 12);
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    QVector<TextLabel*> labels;
    auto* nameRow = new QHBoxLayout;
    nameRow->setSpacing(8);
    m_name = new QLineEdit(panel);
    m_name->setObjectName(QStringLiteral("shop.name"));
    m_name->setMaxLength(80);
    m_name->setMaximumWidth(360);
    m_rename = makeButton(QStringLiteral("shop.rename"), panel);
    m_rename->setEnabled(false);
    nameRow->addWidget(m_name, 1);
    nameRow->addWidget(m_rename);
    nameRow->addStretch();
    labels.append(new TextLabel(TextStyle::Body, Ink::Text3, panel));
    labels.constLast()->setBuddy(m_name);
    form->addRow(labels.constLast(), nameRow);
    for (int i = 0; i < 3; ++i) {
        labels.append(new TextLabel(TextStyle::Body, Ink::Text3, panel));
        m_facts.append(new TextLabel(TextStyle::Body, Ink::Text, panel));
        m_facts.constLast()->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts.constLast()->setWordWrap(true);
        form->addRow(labels.constLast(), m_facts.constLast());
    }
    auto* folder = makeButton(QStringLiteral("shop.folder"), panel, ButtonLook::Plain, ButtonSize::Small);
    folder->setVisible(!session().location().contains(QLatin1String("://")));
    form->addRow(QString(), folder);
    panel->body()->addLayout(form);
    connect(folder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(session().location()).absolutePath())); });
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_rename->setEnabled(!text.simplified().isEmpty() && text.simplified() != session().facts().name);
    });
    connect(m_name, &QLineEdit::returnPressed, this, &ShopSection::rename);
    connect(m_rename, &QPushButton::clicked, this, &ShopSection::rename);
    Language::bind(panel, [=, this] {
        panel->setTitle(tr("This shop"));
        const QStringList names{tr("Name"), tr("Currency"), tr("Time zone"), tr("Kept in")};
        const ShopFacts& facts = session().facts();
        const QStringList values{facts.currency.code(), QString::fromLatin1(facts.timezone), shownLocation(facts.location)};
        for (int i = 0; i < names.size(); ++i)
            labels[i]->setText(names[i]);
        for (int i = 0; i < values.size(); ++i)
            m_facts[i]->setText(values[i]);
        m_name->setAccessibleName(names[0]);
        m_rename->setText(tr("Rename…"));
        folder->setText(tr("Show the folder"));
    });
    m_name->setText(session().facts().name);
    return panel;
}

QWidget* ShopSection::makeBackup()
{
    auto* panel = new Panel(this);
    auto* action = makeAction(Act::BackUpNow, this);
    auto* rows = new QVBoxLayout;
    rows->setContentsMargins(16, 0, 16, 16);
    rows->setSpacing(10);
    auto* text = wrapped(panel);
    m_backUp = makeButton(action, panel);
    m_backupResult = wrapped(panel);
    m_lastBackup = wrapped(panel);
    m_restore = makeButton(QStringLiteral("shop.restore"), panel);
    m_restore->setIcon(themedIcon(QStringLiteral("edit-undo")));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_backUp);
    buttons->addWidget(m_restore);
    buttons->addStretch();
    rows->addWidget(text);
    rows->addWidget(m_lastBackup);
    rows->addLayout(buttons);
    rows->addWidget(m_backupResult);
    m_backupResult->hide();
    connect(m_restore, &QPushButton::clicked, this, [this] { host().leaveFor(PageHost::Exit::Restore); });
    panel->body()->addLayout(rows);
    connect(action, &QAction::triggered, this, &ShopSection::backUp);
    Language::bind(panel, [=, this] {
        panel->setTitle(tr("Backup"));
        text->setText(tr("Writes a whole copy of the shop to one file and opens it to prove that it can be read. Keep it on another disk."));
        m_restore->setText(tr("Restore a backup…"));
        m_restore->setToolTip(tr("Into a new shop file; this shop stays as it is"));
        m_backupResult->hide();
        showHistory();
    });
    return panel;
}

QWidget* ShopSection::makeVerify()
{
    auto* panel = new Panel(this);
    auto* action = makeAction(Act::VerifyNow, this);
    auto* rows = new QVBoxLayout;
    rows->setContentsMargins(16, 0, 16, 16);
    rows->setSpacing(10);
    auto* text = wrapped(panel);
    m_verify = makeButton(action, panel);
    m_verdict = new ChipLabel(panel);
    m_verdict->hide();
    m_verdictText = wrapped(panel);
    m_verdictText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_verdictText->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_verify);
    row->addWidget(m_verdict);
    row->addStretch();
    m_lastVerified = wrapped(panel);
    rows->addWidget(text);
    rows->addWidget(m_lastVerified);
    rows->addLayout(row);
    rows->addWidget(m_verdictText);
    panel->body()->addLayout(rows);
    connect(action, &QAction::triggered, this, &ShopSection::verify);
    Language::bind(panel, [=, this] {
        panel->setTitle(tr("Integrity"));
        text->setText(tr("Recomputes the journal's chain and every stored original, and asks the database for its own check."));
        if (m_verdict->isVisibleTo(panel))
            showVerdict(m_lastVerdict);
        showHistory();
    });
    return panel;
}

void ShopSection::backUp()
{
    const QString suggestion = QStringLiteral("%1-%2.shop").arg(session().facts().name, session().facts().today.toString(Qt::ISODate));
    askWhereToSave(this, {tr("Where to write the backup"), tr("Daozhang shop (*.shop)"), suggestion, QStringLiteral("backup"), QStringLiteral("shop")},
                   [this](const QString& path) {
                       m_errors->clear();
                       auto* task = session().write<bool>(
                           this,
                           [path](Rooms& rooms, TaskContext& context) -> Result<bool> {
                               DZ_CHECK(rooms.backup(path, context));
                               return true;
                           },
                           [this, path](Result<bool> done) {
                               if (!done) {
                                   m_errors->showError(done.error());
                                   return;
                               }
                               m_backupResult->setText(tr("Written and checked: %1 (%2)").arg(path, byteSize(QFileInfo(path).size())));
                               m_backupResult->show();
                           });
                       host().follow(task, tr("Writing the backup"));
                   });
}

void ShopSection::verify()
{
    m_errors->clear();
    auto* task = session().read<guard::ShopVerdict>(
        this, [](Rooms& rooms, TaskContext& context) { return rooms.verify(context); },
        [this](Result<guard::ShopVerdict> verdict) {
            if (!verdict) {
                m_errors->showError(verdict.error());
                return;
            }
            showVerdict(*verdict);
            // Looked at by a reader, noted by the writer: a long look keeps nobody from writing.
            session().write<bool>(
                this,
                [found = *verdict](Rooms& rooms, TaskContext&) -> Result<bool> {
                    DZ_CHECK(rooms.noteVerdict(found));
                    return true;
                },
                [this](Result<bool> noted) {
                    if (!noted)
                        m_errors->showError(noted.error());
                });
        });
    host().follow(task, tr("Verifying the shop"));
}

void ShopSection::showVerdict(const guard::ShopVerdict& verdict)
{
    m_lastVerdict = verdict;
    m_verdict->show();
    m_verdict->setChip(chipOf(verdict.holds() ? Integrity::Holds : Integrity::Altered));
    QStringList lines{tr("%n journal entries recomputed", nullptr, static_cast<int>(verdict.journal.entries)),
                      tr("%n stored originals measured", nullptr, static_cast<int>(verdict.blobs))};
    if (!verdict.journal.holds())
        lines.append(verdict.journal.reason);
    lines += verdict.broken;
    m_verdictText->setText(lines.join(QLatin1Char('\n')));
    m_verdictText->show();
}

} // namespace daozhang::ui
