// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of a bundle as a tree: what stands in front, the groups by what is to be proved with their exhibits, the annex.
#pragma once

#include "models/dossier/dossier_plan.h"

#include <QAbstractItemModel>

namespace daozhang::ui {

class DossierPresenter;

class PlanModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        NumberRole = Qt::UserRole + 100,  ///< "2-1", or a dash for a part without a number
        PagesRole,                        ///< "5–12"
        IncludedRole,
        TogglesRole,                      ///< bool: Space takes it in or out
        FirstPageRole,                    ///< int, 0 = not in the pages
        HintRole,                         ///< text of a group without exhibits
    };

    explicit PlanModel(DossierPresenter& presenter, QObject* parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return 1; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;

    /// Place of a row's exhibit in the plan; -1 for a heading and for a part around the exhibits.
    int exhibitAt(const QModelIndex& index) const;
    /// The exhibit that a drag carries; -1 when it carries none.
    static int exhibitIn(const QMimeData* data);
    QModelIndex indexOf(int exhibit) const;
    /// Row of a part by its anchor ("summary", "exhibit:4").
    QModelIndex indexOf(const QString& anchor) const;
    QString anchorAt(const QModelIndex& index) const;
    /// The group that a row is or belongs to; nullopt in front of and behind the groups.
    std::optional<evidence::ExhibitGroup> groupAt(const QModelIndex& index) const;

    static constexpr int kFront = 0, kAnnex = 6;  ///< rows of the first level; 1 to 5 are the groups

private:
    struct Part
    {
        QString anchor;
        int exhibit = -1;
    };
    void reload();
    QVariant sectionData(int section, int role) const;
    QVariant frontData(const QString& anchor, int role) const;
    QVariant exhibitData(int exhibit, int role) const;
    QString pagesText(const QString& anchor) const;

    DossierPresenter& m_presenter;
    std::array<QVector<Part>, 7> m_parts;
};

} // namespace daozhang::ui
