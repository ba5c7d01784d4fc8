// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/bundle_pages.h"

#include <QCoreApplication>

namespace daozhang::dossier {

namespace {

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

Row saleRow(const DossierContent& content, const FeeLump& lump, const FeeLine& line)
{
    const intake::Sale& sale = line.sale.sale;
    const QString unknown = QStringLiteral("—");
    const Money taken = lump.lines.size() == 1 ? lump.taken : line.sale.outcome.fee;
    return {{saleTimeText(content, sale), traceText(sale), sale.card.isEmpty() ? sale.channel : sale.card, sale.amount.toDisplay(),
             line.rate.isEmpty() ? unknown : line.rate, line.agreed.toDisplay(), lump.isKnownPerSale ? taken.toDisplay() : unknown,
             lump.isKnownPerSale ? (taken - line.agreed).toDisplay() : unknown}};
}

} // namespace

Table feeRows(const DossierContent& content, qsizetype limit)
{
    Table table;
    table.size = 8.5;
    table.columns = {{Dossier::tr("Terminal’s time"), 92}, {Dossier::tr("Trace no."), 56, Qt::AlignHCenter}, {Dossier::tr("Card"), 86},
                     {Dossier::tr("Amount"), 56, Qt::AlignRight}, {Dossier::tr("Agreed rate"), 56, Qt::AlignRight}, {Dossier::tr("Fee agreed"), 46, Qt::AlignRight},
                     {Dossier::tr("Fee taken"), 46, Qt::AlignRight}, {Dossier::tr("Difference"), 48, Qt::AlignRight}};
    const FeeComparison& fees = content.fees;
    qsizetype sales = 0;
    for (const FeeLump& lump : fees.lumps) {
        for (const FeeLine& line : lump.lines)
            if (++sales <= limit)
                table.rows.append(saleRow(content, lump, line));
        const bool isSummed = fees.lumps.size() > 1 || !lump.isKnownPerSale;
        if (isSummed && sales <= limit)
            table.rows.append({{Cell({{Dossier::tr("Deposit of %1, in which they were taken").arg(dayText(lump.booked))}}, 5), lump.agreed.toDisplay(), lump.taken.toDisplay(),
                                (lump.taken - lump.agreed).toDisplay()}});
    }
    if (sales > limit)
        table.rows.append({{Cell({{Dossier::tr("and %n more", nullptr, int(sales - limit))}}, 8)}});
    table.rows.append({{Cell({{Dossier::tr("Total of %n sale(s)", nullptr, int(sales))}}, 5), fees.agreed.toDisplay(), fees.taken.toDisplay(),
                        (fees.taken - fees.agreed).toDisplay()},
                       Row::Kind::Total, {}});
    return table;
}

} // namespace daozhang::dossier
