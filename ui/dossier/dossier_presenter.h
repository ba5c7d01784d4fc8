// SPDX-License-Identifier: GPL-3.0-or-later
// The bundle of one case before it is made: what goes in, in which order, how its pages look, and what the other side
// would say to it. No widget.
#pragma once

#include "app/session/shop_session.h"

#include <QObject>
#include <QTimer>

namespace daozhang::ui {

class DossierPresenter : public QObject
{
    Q_OBJECT
public:
    DossierPresenter(ShopSession& session, QObject* parent = nullptr);
    ~DossierPresenter() override;

    ShopSession& session() const { return m_session; }
    /// Reads the plan of a case; what was changed of the one before is kept first.
    void open(CaseId id, dossier::DossierLanguage language);
    /// Reads again what the case holds; what was arranged stays.
    void refresh();
    /// The page is left: the plan is kept, and nothing of the exhibits stays behind outside the shop.
    void leave();
    CaseId inCase() const { return m_case; }
    bool hasPlan() const { return m_plan.inCase.isValid(); }
    const dossier::DossierPlan& plan() const { return m_plan; }
    bool isChanged() const { return m_changed; }
    /// True while pages are being made or will be soon.
    bool isMakingPages() const { return m_delay.isActive() || !m_task.isNull(); }
    /// Of the last pages; empty before there were any.
    const QByteArray& pages() const { return m_preview.pdf; }
    const dossier::DossierSummary& layout() const { return m_preview.summary; }
    const QVector<dossier::Objection>& objections() const { return m_preview.objections; }
    int openObjections() const;
    /// Printed number of a planned exhibit, "2-1"; empty when it is left out.
    QString numberOf(int exhibit) const;
    /// First and last page of a part in the last pages made; {0, 0} when it is in none.
    std::pair<int, int> pagesOf(const QString& anchor) const;
    const std::optional<dossier::DossierSummary>& made() const { return m_made; }
    /// What checking the file that was made found.
    const std::optional<dossier::BundleVerdict>& verdict() const { return m_verdict; }

    void setLanguage(dossier::DossierLanguage language);
    void setIncluded(int exhibit, bool included);
    void setTitle(int exhibit, const QString& title);
    void setProves(int exhibit, const QString& proves);
    void setPurpose(evidence::ExhibitGroup group, const QString& purpose);
    void setCoverIncluded(bool included);
    void setTimelineIncluded(bool included);
    void setOriginalColumn(bool printed);
    /// Puts an exhibit before `before` (count = at the end) and into `group`; answers with its new place.
    int move(int exhibit, int before, evidence::ExhibitGroup group);
    /// One step up or down; at the edge of its group into the next one. Answers with its new place.
    int moveBy(int exhibit, int step);
    void setClaimant(const QString& text);
    void setRespondent(const QString& text);
    void setRecipient(const QString& text);
    void setCaseNumber(const QString& text);
    void setAsk(const QString& text);
    /// Answers an objection: in the summary, or without a text as done on paper.
    void answer(const QString& objection, const QString& text);
    void takeAnswerBack(const QString& objection);
    void include(const QString& anchor);
    bool canUndo() const { return !m_undone.isEmpty(); }
    bool canRedo() const { return !m_redone.isEmpty(); }
    void undo();
    void redo();
    /// What is said of files that are attached here.
    struct AttachAs
    {
        evidence::ExhibitGroup group = evidence::ExhibitGroup::SaleSucceeded;
        std::optional<evidence::EvidenceKind> kind = {};
        QString title = {};
    };
    /// Adds files to the case's evidence.
    void attach(const QStringList& files, const AttachAs& as);
    /// Reads books and exhibits again, measures them and asks all questions anew.
    void check();
    /// Keeps the plan in the shop, if it was changed.
    void keep();
    void make(const QString& path);
    /// Checks the file that was made as a stranger would.
    void verifyMade();
    QString suggestedName() const;

signals:
    void planChanged();
    /// New pages, with their page numbers and what would be said to them.
    void pagesReady();
    void pagesFailed(const daozhang::Error& error);
    void makingPages(daozhang::SessionTask* task);
    void working(daozhang::SessionTask* task, const QString& doing);
    void attached(int files);
    void bundleMade(const daozhang::dossier::DossierSummary& summary);
    void madeVerified();
    void makingFailed(const daozhang::Error& error);
    void failed(const daozhang::Error& error);

private:
    using Reading = dossier::DossierService::Reading;
    /// Edits with the same `what`, one after the other, are taken back together: letters typed into one field.
    template <class Edit> void edit(const QString& what, Edit change);
    template <class Value> void set(const QString& what, Value dossier::DossierPlan::*field, const Value& value);
    void restore(dossier::DossierPlan plan);
    void afterChange();
    void readPlan();
    void take(const dossier::DossierPlan& fresh);
    void makePages();
    void clearMade();

    ShopSession& m_session;
    CaseId m_case;
    dossier::DossierPlan m_plan;
    QVector<dossier::DossierPlan> m_undone, m_redone;
    QString m_lastEdit;
    std::optional<dossier::DossierSummary> m_made;
    std::optional<dossier::BundleVerdict> m_verdict;
    dossier::DossierPreview m_preview;
    bool m_changed = false;
    Reading m_reading = Reading::Anew;
    QTimer m_delay;
    QTimer m_keepDelay;
    QPointer<SessionTask> m_task;
    int m_generation = 0;
};

} // namespace daozhang::ui
