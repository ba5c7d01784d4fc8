// SPDX-License-Identifier: GPL-3.0-or-later
// The Import page while a file is being described: its files give way to the questions about one of them.
#include "ui/intake/import_page.h"

#include "ui/common/strips.h"
#include "ui/common/table_view.h"
#include "ui/intake/coverage_panel.h"
#include "ui/intake/describe_view.h"
#include "ui/intake/file_panel.h"
#include "ui/intake/import_hint.h"

#include <utility>

namespace daozhang::ui {

using namespace daozhang::intake;

void ImportPage::connectDescribing()
{
    connect(m_describeFile, &QAction::triggered, this, &ImportPage::describeFile);
    connect(m_filePanel, &FilePanel::describeWanted, this, &ImportPage::describeFile);
    connect(m_leaveDescribing, &QAction::triggered, &m_describing, &DescribePresenter::close);
    connect(m_saveFormat, &QAction::triggered, this, [this] { m_describing.save(DescribePresenter::Then::Nothing); });
    connect(m_saveAndImport, &QAction::triggered, this, [this] { m_describing.save(DescribePresenter::Then::Import); });
    connect(&m_describing, &DescribePresenter::changed, this, &ImportPage::showDescribing);
    connect(&m_describing, &DescribePresenter::closed, this, [this] {
        showAll();
        if (isVisible())
            filesTable()->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_describing, &DescribePresenter::saved, this, [this](const QString&, DescribePresenter::Then then) { formatSaved(m_describing.path(), then); });
}

/// The file of the chosen row: one that no format fits, one whose format is to be confirmed, or one that a format of the
/// shop reads.
void ImportPage::describeFile()
{
    const int index = currentFile();
    if (index < 0 || !m_presenter.rows().at(index).canBeDescribed())
        return;
    const ImportRow row = m_presenter.rows().at(index);
    if (!row.part)
        m_describing.describe(row.path, row.tableName);
    else if (row.part->needsConfirmation)
        m_describing.change(row.path, row.part->file.name, row.part->file.profile, DescribePresenter::Purpose::Confirm);
    else
        m_describing.change(row.path, row.part->file.name, row.part->file.profile, DescribePresenter::Purpose::Edit);
    m_describeFocus = true;
    showAll();
}

void ImportPage::showDescribing()
{
    const bool isOpen = m_describing.isOpen();
    m_describe->setVisible(isOpen);
    m_headSaysDescribing = m_headSaysDescribing && isOpen;
    m_saveFormat->setEnabled(m_describing.canSave());
    m_saveAndImport->setEnabled(m_describing.canSave());
    if (!isOpen)
        return;
    for (QWidget* widget : {static_cast<QWidget*>(m_drop), static_cast<QWidget*>(m_result), static_cast<QWidget*>(m_filesPanel), static_cast<QWidget*>(m_historyPanel), m_lower})
        widget->hide();
    if (!m_describing.isBusy() && m_describeFocus) {
        m_describeFocus = false;
        m_describe->focusFirst();
    }
    if (!std::exchange(m_headSaysDescribing, true))
        emit headerChanged();
}

void ImportPage::formatSaved(const QString& path, DescribePresenter::Then then)
{
    host().notify(tr("The format is known from now on. It stands in Settings, under “Formats”."));
    m_presenter.loadHistory();
    m_presenter.readAgain(path, then == DescribePresenter::Then::Import ? ImportPresenter::WhenRead::Write : ImportPresenter::WhenRead::Show);
}

QString ImportPage::unsaved() const
{
    return m_describing.isOpen() && !m_describing.isBusy() ? tr("The description of a file is not saved yet.") : QString();
}

} // namespace daozhang::ui
