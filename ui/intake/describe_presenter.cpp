// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/describe_presenter.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>

namespace daozhang::ui {

using namespace daozhang::intake;

namespace {

constexpr int kPause = 250;
constexpr int kSamples = 3;

/// The document of a shipped profile with the unit that is being confirmed.
QByteArray withUnit(const QByteArray& document, std::optional<AmountUnit> unit)
{
    QJsonObject object = QJsonDocument::fromJson(document).object();
    object.remove(QStringLiteral("grade"));
    if (unit)
        object.insert(QStringLiteral("unit"), nameOf(*unit));
    return QJsonDocument(object).toJson();
}

bool isAmount(std::optional<Field> field) { return field == Field::Amount || field == Field::In || field == Field::Out; }
bool isDay(std::optional<Field> field) { return field == Field::Date || field == Field::DateTime; }

} // namespace

DescribePresenter::DescribePresenter(ShopSession& session, QObject* parent) : QObject(parent), m_session(session), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    connect(m_pause, &QTimer::timeout, this, &DescribePresenter::makePreview);
}

void DescribePresenter::describe(const QString& path, const QString& name) { change(path, name, {}, Purpose::New); }

void DescribePresenter::change(const QString& path, const QString& name, const QString& profile, Purpose purpose)
{
    close();
    m_isOpen = true;
    m_path = path;
    m_name = name;
    m_profile = profile;
    m_purpose = purpose;
    lookAgain({});
}

void DescribePresenter::close()
{
    ++m_generation;
    for (const auto& task : {m_task, m_previewTask})
        if (task)
            task->stop();
    m_task.clear();
    m_previewTask.clear();
    m_pause->stop();
    m_previewWanted = false;
    m_said.clear();
    m_look = {};
    m_draft = m_asRead = {};
    m_document.clear();
    m_preview.reset();
    m_previewError.reset();
    m_error.reset();
    if (!m_isOpen)
        return;
    m_isOpen = false;
    emit closed();
}

void DescribePresenter::lookAgain(std::optional<int> headerAt)
{
    const int generation = m_generation;
    m_error.reset();
    m_task = m_session.look<Looked>(
        this,
        [path = m_path, name = m_name, id = m_profile, purpose = m_purpose, headerAt](Rooms& rooms, TaskContext& task) -> Result<Looked> {
            Looked looked;
            auto look = ImportService::lookAt(path, name, headerAt, task);
            // A format of fixed columns has no header to look at: its unit can be confirmed all the same.
            if (!look && (purpose != Purpose::Confirm || look.error().code == ErrorCode::Stopped))
                return Failure(look.error());
            if (look)
                looked.look = *std::move(look);
            if (id.isEmpty()) {
                looked.draft = proposeProfile(looked.look);
                return looked;
            }
            DZ_ASSIGN(looked.document, rooms.formats().document(id));
            DZ_ASSIGN(const auto profile, parseProfile(looked.document));
            looked.draft = draftOf(*profile, looked.look);
            return looked;
        },
        [this, generation](Result<Looked> answer) {
            if (generation == m_generation)
                looked(std::move(answer));
        });
    emit changed();
}

void DescribePresenter::looked(Result<Looked> answer)
{
    m_task.clear();
    if (!answer) {
        m_error = answer.error();
        emit changed();
        return;
    }
    const QString title = m_draft.title;
    m_look = std::move(answer->look);
    m_draft = std::move(answer->draft);
    m_document = answer->document;
    m_said.clear();
    if (!title.isEmpty())
        m_draft.title = title;
    if (m_draft.title.isEmpty())
        m_draft.title = QFileInfo(m_path).completeBaseName();
    m_asRead = m_draft;
    if (m_purpose == Purpose::Confirm)
        m_draft.unit.reset();  // this is what must be confirmed
    emit changed();
    wantPreview();
}

QVector<Question> DescribePresenter::open() const
{
    if (isOnlyConfirming())
        return m_draft.unit ? QVector<Question>{} : QVector<Question>{Question::Unit};
    return openQuestions(m_draft);
}

QVector<Question> DescribePresenter::openBeforeReading() const
{
    QVector<Question> first;
    for (const Question question : open())
        if (question == Question::Columns || question == Question::Book || question == Question::DateOrder || question == Question::DecimalMark || question == Question::EveryLine)
            first.append(question);
    return first;
}

bool DescribePresenter::asks(Question question) const
{
    const bool isTypeless = m_draft.book && !m_draft.isBank() && !m_draft.has(Field::Type);
    switch (question) {
    case Question::Sign: return m_draft.isBank();
    case Question::Account: return m_draft.isBank() && !m_draft.has(Field::Account) && !m_draft.namesAccount;
    case Question::Currency: return !m_draft.has(Field::Currency);
    case Question::EveryLine: return isTypeless;
    case Question::NegativeLine: return isTypeless && m_draft.hasNegatives;
    case Question::Words: return !m_draft.words.isEmpty();
    case Question::Columns:
    case Question::Book:
    case Question::Unit:
    case Question::DateOrder:
    case Question::DecimalMark:
    case Question::Title: break;
    }
    return true;
}

QStringList DescribePresenter::amountSamples() const
{
    QStringList samples;
    for (qsizetype i = 0; i < m_look.columns.size() && i < m_draft.columns.size(); ++i)
        if (isAmount(m_draft.columns[i].field))
            samples += m_look.columns[i].samples;
    return samples.mid(0, kSamples);
}

QStringList DescribePresenter::dateSamples() const
{
    QStringList samples;
    for (qsizetype i = 0; i < m_look.columns.size() && i < m_draft.columns.size(); ++i)
        if (isDay(m_draft.columns[i].field))
            samples += m_look.columns[i].samples;
    return samples.mid(0, kSamples);
}

void DescribePresenter::chooseHeader(int row)
{
    if (!m_isOpen || isBusy() || row == m_look.headerAt || row < 0 || row >= m_look.firstRows.size())
        return;
    lookAgain(row);
}

/// What contents prove is asked again; what a person said stays.
void DescribePresenter::think()
{
    const ProfileDraft before = m_draft;
    reconsider(m_draft, m_look);
    const auto said = [this](Question question) { return m_said.contains(int(question)) || m_purpose != Purpose::New; };
    if (said(Question::Unit))
        m_draft.unit = before.unit;
    if (said(Question::Sign) && before.isBank() && before.sign)
        m_draft.sign = before.sign;
    if (said(Question::DateOrder))
        m_draft.dateOrder = before.dateOrder;
    if (said(Question::DecimalMark))
        m_draft.decimalMark = before.decimalMark;
    emit changed();
    wantPreview();
}

void DescribePresenter::setField(int column, std::optional<Field> field)
{
    if (column < 0 || column >= m_draft.columns.size() || m_draft.columns[column].field == field)
        return;
    // Each meaning once: the column that had it gives it up. Words for people come from several.
    for (DraftColumn& other : m_draft.columns)
        if (field && field != Field::Memo && other.field == field)
            other.field.reset();
    m_draft.columns[column].field = field;
    think();
}

void DescribePresenter::setBook(std::optional<Book> book)
{
    if (m_draft.book == book)
        return;
    const bool keepsColumns = book && m_draft.book && (*book == Book::Bank) == m_draft.isBank();
    m_draft.book = book;
    if (!keepsColumns && book && m_purpose == Purpose::New)
        proposeColumnsFor(m_draft, m_look, *book);
    think();
}

void DescribePresenter::answer(Question question, const std::function<void(ProfileDraft&)>& say)
{
    const ProfileDraft before = m_draft;
    say(m_draft);
    m_said.insert(int(question));
    emit changed();
    if (documentOf(before) != documentOf(m_draft) && question != Question::Title)
        wantPreview();
}

void DescribePresenter::setWord(int index, const QString& meaning)
{
    if (index < 0 || index >= m_draft.words.size())
        return;
    answer(Question::Words, [&](ProfileDraft& draft) { draft.words[index].meaning = meaning; });
}

void DescribePresenter::setZone(const QByteArray& zone)
{
    m_draft.zone = zone;
    emit changed();
    wantPreview();
}

void DescribePresenter::setProvider(const QString& provider)
{
    m_draft.provider = provider;
    emit changed();
    wantPreview();
}

bool DescribePresenter::isOnlyConfirming() const
{
    ProfileDraft now = m_draft;
    now.unit = m_asRead.unit;
    return m_purpose == Purpose::Confirm && documentOf(now) == documentOf(m_asRead);
}

QByteArray DescribePresenter::document() const
{
    if (isOnlyConfirming())
        return withUnit(m_document, m_draft.unit);
    ProfileDraft draft = m_draft;
    if (draft.title.trimmed().isEmpty())
        draft.title = QStringLiteral("?");
    return documentOf(draft);
}

void DescribePresenter::wantPreview()
{
    m_previewWanted = true;
    if (m_previewTask)
        m_previewTask->stop();
    m_pause->start();
    emit previewChanged();
}

void DescribePresenter::makePreview()
{
    m_previewWanted = false;
    if (!m_isOpen || !openBeforeReading().isEmpty()) {
        m_preview.reset();
        m_previewError.reset();
        emit previewChanged();
        return;
    }
    const int generation = m_generation;
    const int number = ++m_previewNumber;
    m_previewTask = m_session.look<ImportPreview>(
        this, [document = document(), path = m_path, name = m_name](Rooms& rooms, TaskContext& context) { return rooms.intake().previewBy(document, path, name, context); },
        [this, generation, number](Result<ImportPreview> answer) {
            if (generation != m_generation || number != m_previewNumber)
                return;
            m_previewTask.clear();
            if (!answer && answer.error().code == ErrorCode::Stopped)
                return;
            m_preview = answer ? std::optional(*answer) : std::nullopt;
            m_previewError = answer ? std::nullopt : std::optional(answer.error());
            emit previewChanged();
        });
    emit previewChanged();
}

void DescribePresenter::save(Then then)
{
    if (!canSave())
        return;
    ProfileDraft draft = m_draft;
    const bool isConfirming = isOnlyConfirming();
    const bool isEdit = m_purpose == Purpose::Edit;
    if (!isEdit)
        draft.id.clear();
    m_error.reset();
    const int generation = m_generation;
    m_task = m_session.write<QString>(
        this,
        [document = documentOf(draft), id = m_profile, unit = m_draft.unit.value_or(AmountUnit::Yuan), isConfirming, isEdit](Rooms& rooms, TaskContext&) -> Result<QString> {
            if (!isConfirming && !isEdit)
                return rooms.formats().add(document);
            if (isConfirming)
                DZ_CHECK(rooms.formats().confirm(id, unit));
            else
                DZ_CHECK(rooms.formats().replace(id, document));
            return id;
        },
        [this, generation, then](Result<QString> answer) {
            if (generation != m_generation)
                return;
            m_task.clear();
            if (!answer) {
                m_error = answer.error();
                emit changed();
                return;
            }
            emit saved(*answer, then);
            close();
        });
    emit changed();
}

} // namespace daozhang::ui
