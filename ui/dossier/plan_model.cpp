// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dossier/plan_model.h"

#include "app/dossier/dossier_words.h"
#include "ui/common/item_roles.h"
#include "ui/dossier/dossier_presenter.h"

#include <QMimeData>

namespace daozhang::ui {

namespace {

using evidence::ExhibitGroup;

QString mimeName() { return QStringLiteral("application/x-daozhang-exhibit"); }

QString rangeText(std::pair<int, int> pages)
{
    if (pages.first == 0)
        return {};
    return pages.first == pages.second ? QString::number(pages.first) : QStringLiteral("%1–%2").arg(pages.first).arg(pages.second);
}

} // namespace

PlanModel::PlanModel(DossierPresenter& presenter, QObject* parent) : QAbstractItemModel(parent), m_presenter(presenter)
{
    connect(&presenter, &DossierPresenter::planChanged, this, &PlanModel::reload);
    connect(&presenter, &DossierPresenter::pagesReady, this, &PlanModel::reload);
    reload();
}

void PlanModel::reload()
{
    std::array<QVector<Part>, 7> parts;
    parts[kFront] = {{QStringLiteral("cover")}, {QStringLiteral("index")}, {QStringLiteral("summary")}, {QStringLiteral("timeline")}};
    parts[kAnnex] = {{QStringLiteral("annex")}};
    const auto& exhibits = m_presenter.plan().exhibits;
    for (int i = 0; i < exhibits.size(); ++i)
        parts[std::size_t(exhibits.at(i).group)].append({exhibits.at(i).anchor(), i});
    bool isSame = true;  // then the selection and an open editor stay where they are
    for (std::size_t section = 0; section < parts.size(); ++section)
        isSame = isSame && parts[section].size() == m_parts[section].size()
              && std::equal(parts[section].cbegin(), parts[section].cend(), m_parts[section].cbegin(),
                            [](const Part& a, const Part& b) { return a.anchor == b.anchor && a.exhibit == b.exhibit; });
    if (!isSame) {
        beginResetModel();
        m_parts = std::move(parts);
        endResetModel();
        return;
    }
    emit dataChanged(index(0, 0), index(kAnnex, 0));
    for (int section = 0; section <= kAnnex; ++section)
        if (const QModelIndex top = index(section, 0); rowCount(top) > 0)
            emit dataChanged(index(0, 0, top), index(rowCount(top) - 1, 0, top));
}

QModelIndex PlanModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    return createIndex(row, 0, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex PlanModel::parent(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() > 0 ? createIndex(int(index.internalId()) - 1, 0, quintptr(0)) : QModelIndex();
}

int PlanModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return kAnnex + 1;
    return parent.internalId() == 0 ? static_cast<int>(m_parts[std::size_t(parent.row())].size()) : 0;
}

int PlanModel::exhibitAt(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() > 0 ? m_parts[index.internalId() - 1].at(index.row()).exhibit : -1;
}

QString PlanModel::anchorAt(const QModelIndex& index) const
{
    return index.isValid() && index.internalId() > 0 ? m_parts[index.internalId() - 1].at(index.row()).anchor : QString();
}

std::optional<ExhibitGroup> PlanModel::groupAt(const QModelIndex& index) const
{
    if (!index.isValid())
        return std::nullopt;
    const int section = index.internalId() > 0 ? int(index.internalId()) - 1 : index.row();
    return section > kFront && section < kAnnex ? std::optional(ExhibitGroup(section)) : std::nullopt;
}

QModelIndex PlanModel::indexOf(int exhibit) const
{
    if (exhibit < 0 || exhibit >= m_presenter.plan().exhibits.size())
        return {};
    return indexOf(m_presenter.plan().exhibits.at(exhibit).anchor());
}

QModelIndex PlanModel::indexOf(const QString& anchor) const
{
    for (int section = 0; section <= kAnnex; ++section)
        for (int row = 0; row < m_parts[std::size_t(section)].size(); ++row)
            if (m_parts[std::size_t(section)].at(row).anchor == anchor)
                return index(row, 0, index(section, 0));
    return {};
}

Qt::ItemFlags PlanModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.internalId() == 0)
        return groupAt(index) ? flags | Qt::ItemIsEditable : flags;
    flags |= Qt::ItemNeverHasChildren;
    if (exhibitAt(index) >= 0)
        flags |= Qt::ItemIsDragEnabled;
    return index.data(TogglesRole).toBool() ? flags | Qt::ItemIsUserCheckable : flags;
}

QString PlanModel::pagesText(const QString& anchor) const { return rangeText(m_presenter.pagesOf(anchor)); }

QVariant PlanModel::sectionData(int section, int role) const
{
    const auto& parts = m_parts[std::size_t(section)];
    const bool isGroup = section > kFront && section < kAnnex;
    const QString name = isGroup ? dossier::groupTitle(ExhibitGroup(section), m_presenter.plan().claim) : section == kFront ? tr("In front") : tr("Annex");
    const bool isEmpty = std::none_of(parts.cbegin(), parts.cend(), [&](const Part& part) {
        return part.exhibit < 0 || m_presenter.plan().exhibits.at(part.exhibit).included;
    });
    const QString purpose = isGroup ? m_presenter.plan().purpose(ExhibitGroup(section)).text : QString();
    switch (role) {
    case Qt::DisplayRole: return name;
    case GroupRole: return true;
    case Qt::EditRole: return purpose;
    case HintRole: return isGroup && isEmpty ? (parts.isEmpty() ? tr("empty, not printed") : tr("all left out, not printed")) : QString();
    case AmountRole: {
        if (isGroup)
            return purpose.isEmpty() ? QString() : tr("proves: %1").arg(purpose);
        std::pair<int, int> span{0, 0};
        for (const Part& part : parts)
            if (const auto pages = m_presenter.pagesOf(part.anchor); pages.first > 0)
                span = {span.first == 0 ? pages.first : span.first, pages.second};
        return span.first == 0 ? QString() : span.first == span.second ? tr("page %1").arg(span.first) : tr("pages %1").arg(rangeText(span));
    }
    case Qt::ToolTipRole: return isGroup ? tr("%1\nProves: %2\nF2 changes it.").arg(name, purpose) : QVariant();
    case Qt::AccessibleTextRole: return isGroup ? tr("%1, proves: %2").arg(name, purpose) : name;
    default: return {};
    }
}

QVariant PlanModel::frontData(const QString& anchor, int role) const
{
    const bool isCover = anchor == QLatin1String("cover"), isTimeline = anchor == QLatin1String("timeline");
    const bool isIn = isCover ? m_presenter.plan().includeCover : isTimeline ? m_presenter.plan().includeTimeline : true;
    const QString name = isCover ? tr("Cover") : anchor == QLatin1String("index") ? tr("List of exhibits") : anchor == QLatin1String("summary") ? tr("One-page summary")
                       : isTimeline ? tr("Timeline (two clocks)") : tr("Integrity annex and how to check (SHA-256)");
    switch (role) {
    case Qt::DisplayRole: return name;
    case NumberRole: return QStringLiteral("—");
    case PagesRole: return isIn ? pagesText(anchor) : QString();
    case FirstPageRole: return m_presenter.pagesOf(anchor).first;
    case TogglesRole: return isCover || isTimeline;
    case IncludedRole: return isIn;
    case Qt::CheckStateRole: return isCover || isTimeline ? QVariant(isIn ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole: return isIn ? tr("%1, page %2").arg(name, pagesText(anchor)) : tr("%1, left out").arg(name);
    default: return {};
    }
}

QVariant PlanModel::exhibitData(int exhibit, int role) const
{
    const dossier::PlannedExhibit& planned = m_presenter.plan().exhibits.at(exhibit);
    const QString number = m_presenter.numberOf(exhibit);
    switch (role) {
    case Qt::DisplayRole: return planned.title;
    case NumberRole: return planned.included ? number : QStringLiteral("—");
    case SecondLineRole: {
        if (!planned.included)
            return tr("left out of the bundle");
        QStringList facts{planned.kind.isEmpty() ? QString() : planned.kind, planned.source};
        facts.removeAll(QString());
        return facts.join(QStringLiteral(" · "));
    }
    case PagesRole: return planned.included ? pagesText(planned.anchor()) : QString();
    case FirstPageRole: return planned.included ? m_presenter.pagesOf(planned.anchor()).first : 0;
    case TogglesRole: return true;
    case IncludedRole: return planned.included;
    case Qt::CheckStateRole: return planned.included ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole: return planned.proves.isEmpty() ? planned.title : tr("%1\nProves: %2").arg(planned.title, planned.proves);
    case Qt::AccessibleTextRole:
        return planned.included ? tr("%1, %2, pages %3, in the bundle").arg(number, planned.title, pagesText(planned.anchor()))
                                : tr("%1, left out of the bundle").arg(planned.title);
    default: return {};
    }
}

QVariant PlanModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return sectionData(index.row(), role);
    const int exhibit = exhibitAt(index);
    return exhibit >= 0 ? exhibitData(exhibit, role) : frontData(anchorAt(index), role);
}

bool PlanModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role == Qt::EditRole && index.internalId() == 0 && groupAt(index)) {
        m_presenter.setPurpose(*groupAt(index), value.toString());
        return true;
    }
    if (role != Qt::CheckStateRole || !index.data(TogglesRole).toBool())
        return false;
    const bool in = value.toInt() == Qt::Checked;
    if (const int exhibit = exhibitAt(index); exhibit >= 0)
        m_presenter.setIncluded(exhibit, in);
    else if (anchorAt(index) == QLatin1String("cover"))
        m_presenter.setCoverIncluded(in);
    else
        m_presenter.setTimelineIncluded(in);
    return true;
}

QStringList PlanModel::mimeTypes() const { return {mimeName()}; }

QMimeData* PlanModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty() || exhibitAt(indexes.first()) < 0)
        return nullptr;
    auto* data = new QMimeData;
    data->setData(mimeName(), QByteArray::number(exhibitAt(indexes.first())));
    return data;
}

int PlanModel::exhibitIn(const QMimeData* data)
{
    bool isNumber = false;
    const int exhibit = data ? data->data(mimeName()).toInt(&isNumber) : -1;
    return isNumber ? exhibit : -1;
}

} // namespace daozhang::ui
