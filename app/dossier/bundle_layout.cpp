// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dossier/bundle_layout.h"

#include "app/dossier/claim.h"

#include <QCoreApplication>

namespace daozhang::dossier {

namespace {

struct Dossier
{
    Q_DECLARE_TR_FUNCTIONS(Dossier)
};

/// One pass over all parts with the page numbers of the pass before.
class Pass
{
public:
    Pass(const DossierContent& content, const QVector<Exhibit>& exhibits, const PageRefs& before)
        : m_context{content, exhibits, before}
    {
    }

    BundleLayout run()
    {
        part(QStringLiteral("cover"), Dossier::tr("Cover"), coverPages(m_context));
        part(QStringLiteral("index"), Dossier::tr("List of exhibits"), indexPages(m_context));
        part(QStringLiteral("summary"), Dossier::tr("Summary"), summaryPages(m_context));
        if (m_context.content.plan.includeTimeline)
            part(QStringLiteral("timeline"), Dossier::tr("Timeline"), timelinePages(m_context));
        exhibits();
        part(QStringLiteral("annex"), Dossier::tr("Integrity annex"), annexPages(m_context));
        return std::move(m_layout);
    }

private:
    void mark(const QString& title, int page, int level)
    {
        m_layout.bookmarks.append({Dossier::tr("%1 · page %2").arg(title).arg(page), page, level});
    }

    void part(const QString& anchor, const QString& title, QVector<SheetPage> pages)
    {
        if (pages.isEmpty())
            return;
        const int first = int(m_layout.pages.size()) + 1;
        for (SheetPage& page : pages)
            m_layout.pages.append({std::move(page), -1, -1});
        m_layout.refs.set(anchor, first, int(m_layout.pages.size()));
        mark(title, first, 0);
    }

    void exhibits()
    {
        int group = 0, groupStart = 1;
        for (int i = 0; i < m_context.exhibits.size(); ++i) {
            const Exhibit& exhibit = m_context.exhibits[i];
            const int first = int(m_layout.pages.size()) + 1;
            if (std::exchange(group, int(exhibit.planned.group)) != int(exhibit.planned.group)) {
                groupStart = first;
                mark(groupTitle(exhibit.planned.group, claimKind(m_context.content)), first, 0);
            }
            for (SheetPage& page : exhibitPages(m_context, i))
                m_layout.pages.append({std::move(page), i, -1});
            for (int page = 0; exhibit.form == Exhibit::Form::Pages && page < exhibit.pages; ++page)
                m_layout.pages.append({std::nullopt, i, page});
            m_layout.refs.set(exhibit.anchor(), first, int(m_layout.pages.size()));
            m_layout.refs.set(groupAnchor(exhibit.planned.group), groupStart, int(m_layout.pages.size()));
            mark(exhibit.number + u' ' + exhibit.planned.title, first, 1);
        }
    }

    PageContext m_context;
    BundleLayout m_layout;
};

/// Head and foot of an own page.
void decorate(SheetPage& page, const DossierContent& content, const QString& numberText)
{
    const TextStyle style{Face::Sans, 8.5, 1.4};
    const auto subject = TextBlock::make({{content.plan.claimant + QStringLiteral(" · ") + headerSubject(content)}}, style, kBodyWidth - 90);
    page.text(subject, {kLeft, 30}, 0, 1);
    page.text(TextBlock::make({{Dossier::tr("Case %1").arg(content.file.record.number())}}, style, 90, Qt::AlignRight), {kRight - 90, 30});
    page.line({kLeft, 796}, {kRight, 796}, 0.5);
    page.text(TextBlock::make({{Dossier::tr("Daozhang · state of %1").arg(momentText(content, contentMoment(content)))}}, style, 230), {kLeft, 801});
    page.text(TextBlock::make({{numberText}}, style, 240, Qt::AlignRight), {kRight - 240, 801});
}

} // namespace

QString stampText(const Exhibit& exhibit, int page, int pages)
{
    return Dossier::tr("Exhibit %1 · page %2 of %3").arg(exhibit.number).arg(page).arg(pages);
}

Result<BundleLayout> layOut(const DossierContent& content, QVector<Exhibit> exhibits, TaskContext& task)
{
    PageRefs refs;
    BundleLayout layout;
    // Two passes settle it as a rule; a number that gets one digit longer can need a third.
    for (int pass = 0; pass < 6; ++pass) {
        if (task.stopRequested())
            return TaskContext::stopped();
        layout = Pass(content, exhibits, refs).run();
        if (layout.refs == refs)
            break;
        refs = layout.refs;
    }
    const int pages = int(layout.pages.size());
    for (int i = 0; i < pages; ++i) {
        BundlePage& page = layout.pages[i];
        if (!page.own)
            continue;
        decorate(*page.own, content,
                 page.exhibit >= 0 ? stampText(exhibits[page.exhibit], i + 1, pages) : Dossier::tr("page %1 of %2").arg(i + 1).arg(pages));
    }
    layout.exhibits = std::move(exhibits);
    return layout;
}

} // namespace daozhang::dossier
