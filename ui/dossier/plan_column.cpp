// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossier/plan_column.h"

#include "ui/common/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/themed_icon.h"
#include "ui/dossier/dossier_presenter.h"
#include "ui/dossier/exhibit_form.h"
#include "ui/dossier/plan_model.h"

#include <QMenu>
#include <QVBoxLayout>

#include <set>

namespace daozhang::ui {

using evidence::ExhibitGroup;

PlanColumn::PlanColumn(DossierPresenter& presenter, QWidget* parent)
    : QFrame(parent), m_presenter(presenter), m_model(new PlanModel(presenter, this)), m_tree(new PlanTree(this))
{
    setProperty("pane", QStringLiteral("list"));
    buildActions(parent ? parent : this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    m_head = new SectionHeader(this);
    m_undo = makeButton(QStringLiteral("dossier.undo"), m_head, ButtonLook::Plain, ButtonSize::Small);
    m_undo->setIcon(themedIcon(QStringLiteral("edit-undo")));
    m_addButton = makeButton(QStringLiteral("dossier.add"), m_head, ButtonLook::Plain, ButtonSize::Small);
    m_addButton->setIcon(m_add->icon());
    connect(m_addButton, &QPushButton::clicked, m_add, &QAction::trigger);
    m_head->addWidget(m_undo);
    m_head->addWidget(m_addButton);
    layout->addWidget(m_head);
    m_tree->setPlan(m_model);
    layout->addWidget(m_tree, 1);
    layout->addWidget(horizontalLine(this));
    m_form = new ExhibitForm(presenter, m_up, m_down, this);
    layout->addWidget(m_form);

    connect(m_undo, &QPushButton::clicked, &presenter, &DossierPresenter::undo);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& row) {
        if (!m_model->anchorAt(row).isEmpty())
            m_chosen = m_model->anchorAt(row);
        m_form->showExhibit(m_model->exhibitAt(row));
        m_up->setEnabled(current() >= 0);
        m_down->setEnabled(current() >= 0);
    });
    connect(m_tree, &PlanTree::rowChosen, this, [this](const QModelIndex& row) {
        // A heading stands for its first part that is printed.
        int page = row.data(PlanModel::FirstPageRole).toInt();
        for (int child = 0; page == 0 && child < m_model->rowCount(row); ++child)
            page = m_model->index(child, 0, row).data(PlanModel::FirstPageRole).toInt();
        emit pageWanted(page);
    });
    connect(m_tree, &PlanTree::exhibitDropped, this, [this](int exhibit, const PlanTree::Spot& spot) {
        const int end = static_cast<int>(m_presenter.plan().exhibits.size());
        select(m_presenter.move(exhibit, spot.before >= 0 ? spot.before : end, spot.group));
    });
    connect(m_tree, &PlanTree::filesDropped, this, [this](const QStringList& files, ExhibitGroup group) { m_presenter.attach(files, {.group = group}); });
    connect(&presenter, &DossierPresenter::planChanged, this, &PlanColumn::showPlan);
    connect(&presenter, &DossierPresenter::pagesReady, this, &PlanColumn::showFacts);
    Language::bind(this, [this] { retranslate(); });
    showPlan();
}

void PlanColumn::buildActions(QWidget* reach)
{
    m_up = makeAction(Act::MoveUp, m_tree);
    m_down = makeAction(Act::MoveDown, m_tree);
    m_toggle = makeAction(Act::ToggleExhibit, m_tree);
    m_purpose = makeAction(Act::EditPurpose, reach);
    m_add = makeAction(Act::AddExhibit, reach);
    connect(m_up, &QAction::triggered, this, [this] { moveCurrent(-1); });
    connect(m_down, &QAction::triggered, this, [this] { moveCurrent(1); });
    connect(m_toggle, &QAction::triggered, this, [this] {
        const QModelIndex row = m_tree->currentIndex();
        if (row.data(PlanModel::TogglesRole).toBool())
            m_model->setData(row, row.data(PlanModel::IncludedRole).toBool() ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    });
    connect(m_purpose, &QAction::triggered, this, &PlanColumn::editPurpose);
    connect(m_add, &QAction::triggered, this, &PlanColumn::offerMore);
}

void PlanColumn::retranslate()
{
    m_head->setTitle(tr("Contents"));
    m_tree->setAccessibleName(tr("Plan of the bundle"));
    m_undo->setAccessibleName(tr("Undo"));
    m_undo->setToolTip(tr("Takes the last change of the plan back (Ctrl+Z)"));
    m_addButton->setText(tr("Add"));
    m_addButton->setAccessibleName(m_add->text());
    m_addButton->setToolTip(m_add->toolTip());
    showFacts();
}

void PlanColumn::showPlan()
{
    m_undo->setEnabled(m_presenter.canUndo());
    m_addButton->setEnabled(m_presenter.hasPlan());
    if (!m_tree->currentIndex().isValid() && !m_chosen.isEmpty())
        m_tree->setCurrentIndex(m_model->indexOf(m_chosen));
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_model->indexOf(m_presenter.plan().includeCover ? QStringLiteral("cover") : QStringLiteral("index")));
    m_form->showExhibit(current());
    showFacts();
}

void PlanColumn::showFacts()
{
    std::set<ExhibitGroup> groups;
    int count = 0;
    for (const auto& exhibit : m_presenter.plan().exhibits)
        if (exhibit.included) {
            groups.insert(exhibit.group);
            ++count;
        }
    const int pages = m_presenter.layout().pages;
    m_head->setFact(!m_presenter.hasPlan() ? QString()
                    : pages == 0           ? tr("%n exhibit(s)", nullptr, count)
                                           : tr("%n exhibit(s) in %1 groups · %2 pages", nullptr, count).arg(int(groups.size())).arg(pages));
}

int PlanColumn::current() const { return m_model->exhibitAt(m_tree->currentIndex()); }

void PlanColumn::focusPlan() { m_tree->setFocus(Qt::ShortcutFocusReason); }

void PlanColumn::select(int exhibit)
{
    if (const QModelIndex row = m_model->indexOf(exhibit); row.isValid()) {
        m_tree->setCurrentIndex(row);
        m_tree->scrollTo(row);
    }
}

void PlanColumn::moveCurrent(int step)
{
    if (current() >= 0)
        select(m_presenter.moveBy(current(), step));
}

void PlanColumn::editPurpose()
{
    const QModelIndex row = m_tree->currentIndex();
    if (row.flags().testFlag(Qt::ItemIsEditable))
        m_tree->edit(row);
    else if (current() >= 0)
        m_form->focusPurpose();
}

void PlanColumn::offerMore()
{
    if (!m_presenter.hasPlan())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("dossier.addMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const ExhibitGroup group = m_model->groupAt(m_tree->currentIndex()).value_or(ExhibitGroup::SaleSucceeded);
    connect(menu->addAction(tr("From a file…")), &QAction::triggered, this, [this, group] { emit filesWanted(group); });
    bool isFirst = true;
    for (const auto& exhibit : m_presenter.plan().exhibits) {
        if (exhibit.included)
            continue;
        if (std::exchange(isFirst, false))
            menu->addSection(tr("Left out so far"));
        connect(menu->addAction(QString(exhibit.title).replace(u'&', QStringLiteral("&&"))), &QAction::triggered, this,
                [this, anchor = exhibit.anchor()] { m_presenter.include(anchor); });
    }
    menu->popup(m_addButton->mapToGlobal(QPoint(0, m_addButton->height() + 2)));
}

} // namespace daozhang::ui
