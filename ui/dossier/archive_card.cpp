// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossier/archive_card.h"

#include "ui/common/background.h"
#include "ui/common/buttons.h"
#include "ui/common/chips.h"
#include "ui/common/file_prompt.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"

#include <QDir>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace daozhang::ui {

namespace {

/// Of many checks the others are scrolled to.
constexpr int kLinesShown = 6;

} // namespace

ArchiveCard::ArchiveCard(ShopSession& session, PageHost& host, QWidget* parent)
    : Card(parent), m_session(session), m_host(host), m_title(new TextLabel(TextStyle::PanelTitle, Ink::Text, this)), m_chip(new ChipLabel(this)),
      m_found(new QPlainTextEdit(this)), m_close(makeButton(QStringLiteral("archive.close"), this, ButtonLook::Plain, ButtonSize::Small))
{
    setObjectName(QStringLiteral("cases.archive"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(metric::kPanelPadding, 10, metric::kPanelPadding, 10);
    rows->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_chip);
    head->addStretch();
    head->addWidget(m_close);
    rows->addLayout(head);
    m_found->setObjectName(QStringLiteral("archive.found"));
    m_found->setReadOnly(true);
    m_found->setTabChangesFocus(true);
    rows->addWidget(m_found);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    // What was found was said in one language.
    connect(&Language::hub(), &Language::changed, this, &QWidget::hide);
    Language::bind(this, [this] {
        m_close->setText(tr("Close"));
        m_found->setAccessibleName(tr("What was checked"));
    });
    hide();
}

void ArchiveCard::exportCases(const QVector<CaseId>& cases, const QString& called)
{
    const QString name = tr("cases %1", "file name").arg(called) + QStringLiteral(".zip");
    askWhereToSave(this, {tr("Write the cases"), tr("Archive with all that they hold (*.zip)") + QStringLiteral(";;") + tableFilter(), name, QStringLiteral("archive"), QStringLiteral("zip")},
                   [this, cases](const QString& path) {
                       const auto language = Language::hub().isChinese() ? dossier::DossierLanguage::Chinese : dossier::DossierLanguage::English;
                       auto* task = m_session.write<dossier::CaseExport>(
                           this, [=](Rooms& rooms, TaskContext& context) { return rooms.dossier().exportCases(cases, language, path, context); },
                           [this](Result<dossier::CaseExport> made) {
                               if (made)
                                   m_host.notify(tr("%n case(s) written to “%1”.", nullptr, made->cases).arg(QDir::toNativeSeparators(made->path)));
                               else if (made.error().code != ErrorCode::Stopped)
                                   emit failed(made.error());
                           });
                       m_host.follow(task, tr("Writing the cases"));
                   });
}

void ArchiveCard::check()
{
    askForFile(this, {tr("Check an archive of cases, or a bundle"), tr("Archives and bundles (*.zip *.pdf)"), {}, QStringLiteral("archive"), {}}, [this](const QString& path) {
        hide();
        auto* task = runDetached<dossier::BundleVerdict>(
            this, [path](TaskContext&) { return path.endsWith(u".zip", Qt::CaseInsensitive) ? dossier::verifyCaseArchive(path) : dossier::verifyBundle(path); },
            [this, path](Result<dossier::BundleVerdict> verdict) {
                if (verdict)
                    showVerdict(path, *verdict);
                else
                    emit failed(verdict.error());
            });
        m_host.follow(task, tr("Checking the file"));
    });
}

void ArchiveCard::showVerdict(const QString& path, const dossier::BundleVerdict& verdict)
{
    m_title->setText(QFileInfo(path).fileName());
    m_chip->setChip(chipOf(verdict.holds ? Integrity::Holds : Integrity::Altered));
    setAccessibleName(tr("%1: %2", "file and what its check found").arg(m_title->text(), m_chip->chip().text));
    QStringList lines;
    for (const QString& failure : verdict.failures)
        lines.append(QStringLiteral("✗ ") + failure);
    for (const QString& check : verdict.checks)
        lines.append(QStringLiteral("✓ ") + check);
    m_found->setPlainText(lines.join(u'\n'));
    m_found->setFixedHeight(int(std::clamp<qsizetype>(lines.size(), 1, kLinesShown)) * m_found->fontMetrics().lineSpacing() + 16);
    show();
    m_found->setFocus(Qt::OtherFocusReason);
}

} // namespace daozhang::ui
