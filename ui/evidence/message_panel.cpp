// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/message_panel.h"

#include "ui/common/labels.h"
#include "ui/common/language.h"

#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace daozhang::ui {

MessagePanel::MessagePanel(EvidencePresenter& presenter, QWidget* parent)
    : ActPanel(QStringLiteral("messagePanel"), parent), m_presenter(presenter)
{
    m_text = addText(QStringLiteral("text"), 4);
    m_reading = addHint();
    pairNext();
    m_sender = addLine(QStringLiteral("sender"));
    m_received = addMoment(QStringLiteral("received"));
    pairNext();
    m_source = addLine(QStringLiteral("source"));
    m_proves = addLine(QStringLiteral("proves"));
    connect(m_text, &QPlainTextEdit::textChanged, this, &MessagePanel::showReading);
    connect(m_received, &QDateTimeEdit::dateTimeChanged, this, [this] { m_timeTouched = m_timeTouched || m_received->hasFocus(); });
    Language::bind(this, [this] {
        setTexts(tr("Add a bank message"), tr("Keep the message"));
        setExplanation(tr("Copy it whole, from the greeting to the signature. A message with a verification code is never stored."));
        setLabel(m_text, tr("Text"));
        setLabel(m_sender, tr("Sender"));
        setLabel(m_received, tr("Received at"));
        setLabel(m_source, tr("On whose phone"));
        setLabel(m_proves, tr("What it proves"));
        m_sender->setPlaceholderText(tr("for example 95588"));
        m_source->setPlaceholderText(tr("the customer’s phone"));
        m_proves->setPlaceholderText(tr("empty: made for you"));
        showReading();
    });
}

void MessagePanel::reset(const QString& text)
{
    clearError();
    m_timeTouched = false;
    m_sender->clear();
    m_source->clear();
    m_proves->clear();
    const QDateTime now = m_presenter.session().time().toLocal(m_presenter.session().clock().now().toSecsSinceEpoch());
    m_received->setDateTime(QDateTime(now.date(), now.time(), Qt::UTC));
    m_opened = receivedUtc();
    m_text->setPlainText(text);
    showReading();
}

QDateTime MessagePanel::receivedUtc() const
{
    const QDateTime local = m_received->dateTime();
    return QDateTime::fromSecsSinceEpoch(m_presenter.session().time().toUtcSeconds(local.date(), local.time()), Qt::UTC);
}

QDateTime MessagePanel::localOpened() const
{
    const QDateTime local = m_presenter.session().time().toLocal(m_opened.toSecsSinceEpoch());
    return QDateTime(local.date(), local.time(), Qt::UTC);
}

void MessagePanel::showReading()
{
    const QString text = m_text->toPlainText();
    m_reading->setVisible(!text.trimmed().isEmpty());
    if (text.trimmed().isEmpty()) {
        m_reading->setText(QString());
        if (!m_timeTouched)
            m_received->setDateTime(localOpened());
        return;
    }
    if (evidence::carriesVerificationCode(text)) {
        m_reading->setTone(Tone::Bad);
        m_reading->setText(tr("This text carries a verification code and will be refused."));
        return;
    }
    // A time without a day is read against the moment of writing, never against what was read from an earlier letter.
    const auto parsed = evidence::parseBankMessage(text, m_timeTouched ? receivedUtc() : m_opened);
    QStringList facts;
    if (!parsed.bank.isEmpty())
        facts.append(parsed.bank);
    if (!parsed.cardTail.isEmpty())
        facts.append(tr("card tail %1").arg(parsed.cardTail));
    if (parsed.amount)
        facts.append(parsed.isDebit ? tr("debit %1").arg(parsed.amount->toDisplay()) : tr("credit %1").arg(parsed.amount->toDisplay()));
    if (parsed.at.isValid())
        facts.append(parsed.at.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    if (!parsed.merchant.isEmpty())
        facts.append(parsed.merchant);
    m_reading->setInk(Ink::Text2);
    m_reading->setText(facts.isEmpty() ? tr("No amount was recognised; the text is kept as it is.") : tr("Read from the text: %1").arg(facts.join(QStringLiteral(" · "))));
    // The message arrived about when the payment was made: a start, to be corrected from the phone.
    const QDateTime start = parsed.at.isValid() ? QDateTime(parsed.at.date(), parsed.at.time(), Qt::UTC) : localOpened();
    if (!m_timeTouched)
        m_received->setDateTime(start);
}

Result<evidence::MessageRequest> MessagePanel::request() const
{
    evidence::MessageRequest request;
    request.text = m_text->toPlainText();
    request.sender = m_sender->text().trimmed();
    request.receivedAt = receivedUtc();
    request.source = m_source->text().trimmed();
    request.proves = m_proves->text().trimmed();
    if (request.text.trimmed().isEmpty())
        return Failure(ErrorCode::Invalid, tr("Paste the text of the message."));
    if (request.sender.isEmpty())
        return Failure(ErrorCode::Invalid, tr("Write the number or name that the message came from, as the phone shows it."));
    return request;
}

} // namespace daozhang::ui
