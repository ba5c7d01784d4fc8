// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/step_panels.h"

#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace daozhang::ui {

EscalatePanel::EscalatePanel(CasesPresenter& presenter, QWidget* parent)
    : ActPanel(QStringLiteral("escalatePanel"), parent), m_presenter(presenter)
{
    m_level = addChoice(QStringLiteral("level"));
    m_condition = addHint();
    m_reason = addText(QStringLiteral("reason"), 2);
    pairNext();
    m_document = addLine(QStringLiteral("document"));
    m_reference = addLine(QStringLiteral("reference"));
    m_sentOn = addDate(QStringLiteral("sentOn"));
    m_deadline = addHint();
    connect(m_level, &QComboBox::currentIndexChanged, this, &EscalatePanel::showRung);
    connect(m_sentOn, &QDateEdit::dateChanged, this, &EscalatePanel::showRung);
    Language::bind(this, [this] { retranslate(); });
}

void EscalatePanel::retranslate()
{
    setTexts(tr("Take a step up the ladder"), tr("Record the step"));
    setLabel(m_level, tr("Level"));
    setLabel(m_reason, tr("Why now"));
    setLabel(m_document, tr("Document"));
    setLabel(m_reference, tr("Postal or filing no."));
    setLabel(m_sentOn, tr("Sent on"));
    m_reason->setPlaceholderText(tr("For example: the promise of 17 Nov was broken, no written answer came"));
    const QVariant before = m_level->currentData();
    const QSignalBlocker quiet(m_level);
    m_level->clear();
    for (const auto& rung : cases::ladder())
        m_level->addItem(QStringLiteral("L%1 %2").arg(QString::number(rung.level), rung.name), rung.level);
    m_level->setCurrentIndex(std::max(0, m_level->findData(before)));
    showRung();
}

void EscalatePanel::reset(int level)
{
    clearError();
    m_reason->clear();
    m_document->clear();
    m_suggested.clear();
    m_reference->clear();
    m_sentOn->setDate(m_presenter.today());
    m_sentOn->setMaximumDate(m_presenter.today());
    const int present = m_presenter.detail() ? m_presenter.detail()->file.record.level : 0;
    m_level->setCurrentIndex(-1);
    chooseLevel(level > 0 ? level : std::min(present + 1, m_level->count() - 1));
}

void EscalatePanel::chooseLevel(int level)
{
    m_level->setCurrentIndex(m_level->findData(level));
    showRung();
}

void EscalatePanel::showRung()
{
    const int level = m_level->currentData().toInt();
    const cases::LadderRung rung = cases::ladder().value(level);
    m_condition->setText(tr("%1 — %2").arg(rung.when, rung.what));
    // The document is that of the level until a person wrote another.
    if (m_document->text() == m_suggested)
        m_document->setText(rung.output);
    m_suggested = rung.output;
    const auto deadline = m_presenter.answerDue(level, m_sentOn->date());
    if (!deadline) {
        m_deadline->setText(tr("This level starts no time limit."));
        return;
    }
    QString text = tr("Answer due on %1: %2").arg(weekdayDate(deadline->due, m_presenter.today()), deadline->computation);
    if (deadline->provisional)
        text += u' ' + tr("(provisional: the calendar of that year is not published yet)");
    m_deadline->setText(text);
}

Result<cases::Escalation> EscalatePanel::step() const
{
    cases::Escalation step;
    step.level = m_level->currentData().toInt();
    step.reason = m_reason->toPlainText().trimmed();
    step.document = m_document->text().trimmed();
    step.reference = m_reference->text().trimmed();
    step.sentOn = m_sentOn->date();
    if (step.reason.isEmpty())
        return Failure(ErrorCode::Invalid, tr("Say why this step is taken now."));
    return step;
}

NextActionPanel::NextActionPanel(CasesPresenter& presenter, QWidget* parent)
    : ActPanel(QStringLiteral("nextPanel"), parent), m_presenter(presenter)
{
    m_action = addLine(QStringLiteral("action"));
    pairNext();
    m_ball = addChoice(QStringLiteral("ball"));
    m_due = addMoment(QStringLiteral("due"));
    Language::bind(this, [this] {
        setTexts(tr("What happens next"), tr("Save"));
        setLabel(m_action, tr("Action"));
        setLabel(m_ball, tr("Whose move"));
        setLabel(m_due, tr("By"));
        const int before = m_ball->currentIndex();
        m_ball->clear();
        for (const auto ball : {cases::Ball::Us, cases::Ball::Provider, cases::Ball::Bank, cases::Ball::Authority, cases::Ball::Customer})
            m_ball->addItem(cases::ballName(ball), cases::toCode(ball));
        m_ball->setCurrentIndex(std::max(0, before));
    });
}

void NextActionPanel::reset()
{
    clearError();
    if (!m_presenter.detail())
        return;
    const cases::Case& record = m_presenter.detail()->file.record;
    m_action->setText(record.nextAction);
    m_ball->setCurrentIndex(m_ball->findData(cases::toCode(record.ball)));
    const QDate next = m_presenter.detail()->calendar.addBusinessDays(m_presenter.today(), 1);
    m_due->setDateTime(record.nextActionDue.isValid() ? m_presenter.local(record.nextActionDue) : QDateTime(next, QTime(17, 0), Qt::UTC));
}

Result<NextActionPanel::Next> NextActionPanel::next() const
{
    const QString action = m_action->text().trimmed();
    if (action.isEmpty())
        return Failure(ErrorCode::Invalid, tr("Say what is to be done next."));
    return Next{cases::ballFromCode(m_ball->currentData().toString()).value_or(cases::Ball::Us), action, m_presenter.utc(m_due->dateTime())};
}

NotePanel::NotePanel(CasesPresenter& presenter, QWidget* parent) : ActPanel(QStringLiteral("notePanel"), parent), m_presenter(presenter)
{
    m_text = addText(QStringLiteral("text"));
    m_at = addMoment(QStringLiteral("at"));
    Language::bind(this, [this] {
        setTexts(tr("Add a note"), tr("Save the note"));
        setLabel(m_text, tr("Note"));
        setLabel(m_at, tr("Happened at"));
    });
}

void NotePanel::reset()
{
    clearError();
    m_text->clear();
    m_at->setDateTime(m_presenter.localNow());
}

QString NotePanel::text() const { return m_text->toPlainText().trimmed(); }
QDateTime NotePanel::happenedAtUtc() const { return m_presenter.utc(m_at->dateTime()); }

CausePanel::CausePanel(CasesPresenter& presenter, QWidget* parent) : ActPanel(QStringLiteral("causePanel"), parent), m_presenter(presenter)
{
    m_cause = addChoice(QStringLiteral("cause"));
    m_check = addHint();
    m_reason = addText(QStringLiteral("reason"), 2);
    connect(m_cause, &QComboBox::currentIndexChanged, this, [this] {
        for (const auto& cause : cases::causes())
            if (cause.code == m_cause->currentData().toString())
                m_check->setText(tr("Check: %1. Next: %2").arg(cause.check, cause.nextStep));
    });
    Language::bind(this, [this] { retranslate(); });
}

void CausePanel::retranslate()
{
    setTexts(tr("Why the money did not come"), tr("Set the cause"));
    setLabel(m_cause, tr("Cause"));
    setLabel(m_reason, tr("How you know"));
    const QVariant before = m_cause->currentData();
    m_cause->clear();
    for (const auto& cause : cases::causes())
        m_cause->addItem(QStringLiteral("%1 %2").arg(cause.code, cause.name), cause.code);
    m_cause->setCurrentIndex(std::max(0, m_cause->findData(before)));
}

void CausePanel::reset()
{
    clearError();
    m_reason->clear();
    if (m_presenter.detail())
        m_cause->setCurrentIndex(std::max(0, m_cause->findData(m_presenter.detail()->file.record.cause)));
}

QString CausePanel::cause() const { return m_cause->currentData().toString(); }
QString CausePanel::reason() const { return m_reason->toPlainText().trimmed(); }

AssignPanel::AssignPanel(CasesPresenter& presenter, QWidget* parent)
    : ActPanel(QStringLiteral("assignPanel"), parent), m_presenter(presenter)
{
    m_person = addLine(QStringLiteral("person"));
    Language::bind(this, [this] {
        setTexts(tr("Who is in charge"), tr("Save"));
        setLabel(m_person, tr("Person"));
    });
}

void AssignPanel::reset()
{
    clearError();
    if (m_presenter.detail())
        m_person->setText(m_presenter.detail()->file.record.inCharge);
    m_person->selectAll();
}

QString AssignPanel::person() const { return m_person->text().trimmed(); }

} // namespace daozhang::ui
