// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence/missing_evidence.h"

#include "app/cases/case_words.h"
#include "app/evidence/evidence_service.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace daozhang::evidence {
namespace {

struct Evidence
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

using reconcile::JudgedSale;

/// Thermal paper keeps its print for about half a year in a drawer (domain.md §7).
constexpr int kThermalPaperMonths = 6;
/// Of more sales than this the slips are told together.
constexpr qsizetype kOneByOne = 4;

bool has(const QVector<EvidenceItem>& items, std::initializer_list<EvidenceKind> kinds)
{
    return std::any_of(items.begin(), items.end(), [&](const EvidenceItem& item) {
        return !item.isRemoved && std::find(kinds.begin(), kinds.end(), item.kind) != kinds.end();
    });
}

/// True when `number` stands in `text` by itself, not as a part of a longer number.
bool names(const QString& text, const QString& number)
{
    constexpr qsizetype kLeastDigits = 4;
    if (number.size() < kLeastDigits)
        return false;
    const QRegularExpression whole(QStringLiteral("(?<![0-9A-Za-z])%1(?![0-9A-Za-z])").arg(QRegularExpression::escape(number)));
    return whole.match(text).hasMatch();
}

QString nameOf(const JudgedSale& sale)
{
    if (!sale.sale.trace.isEmpty())
        return sale.sale.trace;
    return sale.sale.orderNo.isEmpty() ? sale.sale.amount.toDisplay() : sale.sale.orderNo.right(6);
}

bool isPrinted(const JudgedSale& sale) { return sale.sale.cardKind != intake::CardKind::Qr || !sale.sale.trace.isEmpty(); }

void addSlips(const QVector<EvidenceItem>& items, const QVector<JudgedSale>& sales, const ShopTime& time, QVector<MissingEvidence>& missing)
{
    QVector<MissingEvidence> slips;
    for (const JudgedSale& sale : sales) {
        if (!isPrinted(sale))
            continue;
        bool isShown = false, isOriginal = false;
        for (const EvidenceItem& item : items) {
            const bool provesIt = item.kind == EvidenceKind::Slip || item.kind == EvidenceKind::Photo;
            if (item.isRemoved || !provesIt || !salesNamedBy(item, sales, time).contains(sale.sale.id))
                continue;
            isShown = true;
            isOriginal = isOriginal || item.originalAvailable;
        }
        if (isShown && isOriginal)
            continue;
        const QDate fades = sale.sale.localDate.addMonths(kThermalPaperMonths);
        const QString until = fades.toString(QStringLiteral("yyyy-MM"));
        slips.append({ExhibitGroup::SaleSucceeded, EvidenceKind::Slip, isShown ? Evidence::tr("Sales slip %1, the paper itself").arg(nameOf(sale)) : Evidence::tr("Sales slip %1").arg(nameOf(sale)),
                      isShown ? Evidence::tr("Say where the paper lies, so that it can be shown. Thermal paper fades after about 6 months: by %1.").arg(until)
                              : Evidence::tr("It proves that the sale succeeded. Thermal paper fades after about 6 months: photograph it before %1.").arg(until),
                      fades, sale.sale.id});
    }
    if (slips.size() <= kOneByOne) {
        missing += slips;
        return;
    }
    const auto first = std::min_element(slips.begin(), slips.end(), [](const auto& a, const auto& b) { return a.fadesOn < b.fadesOn; });
    missing.append({ExhibitGroup::SaleSucceeded, EvidenceKind::Slip, Evidence::tr("%n sales slip(s)", nullptr, static_cast<int>(slips.size())),
                    Evidence::tr("They prove that the sales succeeded. Thermal paper fades after about 6 months: photograph the oldest before %1.")
                        .arg(first->fadesOn.toString(QStringLiteral("yyyy-MM"))),
                    first->fadesOn, {}});
}

} // namespace

QVector<SaleId> salesNamedBy(const EvidenceItem& item, const QVector<JudgedSale>& sales, const ShopTime& time)
{
    const bool isOfSale = item.kind == EvidenceKind::Slip || item.kind == EvidenceKind::BankMessage || item.kind == EvidenceKind::Photo
                          || item.kind == EvidenceKind::Screenshot || item.kind == EvidenceKind::Video;
    if (sales.size() == 1 && isOfSale)
        return {sales.first().sale.id};
    const QString text = (QStringList{item.title, item.fileName, item.proves, item.messageText}.join(u'\n')).replace(u'_', u' ');
    std::optional<ParsedMessage> message;
    if (!item.messageText.isEmpty())
        message = parseBankMessage(item.messageText, time.toLocal(item.messageReceivedAt.toSecsSinceEpoch()));
    QVector<SaleId> named;
    for (const JudgedSale& one : sales) {
        const bool byNumber = names(text, one.sale.trace) || names(text, one.sale.rrn) || names(text, one.sale.orderNo);
        const bool byMessage = message && message->amount && *message->amount == one.sale.amount && !message->cardTail.isEmpty()
                               && one.sale.card.endsWith(message->cardTail);
        if (byNumber || byMessage)
            named.append(one.sale.id);
    }
    return named;
}

QVector<MissingEvidence> missingEvidence(const cases::CaseFile& file, const QVector<JudgedSale>& sales, const ShopTime& time)
{
    QVector<MissingEvidence> missing;
    const cases::Case& record = file.record;
    if (!record.isOpen() || record.kind == cases::CaseKind::Over)
        return missing;
    if (record.kind == cases::CaseKind::OneSided || sales.isEmpty()) {
        if (!has(file.evidence, {EvidenceKind::BankMessage, EvidenceKind::Screenshot}))
            missing.append({ExhibitGroup::SaleSucceeded, EvidenceKind::BankMessage, Evidence::tr("The customer’s debit message or app record"),
                            Evidence::tr("It proves that the customer was charged. Copy it while the customer is here."), {}, {}});
    }
    if (record.kind == cases::CaseKind::Short && !sales.isEmpty() && !cases::isAboutCharges(record))
        addSlips(file.evidence, sales, time, missing);
    constexpr int kWrittenFrom = 3, kFormalFrom = 4;
    // From the formal complaint on, a stranger reads the file: he wants the bank's own word and the agreement.
    if (record.level + 1 >= kFormalFrom && !has(file.evidence, {EvidenceKind::Statement}))
        missing.append({ExhibitGroup::NotReceived, EvidenceKind::Statement, Evidence::tr("Bank statement with the bank’s stamp"),
                        Evidence::tr("It proves that the money did not come. The branch or the bank’s app issues it."), {}, {}});
    if (record.level + 1 >= kFormalFrom && !has(file.evidence, {EvidenceKind::Contract}))
        missing.append({ExhibitGroup::Contract, EvidenceKind::Contract, Evidence::tr("The agreement with the provider"),
                        Evidence::tr("It says when the money is due and what may be deducted; a complaint rests on it first."), {}, {}});
    if (record.level >= kWrittenFrom && !has(file.evidence, {EvidenceKind::Letter}))
        missing.append({ExhibitGroup::Demand, EvidenceKind::Letter, Evidence::tr("Copy of the letter, with the proof of posting"),
                        Evidence::tr("It proves that the shop demanded the money, and when."), {}, {}});
    return missing;
}

} // namespace daozhang::evidence
