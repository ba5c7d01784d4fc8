// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/call_panel.h"

#include "ui/common/buttons.h"
#include "ui/common/file_prompt.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace daozhang::ui {

namespace {

constexpr int kShortcutDays = 3;

/// Sources of a number that a person can name, as the record keeps them.
const char* const kSources[] = {"slip", "contract", "official_app", "device_label", "web", "shipped", "other"};

/// Says of the chosen day how many business days it is away, and whether it is one at all.
QString dayHint(const CasesPresenter& presenter, QDate due)
{
    if (!presenter.detail() || !due.isValid())
        return {};
    const auto& calendar = presenter.detail()->calendar;
    const QDate today = presenter.today();
    const QString day = weekdayDate(due, today);
    if (due < today)
        return CallPanel::tr("%1 lies in the past.").arg(day);
    if (!calendar.isBusinessDay(due))
        return CallPanel::tr("%1 is no business day; the next one is %2.").arg(day, weekdayDate(calendar.atOrAfter(due), today));
    if (due == today)
        return CallPanel::tr("%1 is today.").arg(day);
    return CallPanel::tr("%1 is %n business day(s) from today.", nullptr, calendar.businessDaysBetween(today, due)).arg(day);
}

/// Buttons "+1 … +3 business days" beside the date.
QWidget* dayButtons(CasesPresenter& presenter, QDateEdit* due, const QString& name, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (int days = 1; days <= kShortcutDays; ++days) {
        auto* button = makeButton(QStringLiteral("%1.plus%2").arg(name).arg(days), row, ButtonLook::Plain, ButtonSize::Small);
        Language::bind(button, [button, days] { button->setText(CallPanel::tr("in %n business day(s)", nullptr, days)); });
        QObject::connect(button, &QPushButton::clicked, due, [&presenter, due, days] {
            if (presenter.detail())
                due->setDate(presenter.detail()->calendar.addBusinessDays(presenter.today(), days));
        });
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return row;
}

/// What the fields say of the case and of the day, in the language of the moment.
void showPromiseFacts(const CasesPresenter& presenter, const PromiseFields& fields)
{
    if (!presenter.detail())
        return;
    fields.amount->setPlaceholderText(CallPanel::tr("the whole sum, %1").arg(presenter.detail()->file.record.claimed.toDisplay()));
    fields.hint->setText(dayHint(presenter, fields.due->date()));
}

void resetPromise(const CasesPresenter& presenter, const PromiseFields& fields)
{
    fields.what->clear();
    fields.amount->clear();
    if (!presenter.detail())
        return;
    fields.due->setDate(presenter.detail()->calendar.addBusinessDays(presenter.today(), 1));
    showPromiseFacts(presenter, fields);
}

Result<cases::Promise> readPromise(const CasesPresenter& presenter, const PromiseFields& fields)
{
    cases::Promise promise;
    promise.what = fields.what->toPlainText().trimmed();
    promise.due = fields.due->date();
    if (promise.what.isEmpty())
        return Failure(ErrorCode::Invalid, CallPanel::tr("Write down what was promised."));
    if (!fields.amount->text().trimmed().isEmpty()) {
        promise.amount = typedAmount(*fields.amount, presenter.detail()->file.record.claimed.currency());
        if (!promise.amount)
            return Failure(ErrorCode::Invalid,
                           CallPanel::tr("“%1” is no amount. Write it like 1,280.00, or leave the field empty.").arg(fields.amount->text().trimmed()));
    }
    return promise;
}

} // namespace

CallPanel::CallPanel(CasesPresenter& presenter, QWidget* parent) : ActPanel(QStringLiteral("callPanel"), parent), m_presenter(presenter)
{
    m_said = addText(QStringLiteral("said"));
    pairNext();
    m_at = addMoment(QStringLiteral("at"));
    m_minutes = addLine(QStringLiteral("minutes"));
    m_minutes->setInputMask(QString());
    m_minutes->setMaxLength(4);
    pairNext();
    m_number = addChoice(QStringLiteral("number"));
    m_number->setEditable(true);
    m_number->setInsertPolicy(QComboBox::NoInsert);
    m_source = addChoice(QStringLiteral("source"));
    m_warning = addHint();
    m_warning->setTone(Tone::Warn);
    pairNext();
    m_agent = addLine(QStringLiteral("agent"));
    m_ticket = addLine(QStringLiteral("ticket"));
    m_promised = addCheck(QStringLiteral("promised"));
    m_promise.what = addText(QStringLiteral("promise"), 2);
    pairNext();
    m_promise.amount = addLine(QStringLiteral("promiseAmount"));
    m_promise.due = addDate(QStringLiteral("promiseDue"));
    m_promise.days = dayButtons(presenter, m_promise.due, QStringLiteral("callPanel"), this);
    addWidget(m_promise.days);
    m_promise.hint = addHint();
    pairNext();
    m_next = addLine(QStringLiteral("next"));
    m_nextDue = addMoment(QStringLiteral("nextDue"));
    auto* sound = new QWidget(this);
    auto* soundRow = new QHBoxLayout(sound);
    soundRow->setContentsMargins(0, 0, 0, 0);
    soundRow->setSpacing(8);
    m_recording = makeButton(QStringLiteral("callPanel.recording"), sound, ButtonLook::Plain, ButtonSize::Small);
    m_recordingName = new TextLabel(TextStyle::Small, Ink::Text2, sound);
    m_noRecording = makeButton(QStringLiteral("callPanel.noRecording"), sound, ButtonLook::Link);
    soundRow->addWidget(m_recording);
    soundRow->addWidget(m_recordingName);
    soundRow->addWidget(m_noRecording);
    soundRow->addStretch(1);
    addWidget(sound);
    connect(m_recording, &QPushButton::clicked, this, [this] {
        askForFile(this, {tr("Recording of the call"), {}, {}, QStringLiteral("evidence"), {}}, [this](const QString& path) { setRecording(path); });
    });
    connect(m_noRecording, &QPushButton::clicked, this, [this] { setRecording({}); });
    connect(m_promised, &QCheckBox::toggled, this, &CallPanel::showPromise);
    connect(m_promise.due, &QDateEdit::dateChanged, this, [this](QDate due) { m_promise.hint->setText(dayHint(m_presenter, due)); });
    connect(m_number, &QComboBox::currentTextChanged, this, [this](const QString& number) {
        const auto* detail = m_presenter.detail();
        const bool shipped = detail && !detail->provider.hotline.isEmpty() && number == detail->provider.hotline;
        if (shipped)
            m_source->setCurrentIndex(std::max(0, m_source->findData(detail->provider.hotlineSource)));
        else if (m_source->currentData().toString() == u"shipped")
            m_source->setCurrentIndex(m_source->findData(QStringLiteral("slip")));
    });
    // The page reads the case again after a switch of the language: what was taken from it is said anew.
    connect(&presenter, &CasesPresenter::detailChanged, this, &CallPanel::showFacts);
    showPromise(false);
    Language::bind(this, [this] { retranslate(); });
}

void CallPanel::retranslate()
{
    setTexts(tr("Log a call"), tr("Save the call"));
    setLabel(m_said, tr("What was said"));
    setLabel(m_next, tr("Next step"));
    setLabel(m_nextDue, tr("Next step by"));
    m_next->setPlaceholderText(tr("what we do now, if anything"));
    m_recording->setText(tr("Add the recording…"));
    m_recording->setAccessibleName(tr("Add the recording of the call"));
    m_noRecording->setText(tr("Leave it out"));
    m_noRecording->setAccessibleName(tr("Leave the recording out"));
    setRecording(m_recordingPath);
    setLabel(m_at, tr("When"));
    setLabel(m_minutes, tr("Minutes"));
    setLabel(m_number, tr("Number dialled"));
    m_number->lineEdit()->setAccessibleName(tr("Number dialled"));
    setLabel(m_source, tr("Number is from"));
    setLabel(m_agent, tr("Agent"));
    setLabel(m_ticket, tr("Ticket no."));
    setLabel(m_promised, tr("They promised something"));
    setLabel(m_promise.what, tr("What"));
    setLabel(m_promise.amount, tr("Amount"));
    setLabel(m_promise.due, tr("Promised by"));
    m_said->setPlaceholderText(tr("In their words, as exactly as you can"));
    m_agent->setPlaceholderText(tr("name or staff number"));
    m_minutes->setPlaceholderText(tr("not noted"));
    const QVariant before = m_source->currentData();
    m_source->clear();
    const QStringList names{tr("the slip"),     tr("the contract"), tr("the official app"), tr("a label on the device"),
                            tr("the web"),      tr("the program’s directory"), tr("elsewhere")};
    for (int i = 0; i < names.size(); ++i)
        m_source->addItem(names.at(i), QString::fromLatin1(kSources[i]));
    m_source->setCurrentIndex(std::max(0, m_source->findData(before)));
}

void CallPanel::showPromise(bool visible)
{
    setRowVisible(m_promise.what, visible);
    setRowVisible(m_promise.amount, visible);
    setRowVisible(m_promise.due, visible);
    m_promise.days->setVisible(visible);
    m_promise.hint->setVisible(visible);
    if (visible && isVisible())
        m_promise.what->setFocus(Qt::OtherFocusReason);
}

void CallPanel::setRecording(const QString& path)
{
    m_recordingPath = path;
    m_recordingName->setText(path.isEmpty() ? tr("kept as evidence of this case") : QFileInfo(path).fileName());
    m_noRecording->setVisible(!path.isEmpty());
}

CallFollowUp CallPanel::followUp() const
{
    const QString action = m_next->text().trimmed();
    return action.isEmpty() ? CallFollowUp() : CallFollowUp{action, m_presenter.utc(m_nextDue->dateTime())};
}

void CallPanel::reset()
{
    clearError();
    m_next->clear();
    setRecording({});
    if (m_presenter.detail())
        m_nextDue->setDateTime(QDateTime(m_presenter.detail()->calendar.addBusinessDays(m_presenter.today(), 1), QTime(17, 0), Qt::UTC));
    m_said->clear();
    m_at->setDateTime(m_presenter.localNow());
    m_minutes->clear();
    m_agent->clear();
    m_ticket->clear();
    m_promised->setChecked(false);
    resetPromise(m_presenter, m_promise);
    m_number->clear();
    const auto* detail = m_presenter.detail();
    const QString hotline = detail ? detail->provider.hotline : QString();
    QStringList numbers;
    if (!hotline.isEmpty())
        numbers.append(hotline);
    if (detail)
        for (const auto& call : detail->file.calls)
            if (!call.number.isEmpty() && !numbers.contains(call.number))
                numbers.append(call.number);
    m_number->addItems(numbers);
    m_number->setCurrentText(hotline);
    showFacts();
}

void CallPanel::showFacts()
{
    const auto* detail = m_presenter.detail();
    const QString warning = detail ? detail->provider.warning : QString();
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
    showPromiseFacts(m_presenter, m_promise);
}

Result<cases::Call> CallPanel::call() const
{
    cases::Call call;
    call.at = m_presenter.utc(m_at->dateTime());
    call.said = m_said->toPlainText().trimmed();
    if (call.said.isEmpty())
        return Failure(ErrorCode::Invalid, tr("Write down what was said."));
    if (const QString minutes = m_minutes->text().trimmed(); !minutes.isEmpty()) {
        bool isNumber = false;
        call.minutes = minutes.toInt(&isNumber);
        if (!isNumber)
            return Failure(ErrorCode::Invalid, tr("“%1” is no number of minutes.").arg(minutes));
    }
    call.number = m_number->currentText().trimmed();
    call.numberSource = call.number.isEmpty() ? QString() : m_source->currentData().toString();
    call.agent = m_agent->text().trimmed();
    call.ticket = m_ticket->text().trimmed();
    if (m_promised->isChecked()) {
        DZ_ASSIGN(cases::Promise promise, readPromise(m_presenter, m_promise));
        promise.madeAt = call.at;
        call.promise = promise;
    }
    return call;
}

PromisePanel::PromisePanel(CasesPresenter& presenter, QWidget* parent)
    : ActPanel(QStringLiteral("promisePanel"), parent), m_presenter(presenter)
{
    m_promise.what = addText(QStringLiteral("promise"), 2);
    m_at = addMoment(QStringLiteral("at"));
    pairNext();
    m_promise.amount = addLine(QStringLiteral("promiseAmount"));
    m_promise.due = addDate(QStringLiteral("promiseDue"));
    m_promise.days = dayButtons(presenter, m_promise.due, QStringLiteral("promisePanel"), this);
    addWidget(m_promise.days);
    m_promise.hint = addHint();
    connect(m_promise.due, &QDateEdit::dateChanged, this, [this](QDate due) { m_promise.hint->setText(dayHint(m_presenter, due)); });
    Language::bind(this, [this] {
        setTexts(tr("Record a promise"), tr("Save the promise"));
        setExplanation(tr("For what was promised by letter, message or in person. A promise made in a call belongs to the call."));
        setLabel(m_promise.what, tr("What"));
        setLabel(m_at, tr("Made at"));
        setLabel(m_promise.amount, tr("Amount"));
        setLabel(m_promise.due, tr("By"));
        showPromiseFacts(m_presenter, m_promise);
    });
}

void PromisePanel::reset()
{
    clearError();
    m_at->setDateTime(m_presenter.localNow());
    resetPromise(m_presenter, m_promise);
}

Result<cases::Promise> PromisePanel::promise() const
{
    DZ_ASSIGN(cases::Promise promise, readPromise(m_presenter, m_promise));
    promise.madeAt = m_presenter.utc(m_at->dateTime());
    return promise;
}

} // namespace daozhang::ui
