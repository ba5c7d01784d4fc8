// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/formats_section.h"

#include "app/common/open_databases.h"
#include "ui/common/buttons.h"
#include "ui/common/file_prompt.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/common/themed_icon.h"
#include "ui/intake/cells_model.h"
#include "ui/intake/import_tables.h"

#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace daozhang::ui {

using namespace daozhang::intake;

namespace {

constexpr int kMostLetters = 80;

Cell plain(const QString& text)
{
    Cell cell;
    cell.text = text;
    return cell;
}

Cell lesser(const QString& text)
{
    Cell cell = plain(text);
    cell.ink = Ink::Text2;
    return cell;
}

struct Formats
{
    QVector<OwnProfile> own;
    QVector<ConfirmedProfile> confirmations;
};

} // namespace

void FormatsPresenter::refresh()
{
    m_session.read<Formats>(
        this,
        [](Rooms& rooms, TaskContext&) -> Result<Formats> {
            Formats formats;
            DZ_ASSIGN(formats.own, rooms.formats().list());
            DZ_ASSIGN(formats.confirmations, rooms.formats().confirmations());
            return formats;
        },
        [this](Result<Formats> answer) {
            if (!answer) {
                emit failed(answer.error());
                return;
            }
            m_own = answer->own;
            m_confirmations = answer->confirmations;
            emit loaded();
        });
}

void FormatsPresenter::write(std::function<Result<QString>(Rooms&)> work)
{
    m_session.write<QString>(
        this, [work = std::move(work)](Rooms& rooms, TaskContext&) { return work(rooms); },
        [this](Result<QString> answer) {
            if (answer)
                emit done(*answer);
            else
                emit failed(answer.error());
            refresh();
        });
}

void FormatsPresenter::rename(const QString& id, const QString& title)
{
    write([id, title, said = tr("The format is called “%1” now.").arg(title)](Rooms& rooms) -> Result<QString> {
        DZ_CHECK(rooms.formats().rename(id, title));
        return said;
    });
}

void FormatsPresenter::remove(const QString& id)
{
    write([id, said = tr("The format was deleted.")](Rooms& rooms) -> Result<QString> {
        DZ_CHECK(rooms.formats().remove(id));
        return said;
    });
}

void FormatsPresenter::revoke(const QString& id)
{
    write([id, said = tr("Taken back: the next file of this format asks again.")](Rooms& rooms) -> Result<QString> {
        DZ_CHECK(rooms.formats().revoke(id));
        return said;
    });
}

void FormatsPresenter::exportTo(const QString& id, const QString& path)
{
    m_session.read<QString>(
        this,
        [id, path, said = tr("The format is in “%1”. Another shop can read it in under Formats.").arg(QFileInfo(path).fileName()),
         failure = tr("“%1” cannot be written: %2")](Rooms& rooms, TaskContext&) -> Result<QString> {
            DZ_ASSIGN(const QByteArray document, rooms.formats().document(id));
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size() || !file.commit())
                return Failure(ErrorCode::Storage, failure.arg(path, file.errorString()));
            return said;
        },
        [this](Result<QString> answer) {
            if (answer)
                emit done(*answer);
            else
                emit failed(answer.error());
        });
}

void FormatsPresenter::importFrom(const QString& path)
{
    write([path, said = tr("The format is known from now on."), failure = tr("“%1” cannot be read: %2")](Rooms& rooms) -> Result<QString> {
        NamedFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Failure(ErrorCode::Unreadable, failure.arg(path, file.errorString()));
        DZ_CHECK(rooms.formats().add(file.read(OwnProfiles::kLargestDocument + 1)));
        return said;
    });
}

FormatsSection::FormatsSection(ShopSession& session, PageHost& host, QWidget* parent)
    : SettingsSection(session, host, parent), m_presenter(new FormatsPresenter(session, this)), m_ownModel(new CellsModel(this)), m_confirmedModel(new CellsModel(this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metric::kPanelGap);
    m_errors = new ErrorStrip(this);
    rows->addWidget(m_errors);
    rows->addWidget(buildOwn(), 3);
    rows->addWidget(buildConfirmations(), 2);
    connect(m_presenter, &FormatsPresenter::loaded, this, &FormatsSection::show);
    connect(m_presenter, &FormatsPresenter::done, this, [this](const QString& what) {
        m_errors->clear();
        this->host().notify(what);
    });
    connect(m_presenter, &FormatsPresenter::failed, this, [this](const Error& error) { m_errors->showError(error); });
    Language::bind(this, [this] {
        setAccessibleName(title());
        m_own->setAccessibleName(tr("Formats of the shop"));
        m_confirmed->setAccessibleName(tr("Formats that are not verified"));
        m_name->setAccessibleName(tr("Name of the format"));
        m_rename->setText(tr("Rename"));
        m_export->setText(tr("Write to a file…"));
        m_delete->setText(tr("Delete…"));
        m_import->setText(tr("Read a format file…"));
        m_revoke->setText(tr("Take the confirmation back"));
        m_hint->setText(tr("Describe a file on the Import page that no format fits, and it stands here. To change one, choose a file of it on the Import page and press Ctrl+D."));
        m_confirmedHint->setText(tr("These came with the program, but were never held against a real file. The first file of each asks for its columns and the unit of its amounts."));
        m_presenter->refresh();
        show();
    });
}

QString FormatsSection::title() const { return tr("Formats"); }

QList<QWidget*> FormatsSection::panes() const
{
    QList<QWidget*> panes{m_own};
    if (m_confirmedPanel->isVisible())
        panes.append(m_confirmed);
    return panes;
}

QWidget* FormatsSection::buildOwn()
{
    m_ownPanel = new Panel(this);
    m_import = makeButton(QStringLiteral("formats.import"), m_ownPanel, ButtonLook::Plain, ButtonSize::Small);
    m_import->setIcon(themedIcon(QStringLiteral("document-import")));
    m_ownPanel->head()->addWidget(m_import);
    m_hint = new TextLabel(TextStyle::Small, Ink::Text2, m_ownPanel);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(metric::kPanelPadding, 0, metric::kPanelPadding, 6);
    m_own = new TableView(QStringLiteral("formats.own"), metric::kRow, m_ownPanel);
    m_own->setModel(m_ownModel);
    m_own->setMinimumHeight(metric::kHeaderRow + 2 * metric::kRow);
    m_name = new QLineEdit(m_ownPanel);
    m_name->setObjectName(QStringLiteral("formats.name"));
    m_name->setMaxLength(kMostLetters);
    m_rename = makeButton(QStringLiteral("formats.rename"), m_ownPanel);
    m_export = makeButton(QStringLiteral("formats.export"), m_ownPanel);
    m_export->setIcon(themedIcon(QStringLiteral("document-export")));
    m_delete = makeButton(QStringLiteral("formats.delete"), m_ownPanel, ButtonLook::Danger);
    auto* acts = new QHBoxLayout;
    acts->setContentsMargins(metric::kPanelPadding, 8, metric::kPanelPadding, 12);
    acts->setSpacing(8);
    acts->addWidget(m_name, 1);
    for (QPushButton* button : {m_rename, m_export, m_delete})
        acts->addWidget(button);
    m_ownPanel->body()->addWidget(m_hint);
    m_ownPanel->body()->addWidget(m_own, 1);
    m_ownPanel->body()->addLayout(acts);
    connect(m_own->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FormatsSection::showCurrent);
    connect(m_import, &QPushButton::clicked, this, &FormatsSection::importFile);
    connect(m_export, &QPushButton::clicked, this, &FormatsSection::exportCurrent);
    connect(m_delete, &QPushButton::clicked, this, &FormatsSection::removeCurrent);
    const auto rename = [this] {
        const OwnProfile* own = currentOwn();
        if (own && !m_name->text().simplified().isEmpty() && m_name->text().simplified() != own->title)
            m_presenter->rename(own->id, m_name->text().simplified());
    };
    connect(m_rename, &QPushButton::clicked, this, rename);
    connect(m_name, &QLineEdit::returnPressed, this, rename);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& text) {
        const OwnProfile* own = currentOwn();
        m_rename->setEnabled(own && !text.simplified().isEmpty() && text.simplified() != own->title);
    });
    return m_ownPanel;
}

QWidget* FormatsSection::buildConfirmations()
{
    m_confirmedPanel = new Panel(this);
    m_revoke = makeButton(QStringLiteral("formats.revoke"), m_confirmedPanel, ButtonLook::Plain, ButtonSize::Small);
    m_confirmedPanel->head()->addWidget(m_revoke);
    m_confirmedHint = new TextLabel(TextStyle::Small, Ink::Text2, m_confirmedPanel);
    m_confirmedHint->setWordWrap(true);
    m_confirmedHint->setContentsMargins(metric::kPanelPadding, 0, metric::kPanelPadding, 6);
    m_confirmed = new TableView(QStringLiteral("formats.confirmed"), metric::kRow, m_confirmedPanel);
    m_confirmed->setModel(m_confirmedModel);
    m_confirmed->setMinimumHeight(metric::kHeaderRow + 2 * metric::kRow);
    m_confirmedPanel->body()->setContentsMargins(0, 0, 0, 6);
    m_confirmedPanel->body()->addWidget(m_confirmedHint);
    m_confirmedPanel->body()->addWidget(m_confirmed, 1);
    connect(m_confirmed->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FormatsSection::showCurrent);
    connect(m_revoke, &QPushButton::clicked, this, [this] {
        if (const ConfirmedProfile* one = currentConfirmation(); one && one->unit)
            m_presenter->revoke(one->id);
    });
    return m_confirmedPanel;
}

void FormatsSection::show()
{
    const auto when = [this](const QDateTime& at) { return shortDateTime(session().time().toLocal(at.toSecsSinceEpoch()), session().facts().today); };
    const int ownRow = m_own->currentIndex().row(), confirmedRow = m_confirmed->currentIndex().row();
    QVector<CellsModel::Row> own;
    for (const OwnProfile& one : m_presenter->own()) {
        Cell name = plain(one.title);
        name.toolTip = one.problem.isEmpty() ? one.id : one.problem;
        if (!one.problem.isEmpty())
            name.tone = Tone::Bad;
        Cell files = plain(QLocale().toString(one.files));
        files.isNumber = true;
        own.append({{name, lesser(bookName(one.book)), files, lesser(tr("%1 · %2", "when and by whom").arg(when(one.storedAt), one.storedBy))}, own.size(), {}});
    }
    m_ownModel->setContent({{tr("Format"), false}, {tr("Whose record"), false}, {tr("Files"), true}, {tr("Described"), false}}, own);
    m_own->setWidths({0, 130, 70, 190});
    m_ownPanel->setTitle(tr("Formats of the shop"), own.isEmpty() ? tr("none yet") : tr("%n format(s)", nullptr, int(own.size())));
    QVector<CellsModel::Row> confirmed;
    for (const ConfirmedProfile& one : m_presenter->confirmations()) {
        const QString unit = !one.unit ? tr("not asked yet") : *one.unit == AmountUnit::Fen ? tr("hundredths") : tr("whole units");
        confirmed.append({{plain(one.title), lesser(bookName(one.book)), lesser(unit),
                           lesser(one.unit ? tr("%1 · %2", "when and by whom").arg(when(one.confirmedAt), one.confirmedBy) : QStringLiteral("—"))}, confirmed.size(), {}});
    }
    m_confirmedModel->setContent({{tr("Format"), false}, {tr("Whose record"), false}, {tr("Amounts count"), false}, {tr("Confirmed"), false}}, confirmed);
    m_confirmed->setWidths({0, 130, 120, 190});
    m_confirmedPanel->setTitle(tr("Formats that are not verified"));
    m_confirmedPanel->setVisible(!confirmed.isEmpty());
    if (!own.isEmpty())
        m_own->selectRow(std::clamp(ownRow, 0, int(own.size()) - 1));
    if (!confirmed.isEmpty())
        m_confirmed->selectRow(std::clamp(confirmedRow, 0, int(confirmed.size()) - 1));
    showCurrent();
}

const OwnProfile* FormatsSection::currentOwn() const
{
    const int row = m_own->currentIndex().row();
    return row >= 0 && row < m_presenter->own().size() ? &m_presenter->own().at(row) : nullptr;
}

const ConfirmedProfile* FormatsSection::currentConfirmation() const
{
    const int row = m_confirmed->currentIndex().row();
    return row >= 0 && row < m_presenter->confirmations().size() ? &m_presenter->confirmations().at(row) : nullptr;
}

void FormatsSection::showCurrent()
{
    const OwnProfile* own = currentOwn();
    for (QWidget* widget : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_rename), static_cast<QWidget*>(m_export), static_cast<QWidget*>(m_delete)})
        widget->setVisible(own != nullptr);
    if (own)
        m_name->setText(own->title);
    m_rename->setEnabled(false);
    m_delete->setEnabled(own && own->files == 0);
    m_delete->setToolTip(own && own->files > 0 ? tr("Imports were read with it; take them back first") : QString());
    const ConfirmedProfile* one = currentConfirmation();
    m_revoke->setEnabled(one && one->unit);
}

void FormatsSection::exportCurrent()
{
    const OwnProfile* own = currentOwn();
    if (!own)
        return;
    askWhereToSave(this, {tr("Write the format to a file"), tr("Format profiles (*.json)"), own->id + QStringLiteral(".json"), QStringLiteral("formats"), QStringLiteral("json")},
                   [this, id = own->id](const QString& path) { m_presenter->exportTo(id, path); });
}

void FormatsSection::importFile()
{
    askForFile(this, {tr("Read a format file"), tr("Format profiles (*.json)"), {}, QStringLiteral("formats"), {}},
               [this](const QString& path) { m_presenter->importFrom(path); });
}

void FormatsSection::removeCurrent()
{
    const OwnProfile* own = currentOwn();
    if (!own)
        return;
    host().askReason({tr("Delete the format “%1”?").arg(own->title), tr("Files like it will not be recognised any more."), tr("Delete"), {}, true, true},
                     [this, id = own->id](const QString&) { m_presenter->remove(id); });
}

} // namespace daozhang::ui
