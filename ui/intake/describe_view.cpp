// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/describe_view.h"

#include "ui/common/buttons.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"
#include "ui/common/theme.h"
#include "ui/intake/cells_model.h"
#include "ui/intake/describe_words.h"
#include "ui/intake/import_tables.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <QKeyEvent>

#include <algorithm>

namespace daozhang::ui {

using namespace daozhang::intake;

namespace {

constexpr int kQuestionsWide = 400;
constexpr int kQuestionsNarrow = 340;
constexpr int kNarrowBelow = 1100;
constexpr qsizetype kShownColumns = 12;
constexpr int kLineNumber = 48;

/// A combo box that gives way in width, so that a long answer does not widen the page.
class AnswerBox : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    /// Who scrolls the page past it does not answer.
    void wheelEvent(QWheelEvent* event) override
    {
        if (hasFocus())
            QComboBox::wheelEvent(event);
        else
            event->ignore();
    }
    /// Stepping through the answers would give each of them on the way, and a column takes its role from another: the list
    /// opens instead, and what is chosen there is the answer.
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool steps = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown
                           || event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
        const bool searches = !event->text().isEmpty() && event->text().front().isLetterOrNumber() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        if ((steps || searches) && !(event->modifiers() & Qt::ControlModifier)) {
            showPopup();
            event->accept();
            return;
        }
        QComboBox::keyPressEvent(event);
    }
};

QComboBox* makeCombo(const QString& objectName, QWidget* parent)
{
    auto* combo = new AnswerBox(parent);
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->setObjectName(objectName);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(12);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return combo;
}

QString number(qint64 value) { return QLocale().toString(value); }

void clearGrid(QGridLayout* grid)
{
    while (QLayoutItem* item = grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

void choose(QComboBox* combo, const QString& value)
{
    const QSignalBlocker quiet(combo);
    combo->setCurrentIndex(std::max(0, combo->findData(value)));
}

} // namespace

DescribeView::DescribeView(DescribePresenter& presenter, ShopSession& session, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_session(session), m_rowsModel(new CellsModel(this)), m_previewModel(new CellsModel(this))
{
    setObjectName(QStringLiteral("describe"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(8);
    m_lead = new TextLabel(TextStyle::Body, Ink::Text2, this);
    m_lead->setWordWrap(true);
    m_error = new ErrorStrip(this);
    outer->addWidget(m_lead);
    outer->addWidget(m_error);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(metric::kPanelGap);
    auto* left = new QVBoxLayout;
    left->setSpacing(metric::kPanelGap);
    left->addWidget(buildRows(), 3);
    left->addWidget(m_columnsPanel, 4);
    left->addWidget(buildPreview(), 4);
    halves->addLayout(left, 1);
    halves->addWidget(buildQuestions());
    outer->addLayout(halves, 1);
    connect(&m_presenter, &DescribePresenter::changed, this, &DescribeView::show);
    connect(&m_presenter, &DescribePresenter::previewChanged, this, &DescribeView::showPreview);
}

QWidget* DescribeView::buildRows()
{
    m_rowsPanel = new Panel(this);
    m_rows = new TableView(QStringLiteral("describe.rows"), metric::kDenseRow, m_rowsPanel);
    m_rows->setModel(m_rowsModel);
    m_rows->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_rowsPanel->body()->setContentsMargins(0, 0, 0, 6);
    m_rowsPanel->body()->addWidget(m_rows, 1);
    m_rowsPanel->setMinimumHeight(metric::kPanelHead + 3 * metric::kDenseRow);
    connect(m_rows, &TableView::rowActivated, this, [this](const QModelIndex& index) { m_presenter.chooseHeader(index.row()); });

    m_columnsPanel = new Panel(this);
    m_columns = new QWidget(m_columnsPanel);
    m_columnGrid = new QGridLayout(m_columns);
    m_columnGrid->setContentsMargins(metric::kPanelPadding, 4, metric::kPanelPadding, 8);
    m_columnGrid->setHorizontalSpacing(12);
    m_columnGrid->setVerticalSpacing(6);
    m_columnGrid->setColumnStretch(0, 2);
    m_columnGrid->setColumnStretch(1, 3);
    m_columnGrid->setColumnStretch(2, 3);
    m_columnsPanel->body()->addWidget(makeScroll(QStringLiteral("describe.columns"), m_columns, m_columnsPanel), 1);
    m_columnsPanel->setMinimumHeight(metric::kPanelHead + 80);
    return m_rowsPanel;
}

void DescribeView::addQuestion(Question question, QWidget* field)
{
    auto* text = new TextLabel(TextStyle::Body, Ink::Text, this);
    text->setWordWrap(true);
    if (field)
        text->setBuddy(field);
    m_questionRows->addWidget(text);
    if (field)
        m_questionRows->addWidget(field);
    m_questionRows->addSpacing(8);
    m_asked.append({question, text, field});
}

QWidget* DescribeView::buildQuestions()
{
    m_questionsPanel = new Panel(this);
    auto* inside = new QWidget(m_questionsPanel);
    m_questionRows = new QVBoxLayout(inside);
    m_questionRows->setContentsMargins(metric::kPanelPadding, 0, metric::kPanelPadding, metric::kPanelPadding);
    m_questionRows->setSpacing(4);
    for (const Question question : {Question::Book, Question::Columns, Question::Unit, Question::Sign, Question::DateOrder, Question::DecimalMark, Question::EveryLine,
                                    Question::NegativeLine, Question::Account, Question::Currency, Question::Title}) {
        const QString name = QStringLiteral("describe.") + nameOf(question);
        if (question == Question::Columns) {
            addQuestion(question, nullptr);
        } else if (question == Question::Account || question == Question::Currency || question == Question::Title) {
            auto* edit = new QLineEdit(inside);
            edit->setObjectName(name);
            edit->setMaxLength(question == Question::Currency ? 12 : 80);
            connect(edit, &QLineEdit::textEdited, this, [this, question](const QString& text) {
                m_presenter.answer(question, [&](ProfileDraft& draft) { putAnswer(question, text, draft); });
            });
            addQuestion(question, edit);
        } else {
            auto* combo = makeCombo(name, inside);
            connect(combo, &QComboBox::activated, this, [this, question, combo] {
                const QString value = combo->currentData().toString();
                if (question == Question::Book) {
                    ProfileDraft said;
                    putAnswer(question, value, said);
                    m_presenter.setBook(said.book);
                } else {
                    m_presenter.answer(question, [&](ProfileDraft& draft) { putAnswer(question, value, draft); });
                }
            });
            addQuestion(question, combo);
        }
    }
    m_zoneText = new TextLabel(TextStyle::Body, Ink::Text, inside);
    m_zone = makeCombo(QStringLiteral("describe.zone"), inside);
    m_zoneText->setBuddy(m_zone);
    connect(m_zone, &QComboBox::activated, this, [this] { m_presenter.setZone(m_zone->currentData().toString().toLatin1()); });
    m_wordsText = new TextLabel(TextStyle::Body, Ink::Text, inside);
    m_wordsText->setWordWrap(true);
    m_words = new QWidget(inside);
    m_wordGrid = new QGridLayout(m_words);
    m_wordGrid->setContentsMargins(0, 0, 0, 0);
    m_wordGrid->setHorizontalSpacing(12);
    m_wordGrid->setVerticalSpacing(6);
    m_wordGrid->setColumnStretch(0, 2);
    m_wordGrid->setColumnStretch(1, 3);
    for (QWidget* widget : {static_cast<QWidget*>(m_zoneText), static_cast<QWidget*>(m_zone), static_cast<QWidget*>(m_wordsText), m_words})
        m_questionRows->addWidget(widget);
    m_questionRows->addStretch();
    m_questionsPanel->body()->addWidget(makeScroll(QStringLiteral("describe.questions"), inside, m_questionsPanel), 1);
    return m_questionsPanel;
}

QWidget* DescribeView::buildPreview()
{
    m_previewPanel = new Panel(this);
    m_previewKinds = new Segments(m_previewPanel);
    m_previewKinds->setObjectName(QStringLiteral("describe.previewKinds"));
    m_previewKinds->setTexts({QString(), QString()});
    m_previewPanel->head()->addWidget(m_previewKinds);
    m_sentence = new TextLabel(TextStyle::Body, Ink::Text2, m_previewPanel);
    m_sentence->setObjectName(QStringLiteral("describe.sentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(metric::kPanelPadding, 0, metric::kPanelPadding, 6);
    m_preview = new TableView(QStringLiteral("describe.preview"), metric::kFileRow, m_previewPanel);
    m_preview->setModel(m_previewModel);
    m_previewPanel->body()->setContentsMargins(0, 0, 0, 6);
    m_previewPanel->body()->addWidget(m_sentence);
    m_previewPanel->body()->addWidget(m_preview, 1);
    m_previewPanel->setMinimumHeight(metric::kPanelHead + 96);
    connect(m_previewKinds, &Segments::currentChanged, this, &DescribeView::showPreview);
    return m_previewPanel;
}

QList<QWidget*> DescribeView::panes() const
{
    QList<QWidget*> panes{m_rows};
    if (!m_columnFields.isEmpty())
        panes.append(m_columnFields.first());
    panes.append(m_preview);
    for (const Asked& asked : m_asked)
        if (asked.field && asked.field->isVisible()) {
            panes.append(asked.field);
            break;
        }
    return panes;
}

void DescribeView::focusFirst()
{
    for (const Asked& asked : m_asked)
        if (asked.field && asked.field->isVisible() && m_presenter.isOpen(asked.question)) {
            asked.field->setFocus(Qt::OtherFocusReason);
            return;
        }
    m_rows->setFocus(Qt::OtherFocusReason);
}

void DescribeView::retranslate()
{
    m_columnsOf.clear();
    m_wordsOf.clear();
    m_rows->setAccessibleName(tr("First lines of the file"));
    m_preview->setAccessibleName(tr("What it would give"));
    m_zoneText->setText(tr("Which time zone are its times in?"));
    m_zone->setAccessibleName(m_zoneText->text());
    const QSignalBlocker quiet(m_zone);
    m_zone->clear();
    m_zone->addItem(tr("That of the shop"), QString());
    for (const char* zone : {"UTC", "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Singapore", "Asia/Tokyo", "Australia/Sydney", "Europe/London", "Europe/Berlin", "Europe/Madrid", "Europe/Lisbon",
                             "America/New_York", "America/Chicago", "America/Los_Angeles", "America/Mexico_City", "America/Sao_Paulo"})
        m_zone->addItem(QLatin1String(zone), QLatin1String(zone));
    show();
}

void DescribeView::show()
{
    if (m_showing || !m_presenter.isOpen())
        return;
    m_showing = true;
    const QString name = QFileInfo(m_presenter.path()).fileName();
    switch (m_presenter.purpose()) {
    case DescribePresenter::Purpose::New:
        m_lead->setText(tr("Say once what stands in “%1”; files like it are known from then on. What the file does not say by itself is asked, never guessed.").arg(name));
        break;
    case DescribePresenter::Purpose::Edit:
        m_lead->setText(tr("What is changed here holds for files that come from now on; what was imported stays as it was read.").toHtmlEscaped());
        break;
    case DescribePresenter::Purpose::Confirm:
        m_lead->setText(tr("“%1” seems to be in a format that was never held against a real file. Compare the columns, and say what its amounts count; it is not asked again.").arg(name));
        break;
    }
    if (m_presenter.error())
        m_error->showError(*m_presenter.error());
    else
        m_error->clear();
    setEnabled(!m_presenter.isBusy());
    showRows();
    showColumns();
    showQuestions();
    showWords();
    showPreview();
    m_showing = false;
}

void DescribeView::showRows()
{
    const TableLook& look = m_presenter.look();
    m_rowsPanel->setVisible(!look.firstRows.isEmpty());
    m_rowsPanel->setTitle(tr("The file"), tr("Enter: this line has the names of the columns"));
    qsizetype width = 0;
    for (const QStringList& row : look.firstRows)
        width = std::max(width, row.size());
    width = std::min(width, kShownColumns);
    QVector<CellsModel::Column> columns{{tr("Line"), true}};
    for (qsizetype i = 0; i < width; ++i)
        columns.append({i < look.columns.size() ? look.columns[i].name : QString(), false});
    QVector<CellsModel::Row> rows;
    for (qsizetype at = 0; at < look.firstRows.size(); ++at) {
        CellsModel::Row row;
        Cell number;
        number.text = QString::number(at + 1);
        number.isNumber = true;
        number.ink = Ink::Text3;
        row.cells.append(number);
        for (qsizetype i = 0; i < width; ++i) {
            Cell cell;
            cell.text = look.firstRows[at].value(i);
            cell.isStrong = at == look.headerAt;
            cell.ink = at < look.headerAt ? Ink::Text3 : Ink::Text;
            row.cells.append(cell);
        }
        row.id = at;
        rows.append(row);
    }
    if (m_rowsModel->rows().size() != rows.size() || m_rows->currentIndex().row() < 0) {
        m_rowsModel->setContent(columns, rows);
        if (look.headerAt >= 0)
            m_rows->selectRow(look.headerAt);
    } else {
        const int current = m_rows->currentIndex().row();
        m_rowsModel->setContent(columns, rows);
        m_rows->selectRow(current);
    }
    fitColumns();
}

void DescribeView::showColumns()
{
    const ProfileDraft& draft = m_presenter.draft();
    const TableLook& look = m_presenter.look();
    m_columnsPanel->setTitle(tr("Its columns"), tr("What each one holds"));
    m_columnsPanel->setVisible(!draft.columns.isEmpty());
    QStringList names;
    for (const DraftColumn& column : draft.columns)
        names.append(column.name);
    const QString made = names.join(u'\x1f') + (draft.isBank() ? QStringLiteral("b") : draft.book ? QStringLiteral("s") : QStringLiteral("?"));
    if (made != m_columnsOf) {
        m_columnsOf = made;
        m_columnFields.clear();
        clearGrid(m_columnGrid);
        const auto samplesOf = [&](qsizetype i) { return i < look.columns.size() ? look.columns[i].samples.mid(0, 3).join(QStringLiteral(" · ")) : QString(); };
        for (qsizetype i = 0; i < draft.columns.size(); ++i) {
            auto* name = new ElidedLabel(TextStyle::Body, Ink::Text, m_columns);
            name->setText(names[i].isEmpty() ? tr("(no name)") : names[i]);
            auto* samples = new ElidedLabel(TextStyle::Small, Ink::Text3, m_columns);
            samples->setText(samplesOf(i));
            auto* field = makeCombo(QStringLiteral("describe.column%1").arg(i), m_columns);
            field->setAccessibleName(tr("What column “%1” holds").arg(names[i]));
            field->addItem(draft.columns[i].isPrivate ? tr("Never read: private") : tr("Not used"), QString());
            QVector<Field> offered = fieldsOf(draft.book.value_or(Book::Bank));
            if (!draft.book)
                for (const Field other : fieldsOf(Book::Provider))
                    if (!offered.contains(other))
                        offered.append(other);
            for (const Field one : offered)
                field->addItem(fieldName(one), nameOf(one));
            field->setEnabled(!names[i].isEmpty() && !draft.columns[i].isPrivate);
            name->setBuddy(field);
            connect(field, &QComboBox::activated, this, [this, i, field] { m_presenter.setField(int(i), fieldByName(field->currentData().toString())); });
            m_columnGrid->addWidget(name, int(i), 0);
            m_columnGrid->addWidget(samples, int(i), 1);
            m_columnGrid->addWidget(field, int(i), 2);
            m_columnFields.append(field);
        }
        m_columnGrid->setRowStretch(int(draft.columns.size()), 1);
    }
    for (qsizetype i = 0; i < m_columnFields.size(); ++i)
        choose(m_columnFields[i], draft.columns[i].field ? nameOf(*draft.columns[i].field) : QString());
}

void DescribeView::fillChoices(QComboBox* combo, Question question)
{
    const QStringList samples = question == Question::DateOrder ? m_presenter.dateSamples() : m_presenter.amountSamples();
    const QVector<Choice> choices = choicesOf(question, m_presenter.draft(), samples);
    const QString answer = answerOf(question, m_presenter.draft());
    const QSignalBlocker quiet(combo);
    bool isSame = combo->count() == choices.size() + 1;
    for (qsizetype i = 0; isSame && i < choices.size(); ++i)
        isSame = combo->itemText(int(i) + 1) == choices[i].text && combo->itemData(int(i) + 1) == choices[i].value;
    const QString open = tr("？ Choose…");
    if (!isSame || combo->itemText(0) != open) {
        combo->clear();
        combo->addItem(open, QString());
        for (const Choice& choice : choices) {
            combo->addItem(choice.text, choice.value);
            combo->setItemData(combo->count() - 1, choice.text, Qt::ToolTipRole);
        }
    }
    combo->setCurrentIndex(std::max(0, combo->findData(answer)));
    combo->setToolTip(combo->currentText());
}

void DescribeView::showQuestions()
{
    const int open = int(m_presenter.open().size());
    m_questionsPanel->setTitle(tr("Questions"), open > 0 ? tr("%n still open", nullptr, open) : tr("all answered"));
    for (const Asked& asked : std::as_const(m_asked)) {
        const bool isOpen = m_presenter.isOpen(asked.question);
        const bool isAsked = m_presenter.asks(asked.question) && (asked.question != Question::Columns || isOpen);
        asked.text->setVisible(isAsked);
        const QString text = questionText(asked.question);
        asked.text->setText(isOpen ? tr("？ %1", "a question that is open").arg(text) : text);
        if (isOpen)
            asked.text->setTone(Tone::Warn);
        else
            asked.text->setInk(Ink::Text2);
        if (!asked.field)
            continue;
        asked.field->setVisible(isAsked);
        asked.field->setAccessibleName(isOpen ? tr("%1 Still open.", "a question").arg(text) : text);
        if (auto* combo = qobject_cast<QComboBox*>(asked.field))
            fillChoices(combo, asked.question);
        else if (auto* edit = qobject_cast<QLineEdit*>(asked.field); edit && !edit->hasFocus())
            edit->setText(answerOf(asked.question, m_presenter.draft()));
    }
    const bool hasTimes = m_presenter.draft().has(Field::DateTime) || m_presenter.draft().has(Field::Time);
    m_zone->setVisible(hasTimes);
    m_zoneText->setVisible(hasTimes);
    m_zoneText->setInk(Ink::Text2);
    choose(m_zone, QString::fromLatin1(m_presenter.draft().zone));
}

void DescribeView::showWords()
{
    const auto& words = m_presenter.draft().words;
    m_words->setVisible(!words.isEmpty());
    m_wordsText->setVisible(!words.isEmpty());
    const bool isOpen = m_presenter.isOpen(Question::Words);
    m_wordsText->setText(isOpen ? tr("？ %1", "a question that is open").arg(questionText(Question::Words)) : questionText(Question::Words));
    if (isOpen)
        m_wordsText->setTone(Tone::Warn);
    else
        m_wordsText->setInk(Ink::Text2);
    QString made;
    for (const WordMeaning& word : words)
        made += nameOf(word.field) + u'\x1f' + word.word + u'\x1e';
    if (made != m_wordsOf) {
        m_wordsOf = made;
        m_wordFields.clear();
        clearGrid(m_wordGrid);
        for (qsizetype i = 0; i < words.size(); ++i) {
            auto* text = new ElidedLabel(TextStyle::Body, Ink::Text, m_words);
            text->setText(tr("“%1” ×%2", "a word and how often it stands in the file").arg(words[i].word, number(words[i].count)));
            auto* field = makeCombo(QStringLiteral("describe.word%1").arg(i), m_words);
            field->setAccessibleName(tr("What “%1” means").arg(words[i].word));
            field->addItem(tr("？ Choose…"), QString());
            for (const QString& meaning : meaningsFor(words[i].field))
                field->addItem(meaningName(words[i].field, meaning), meaning);
            text->setBuddy(field);
            connect(field, &QComboBox::activated, this, [this, i, field] { m_presenter.setWord(int(i), field->currentData().toString()); });
            m_wordGrid->addWidget(text, int(i), 0);
            m_wordGrid->addWidget(field, int(i), 1);
            m_wordFields.append(field);
        }
    }
    for (qsizetype i = 0; i < m_wordFields.size(); ++i)
        choose(m_wordFields[i], words[i].meaning);
}

QString DescribeView::previewSentence() const
{
    if (m_presenter.isPreviewing())
        return tr("Reading the file by these answers…");
    if (m_presenter.previewError())
        return m_presenter.previewError()->message;
    QStringList first;
    for (const Question question : m_presenter.openBeforeReading())
        first.append(questionText(question));
    if (!m_presenter.preview())
        return first.isEmpty() ? QString() : tr("Before the file can be read: %1").arg(first.join(u' '));
    const SourceFile& file = m_presenter.preview()->file;
    QStringList said{tr("%1 lines: %2 would be stored, %3 refused.").arg(number(file.lines), number(file.lines - file.refusedCount), number(file.refusedCount))};
    QDate from, to;
    for (const Coverage& coverage : file.coverage) {
        from = !from.isValid() || coverage.from < from ? coverage.from : from;
        to = !to.isValid() || coverage.to > to ? coverage.to : to;
    }
    if (from.isValid())
        said.append(tr("Days %1 to %2.").arg(from.toString(Qt::ISODate), to.toString(Qt::ISODate)));
    const auto holds = std::count_if(file.controls.begin(), file.controls.end(), [](const ControlTotal& control) { return control.holds; });
    if (!file.controls.isEmpty())
        said.append(tr("%1 of %2 checks against the file’s own totals and balances hold.").arg(number(holds), number(file.controls.size())));
    if (!m_presenter.open().isEmpty())
        said.append(tr("Questions are still open: amounts and days may change."));
    return said.join(u' ');
}

void DescribeView::showPreview()
{
    if (!m_presenter.isOpen())
        return;
    const auto& preview = m_presenter.preview();
    const qint64 refused = preview ? preview->file.refusedCount : 0;
    m_previewPanel->setTitle(tr("What it would give"));
    m_previewKinds->setTexts({tr("Records"), tr("Refused %1").arg(number(refused))});
    m_sentence->setText(previewSentence());
    CellTable table;
    if (preview && m_previewKinds->current() == 1) {
        table = refusedTable(preview->file);
    } else if (preview) {
        FileRows rows;
        rows.book = preview->file.book;
        rows.sales = preview->firstSales;
        rows.lines = preview->firstLines;
        table = rowsTable(rows, m_session.time(), m_session.facts().today, RowRoom::Narrow);
        // Nobody knows yet what these amounts are: they are not shown as if one did.
        if (m_presenter.isOpen(Question::Unit) || m_presenter.isOpen(Question::Sign))
            for (CellsModel::Row& row : table.rows)
                row.cells.last().text = QStringLiteral("？");
    }
    m_previewModel->setContent(table.columns, table.rows);
    fitColumns();
}

void DescribeView::fitColumns()
{
    QVector<int> widths{kLineNumber};
    for (int i = 1; i < m_rowsModel->columnCount(); ++i)
        widths.append(i + 1 == m_rowsModel->columnCount() ? 0 : std::max(72, (m_rows->width() - kLineNumber) / std::max(1, m_rowsModel->columnCount() - 1)));
    if (widths.size() > 1)
        m_rows->setWidths(widths);
    const bool isRefused = m_previewKinds->current() == 1;
    const bool isBank = m_presenter.preview() && m_presenter.preview()->file.book == Book::Bank;
    if (m_previewModel->columnCount() == 3)
        m_preview->setWidths(isRefused ? QVector<int>{60, std::max(120, m_preview->width() * 2 / 5), 0} : isBank ? QVector<int>{104, 0, 116} : QVector<int>{130, 0, 116});
}

void DescribeView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_questionsPanel->setFixedWidth(width() < kNarrowBelow ? kQuestionsNarrow : kQuestionsWide);
    fitColumns();
}

} // namespace daozhang::ui
