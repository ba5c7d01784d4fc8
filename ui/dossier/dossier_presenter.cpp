// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossier/dossier_presenter.h"

#include "ui/common/background.h"

#include <algorithm>

namespace daozhang::ui {

namespace {

/// Pages are made this long after the last change.
constexpr int kPagesAfter = 300;
/// The plan is kept when nothing was changed for this long: an arrangement is one entry in the journal, not fifty.
constexpr int kKeptAfter = 5000;
constexpr qsizetype kMostUndone = 100;

/// Exhibits stand in the order of their groups.
void sortByGroup(QVector<dossier::PlannedExhibit>& exhibits)
{
    std::stable_sort(exhibits.begin(), exhibits.end(), [](const auto& a, const auto& b) { return a.group < b.group; });
}

/// What the case holds by now, arranged as it was; unkept changes stay.
dossier::DossierPlan merged(const dossier::DossierPlan& fresh, const dossier::DossierPlan& arranged)
{
    dossier::DossierPlan plan = arranged;
    plan.exhibits.clear();
    QVector<dossier::PlannedExhibit> left = fresh.exhibits;
    for (dossier::PlannedExhibit exhibit : arranged.exhibits) {
        const auto now = std::ranges::find_if(left, [&](const auto& one) { return one.anchor() == exhibit.anchor(); });
        if (now == left.end())
            continue;
        if (exhibit.title == exhibit.usualTitle)
            exhibit.title = now->usualTitle;
        if (exhibit.proves == exhibit.usualProves)
            exhibit.proves = now->usualProves;
        exhibit.usualTitle = now->usualTitle;
        exhibit.usualProves = now->usualProves;
        exhibit.kind = now->kind;
        exhibit.source = now->source;
        plan.exhibits.append(exhibit);
        left.erase(now);
    }
    plan.exhibits += left;
    for (std::size_t i = 0; i < plan.purposes.size(); ++i) {
        if (plan.purposes[i].text == plan.purposes[i].usual)
            plan.purposes[i].text = fresh.purposes[i].usual;
        plan.purposes[i].usual = fresh.purposes[i].usual;
    }
    sortByGroup(plan.exhibits);
    return plan;
}

} // namespace

DossierPresenter::DossierPresenter(ShopSession& session, QObject* parent) : QObject(parent), m_session(session)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kPagesAfter);
    connect(&m_delay, &QTimer::timeout, this, &DossierPresenter::makePages);
    m_keepDelay.setSingleShot(true);
    m_keepDelay.setInterval(kKeptAfter);
    connect(&m_keepDelay, &QTimer::timeout, this, &DossierPresenter::keep);
}

DossierPresenter::~DossierPresenter() = default;

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
    m_undone.clear();
    m_redone.clear();
    clearMade();
    m_preview = {};
    m_changed = false;
    emit planChanged();
    readPlan();
}

void DossierPresenter::refresh()
{
    if (m_case.isValid())
        readPlan();
}

void DossierPresenter::leave()
{
    keep();
    m_delay.stop();
    if (m_task)
        m_task->stop();
    m_reading = Reading::Anew;
    m_session.read<void>(this, [](Rooms& rooms, TaskContext&) -> Result<void> {
        rooms.dossier().forget();
        return {};
    }, [](const Result<void>&) {});
}

void DossierPresenter::readPlan()
{
    const int generation = ++m_generation;
    m_reading = Reading::Anew;
    m_session.read<dossier::DossierPlan>(
        this, [id = m_case, language = m_plan.language](Rooms& rooms, TaskContext&) { return rooms.dossier().plan(id, language); },
        [this, generation](Result<dossier::DossierPlan> plan) {
            if (!plan) {
                emit failed(plan.error());
                return;
            }
            if (plan->inCase == m_case && (generation == m_generation || hasPlan()))
                take(*plan);
        });
}

void DossierPresenter::take(const dossier::DossierPlan& fresh)
{
    dossier::DossierPlan plan = m_changed && fresh.language == m_plan.language ? merged(fresh, m_plan) : fresh;
    sortByGroup(plan.exhibits);
    const bool isOther = plan != m_plan;
    m_plan = std::move(plan);
    if (isOther)
        emit planChanged();
    m_delay.start();  // the books may have changed too
}

int DossierPresenter::openObjections() const
{
    return static_cast<int>(std::ranges::count_if(m_preview.objections, &dossier::Objection::isOpen));
}

QString DossierPresenter::numberOf(int exhibit) const
{
    if (exhibit < 0 || exhibit >= m_plan.exhibits.size() || !m_plan.exhibits.at(exhibit).included)
        return {};
    const auto group = m_plan.exhibits.at(exhibit).group;
    int number = 0;
    for (int i = 0; i <= exhibit; ++i)
        number += m_plan.exhibits.at(i).group == group && m_plan.exhibits.at(i).included ? 1 : 0;
    return QStringLiteral("%1-%2").arg(static_cast<int>(group)).arg(number);
}

std::pair<int, int> DossierPresenter::pagesOf(const QString& anchor) const
{
    for (const auto& exhibit : m_preview.summary.exhibits)
        if (exhibit.anchor == anchor)
            return {exhibit.firstPage, exhibit.lastPage};
    for (const auto& part : m_preview.summary.parts)
        if (part.anchor == anchor)
            return {part.firstPage, part.lastPage};
    return {0, 0};
}

void DossierPresenter::clearMade()
{
    m_made.reset();
    m_verdict.reset();
}

void DossierPresenter::afterChange()
{
    ++m_generation;
    m_changed = true;
    clearMade();
    emit planChanged();
    m_delay.start();
    m_keepDelay.start();
}

template <class Edit> void DossierPresenter::edit(const QString& what, Edit change)
{
    if (!hasPlan())
        return;
    dossier::DossierPlan before = m_plan;
    change(m_plan);
    if (before == m_plan)
        return;
    if (what.isEmpty() || what != m_lastEdit || m_undone.isEmpty()) {
        m_undone.append(std::move(before));
        if (m_undone.size() > kMostUndone)
            m_undone.removeFirst();
    }
    m_lastEdit = what;
    m_redone.clear();
    afterChange();
}

template <class Value> void DossierPresenter::set(const QString& what, Value dossier::DossierPlan::*field, const Value& value)
{
    edit(what, [&](dossier::DossierPlan& plan) { plan.*field = value; });
}

void DossierPresenter::restore(dossier::DossierPlan plan)
{
    m_lastEdit.clear();
    m_plan = merged(m_plan, plan);  // evidence that came or went meanwhile stays so
    afterChange();
}

void DossierPresenter::undo()
{
    if (m_undone.isEmpty())
        return;
    m_redone.append(m_plan);
    restore(m_undone.takeLast());
}

void DossierPresenter::redo()
{
    if (m_redone.isEmpty())
        return;
    m_undone.append(m_plan);
    restore(m_redone.takeLast());
}

void DossierPresenter::setLanguage(dossier::DossierLanguage language)
{
    if (!hasPlan() || m_plan.language == language)
        return;
    // The texts that the program makes differ by language: the plan is read anew.
    keep();
    m_plan.language = language;
    m_undone.clear();
    m_redone.clear();
    m_changed = false;
    clearMade();
    // Through the writer, so that it reads what was kept just now.
    const int generation = ++m_generation;
    m_session.write<dossier::DossierPlan>(
        this, [id = m_case, language](Rooms& rooms, TaskContext&) { return rooms.dossier().plan(id, language); },
        [this, generation](Result<dossier::DossierPlan> plan) {
            if (generation != m_generation)
                return;
            if (plan) {
                m_reading = Reading::Anew;
                take(*plan);
                emit planChanged();
            } else {
                emit failed(plan.error());
            }
        });
}

void DossierPresenter::setIncluded(int exhibit, bool included)
{
    if (exhibit >= 0 && exhibit < m_plan.exhibits.size())
        edit({}, [&](dossier::DossierPlan& plan) { plan.exhibits[exhibit].included = included; });
}

void DossierPresenter::setTitle(int exhibit, const QString& title)
{
    if (exhibit >= 0 && exhibit < m_plan.exhibits.size() && !title.trimmed().isEmpty())
        edit(QStringLiteral("title:") + m_plan.exhibits.at(exhibit).anchor(), [&](dossier::DossierPlan& plan) { plan.exhibits[exhibit].title = title.trimmed(); });
}

void DossierPresenter::setProves(int exhibit, const QString& proves)
{
    if (exhibit >= 0 && exhibit < m_plan.exhibits.size())
        edit(QStringLiteral("proves:") + m_plan.exhibits.at(exhibit).anchor(), [&](dossier::DossierPlan& plan) { plan.exhibits[exhibit].proves = proves.trimmed(); });
}

void DossierPresenter::setPurpose(evidence::ExhibitGroup group, const QString& purpose)
{
    edit({}, [&](dossier::DossierPlan& plan) {
        // Emptied, it says again what the books say.
        plan.purpose(group).text = purpose.trimmed().isEmpty() ? plan.purpose(group).usual : purpose.trimmed();
    });
}

void DossierPresenter::setCoverIncluded(bool included) { set({}, &dossier::DossierPlan::includeCover, included); }
void DossierPresenter::setTimelineIncluded(bool included) { set({}, &dossier::DossierPlan::includeTimeline, included); }
void DossierPresenter::setOriginalColumn(bool printed) { set({}, &dossier::DossierPlan::includeOriginalColumn, printed); }

int DossierPresenter::move(int exhibit, int before, evidence::ExhibitGroup group)
{
    if (exhibit < 0 || exhibit >= m_plan.exhibits.size())
        return exhibit;
    const QString anchor = m_plan.exhibits.at(exhibit).anchor();
    edit({}, [&](dossier::DossierPlan& plan) {
        dossier::PlannedExhibit moved = plan.exhibits.takeAt(exhibit);
        moved.group = group;
        plan.exhibits.insert(std::clamp(before > exhibit ? before - 1 : before, 0, static_cast<int>(plan.exhibits.size())), moved);
        sortByGroup(plan.exhibits);
    });
    const auto at = std::ranges::find_if(m_plan.exhibits, [&](const auto& one) { return one.anchor() == anchor; });
    return static_cast<int>(at - m_plan.exhibits.begin());
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

void DossierPresenter::setClaimant(const QString& text) { set(QStringLiteral("claimant"), &dossier::DossierPlan::claimant, text); }
void DossierPresenter::setRespondent(const QString& text) { set(QStringLiteral("respondent"), &dossier::DossierPlan::respondent, text); }
void DossierPresenter::setRecipient(const QString& text) { set(QStringLiteral("recipient"), &dossier::DossierPlan::recipient, text); }
void DossierPresenter::setCaseNumber(const QString& text) { set(QStringLiteral("caseNumber"), &dossier::DossierPlan::caseNumber, text); }
void DossierPresenter::setAsk(const QString& text) { set(QStringLiteral("ask"), &dossier::DossierPlan::ask, text); }

void DossierPresenter::answer(const QString& objection, const QString& text)
{
    edit({}, [&](dossier::DossierPlan& plan) {
        plan.answers.removeIf([&](const dossier::PlanAnswer& known) { return known.about == objection; });
        plan.answers.append({objection, text.trimmed()});
    });
}

void DossierPresenter::takeAnswerBack(const QString& objection)
{
    edit({}, [&](dossier::DossierPlan& plan) {
        plan.answers.removeIf([&](const dossier::PlanAnswer& known) { return known.about == objection; });
    });
}

void DossierPresenter::include(const QString& anchor)
{
    for (int i = 0; i < m_plan.exhibits.size(); ++i)
        if (m_plan.exhibits.at(i).anchor() == anchor)
            setIncluded(i, true);
}

void DossierPresenter::attach(const QStringList& files, const AttachAs& as)
{
    if (!hasPlan() || files.isEmpty())
        return;
    auto* task = m_session.write<int>(
        this,
        [id = m_case, files, as](Rooms& rooms, TaskContext& context) -> Result<int> {
            int taken = 0;
            for (const QString& file : files) {
                evidence::AttachRequest request;
                request.inCase = id;
                request.path = file;
                request.group = as.group;
                request.kind = as.kind;
                request.title = as.title;
                DZ_CHECK(rooms.evidence().attach(request, context));
                ++taken;
            }
            return taken;
        },
        [this](const Result<int>& taken) {
            if (taken)
                emit attached(*taken);
            else if (taken.error().code != ErrorCode::Stopped)
                emit failed(taken.error());
            refresh();  // files before the one that was refused are in
        });
    emit working(task, tr("Storing evidence"));
}

void DossierPresenter::check()
{
    if (!hasPlan())
        return;
    m_reading = Reading::Anew;
    m_delay.stop();
    makePages();
}

void DossierPresenter::keep()
{
    m_keepDelay.stop();
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
    const Reading reading = std::exchange(m_reading, Reading::Again);
    m_task = m_session.read<dossier::DossierPreview>(
        this, [plan = m_plan, reading](Rooms& rooms, TaskContext& context) { return rooms.dossier().preview(plan, reading, context); },
        [this, generation, reading](Result<dossier::DossierPreview> preview) {
            if (generation != m_generation) {
                if (!preview && reading == Reading::Anew)
                    m_reading = Reading::Anew;  // what was to be read anew was not
                return;  // the plan changed meanwhile; newer pages are on their way
            }
            m_task.clear();
            if (preview) {
                m_preview = std::move(*preview);
                emit pagesReady();
            } else if (preview.error().code != ErrorCode::Stopped) {
                emit pagesFailed(preview.error());
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
                m_verdict.reset();
                emit bundleMade(*summary);
            } else if (summary.error().code != ErrorCode::Stopped) {
                emit makingFailed(summary.error());
            }
        });
    emit working(task, tr("Making the bundle"));
}

void DossierPresenter::verifyMade()
{
    if (!m_made)
        return;
    auto* task = runDetached<dossier::BundleVerdict>(
        this, [path = m_made->path](TaskContext&) { return dossier::verifyBundle(path); },
        [this](Result<dossier::BundleVerdict> verdict) {
            if (!verdict) {
                emit failed(verdict.error());
                return;
            }
            m_verdict = *verdict;
            emit madeVerified();
        });
    emit working(task, tr("Checking the file"));
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
