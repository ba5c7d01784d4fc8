// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/evidence_pane.h"

#include "ui/common/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/chips.h"
#include "ui/common/file_prompt.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"
#include "ui/evidence/custody_list.h"
#include "ui/evidence/evidence_model.h"
#include "ui/evidence/evidence_viewer.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace daozhang::ui {

namespace {

using evidence::EvidenceKind;
using evidence::ExhibitGroup;

constexpr EvidenceKind kKinds[] = {EvidenceKind::Slip,   EvidenceKind::BankMessage, EvidenceKind::Screenshot, EvidenceKind::Statement,
                                   EvidenceKind::Contract, EvidenceKind::Letter,    EvidenceKind::Recording,  EvidenceKind::Video,
                                   EvidenceKind::Photo,  EvidenceKind::Document,    EvidenceKind::Other};
constexpr ExhibitGroup kGroups[] = {ExhibitGroup::Contract, ExhibitGroup::SaleSucceeded, ExhibitGroup::NotReceived, ExhibitGroup::Demand, ExhibitGroup::Loss};
constexpr int kListWidth = 216, kSideWidth = 296;
/// Passing by on the way to another item is not looking at it.
constexpr int kLookingMs = 1500;
const QString kSplitterKey = QStringLiteral("evidence/splitter");

/// The digest in groups of eight digits, so that it can break into lines and be compared by eye.
QString grouped(const QByteArray& digest)
{
    const QString hex = QString::fromLatin1(digest.toHex());
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += 8)
        groups.append(hex.mid(at, 8));
    return groups.join(u' ');
}

} // namespace

EvidencePane::EvidencePane(EvidencePresenter& presenter, PageHost& host, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_host(host), m_model(new EvidenceModel(presenter, EvidenceModel::Order::Grouped, this)),
      m_list(new RowList(QStringLiteral("evidence.list"), this)), m_looking(new QTimer(this))
{
    setObjectName(QStringLiteral("evidencePane"));
    buildActions();
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EvidenceRowDelegate(m_list));
    m_list->setMinimumWidth(160);
    m_list->setResizeMode(QListView::Adjust);  // reasons break into other lines at another width
    m_viewer = new EvidenceViewer(presenter, *this, this);
    m_viewer->setMinimumWidth(320);
    m_side = buildSide();
    m_side->setMinimumWidth(240);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("evidence.splitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    for (QWidget* part : {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_viewer), m_side})
        m_splitter->addWidget(part);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kListWidth, 640, kSideWidth});
    m_splitter->restoreState(QSettings().value(kSplitterKey).toByteArray());
    auto* columns = new QVBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->addWidget(m_splitter);
    m_looking->setSingleShot(true);
    m_looking->setInterval(kLookingMs);

    connect(m_list, &RowList::rowChanged, this, [this](const QModelIndex& index) { showRow(index.row()); });
    connect(m_list, &RowList::rowActivated, this, [this](const QModelIndex& index) {
        if (m_model->missingAt(index.row()) >= 0)
            emit addRequested();
        else
            m_viewer->content()->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &EvidencePane::itemsChanged);
    connect(&presenter, &EvidencePresenter::opened, this, [this](const OpenedEvidence& opened) {
        const auto* item = m_presenter.item(opened.id);
        if (opened.id != m_current || !item)
            return;
        m_shown = opened.id;
        m_hash->setText(tr("%1 · %2 · SHA-256 %3").arg(item->fileName, byteSize(item->bytes), grouped(item->sha256)));
        m_events = opened.custody;
        m_custody->setEvents(m_events);
        showIntegrity();
        m_viewer->show(*item, opened);
    });
    connect(m_viewer, &EvidenceViewer::shown, this, [this](EvidenceId id) {
        if (id == m_current && isVisible())
            m_looking->start();
    });
    connect(m_looking, &QTimer::timeout, this, [this] {
        if (m_current.isValid() && isVisible())
            m_presenter.noteViewed(m_current);
    });
    connect(m_viewer, &EvidenceViewer::turned, &presenter, &EvidencePresenter::setTurn);
    connect(&presenter, &EvidencePresenter::custodyRead, this, [this](EvidenceId id, const QVector<evidence::CustodyEvent>& events) {
        if (id != m_current)
            return;
        m_events = events;
        m_custody->setEvents(m_events);
        showIntegrity();
    });
    connect(&presenter, &EvidencePresenter::openedOutside, this, [this](const QString& path) {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
            m_viewer->errors()->showError({ErrorCode::NotFound, tr("This computer has no program for such a file. Save the original and open it elsewhere."), {}});
    });
    connect(&presenter, &EvidencePresenter::verified, this, [this](EvidenceId id, bool holds) {
        if (id != m_current)
            return;
        if (!holds)
            m_viewer->errors()->showError({ErrorCode::Broken, tr("The stored bytes no longer match their SHA-256. Restore the shop from a backup and keep this file for examination."), {}});
        m_presenter.readCustody(id);
    });
    Language::bind(this, [this] { retranslate(); });
}

EvidencePane::~EvidencePane() { QSettings().setValue(kSplitterKey, m_splitter->saveState()); }

void EvidencePane::buildActions()
{
    m_back = makeAction(Act::BackToCase, this);
    const auto add = [this](Act act, auto slot) {
        QAction* action = makeAction(act, this);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_describe = add(Act::DescribeEvidence, [this] {
        m_title->setFocus(Qt::ShortcutFocusReason);
        m_title->selectAll();
    });
    m_verify = add(Act::VerifyEvidence, [this] {
        if (m_current.isValid())
            m_presenter.verify(m_current);
    });
    m_saveOriginal = add(Act::SaveOriginal, [this] {
        const auto* item = m_presenter.item(m_current);
        if (!item)
            return;
        askWhereToSave(this, {tr("Save the original"), {}, item->fileName, QStringLiteral("evidence"), {}},
                       [this, id = item->id](const QString& path) { m_presenter.saveCopy(id, path); });
    });
    m_remove = add(Act::RemoveEvidence, [this] {
        const auto* item = m_presenter.item(m_current);
        if (!item)
            return;
        m_host.askReason({tr("Take %1 out of the case?").arg(exhibitNumber(*item)),
                          tr("The original and its record stay in the shop file; the bundle will not have it."), tr("Take out"),
                          tr("Reason"), false, false},
                         [this, id = item->id](const QString& reason) { m_presenter.remove(id, reason); });
    });
}

QWidget* EvidencePane::buildCustody(QWidget* box)
{
    auto* part = new QWidget(box);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* head = new QHBoxLayout;
    m_custodyTitle = new TextLabel(TextStyle::PanelTitle, Ink::Text, part);
    m_integrity = new ChipLabel(part);
    m_integrity->hide();
    head->addWidget(m_custodyTitle, 1);
    head->addWidget(m_integrity);
    head->addWidget(makeButton(m_verify, part, ButtonLook::Plain, ButtonSize::Small));
    layout->addLayout(head);
    m_custody = new CustodyList(m_presenter.session(), part);
    layout->addWidget(m_custody);
    m_hash = new TextLabel(TextStyle::Small, Ink::Text3, part);
    m_hash->setObjectName(QStringLiteral("evidence.sha256"));
    m_hash->setWordWrap(true);
    m_hash->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_hash);
    auto* buttons = new FlowLayout;
    buttons->addWidget(makeButton(m_saveOriginal, part, ButtonLook::Plain, ButtonSize::Small));
    buttons->addWidget(makeButton(m_remove, part, ButtonLook::Plain, ButtonSize::Small));
    layout->addLayout(buttons);
    return part;
}

QWidget* EvidencePane::buildSide()
{
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("evidence.description"));
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setProperty("pane", QStringLiteral("list"));
    area->viewport()->setAutoFillBackground(false);
    auto* box = new QWidget(area);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(16, 10, 16, 16);
    layout->setSpacing(4);
    layout->addWidget(buildCustody(box));
    layout->addSpacing(8);
    layout->addWidget(horizontalLine(box));
    layout->addSpacing(8);
    m_salesTitle = new TextLabel(TextStyle::Small, Ink::Text3, box);
    m_sales = new LinkSentence(TextStyle::Body, box);
    m_sales->setObjectName(QStringLiteral("evidence.sales"));
    m_sales->setWordWrap(true);
    connect(m_sales, &QLabel::linkActivated, this, &EvidencePane::salesRequested);
    m_descriptionTitle = new TextLabel(TextStyle::PanelTitle, Ink::Text, box);
    layout->addWidget(m_descriptionTitle);
    layout->addSpacing(4);
    const auto add = [&](const char* name, QWidget* field) {
        field->setObjectName(QStringLiteral("evidence.") + QLatin1String(name));
        auto* label = new TextLabel(TextStyle::Small, Ink::Text3, box);
        label->setBuddy(field);
        m_labels.insert(QString::fromLatin1(name), label);
        layout->addWidget(label);
        layout->addWidget(field);
        layout->addSpacing(4);
    };
    m_title = new QLineEdit(box);
    m_kind = new QComboBox(box);
    m_group = new QComboBox(box);
    for (QComboBox* choice : {m_kind, m_group}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(6);
    }
    m_source = new QLineEdit(box);
    m_proves = new QPlainTextEdit(box);
    m_proves->setTabChangesFocus(true);
    m_proves->setFixedHeight(76);
    m_location = new QLineEdit(box);
    m_available = new QCheckBox(box);
    m_available->setObjectName(QStringLiteral("evidence.available"));
    add("title", m_title);
    add("kind", m_kind);
    add("group", m_group);
    add("source", m_source);
    add("proves", m_proves);
    add("location", m_location);
    layout->addWidget(m_available);
    layout->addSpacing(4);
    layout->addWidget(m_salesTitle);
    layout->addWidget(m_sales);
    m_save = makeButton(QStringLiteral("evidence.save"), box);
    layout->addSpacing(4);
    layout->addWidget(m_save, 0, Qt::AlignLeft);
    layout->addStretch(1);
    area->setWidget(box);
    box->setAutoFillBackground(false);
    const auto changed = [this] { m_save->setEnabled(isDescriptionChanged()); };
    connect(m_title, &QLineEdit::textChanged, this, changed);
    connect(m_source, &QLineEdit::textChanged, this, changed);
    connect(m_location, &QLineEdit::textChanged, this, changed);
    connect(m_proves, &QPlainTextEdit::textChanged, this, changed);
    connect(m_kind, &QComboBox::currentIndexChanged, this, changed);
    connect(m_group, &QComboBox::currentIndexChanged, this, changed);
    connect(m_available, &QCheckBox::toggled, this, changed);
    connect(m_save, &QPushButton::clicked, this, &EvidencePane::saveDescription);
    return area;
}

void EvidencePane::retranslate()
{
    const QHash<QString, QString> labels{{QStringLiteral("title"), tr("Title in the bundle")}, {QStringLiteral("kind"), tr("Kind")},
                                         {QStringLiteral("group"), tr("Group")},              {QStringLiteral("source"), tr("Where it came from")},
                                         {QStringLiteral("proves"), tr("What it proves")},    {QStringLiteral("location"), tr("Where the original lies")}};
    for (auto it = labels.cbegin(); it != labels.cend(); ++it) {
        m_labels.value(it.key())->setText(it.value());
        m_labels.value(it.key())->buddy()->setAccessibleName(it.value());
    }
    m_available->setText(tr("The original can be shown"));
    m_save->setText(tr("Save description"));
    m_custodyTitle->setText(tr("Custody"));
    m_custodyTitle->setToolTip(tr("Who looked at it is noted once a day for each person."));
    m_descriptionTitle->setText(tr("The original and its use"));
    m_salesTitle->setText(tr("Names the sale"));
    m_list->setAccessibleName(tr("Evidence"));
    const auto refill = [](QComboBox* box, const auto& values, auto name, auto code) {
        const QSignalBlocker quiet(box);
        const QVariant before = box->currentData();
        box->clear();
        for (const auto value : values)
            box->addItem(name(value), code(value));
        box->setCurrentIndex(box->findData(before));
    };
    refill(m_kind, kKinds, [](EvidenceKind k) { return evidence::kindName(k); }, [](EvidenceKind k) { return evidence::toCode(k); });
    refill(m_group, kGroups, [](ExhibitGroup g) { return evidence::groupName(g); }, [](ExhibitGroup g) { return static_cast<int>(g); });
    fillDescription();
    if (m_presenter.items().isEmpty())
        m_viewer->showWords(tr("No evidence yet. Add a file (A), paste a picture or a bank message (Ctrl+V), or drop files here."));
    if (const auto* item = m_presenter.item(m_current))
        m_viewer->setHeading(QStringLiteral("%1 %2").arg(exhibitNumber(*item), m_presenter.titleOf(*item)));
}

void EvidencePane::focusList() { m_list->setFocus(Qt::ShortcutFocusReason); }
QList<QWidget*> EvidencePane::panes() const { return {m_list, m_viewer->content(), m_side}; }

void EvidencePane::itemsChanged()
{
    const bool any = !m_presenter.items().isEmpty();
    m_side->setVisible(any);
    for (QAction* action : {m_describe, m_verify, m_saveOriginal, m_remove})
        action->setEnabled(any);
    if (!any) {
        m_current = {};
        m_filled = {};
        m_shown = {};
        m_viewer->setHeading(QString());
        retranslate();
        return;
    }
    const EvidenceId wanted = m_wanted.isValid() && m_presenter.item(m_wanted) ? m_wanted : m_presenter.item(m_current) ? m_current : EvidenceId();
    int row = m_model->rowOf(wanted);
    for (int first = 0; row < 0 && first < m_model->rowCount(); ++first)
        if (m_model->idAt(first).isValid())
            row = first;
    const EvidenceId shown = m_shown;
    m_list->setCurrentIndex(m_model->index(row));
    if (m_model->idAt(row) != m_current) {
        open(m_model->idAt(row));
    } else if (shown == m_current) {
        fillDescription();  // the same item: what is looked at stays as it is
        if (const auto* item = m_presenter.item(m_current))
            m_viewer->setHeading(QStringLiteral("%1 %2").arg(exhibitNumber(*item), m_presenter.titleOf(*item)));
        m_presenter.readCustody(m_current);
    } else {
        open(m_current);
    }
}

void EvidencePane::showRow(int row)
{
    if (const int missing = m_model->missingAt(row); missing >= 0)
        showMissing(missing);
    else if (const EvidenceId id = m_model->idAt(row); id.isValid() && (id != m_current || m_shown != id))
        open(id);
}

void EvidencePane::showMissing(int missing)
{
    const evidence::MissingEvidence& wanted = m_presenter.missing().at(missing);
    m_looking->stop();
    m_shown = {};
    m_viewer->setHeading(wanted.title);
    m_viewer->showWords(tr("%1\n\nDrop the file here, add it with A, or paste it with Ctrl+V.").arg(wanted.reason));
}

void EvidencePane::open(EvidenceId id)
{
    m_wanted = id;
    const auto* item = m_presenter.item(id);
    if (!item) {
        if (!m_presenter.items().isEmpty() && !id.isValid())
            itemsChanged();
        return;
    }
    if (m_current != id) {
        m_looking->stop();
        m_viewer->errors()->clear();
        m_integrity->hide();
    }
    m_current = id;
    const int row = m_model->rowOf(id);
    if (m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_model->index(row));
    m_viewer->setHeading(QStringLiteral("%1 %2").arg(exhibitNumber(*item), m_presenter.titleOf(*item)));
    fillDescription();
    m_presenter.open(id);
}

void EvidencePane::showIntegrity()
{
    // The last measurement counts; how long ago it was stands in the list below.
    m_integrity->hide();
    for (const auto& event : std::as_const(m_events))
        if (event.action == u"verified") {
            const auto* item = m_presenter.item(m_current);
            m_integrity->setChip(chipOf(item && event.sha256 == item->sha256 ? Integrity::Holds : Integrity::Altered));
            m_integrity->show();
        }
}

void EvidencePane::fillDescription()
{
    const auto* item = m_presenter.item(m_current);
    if (!item || (m_filled == m_current && isDescriptionChanged()))
        return;  // what was typed and not saved stays
    m_filled = m_current;
    m_title->setText(item->title);
    // What is left empty is worded by the program, in the language of the moment.
    evidence::EvidenceItem unnamed = *item;
    unnamed.title.clear();
    unnamed.source.clear();
    unnamed.proves.clear();
    m_title->setPlaceholderText(m_presenter.titleOf(unnamed));
    m_source->setPlaceholderText(evidence::shownSource(unnamed));
    m_proves->setPlaceholderText(evidence::shownProves(unnamed));
    QStringList sales;
    for (const auto& sale : m_presenter.salesOf(*item))
        sales.append(linkHtml(QStringLiteral("sales"), QStringLiteral("%1 · %2").arg(sale.sale.trace.isEmpty() ? sale.sale.orderNo.right(6) : sale.sale.trace, sale.sale.amount.toDisplay())));
    m_sales->setText(sales.join(QStringLiteral("<br>")));
    m_sales->setVisible(!sales.isEmpty());
    m_salesTitle->setVisible(!sales.isEmpty());
    m_kind->setCurrentIndex(m_kind->findData(evidence::toCode(item->kind)));
    m_group->setCurrentIndex(m_group->findData(static_cast<int>(item->group)));
    m_source->setText(item->source);
    m_proves->setPlainText(item->proves);
    m_location->setText(item->originalLocation);
    m_available->setChecked(item->originalAvailable);
    m_save->setEnabled(false);
}

evidence::EvidenceItem EvidencePane::described() const
{
    evidence::EvidenceItem changed = *m_presenter.item(m_current);
    changed.title = m_title->text().trimmed();
    changed.kind = evidence::evidenceKindFromCode(m_kind->currentData().toString()).value_or(changed.kind);
    changed.group = static_cast<ExhibitGroup>(m_group->currentData().isValid() ? m_group->currentData().toInt() : static_cast<int>(changed.group));
    changed.source = m_source->text().trimmed();
    changed.proves = m_proves->toPlainText().trimmed();
    changed.originalLocation = m_location->text().trimmed();
    changed.originalAvailable = m_available->isChecked();
    return changed;
}

bool EvidencePane::isDescriptionChanged() const
{
    const auto* item = m_presenter.item(m_current);
    if (!item || m_filled != m_current)
        return false;
    const evidence::EvidenceItem now = described();
    return now.title != item->title || now.kind != item->kind || now.group != item->group || now.source != item->source
        || now.proves != item->proves || now.originalLocation != item->originalLocation || now.originalAvailable != item->originalAvailable;
}

void EvidencePane::saveDescription()
{
    if (isDescriptionChanged()) {
        m_presenter.describe(described());
        m_filled = {};  // what comes back from the shop fills the fields again
        m_save->setEnabled(false);
    }
}

} // namespace daozhang::ui
