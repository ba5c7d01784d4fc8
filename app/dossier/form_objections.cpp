// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/objections.h"

#include "app/dossier/dossier_words.h"

#include <QLocale>

#include <algorithm>

namespace daozhang::dossier {

namespace {

using State = Objection::State;
using About = Objection::About;

/// What complaint desks and courts take by mail or upload.
constexpr qint64 kLargestFile = 20LL << 20;

/// The same amount wherever the bundle names what is asked for.
void compareAmounts(const ObjectionCase& about, QVector<Objection>& all)
{
    const QString amount = (about.isClaimed() ? outstanding(about.content) : about.content.file.record.claimed).toDisplay();
    QStringList without;
    int places = 0;
    const auto look = [&](const QString& name, const QString& text) {
        ++places;
        if (!text.contains(amount))
            without.append(name);
    };
    if (about.bundle.texts.contains(QStringLiteral("index")))
        look(ObjectionWords::tr("list of exhibits"), about.bundle.texts.value(QStringLiteral("index")));
    if (about.bundle.texts.contains(QStringLiteral("summary")))
        look(ObjectionWords::tr("summary"), about.bundle.texts.value(QStringLiteral("summary")));
    look(ObjectionWords::tr("request"), about.content.plan.ask);
    Objection objection{.key = QStringLiteral("amounts"), .about = About::Form, .says = ObjectionWords::tr("Amount the same in %n place(s)", nullptr, places),
                        .answer = ObjectionWords::tr("%1 in the list of exhibits, the summary and the request.").arg(amount)};
    if (!without.isEmpty()) {
        objection.state = State::Weak;
        objection.says = ObjectionWords::tr("“You do not know yourselves what you want”");
        objection.answer = ObjectionWords::tr("%1 is claimed, but this sum does not stand in: %2.").arg(amount, listed(without));
        const LanguageScope scope(spoken(about.content.plan.language));
        objection.mends = {{.act = Mend::Act::RewriteAsk, .text = {}, .sentence = usualAsk(about.content)}};
    }
    if (!objection.mends.isEmpty())
        objection.mends.first().text = ObjectionWords::tr("Word the request anew");
    all.append(objection);
}

void askForCards(const ObjectionCase& about, QVector<Objection>& all)
{
    QStringList pages;
    for (const int page : about.bundle.cardsOnPages)
        pages.append(QString::number(page));
    if (pages.isEmpty())
        all.append({.key = QStringLiteral("cards"), .about = About::Form, .says = ObjectionWords::tr("Card numbers cut"),
                    .answer = ObjectionWords::tr("No page that the program wrote shows a whole card number. Photos and PDFs are shown as they are: look at these yourself.")});
    else
        all.append({.key = QStringLiteral("cards"), .about = About::Form, .state = State::Weak, .says = ObjectionWords::tr("Digits like a whole card number"),
                    .answer = ObjectionWords::tr("On page %1. Card numbers may be shown with six and four digits only.").arg(listed(pages))});
}

/// Pages of the exhibits follow each other without a gap, and every page of the file is counted.
void askForPages(const ObjectionCase& about, const BundleForm& form, QVector<Objection>& all)
{
    const auto& exhibits = about.bundle.summary.exhibits;
    bool isWhole = form.pages == about.bundle.summary.pages;
    for (qsizetype i = 1; i < exhibits.size(); ++i)
        isWhole = isWhole && exhibits[i].firstPage == exhibits[i - 1].lastPage + 1;
    all.append({.key = QStringLiteral("pages"), .about = About::Form, .state = isWhole ? State::Holds : State::Open,
                .says = isWhole ? ObjectionWords::tr("Pages run on") : ObjectionWords::tr("Pages are missing"),
                .answer = ObjectionWords::tr("%n page(s) in the file, numbered from 1 on.", nullptr, form.pages)});
}

void compareBookmarks(const ObjectionCase& about, const BundleForm& form, QVector<Objection>& all)
{
    QStringList wrong;
    for (const DossierSummary::Exhibit& exhibit : about.bundle.summary.exhibits)
        if (std::ranges::none_of(form.bookmarks, [&](const BundleForm::Bookmark& bookmark) {
                return bookmark.page == exhibit.firstPage && bookmark.title.startsWith(exhibit.number + u' ');
            }))
            wrong.append(exhibit.number);
    all.append({.key = QStringLiteral("bookmarks"), .about = About::Form, .state = wrong.isEmpty() ? State::Holds : State::Open,
                .says = wrong.isEmpty() ? ObjectionWords::tr("List agrees with bookmarks") : ObjectionWords::tr("List and bookmarks differ"),
                .answer = wrong.isEmpty() ? ObjectionWords::tr("Each of the %n exhibit(s) has its bookmark on the page that the list names.", nullptr, int(about.bundle.summary.exhibits.size()))
                                          : ObjectionWords::tr("Without a bookmark on their page: %1.").arg(listed(wrong))});
}

} // namespace

QVector<Objection> formObjections(const ObjectionCase& about, const BundleForm* form)
{
    QVector<Objection> all;
    askForCards(about, all);
    if (form) {
        askForPages(about, *form, all);
        compareBookmarks(about, *form, all);
    }
    compareAmounts(about, all);
    const auto measured = std::ranges::count_if(about.exhibits, [](const PrintedExhibit& exhibit) { return exhibit.item != nullptr; });
    if (measured > 0)  // a bundle whose exhibits do not measure up is not made at all
        all.append({.key = QStringLiteral("digests"), .about = About::Form, .says = ObjectionWords::tr("%n SHA-256 verified", nullptr, int(measured)),
                    .answer = ObjectionWords::tr("Each original was measured just now and is what was stored.")});
    const QString size = QLocale().formattedDataSize(about.bundle.summary.bytes, 1, QLocale::DataSizeTraditionalFormat);
    const bool isSmall = about.bundle.summary.bytes < kLargestFile;
    all.append({.key = QStringLiteral("size"), .about = About::Form, .state = isSmall ? State::Holds : State::Weak, .says = isSmall ? ObjectionWords::tr("%1 < 20 MB").arg(size) : ObjectionWords::tr("“The file cannot be opened”"),
                .answer = isSmall ? ObjectionWords::tr("Small enough for mail and upload.")
                                  : ObjectionWords::tr("The bundle weighs %1; many desks take 20 MB at most. Leave out what can be shown later, or hand it over on a stick.").arg(size)});
    return all;
}

} // namespace daozhang::dossier
