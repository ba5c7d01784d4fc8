// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/objections.h"

#include "app/dossier/claim.h"
#include "app/dossier/dossier_words.h"
#include "app/evidence/evidence_service.h"

#include <algorithm>

namespace daozhang::dossier {

namespace {

using State = Objection::State;

constexpr int kSalesNamedOneByOne = 3;
/// Clocks that differ by no more than this are one clock: messages often carry no seconds.
constexpr qint64 kSameTimeSeconds = 60;

/// What a person wrote about an exhibit, for finding the numbers of a sale in it.
QString wordsOf(const PrintedExhibit& exhibit)
{
    return QStringList{exhibit.planned->title, exhibit.planned->proves, exhibit.item->fileName, exhibit.item->messageText}.join(u'\n');
}

bool names(const QString& words, const intake::Sale& sale)
{
    constexpr int kShortest = 4;  // "0001" of a trace; anything shorter is in every text
    return std::ranges::any_of(QStringList{sale.trace, sale.rrn, sale.orderNo, sale.authCode},
                               [&](const QString& number) { return number.size() >= kShortest && words.contains(number); });
}

QString saleName(const intake::Sale& sale) { return ObjectionWords::tr("%1 (%2)").arg(traceText(sale), sale.amount.toDisplay()); }

QString tailOf(const QString& number) { return u'…' + number.right(4); }

/// A sentence for the summary, in the bundle's language.
template <class Say> QString inBundle(const ObjectionCase& about, Say say)
{
    const LanguageScope scope(spoken(about.content.plan.language));
    return say();
}

Mend reasonFor(const ObjectionCase& about, const intake::Sale& sale)
{
    return {.act = Mend::Act::AskReason, .text = ObjectionWords::tr("Write the reason…"),
            .sentence = inBundle(about, [&] { return ObjectionWords::tr("There is no slip for %1: ").arg(saleName(sale)); })};
}

void askForSlips(const ObjectionCase& about, QVector<Objection>& all)
{
    if (!about.isShort() || isAboutCharges(claimKind(about.content)) || about.content.sales.isEmpty())
        return;
    QVector<const intake::Sale*> missing;
    QStringList found;
    QVector<const PrintedExhibit*> nameless;
    for (const PrintedExhibit& exhibit : about.exhibits)
        if (exhibit.item && exhibit.item->kind == evidence::EvidenceKind::Slip) {
            found.append(exhibit.number);
            const QString words = wordsOf(exhibit);
            if (std::ranges::none_of(about.content.sales, [&](const auto& row) { return names(words, row.sale); }))
                nameless.append(&exhibit);
        }
    for (const reconcile::JudgedSale& row : about.content.sales)
        if (std::ranges::none_of(about.exhibits, [&](const PrintedExhibit& exhibit) {
                return exhibit.item && exhibit.item->kind == evidence::EvidenceKind::Slip && names(wordsOf(exhibit), row.sale);
            }))
            missing.append(&row.sale);
    if (missing.isEmpty()) {
        all.append({.key = QStringLiteral("slips"), .says = ObjectionWords::tr("“There was no such sale”"),
                    .answer = ObjectionWords::tr("Each of the %n sale(s) has its slip in the bundle: %1.", nullptr, int(about.content.sales.size())).arg(listed(found))});
        return;
    }
    const auto mends = [&](const intake::Sale& sale) {
        QVector<Mend> ways{{.act = Mend::Act::Attach, .text = ObjectionWords::tr("Attach the slip…"), .kind = evidence::EvidenceKind::Slip,
                            .title = inBundle(about, [&] { return ObjectionWords::tr("Sales slip %1").arg(traceText(sale)); })}};
        if (!nameless.isEmpty())  // it may be there already and only not say which sale it is of
            ways.append({.act = Mend::Act::ShowExhibit, .text = ObjectionWords::tr("Number in %1…").arg(nameless.first()->number), .evidence = nameless.first()->item->id});
        ways.append(reasonFor(about, sale));
        return ways;
    };
    const QString hint = nameless.isEmpty() ? QString() : u' ' + ObjectionWords::tr("Exhibit %1 is a slip that names none of the sales.").arg(nameless.first()->number);
    if (missing.size() > kSalesNamedOneByOne) {
        all.append({.key = QStringLiteral("slips"), .state = State::Weak, .says = ObjectionWords::tr("“%n sale(s) have no slip”", nullptr, int(missing.size())),
                    .answer = ObjectionWords::tr("They stand in the terminal’s file only, %1 first. Attach the slips, or say why there are none.").arg(saleName(*missing.first())) + hint,
                    .mends = mends(*missing.first())});
        all.last().mends.last().sentence = inBundle(about, [&] { return ObjectionWords::tr("There are no slips for %n sale(s): ", nullptr, int(missing.size())); });
        return;
    }
    for (const intake::Sale* sale : std::as_const(missing))
        all.append({.key = QStringLiteral("slip:%1").arg(sale->id.value), .state = State::Weak, .says = ObjectionWords::tr("“There is no slip for %1”").arg(saleName(*sale)),
                    .answer = ObjectionWords::tr("It stands in the terminal’s file only. Attach the slip; if it cannot be found, say why.") + hint, .mends = mends(*sale)});
}

/// Seconds in words: "3 min 4 s".
QString spanText(qint64 seconds)
{
    const qint64 whole = std::abs(seconds);
    return whole < 60 ? ObjectionWords::tr("%1 s").arg(whole) : whole % 60 == 0 ? ObjectionWords::tr("%1 min").arg(whole / 60) : ObjectionWords::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
}

Mend showBooks(const ObjectionCase& about, const reconcile::JudgedSale& row)
{
    Mend mend{.act = Mend::Act::ShowBooks, .text = ObjectionWords::tr("Look at the books"), .deposit = row.outcome.deposit, .finding = row.outcome.finding};
    if (!mend.finding.isValid() && !about.content.findings.isEmpty())
        mend.finding = about.content.findings.first().id;
    return mend;
}

QStringList agreeing(const intake::Sale& own, const intake::Sale& theirs)
{
    QStringList same;
    if (own.amount == theirs.amount)
        same.append(ObjectionWords::tr("amount"));
    if (own.hasTime && theirs.hasTime && std::abs(own.occurredAt - theirs.occurredAt) <= kSameTimeSeconds)
        same.append(ObjectionWords::tr("time"));
    if (!own.card.isEmpty() && own.card.right(4) == theirs.card.right(4))
        same.append(ObjectionWords::tr("card"));
    if (!own.trace.isEmpty() && own.trace == theirs.trace)
        same.append(ObjectionWords::tr("trace number"));
    if (!own.authCode.isEmpty() && own.authCode == theirs.authCode)
        same.append(ObjectionWords::tr("authorisation code"));
    return same;
}

void compareTwin(const ObjectionCase& about, const reconcile::JudgedSale& row, const intake::Sale& theirs, QVector<Objection>& all)
{
    const intake::Sale& own = row.sale;
    if (!own.rrn.isEmpty() && !theirs.rrn.isEmpty() && own.rrn != theirs.rrn) {
        const auto same = [&] { return listed(agreeing(own, theirs)); };
        all.append({.key = QStringLiteral("rrn:%1").arg(own.id.value), .state = State::Open, .says = ObjectionWords::tr("“The reference numbers differ: it is not the same payment”"),
                    .answer = ObjectionWords::tr("%1: terminal %2, provider’s file %3. The same in both: %4.").arg(traceText(own), tailOf(own.rrn), tailOf(theirs.rrn), same()),
                    .mends = {{.act = Mend::Act::WriteInSummary, .text = ObjectionWords::tr("Say so in the summary"),
                               .sentence = inBundle(about, [&] {
                                   return ObjectionWords::tr("The respondent’s own record gives the reference number of %1 as %2, the terminal as %3; the same in both: %4. It "
                                                "is one and the same payment.").arg(saleName(own), theirs.rrn, own.rrn, same());
                               })},
                              showBooks(about, row)}});
    }
    const qint64 apart = own.occurredAt - theirs.occurredAt;
    if (own.hasTime && theirs.hasTime && std::abs(apart) > kSameTimeSeconds)
        all.append({.key = QStringLiteral("clock:%1").arg(own.id.value), .state = State::Weak, .says = ObjectionWords::tr("“The times do not agree”"),
                    .answer = ObjectionWords::tr("%1: the terminal’s clock and the provider’s file are %2 apart.").arg(saleName(own), spanText(apart)),
                    .mends = {{.act = Mend::Act::WriteInSummary, .text = ObjectionWords::tr("Say so in the summary"),
                               .sentence = inBundle(about, [&] {
                                   return ObjectionWords::tr("For %1 the terminal’s clock and the respondent’s record are %2 apart; all else agrees.").arg(saleName(own), spanText(apart));
                               })},
                              showBooks(about, row)}});
}

void askTheProvidersFile(const ObjectionCase& about, QVector<Objection>& all)
{
    if (about.content.twins.isEmpty())
        return;
    const qsizetype before = all.size();
    for (const reconcile::JudgedSale& row : about.content.sales)
        if (const auto twin = about.content.twins.constFind(row.sale.id); twin != about.content.twins.cend())
            compareTwin(about, row, twin->sale, all);
    if (all.size() == before)
        all.append({.key = QStringLiteral("twins"), .says = ObjectionWords::tr("“We know nothing of such a sale”"),
                    .answer = ObjectionWords::tr("The provider’s own file has %n of the sale(s), with the same amount and numbers.", nullptr, int(about.content.twins.size()))});
}

/// The sale a message is about: by its amount, and by the card where both tell it.
const intake::Sale* saleOf(const ObjectionCase& about, const evidence::ParsedMessage& message)
{
    for (const reconcile::JudgedSale& row : about.content.sales)
        if (message.amount && *message.amount == row.sale.amount)
            return &row.sale;
    return nullptr;
}

void compareTimes(const ObjectionCase& about, const PrintedExhibit& exhibit, const evidence::ParsedMessage& message, const intake::Sale& sale, QVector<Objection>& all)
{
    if (!message.hasTime || !sale.hasTime)
        return;
    const QDateTime till = ShopTime(about.content.timezone).toLocal(sale.occurredAt);
    const qint64 apart = QDateTime(message.at.date(), message.at.time(), Qt::UTC).secsTo(QDateTime(till.date(), till.time(), Qt::UTC));
    if (std::abs(apart) <= kSameTimeSeconds) {
        all.append({.key = QStringLiteral("message:%1").arg(exhibit.item->id.value), .says = ObjectionWords::tr("“The message is about another payment”"),
                    .answer = ObjectionWords::tr("Amount and time of %1 are those of the sale %2.").arg(exhibit.number, saleName(sale))});
        return;
    }
    const QString format = QStringLiteral("yyyy-MM-dd HH:mm");
    all.append({.key = QStringLiteral("message:%1").arg(exhibit.item->id.value), .state = State::Weak, .says = ObjectionWords::tr("“The times do not agree”"),
                .answer = ObjectionWords::tr("Message %1 says %2, the terminal %3: %4 apart.").arg(exhibit.number, message.at.toString(format), till.toString(format), spanText(apart)),
                .mends = {{.act = Mend::Act::WriteInSummary, .text = ObjectionWords::tr("Say so in the summary"),
                           .sentence = inBundle(about, [&] {
                               return ObjectionWords::tr("The bank’s message is of %1, the terminal’s time %2: the clocks are %3 apart; the amount is the same.")
                                   .arg(message.at.toString(format), till.toString(format), spanText(apart));
                           })},
                          {.act = Mend::Act::ShowExhibit, .text = ObjectionWords::tr("Look at the message"), .evidence = exhibit.item->id}}});
}

void askTheMessages(const ObjectionCase& about, QVector<Objection>& all)
{
    for (const PrintedExhibit& exhibit : about.exhibits) {
        if (!exhibit.item || exhibit.item->messageText.isEmpty())
            continue;
        const auto message = evidence::parseBankMessage(exhibit.item->messageText, exhibit.item->messageReceivedAt);
        if (!message.amount)
            continue;  // it names no sum: nothing to compare
        const intake::Sale* sale = saleOf(about, message);
        const bool isClaim = about.content.sales.isEmpty() && message.amount->currency() == about.content.file.record.claimed.currency()
                          && (*message.amount == about.content.file.record.claimed || *message.amount == about.content.file.record.gross);
        const Mend look{.act = Mend::Act::ShowExhibit, .text = ObjectionWords::tr("Look at the message"), .evidence = exhibit.item->id};
        if (!sale && !isClaim)
            all.append({.key = QStringLiteral("message:%1").arg(exhibit.item->id.value), .state = State::Open, .says = ObjectionWords::tr("“The message is about another payment”"),
                        .answer = ObjectionWords::tr("Message %1 speaks of %2; no sale of this case is of that sum.").arg(exhibit.number, message.amount->toDisplay()), .mends = {look}});
        else if (sale && !message.cardTail.isEmpty() && !sale->card.isEmpty() && !sale->card.endsWith(message.cardTail.right(4)))
            all.append({.key = QStringLiteral("message:%1").arg(exhibit.item->id.value), .state = State::Open, .says = ObjectionWords::tr("“The message is about another card”"),
                        .answer = ObjectionWords::tr("Message %1 is about the card %2, the sale about %3.").arg(exhibit.number, tailOf(message.cardTail), tailOf(sale->card)), .mends = {look}});
        else if (sale)
            compareTimes(about, exhibit, message, *sale, all);
    }
}

void askForNeighbours(const ObjectionCase& about, QVector<Objection>& all)
{
    QHash<QString, QVector<const PrintedExhibit*>> bySender;
    QStringList senders;
    for (const PrintedExhibit& exhibit : about.exhibits)
        if (exhibit.item && !exhibit.item->messageText.isEmpty()) {
            if (!bySender.contains(exhibit.item->messageSender))
                senders.append(exhibit.item->messageSender);
            bySender[exhibit.item->messageSender].append(&exhibit);
        }
    for (const QString& sender : std::as_const(senders)) {
        const auto& messages = bySender[sender];
        const QString key = QStringLiteral("neighbours:%1").arg(messages.first()->item->id.value);
        if (messages.size() > 1)
            all.append({.key = key, .says = ObjectionWords::tr("“The message was picked out”"),
                        .answer = ObjectionWords::tr("%n message(s) of %1 are in the bundle, one after the other.", nullptr, int(messages.size())).arg(sender)});
        else
            all.append({.key = key, .state = State::Weak, .says = ObjectionWords::tr("“The message was picked out”"),
                        .answer = ObjectionWords::tr("%1 stands alone: add the messages of %2 before and after it, or say why there are none.").arg(messages.first()->number, sender),
                        .mends = {{.act = Mend::Act::AddMessage, .text = ObjectionWords::tr("Add a message…")},
                                  {.act = Mend::Act::AskReason, .text = ObjectionWords::tr("Write the reason…"),
                                   .sentence = inBundle(about, [&] { return ObjectionWords::tr("Only one message of %1 is in the bundle: ").arg(sender); })}}});
    }
}

void askForVoids(const ObjectionCase& about, QVector<Objection>& all)
{
    if (!about.isShort() || isAboutCharges(claimKind(about.content)) || about.content.sales.isEmpty())
        return;
    QStringList undone;
    const reconcile::JudgedSale* first = nullptr;
    for (const reconcile::JudgedSale& row : about.content.sales)
        if (row.outcome.state == reconcile::SaleState::CancelledOut || row.outcome.state == reconcile::SaleState::Excluded) {
            undone.append(saleName(row.sale));
            first = first ? first : &row;
        }
    if (undone.isEmpty())
        all.append({.key = QStringLiteral("voids"), .says = ObjectionWords::tr("“It was voided or refunded”"),
                    .answer = ObjectionWords::tr("The imported files hold no void, refund or reversal of these %n sale(s).", nullptr, int(about.content.sales.size()))});
    else
        all.append({.key = QStringLiteral("voids"), .state = State::Open, .says = ObjectionWords::tr("“It was voided or refunded”"),
                    .answer = ObjectionWords::tr("Voided, refunded or taken out of the count: %1.").arg(listed(undone)), .mends = {showBooks(about, *first)}});
}

} // namespace

QVector<Objection> saleObjections(const ObjectionCase& about)
{
    QVector<Objection> all;
    askTheProvidersFile(about, all);
    askForSlips(about, all);
    askTheMessages(about, all);
    askForNeighbours(about, all);
    askForVoids(about, all);
    return all;
}

} // namespace daozhang::dossier
