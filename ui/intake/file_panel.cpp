// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/file_panel.h"

#include "app/intake/control_words.h"
#include "app/intake/refused_export.h"
#include "ui/common/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/file_prompt.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/page.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"
#include "ui/common/themed_icon.h"
#include "ui/intake/cells_model.h"
#include "ui/intake/coverage_presenter.h"
#include "ui/intake/import_tables.h"
#include "ui/intake/refused_delegate.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QResizeEvent>
#include <QLocale>

#include <algorithm>

namespace daozhang::ui {

using namespace daozhang::intake;

namespace {

constexpr int kWideFrom = 760;
constexpr int kTopInOneRowFrom = 640;

QString number(qint64 value) { return QLocale().toString(value); }

/// Counts and sums fit into their column.
bool isAmount(const QString& found)
{
    return std::none_of(found.begin(), found.end(), [](QChar one) { return one.isLetter(); });
}

} // namespace

FilePanel::FilePanel(ShopSession& session, PageHost& host, QWidget* parent)
    : Panel(parent), m_session(session), m_host(host), m_rows(session), m_twins(session), m_kinds(new Segments(this)), m_profile(new QComboBox(this)),
      m_error(new ErrorStrip(this)), m_note(new TextLabel(TextStyle::Small, Ink::Text2, this)), m_unlock(new QWidget(this)),
      m_password(new QLineEdit(m_unlock)), m_task(new TaskStrip(this)),
      m_refusedModel(new CellsModel(this)), m_tableModel(new CellsModel(this)),
      m_refused(new TableView(QStringLiteral("import.refused"), RefusedDelegate::kRow, this)),
      m_table(new TableView(QStringLiteral("import.detail"), metric::kDenseRow, this)), m_paging(new QWidget(this)),
      m_pageText(new TextLabel(TextStyle::Small, Ink::Text2, this))
{
    setObjectName(QStringLiteral("import.filePanel"));
    buildTop();
    buildUnlock();
    m_note->setWordWrap(true);
    m_note->setContentsMargins(16, 2, 16, 6);
    m_refused->setModel(m_refusedModel);
    m_refused->setItemDelegate(new RefusedDelegate(m_refused));
    m_table->setModel(m_tableModel);
    for (TableView* table : {m_refused, m_table})
        table->setMinimumHeight(96);
    auto* paging = new QHBoxLayout(m_paging);
    paging->setContentsMargins(16, 4, 16, 4);
    m_pageBack = makeButton(QStringLiteral("import.pageBack"), m_paging, ButtonLook::Plain, ButtonSize::Small);
    m_pageForward = makeButton(QStringLiteral("import.pageForward"), m_paging, ButtonLook::Plain, ButtonSize::Small);
    paging->addWidget(m_pageText, 1);
    paging->addWidget(m_pageBack);
    paging->addWidget(m_pageForward);
    body()->setContentsMargins(0, 0, 0, 6);
    body()->addWidget(m_error);
    body()->addWidget(m_unlock);
    body()->addWidget(m_note);
    body()->addWidget(m_task);
    body()->addWidget(m_refused, 1);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_paging);
    body()->addStretch();  // what is shown stays at the top when there is no table
    connect(m_kinds, &Segments::currentChanged, this, [this](int index) { setView(View(std::clamp(index, int(Refused), int(Alike)))); });
    connect(m_profile, &QComboBox::activated, this, [this](int index) {
        if (!m_filling)
            emit profileChosen(m_profile->itemData(index).toString());
    });
    connect(m_export, &QPushButton::clicked, this, &FilePanel::exportRefused);
    connect(m_pageBack, &QPushButton::clicked, this, [this] { m_rows.goTo(m_rows.from() - RowsPresenter::kPage); });
    connect(m_pageForward, &QPushButton::clicked, this, [this] { m_rows.goTo(m_rows.from() + RowsPresenter::kPage); });
    connect(&m_rows, &RowsPresenter::changed, this, &FilePanel::show);
    connect(&m_rows, &RowsPresenter::started, this, [this](SessionTask* task) { m_task->follow(task, tr("Reading rows…")); });
    buildTwins();
    Language::bind(this, [this] { retranslate(); });
}

void FilePanel::buildTop()
{
    m_kinds->setObjectName(QStringLiteral("import.views"));
    m_kinds->setTexts({QString(), QString(), QString(), QString()});
    m_profile->setObjectName(QStringLiteral("import.profile"));
    m_profile->setMinimumWidth(120);
    m_profile->setMaximumWidth(360);
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_export = makeButton(QStringLiteral("import.exportRefused"), this, ButtonLook::Plain, ButtonSize::Small);
    m_export->setIcon(themedIcon(QStringLiteral("document-export")));
    head()->addWidget(m_export);
    m_top = new QHBoxLayout;
    m_top->setContentsMargins(metric::kPanelPadding, 0, metric::kPanelPadding, 8);
    m_top->setSpacing(8);
    m_top->addWidget(m_kinds);
    m_top->addWidget(m_profile, 1);
    body()->addLayout(m_top);
}

void FilePanel::buildUnlock()
{
    m_password->setObjectName(QStringLiteral("import.password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaximumWidth(280);
    m_open = makeButton(QStringLiteral("import.unlock"), m_unlock, ButtonLook::Plain, ButtonSize::Small);
    auto* line = new QHBoxLayout(m_unlock);
    line->setContentsMargins(16, 6, 16, 6);
    line->addWidget(m_password, 1);
    line->addWidget(m_open);
    line->addStretch();
    m_unlock->hide();
    const auto give = [this] {
        const QString password = m_password->text();
        m_password->clear();
        if (!password.isEmpty())
            emit passwordGiven(password);
    };
    connect(m_open, &QPushButton::clicked, this, give);
    connect(m_password, &QLineEdit::returnPressed, this, give);
    connect(m_password, &QLineEdit::textChanged, this, [this](const QString& text) { m_open->setEnabled(!text.isEmpty()); });
    m_open->setEnabled(false);
}

void FilePanel::retranslate()
{
    m_password->setPlaceholderText(tr("Password of the archive"));
    m_password->setAccessibleName(m_password->placeholderText());
    m_open->setText(tr("Open"));
    m_open->setToolTip(tr("Read the archive with this password. It is not kept."));
    m_profile->setAccessibleName(tr("Format to read this file by"));
    m_profile->setToolTip(m_profile->accessibleName());
    m_refused->setAccessibleName(tr("Refused lines"));
    m_table->setAccessibleName(tr("What the file holds"));
    m_pageBack->setText(tr("Before"));
    m_pageBack->setToolTip(tr("The rows before these"));
    m_pageForward->setText(tr("Further"));
    m_pageForward->setToolTip(tr("The rows after these"));
    show();
}

void FilePanel::showNothing()
{
    m_row.reset();
    m_file.reset();
    m_day.reset();
    m_rows.clear();
    m_rowsOf.clear();
    show();
}

void FilePanel::showRow(const ImportRow& row)
{
    const bool isSame = m_row && m_row->path == row.path && m_row->name() == row.name();
    const bool hadFile = m_row && m_file;
    m_day.reset();
    m_row = row;
    m_file = row.part ? std::optional(row.part->file) : std::nullopt;
    if (!isSame) {
        m_rows.clear();
        m_rowsOf.clear();
    }
    if (!isSame || !hadFile) {
        // What went wrong is shown before what went well.
        const bool goesWell = m_file && m_file->refusedCount == 0;
        if (m_view == Refused && goesWell)
            m_view = Controls;
        else if (m_view == Controls && m_file && !goesWell)
            m_view = Refused;
    }
    loadRows();
    show();
    emit viewChanged();
}

void FilePanel::showImport(const SourceFile& file)
{
    m_day.reset();
    m_row.reset();
    const bool isSame = m_file && m_file->id == file.id;
    if (!isSame) {
        m_twins.forgetLikes();
        m_rows.clear();
        m_rowsOf.clear();
        m_file = file;
        if (m_view == Refused && file.refusedCount == 0)
            m_view = Controls;
        else if (m_view == Controls && file.refusedCount > 0)
            m_view = Refused;
    }
    if (file.refusedCount > 0 && m_file->refused.isEmpty())
        m_record = m_session.read<SourceFile>(
            this, [id = file.id](Rooms& rooms, TaskContext&) { return rooms.intake().record(id); },
            [this, id = file.id](Result<SourceFile> answer) {
                if (!answer || !m_file || m_file->id != id)
                    return;
                m_file = *answer;
                show();
            });
    loadRows();
    show();
    emit viewChanged();
}

void FilePanel::showLine(const SourceFile& file, qint64 line)
{
    m_view = Rows;
    m_rowsOf = QStringLiteral("#%1").arg(file.id.value);
    if (!m_file || m_file->id != file.id) {
        m_twins.forgetLikes();
        m_file = file;
    }
    m_day.reset();
    m_row.reset();
    m_rows.showLine(file.id, line);
    show();
    emit viewChanged();
}

void FilePanel::showDay(const Source& source, const CoverageDay& day)
{
    m_day = {source, day};
    m_rowsOf.clear();
    m_rows.showDay(source, day.day);
    show();
    emit viewChanged();
}

void FilePanel::setView(View view)
{
    if (view != Alike)
        m_twins.forgetLikes();
    m_view = view;
    loadRows();
    show();
    emit viewChanged();
}

void FilePanel::loadRows()
{
    if (m_view != Rows || m_day || !m_file)
        return;
    const QString what = m_row ? m_row->path + u'|' + m_row->name() + u'|' + m_row->profile : QStringLiteral("#%1").arg(m_file->id.value);
    if (what == m_rowsOf)
        return;
    m_rowsOf = what;
    if (m_row)
        m_rows.showFile(m_row->path, m_row->name(), m_row->profile.isEmpty() ? m_file->profile : m_row->profile, m_row->password);
    else
        m_rows.showImport(m_file->id);
}

void FilePanel::buildTwins()
{
    m_same = makeAction(Act::RowIsSame, this);
    m_apart = makeAction(Act::RowIsApart, this);
    m_maySame = makeAction(Act::RowMaySame, this);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (QAction* action : {m_same, m_apart, m_maySame}) {
        addAction(action);
        m_table->addAction(action);
        m_twinButtons.append(makeButton(action, this, ButtonLook::Plain, ButtonSize::Small));
        head()->addWidget(m_twinButtons.constLast());
    }
    connect(m_same, &QAction::triggered, this, &FilePanel::askSame);
    connect(m_apart, &QAction::triggered, this, &FilePanel::askApart);
    connect(m_maySame, &QAction::triggered, this, [this] {
        if (const auto row = chosenRow()) {
            m_twins.askLikes(*row);
            setView(Alike);
            m_table->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FilePanel::showTwinActions);
    connect(m_table, &TableView::rowActivated, this, [this] {
        if (m_same->isEnabled())
            askSame();
    });
    connect(&m_twins, &TwinsPresenter::changed, this, &FilePanel::show);
    connect(&m_twins, &TwinsPresenter::said, this, [this](const QString& what, qint64 verdict) {
        if (VerdictId(verdict).isValid())
            m_host.notify(what, [this, verdict] { m_twins.takeBack(VerdictId(verdict)); });
        else
            m_host.notify(tr("That was taken back."));
    });
}

void FilePanel::refresh()
{
    m_twins.load();
    if (m_view == Rows && m_file && !m_row && !m_day)
        m_rows.reload();
}

std::optional<RowPlace> FilePanel::chosenRow() const
{
    const int row = m_table->currentIndex().row();
    if (m_view != Rows || m_row || m_day || !m_file || m_file->undone || row < 0 || row >= m_tableModel->rowCount())
        return std::nullopt;
    return RowPlace{m_file->id, m_tableModel->rows().at(row).id};
}

void FilePanel::showTwinActions()
{
    const int row = m_table->currentIndex().row();
    const bool isAlike = m_view == Alike && m_file && !m_row && !m_day && row >= 0 && row < m_tableModel->rowCount() && !m_twins.isBusy();
    const bool hasLikes = m_twins.likesOf().isValid();
    const auto chosen = chosenRow();
    const RowStanding standing = chosen ? m_rows.standings().value(chosen->line) : RowStanding();
    m_same->setEnabled(isAlike);
    m_apart->setEnabled((isAlike && !hasLikes) || (chosen && standing.other.isValid() && !m_twins.isBusy()));
    m_maySame->setEnabled(chosen && standing.state != RowStanding::State::NotStored && !m_twins.isBusy());
    // What cannot be done with anything that is shown takes no room.
    const bool isStored = m_file && !m_row && !m_day;
    m_twinButtons.at(0)->setVisible(isStored && m_view == Alike && m_tableModel->rowCount() > 0);
    m_twinButtons.at(1)->setVisible(isStored && ((m_view == Alike && !hasLikes && m_tableModel->rowCount() > 0) || (m_view == Rows && m_apart->isEnabled())));
    m_twinButtons.at(2)->setVisible(isStored && m_view == Rows && m_maySame->isEnabled());
}

void FilePanel::showAlike()
{
    const QDate today = m_session.facts().today;
    const bool hasLikes = !m_row && m_twins.likesOf().isValid();
    const QVector<RowDoubt> doubts = m_row ? m_row->part->doubts : m_twins.doubtsOf(m_file->id);
    const CellTable table = hasLikes ? likesTable(m_twins.likes(), today) : doubtsTable(doubts, today);
    m_tableModel->setContent(table.columns, table.rows);
    if (!table.rows.isEmpty())
        m_table->selectRow(0);
    m_table->setVisible(!table.rows.isEmpty());
    if (m_twins.error())
        m_error->showError(*m_twins.error());
    if (hasLikes)
        m_note->setText(table.rows.isEmpty() ? tr("No other row of this amount lies within a week of line %1.").arg(number(m_twins.likesOf().line))
                                             : tr("Which of these rows does line %1 repeat? Both then count once.").arg(number(m_twins.likesOf().line)));
    else if (doubts.isEmpty())
        m_note->setText(tr("No line of this file is mistaken for a line of another file, as far as can be told."));
    else if (m_row)
        m_note->setText(tr("These lines have day and amount of a line in the books and contradict it. Written, both count, and you can say here whether they are the same."));
    else
        m_note->setText(tr("Looks like a line of another file: is it the same? Until you say so, both count."));
    m_note->setVisible(true);
    showTwinActions();
    fitColumns();
}

void FilePanel::askSame()
{
    const int row = m_table->currentIndex().row();
    const bool hasLikes = m_twins.likesOf().isValid();
    const QVector<RowDoubt> doubts = m_file ? m_twins.doubtsOf(m_file->id) : QVector<RowDoubt>();
    if (row < 0 || row >= (hasLikes ? m_twins.likes().size() : doubts.size()))
        return;
    const RowPlace one = hasLikes ? m_twins.likesOf() : doubts.at(row).first.place;
    const RowShown other = hasLikes ? m_twins.likes().at(row) : doubts.at(row).second;
    ReasonQuestion question;
    question.question = tr("Is line %1 the same payment as line %2 of “%3”?").arg(number(one.line), number(other.place.line), other.fileName);
    question.explanation = tr("Both lines then count once, now and whenever these files are imported. It can be taken back.");
    question.confirm = tr("Is the same");
    question.placeholder = tr("Reason; it goes into the journal");
    m_host.askReason(question, [this, one, place = other.place](const QString& reason) { m_twins.saySame(one, place, reason); });
}

void FilePanel::askApart()
{
    RowPlace one, other;
    QString fileName;
    if (const auto chosen = chosenRow()) {
        const RowStanding standing = m_rows.standings().value(chosen->line);
        one = *chosen;
        other = standing.other;
        fileName = standing.fileName;
    } else if (const int row = m_table->currentIndex().row(); m_view == Alike && m_file && row >= 0) {
        const QVector<RowDoubt> doubts = m_twins.doubtsOf(m_file->id);
        if (row >= doubts.size())
            return;
        one = doubts.at(row).first.place;
        other = doubts.at(row).second.place;
        fileName = doubts.at(row).second.fileName;
    }
    if (!one.isValid() || !other.isValid())
        return;
    ReasonQuestion question;
    question.question = tr("Is line %1 another payment than line %2 of “%3”?").arg(number(one.line), number(other.line), fileName);
    question.explanation = tr("Both lines then count, now and whenever these files are imported. It can be taken back.");
    question.confirm = tr("Is another");
    question.placeholder = tr("Reason; it goes into the journal");
    m_host.askReason(question, [this, one, other](const QString& reason) { m_twins.sayApart(other, one, reason); });
}

QWidget* FilePanel::focusTarget() const { return m_refused->isVisible() ? m_refused : m_table; }

void FilePanel::setUpProfiles()
{
    m_filling = true;
    m_profile->clear();
    m_profile->addItem(tr("Read as: by its content"), QString());
    for (const ProfileInfo& profile : std::as_const(m_formats))
        m_profile->addItem(tr("%1 · %2", "book and format").arg(bookName(profile.book), profile.title), profile.id);
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(m_row ? m_row->profile : QString())));
    m_filling = false;
}

void FilePanel::show()
{
    const SourceFile file = m_file.value_or(SourceFile());
    m_error->clear();
    m_unlock->hide();
    m_profile->setVisible(m_row && !m_day);
    m_kinds->setVisible(m_file && !m_day);
    m_export->setVisible(m_file && !m_day && m_view == Refused && !file.refused.isEmpty());
    m_export->setText(tr("Export these %n line(s)", nullptr, int(file.refused.size())));
    m_refused->setVisible(m_file && !m_day && m_view == Refused && file.refusedCount > 0);
    m_paging->hide();
    const qint64 alike = m_row && m_file ? m_row->part->doubtful : m_file ? m_twins.doubtsOf(file.id).size() : 0;
    if (m_row)
        setUpProfiles();
    m_kinds->setTexts({tr("Refused %1").arg(number(file.refusedCount)), tr("Rows %1").arg(number(file.lines - file.refusedCount)), tr("Control totals %1").arg(number(file.controls.size())),
                       tr("Look alike %1").arg(number(alike))});
    m_kinds->setCurrent(m_view);
    QStringList notes;
    showTwinActions();
    if (m_day) {
        showRows();
        return;
    }
    if (m_row && !m_file) {
        showFailure(*m_row);
        return;
    }
    setTitle(m_row ? m_row->name() : m_file ? file.name : tr("No file is chosen"));
    m_table->setVisible(m_file && m_view != Refused);
    if (!m_file) {
        m_note->setVisible(false);
        return;
    }
    if (m_view == Rows) {
        showRows();
        return;
    }
    if (m_view == Alike) {
        showAlike();
        return;
    }
    if (m_row && m_row->part->needsConfirmation)
        m_error->showError({ErrorCode::Conflict, tr("This format was never held against a real file. Nothing is written before its columns and the unit of its amounts are confirmed."), {}},
                           tr("Confirm the format…"), [this] { emit describeWanted(); });
    if (m_row && m_row->part->alreadyImported)
        notes.append(tr("The same file was imported before: writing it again adds nothing."));
    if (m_view == Refused && file.refusedCount == 0)
        notes.append(tr("No line of this file was refused."));
    if (m_view == Refused && file.refusedCount > 0)
        notes.append(m_row ? tr("After writing, these days still count as “in part”: the %n refused line(s) will not be taken for money that did not arrive.", nullptr, int(file.refusedCount))
                           : tr("%n line(s) were not stored. Correct them in the original and import it again; what is already there is not added twice.", nullptr, int(file.refusedCount)));
    if (m_view == Refused && file.refused.size() > kMostRefusedShown)
        notes.append(tr("The first %1 are shown here; the export holds all of them.").arg(number(kMostRefusedShown)));
    const bool differs = std::any_of(file.controls.begin(), file.controls.end(), [](const ControlTotal& total) { return !total.holds && !total.declared.isEmpty(); });
    if (m_view == Controls && differs)
        notes.append(tr("What the file says of itself and what it holds differ: it may be cut off. Get it anew if you can."));
    // A balance that breaks off is told in words, which the narrow columns cut.
    const auto broken = std::find_if(file.controls.begin(), file.controls.end(), [](const ControlTotal& total) { return !total.holds && !isAmount(shownWords(total.found)); });
    if (m_view == Controls && broken != file.controls.end())
        notes.append(tr("%1: %2.", "a check, what was found").arg(shownWords(broken->what), shownWords(broken->found)));
    if (m_view == Controls && file.controls.isEmpty())
        notes.append(tr("This file says nothing of itself that could be checked: no totals, no balances."));
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
    if (m_view == Refused) {
        const CellTable table = refusedTable(file);
        m_refusedModel->setContent(table.columns, table.rows);
    } else {
        const CellTable table = controlsTable(file);
        m_tableModel->setContent(table.columns, table.rows);
    }
    fitColumns();
}

void FilePanel::showFailure(const ImportRow& row)
{
    setTitle(row.name());
    const bool isLocked = row.lock != ImportFailure::Lock::None;
    const bool isUnknown = row.state == ImportRow::State::Failed && row.failure && !isLocked;
    m_unlock->setVisible(isLocked);
    if (isLocked)
        m_error->showError(*row.failure);
    if (row.isTerms)
        m_error->showError(*row.failure, tr("Open Settings"), [this] { m_host.go(Place::Settings, {Thing::Kind::Section, QStringLiteral("terms"), {}, {}}); });
    else if (isUnknown && row.canBeDescribed())
        m_error->showError(*row.failure, tr("Describe this file…"), [this] { emit describeWanted(); });
    else if (isUnknown)
        m_error->showError(*row.failure);
    m_profile->setVisible(!row.isTerms && !isLocked);
    m_note->setVisible(isUnknown && !row.isTerms);
    m_note->setText(row.canBeDescribed() ? tr("Nothing of this file is stored, and the other files are not affected. Say once what its columns hold, and files like it are known from then on; or, if it is one of the formats below, choose it above.")
                                         : tr("Nothing of this file is stored, and the other files are not affected. If it is one of the formats below, choose it above."));
    m_table->setVisible(isUnknown && !row.isTerms);
    const CellTable table = formatsTable(m_formats);
    m_tableModel->setContent(table.columns, table.rows);
    m_table->setWidths({120, 0});
}

void FilePanel::showRows()
{
    const QDate today = m_session.facts().today;
    QStringList notes;
    if (m_day) {
        const auto& [source, day] = *m_day;
        setTitle(tr("%1, %2", "a source and a day").arg(source.name, weekdayDate(day.day, today)), CoveragePresenter::wordOf(day.sign));
        notes.append(CoveragePresenter::describe(source, day, today));
        QStringList files;
        for (const DayRows::Part& part : m_rows.day().files)
            files.append(tr("%1 (%n row(s))", "a file and how many rows of the day it holds", int(part.rows)).arg(part.file.name));
        if (!files.isEmpty())
            notes.append(tr("From: %1", "files").arg(files.join(tr(", ", "between files"))));
        else if (day.sign == DaySign::ThisImport)
            notes.append(tr("Its rows are in the files above and not stored yet."));
    } else {
        setTitle(m_row ? m_row->name() : m_file->name);
    }
    if (m_rows.error())
        m_error->showError(*m_rows.error());
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    const RowRoom room = width() >= kWideFrom ? RowRoom::Wide : RowRoom::Narrow;
    CellTable table = rowsTable(m_rows.rows(), m_session.time(), today, room);
    if (!m_day && room == RowRoom::Wide)
        addStandings(table, m_rows.standings());
    m_tableModel->setContent(table.columns, table.rows);
    showTwinActions();
    m_table->setVisible(!m_day || m_rows.count() > 0);
    const qint64 first = m_rows.from() + 1, last = m_rows.from() + m_rows.count();
    m_paging->setVisible(!m_day && m_rows.count() > 0);
    m_pageText->setText(tr("Rows %1–%2 as they stand in the file, card numbers masked").arg(number(first), number(last)));
    m_pageBack->setEnabled(m_rows.from() > 0 && !m_rows.isLoading());
    m_pageForward->setEnabled(m_rows.hasMore() && !m_rows.isLoading());
    fitColumns();
    chooseWanted();
}

void FilePanel::chooseWanted()
{
    if (m_rows.wantedLine() <= 0 || m_rows.isLoading())
        return;
    const FileRows& rows = m_rows.rows();
    for (int row = 0; row < m_rows.count(); ++row) {
        if ((rows.sales.isEmpty() ? rows.lines.at(row).line : rows.sales.at(row).line) != m_rows.wantedLine())
            continue;
        m_table->selectRow(row);
        m_table->scrollTo(m_tableModel->index(row, 0), QAbstractItemView::PositionAtCenter);
        m_table->setFocus(Qt::OtherFocusReason);
    }
    m_rows.forgetLine();
}

void FilePanel::fitColumns()
{
    const bool isWide = width() >= kWideFrom;
    const int available = width();
    if (m_refused->isVisible())
        m_refused->setWidths({60, std::max(120, available * 2 / 5), 0});
    const bool isRows = m_day || m_view == Rows;
    if (isRows) {
        const bool isBank = m_rows.rows().book == Book::Bank;
        if (!isWide)
            m_table->setWidths(isBank ? QVector<int>{104, 0, 116} : QVector<int>{130, 0, 116});
        else
            m_table->setWidths((isBank ? QVector<int>{72, 116, 170, 170, 0, 120, 130} : QVector<int>{72, 140, 110, 110, 130, 130, 0, 120})
                               + QVector<int>(m_tableModel->columnCount() > (isBank ? 7 : 8) ? 1 : 0, 200));
    } else if (m_view == Alike && m_file) {
        m_table->setWidths(m_twins.likesOf().isValid() ? QVector<int>{0, 120} : QVector<int>{0, std::max(120, available * 2 / 5), 120, 110});
    } else if (m_view == Controls && m_file) {
        m_table->setWidths(isWide ? QVector<int>{0, 160, 160, 150} : available >= kTopInOneRowFrom ? QVector<int>{0, 96, 96, 110} : QVector<int>{0, 80, 76, 84});
    }
}

void FilePanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    m_top->setDirection(event->size().width() >= kTopInOneRowFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const bool changedRoom = (event->size().width() >= kWideFrom) != (event->oldSize().width() >= kWideFrom);
    if (changedRoom && (m_day || (m_view == Rows && m_file)))
        showRows();
    else
        fitColumns();
}

void FilePanel::exportRefused()
{
    if (!m_file)
        return;
    const FileQuestion question{tr("Export refused lines"), tr("Tables (*.csv)"), tr("%1 refused.csv", "file name").arg(QFileInfo(m_file->name).completeBaseName()),
                                QStringLiteral("export"), QStringLiteral("csv")};
    askWhereToSave(this, question, [this, file = *m_file](const QString& path) {
        m_session.look<bool>(
            this,
            [file, path](Rooms&, TaskContext&) -> Result<bool> {
                DZ_CHECK(intake::exportRefused(file, path));
                return true;
            },
            [this, path](Result<bool> answer) {
                if (answer)
                    m_host.notify(tr("The refused lines are in “%1”.").arg(QFileInfo(path).fileName()));
                else
                    m_error->showError(answer.error());
            });
    });
}

} // namespace daozhang::ui
