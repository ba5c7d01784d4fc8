// SPDX-License-Identifier: GPL-3.0-or-later
// The bundle of one case before it is made: what goes in, in which order, and how its pages look. No widget.
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

    ShopSession& session() const { return m_session; }
    /// Reads the plan of a case; what was changed of the one before is kept first.
    void open(CaseId id, dossier::DossierLanguage language);
    /// Reads again what the case holds; changes that were not kept stay.
    void refresh();
    CaseId inCase() const { return m_case; }
    bool hasPlan() const { return m_plan.inCase.isValid(); }
    const dossier::DossierPlan& plan() const { return m_plan; }
    bool isChanged() const { return m_changed; }
    /// True while pages are being made or will be soon.
    bool isMakingPages() const { return m_delay.isActive() || !m_task.isNull(); }
    const std::optional<dossier::DossierSummary>& made() const { return m_made; }
    const QByteArray& pages() const { return m_pages; }

    void setLanguage(dossier::DossierLanguage language);
    void setIncluded(int exhibit, bool included);
    void setTitle(int exhibit, const QString& title);
    void setProves(int exhibit, const QString& proves);
    void setGroup(int exhibit, evidence::ExhibitGroup group);
    /// Puts an exhibit before `before` (count = at the end) and into `group`; answers with its new place.
    int move(int exhibit, int before, evidence::ExhibitGroup group);
    /// One step up or down; at the edge of its group into the next one. Answers with its new place.
    int moveBy(int exhibit, int step);
    void setClaimant(const QString& text);
    void setRespondent(const QString& text);
    void setCaseNumber(const QString& text);
    void setAsk(const QString& text);
    /// Keeps the plan in the shop, if it was changed.
    void keep();
    void make(const QString& path);
    QString suggestedName() const;

signals:
    void planChanged();
    /// New pages for the preview.
    void pagesReady(const QByteArray& pdf);
    void pagesFailed(const daozhang::Error& error);
    void makingPages(daozhang::SessionTask* task);
    void working(daozhang::SessionTask* task, const QString& doing);
    void bundleMade(const daozhang::dossier::DossierSummary& summary);
    void failed(const daozhang::Error& error);

private:
    template <class Value> void set(Value& field, const Value& value);
    void changed();
    void readPlan(bool keepChanges);
    void makePages();

    ShopSession& m_session;
    CaseId m_case;
    dossier::DossierPlan m_plan;
    std::optional<dossier::DossierSummary> m_made;
    QByteArray m_pages;
    bool m_changed = false;
    QTimer m_delay;
    QPointer<SessionTask> m_task;
    int m_generation = 0;
};

} // namespace daozhang::ui
