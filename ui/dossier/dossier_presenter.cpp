// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossier/dossier_presenter.h"

#include <algorithm>

namespace daozhang::ui {

namespace {

/// Pages are made this long after the last change.
constexpr int kPagesAfter = 300;

/// Exhibits stand in the order of their groups.
void sortByGroup(QVector<dossier::PlannedExhibit>& exhibits)
{
    std::stable_sort(exhibits.begin(), exhibits.end(), [](const auto& a, const auto& b) { return a.group < b.group; });
}

bool sameExhibits(const dossier::DossierPlan& a, const dossier::DossierPlan& b)
{
    QSet<EvidenceId> first, second;
    for (const auto& exhibit : a.exhibits)
        first.insert(exhibit.evidence);
    for (const auto& exhibit : b.exhibits)
        second.insert(exhibit.evidence);
    return first == second;
}

} // namespace

DossierPresenter::DossierPresenter(ShopSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kPagesAfter);
    connect(&m_delay, &QTimer::timeout, this, &DossierPresenter::makePages);
}

void DossierPresenter::open(CaseId id, dossier::DossierLanguage language)
{
    if (m_case == id && hasPlan()) {
        refresh();
        return;
    }
    keep();
    m_case = id;
    m_plan = {};
    m_plan.language = language;
    m_made.reset();
    m_pages.clear();
    m_changed = false;
    emit planChanged();
    readPlan(false);
}

void DossierPresenter::refresh()
{
    if (m_case.isValid())
        readPlan(m_changed);
}

void DossierPresenter::readPlan(bool keepChanges)
{
    const int generation = ++m_generation;
    m_session.read<dossier::DossierPlan>(
        this, [id = m_case, language = m_plan.language](Rooms& rooms, TaskContext&) { return rooms.dossier().plan(id, language); },
        [this, generation, keepChanges](Result<dossier::DossierPlan> plan) {
            if (generation != m_generation)
                return;
            if (!plan) {
                emit failed(plan.error());
                return;
            }
            // Changes that were not kept yet win, unless evidence came or went meanwhile.
            if (keepChanges && sameExhibits(*plan, m_plan))
                return;
            m_plan = *plan;
            sortByGroup(m_plan.exhibits);
            m_changed = false;
            emit planChanged();
            m_delay.start();
        });
}

void DossierPresenter::changed()
{
    ++m_generation;
    m_changed = true;
    m_made.reset();
    emit planChanged();
    m_delay.start();
}

template <class Value> void DossierPresenter::set(Value& field, const Value& value)
{
    if (!hasPlan() || field == value)
        return;
    field = value;
    changed();
}

void DossierPresenter::setLanguage(dossier::DossierLanguage language)
{
    if (!hasPlan() || m_plan.language == language)
        return;
    // The texts that the program makes differ by language: the plan is read anew.
    keep();
    m_plan.language = language;
    m_changed = false;
    readPlan(false);
}

void DossierPresenter::setIncluded(int exhibit, bool included)
{
    if (exhibit >= 0 && exhibit < m_plan.exhibits.size())
        set(m_plan.exhibits[exhibit].included, included);
}

void DossierPresenter::setTitle(int exhibit, const QString& title)
{
    if (exhibit >= 0 && exhibit < m_plan.exhibits.size() && !title.trimmed().isEmpty())
        set(m_plan.exhibits[exhibit].title, title.trimmed());
}

void DossierPresenter::setProves(int exhibit, const QString& proves)
{
    if (exhibit >= 0 && exhibit < m_plan.exhibits.size())
        set(m_plan.exhibits[exhibit].proves, proves.trimmed());
}

void DossierPresenter::setGroup(int exhibit, evidence::ExhibitGroup group)
{
    if (exhibit < 0 || exhibit >= m_plan.exhibits.size() || m_plan.exhibits[exhibit].group == group)
        return;
    m_plan.exhibits[exhibit].group = group;
    sortByGroup(m_plan.exhibits);
    changed();
}

int DossierPresenter::move(int exhibit, int before, evidence::ExhibitGroup group)
{
    if (exhibit < 0 || exhibit >= m_plan.exhibits.size())
        return exhibit;
    dossier::PlannedExhibit moved = m_plan.exhibits.takeAt(exhibit);
    moved.group = group;
    const int at = std::clamp(before > exhibit ? before - 1 : before, 0, static_cast<int>(m_plan.exhibits.size()));
    m_plan.exhibits.insert(at, moved);
    sortByGroup(m_plan.exhibits);
    changed();
    for (int i = 0; i < m_plan.exhibits.size(); ++i)
        if (m_plan.exhibits.at(i).evidence == moved.evidence)
            return i;
    return at;
}

int DossierPresenter::moveBy(int exhibit, int step)
{
    if (exhibit < 0 || exhibit >= m_plan.exhibits.size())
        return exhibit;
    const auto group = m_plan.exhibits.at(exhibit).group;
    const int other = exhibit + step;
    const bool inside = other >= 0 && other < m_plan.exhibits.size() && m_plan.exhibits.at(other).group == group;
    if (inside)
        return move(exhibit, step > 0 ? other + 1 : other, group);
    const int next = static_cast<int>(group) + step;
    if (next < static_cast<int>(evidence::ExhibitGroup::Contract) || next > static_cast<int>(evidence::ExhibitGroup::Loss))
        return exhibit;
    // At the edge of its group an exhibit steps into the neighbouring one, at the edge that is near.
    return move(exhibit, exhibit, static_cast<evidence::ExhibitGroup>(next));
}

void DossierPresenter::setClaimant(const QString& text) { set(m_plan.claimant, text); }
void DossierPresenter::setRespondent(const QString& text) { set(m_plan.respondent, text); }
void DossierPresenter::setCaseNumber(const QString& text) { set(m_plan.caseNumber, text); }
void DossierPresenter::setAsk(const QString& text) { set(m_plan.ask, text); }

void DossierPresenter::keep()
{
    if (!hasPlan() || !m_changed)
        return;
    m_changed = false;
    m_session.write<void>(
        this, [plan = m_plan](Rooms& rooms, TaskContext&) { return rooms.dossier().savePlan(plan); },
        [this](Result<void> kept) {
            if (!kept) {
                m_changed = true;
                emit failed(kept.error());
            }
        });
}

void DossierPresenter::makePages()
{
    if (!hasPlan())
        return;
    if (m_task)
        m_task->stop();
    const int generation = m_generation;
    m_task = m_session.read<QByteArray>(
        this, [plan = m_plan](Rooms& rooms, TaskContext& context) { return rooms.dossier().preview(plan, context); },
        [this, generation](Result<QByteArray> pages) {
            m_task.clear();
            if (generation != m_generation)
                return;  // the plan changed meanwhile; newer pages are on their way
            if (pages) {
                m_pages = *pages;
                emit pagesReady(m_pages);
            } else if (pages.error().code != ErrorCode::Stopped) {
                emit pagesFailed(pages.error());
            }
        });
    emit makingPages(m_task);
}

void DossierPresenter::make(const QString& path)
{
    if (!hasPlan())
        return;
    keep();
    auto* task = m_session.write<dossier::DossierSummary>(
        this, [plan = m_plan, path](Rooms& rooms, TaskContext& context) { return rooms.dossier().write(plan, path, context); },
        [this](Result<dossier::DossierSummary> summary) {
            if (summary) {
                m_made = *summary;
                emit bundleMade(*summary);
            } else {
                emit failed(summary.error());
            }
        });
    emit working(task, tr("Making the bundle"));
}

QString DossierPresenter::suggestedName() const
{
    cases::Case record;
    record.id = m_case;
    const bool chinese = m_plan.language == dossier::DossierLanguage::Chinese;
    return QStringLiteral("%1-%2-%3.pdf").arg(chinese ? QStringLiteral("证据材料") : QStringLiteral("evidence-bundle"), record.number(),
                                              m_session.facts().today.toString(Qt::ISODate));
}

} // namespace daozhang::ui
