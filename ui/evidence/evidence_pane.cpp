// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence/evidence_pane.h"

#include "ui/common/actions.h"
#include "ui/common/background.h"
#include "ui/common/buttons.h"
#include "ui/common/chips.h"
#include "ui/common/delegates.h"
#include "ui/common/file_prompt.h"
#include "ui/common/flow_layout.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"
#include "ui/evidence/evidence_model.h"
#include "ui/evidence/image_view.h"
#include "ui/evidence/pdf_view.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QImageReader>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace daozhang::ui {

namespace {

using evidence::EvidenceKind;
using evidence::ExhibitGroup;

constexpr EvidenceKind kKinds[] = {EvidenceKind::Slip,   EvidenceKind::BankMessage, EvidenceKind::Screenshot, EvidenceKind::Statement,
                                   EvidenceKind::Contract, EvidenceKind::Letter,    EvidenceKind::Recording,  EvidenceKind::Video,
                                   EvidenceKind::Photo,  EvidenceKind::Document,    EvidenceKind::Other};
constexpr ExhibitGroup kGroups[] = {ExhibitGroup::Contract, ExhibitGroup::SaleSucceeded, ExhibitGroup::NotReceived, ExhibitGroup::Demand, ExhibitGroup::Loss};
constexpr qint64 kMostPixels = 200'000'000;

/// The digest in groups of eight digits, so that it can break into lines and be compared by eye.
QString grouped(const QByteArray& digest)
{
    const QString hex = QString::fromLatin1(digest.toHex());
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += 8)
        groups.append(hex.mid(at, 8));
    return groups.join(u' ');
}

QString actionName(const QString& code)
{
    static const QHash<QString, const char*> names{
        {QStringLiteral("collected"), QT_TRANSLATE_NOOP("daozhang::ui::EvidencePane", "Collected")}, {QStringLiteral("imported"), QT_TRANSLATE_NOOP("daozhang::ui::EvidencePane", "Taken into the shop file")},
        {QStringLiteral("attached"), QT_TRANSLATE_NOOP("daozhang::ui::EvidencePane", "Taken into the shop file")},
        {QStringLiteral("described"), QT_TRANSLATE_NOOP("daozhang::ui::EvidencePane", "Description changed")},
        {QStringLiteral("viewed"), QT_TRANSLATE_NOOP("daozhang::ui::EvidencePane", "Viewed")},       {QStringLiteral("exported"), QT_TRANSLATE_NOOP("daozhang::ui::EvidencePane", "Original copied out")},
        {QStringLiteral("printed"), QT_TRANSLATE_NOOP("daozhang::ui::EvidencePane", "Printed")},     {QStringLiteral("verified"), QT_TRANSLATE_NOOP("daozhang::ui::EvidencePane", "Verified")},
        {QStringLiteral("removed"), QT_TRANSLATE_NOOP("daozhang::ui::EvidencePane", "Taken out of the case")}};
    const char* name = names.value(code);
    return name ? EvidencePane::tr(name) : code;
}

} // namespace

EvidencePane::EvidencePane(EvidencePresenter& presenter, PageHost& host, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_host(host), m_model(new EvidenceModel(presenter, EvidenceModel::Order::Grouped, this)),
      m_list(new RowList(QStringLiteral("evidence.list"), this))
{
    setObjectName(QStringLiteral("evidencePane"));
    buildActions();
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(metric::kListRow, m_list));
    m_list->setFixedWidth(216);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_list);
    columns->addWidget(verticalLine(this));
    columns->addWidget(buildViewer(), 1);
    columns->addWidget(verticalLine(this));
    m_description = buildDescription();
    m_description->setFixedWidth(312);
    columns->addWidget(m_description);

    connect(m_list, &RowList::rowChanged, this, [this](const QModelIndex& index) {
        if (const EvidenceId id = m_model->idAt(index.row()); id.isValid() && id != m_current)
            open(id);
    });
    connect(m_list, &RowList::rowActivated, this, [this] { m_stack->currentWidget()->setFocus(Qt::ShortcutFocusReason); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &EvidencePane::itemsChanged);
    connect(&presenter, &EvidencePresenter::opened, this, &EvidencePane::showOpened);
    connect(&presenter, &EvidencePresenter::verified, this, [this](EvidenceId id, bool holds) {
        if (id != m_current)
            return;
        m_integrity->setChip(chipOf(holds ? Integrity::Holds : Integrity::Altered));
        m_integrity->show();
        if (!holds)
            m_error->showError({ErrorCode::Broken, tr("The stored bytes no longer match their SHA-256. Restore the shop from a backup and keep this file for examination."), {}});
        m_presenter.open(id);
    });
    Language::bind(this, [this] { retranslate(); });
}

void EvidencePane::buildActions()
{
    m_back = makeAction(Act::BackToCase, this);
    const auto add = [this](Act act, auto slot) {
        QAction* action = makeAction(act, this);
        connect(action, &QAction::triggered, this, slot);
        m_itemActions.append(action);
        return action;
    };
    add(Act::ZoomIn, [this] { m_stack->currentWidget() == m_pdf ? m_pdf->zoomBy(1.25) : m_image->zoomBy(1.25); });
    add(Act::ZoomOut, [this] { m_stack->currentWidget() == m_pdf ? m_pdf->zoomBy(0.8) : m_image->zoomBy(0.8); });
    add(Act::ZoomFit, [this] { m_stack->currentWidget() == m_pdf ? m_pdf->fit() : m_image->fit(); });
    add(Act::RotateRight, [this] { m_stack->currentWidget() == m_pdf ? m_pdf->rotate() : m_image->rotate(); });
    add(Act::DescribeEvidence, [this] {
        m_title->setFocus(Qt::ShortcutFocusReason);
        m_title->selectAll();
    });
    add(Act::VerifyEvidence, [this] {
        if (m_current.isValid())
            m_presenter.verify(m_current);
    });
    add(Act::SaveOriginal, [this] {
        const auto* item = m_presenter.item(m_current);
        if (!item)
            return;
        askWhereToSave(this, {tr("Save the original"), {}, item->fileName, QStringLiteral("evidence"), {}},
                       [this, id = item->id](const QString& path) { m_presenter.saveCopy(id, path); });
    });
    add(Act::RemoveEvidence, [this] {
        const auto* item = m_presenter.item(m_current);
        if (!item)
            return;
        m_host.askReason({tr("Take %1 out of the case?").arg(exhibitNumber(*item)),
                          tr("The original and its record stay in the shop file; the bundle will not have it."), tr("Take out"),
                          tr("Reason"), false, false},
                         [this, id = item->id](const QString& reason) { m_presenter.remove(id, reason); });
    });
}

QWidget* EvidencePane::buildViewer()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* bar = new QWidget(box);
    auto* barLayout = new QHBoxLayout(bar);
    barLayout->setContentsMargins(16, 4, 8, 4);
    barLayout->setSpacing(4);
    m_heading = new ElidedLabel(TextStyle::PanelTitle, Ink::Text, bar);
    barLayout->addWidget(m_heading, 1);
    for (QAction* action : std::as_const(m_itemActions).mid(0, 4)) {
        auto* button = makeButton(action, bar, ButtonLook::Plain, ButtonSize::Small);
        const auto iconOnly = [button, action] {
            button->setText(QString());
            button->setAccessibleName(action->text());
        };
        iconOnly();
        connect(action, &QAction::changed, button, iconOnly);
        barLayout->addWidget(button);
    }
    layout->addWidget(bar);
    m_error = new ErrorStrip(box);
    layout->addWidget(m_error);
    m_stack = new QStackedWidget(box);
    m_image = new ImageView(QStringLiteral("evidence.image"), m_stack);
    m_pdf = new PdfView(QStringLiteral("evidence.pdf"), m_stack);
    m_text = new QPlainTextEdit(m_stack);
    m_text->setObjectName(QStringLiteral("evidence.text"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_noView = new TextLabel(TextStyle::Body, Ink::Text2, m_stack);
    m_noView->setAlignment(Qt::AlignCenter);
    m_noView->setWordWrap(true);
    m_noView->setMargin(32);
    for (QWidget* view : {static_cast<QWidget*>(m_image), static_cast<QWidget*>(m_pdf), static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_noView)})
        m_stack->addWidget(view);
    m_stack->setCurrentWidget(m_noView);
    layout->addWidget(m_stack, 1);
    return box;
}

QWidget* EvidencePane::buildDescription()
{
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("evidence.description"));
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    auto* box = new QWidget(area);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(4);
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
    m_save = makeButton(QStringLiteral("evidence.save"), box, ButtonLook::Primary);
    layout->addSpacing(4);
    layout->addWidget(m_save);
    layout->addSpacing(12);
    auto* headRow = new QHBoxLayout;
    m_custodyTitle = new TextLabel(TextStyle::PanelTitle, Ink::Text, box);
    m_integrity = new ChipLabel(box);
    m_integrity->hide();
    headRow->addWidget(m_custodyTitle, 1);
    headRow->addWidget(m_integrity);
    layout->addLayout(headRow);
    m_hash = new TextLabel(TextStyle::Small, Ink::Text2, box);
    m_hash->setObjectName(QStringLiteral("evidence.sha256"));
    m_hash->setWordWrap(true);
    m_hash->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_hash);
    m_custody = new TextLabel(TextStyle::Small, Ink::Text, box);
    m_custody->setObjectName(QStringLiteral("evidence.custody"));
    m_custody->setTextFormat(Qt::RichText);
    m_custody->setWordWrap(true);
    m_custody->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_custody);
    auto* buttons = new FlowLayout;
    for (QAction* action : std::as_const(m_itemActions).mid(5))
        buttons->addWidget(makeButton(action, box, ButtonLook::Plain, ButtonSize::Small));
    layout->addSpacing(8);
    layout->addLayout(buttons);
    layout->addStretch(1);
    area->setWidget(box);
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
    m_list->setAccessibleName(tr("Evidence"));
    m_image->setAccessibleName(tr("Picture"));
    m_pdf->setAccessibleName(tr("Pages"));
    m_text->setAccessibleName(tr("Text"));
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
    if (m_presenter.items().isEmpty())
        m_noView->setText(tr("No evidence yet. Add a file (A), paste a picture or a bank message (Ctrl+V), or drop files here."));
    showCustody(m_custodyEvents);
}

void EvidencePane::focusList() { m_list->setFocus(Qt::ShortcutFocusReason); }
QList<QWidget*> EvidencePane::panes() const { return {m_list, m_stack->currentWidget(), m_description}; }

void EvidencePane::itemsChanged()
{
    const bool any = !m_presenter.items().isEmpty();
    m_description->setVisible(any);
    for (QAction* action : std::as_const(m_itemActions))
        action->setEnabled(any);
    if (!any) {
        m_current = {};
        m_filled = {};
        m_heading->setText(QString());
        m_stack->setCurrentWidget(m_noView);
        retranslate();
        return;
    }
    const EvidenceId wanted = m_wanted.isValid() && m_presenter.item(m_wanted) ? m_wanted : m_presenter.item(m_current) ? m_current : EvidenceId();
    int row = m_model->rowOf(wanted);
    if (row < 0)
        row = m_model->rowOf(m_presenter.items().first().id);
    m_list->setCurrentIndex(m_model->index(row));
    if (m_current == m_model->idAt(row))
        open(m_current);
}

void EvidencePane::open(EvidenceId id)
{
    m_wanted = id;
    if (!m_presenter.item(id)) {
        if (!m_presenter.items().isEmpty() && !id.isValid())
            open(m_presenter.items().first().id);
        return;
    }
    const bool other = m_current != id;
    m_current = id;
    if (other) {
        m_error->clear();
        m_integrity->hide();
    }
    const int row = m_model->rowOf(id);
    if (m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_model->index(row));
    m_heading->setText(m_model->index(row).data().toString());
    fillDescription();
    m_presenter.open(id);
}

void EvidencePane::fillDescription()
{
    const auto* item = m_presenter.item(m_current);
    if (!item || (m_filled == m_current && isDescriptionChanged()))
        return;  // what was typed and not saved stays
    m_filled = m_current;
    m_title->setText(item->title);
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

void EvidencePane::showOpened(const OpenedEvidence& opened)
{
    if (opened.id != m_current)
        return;
    const auto* item = m_presenter.item(opened.id);
    if (!item)
        return;
    m_hash->setText(tr("%1 · %2 · SHA-256 %3").arg(item->fileName, byteSize(item->bytes), grouped(item->sha256)));
    m_custodyEvents = opened.custody;
    showCustody(opened.custody);
    bool isShown = false;
    if (item->mediaType.startsWith(QLatin1String("image/")) && !opened.bytes.isEmpty()) {
        showImage(opened);
        return;
    }
    if (item->mediaType == u"application/pdf" && !opened.bytes.isEmpty()) {
        isShown = m_pdf->load(opened.bytes);
        m_stack->setCurrentWidget(m_pdf);
    } else if (item->mediaType.startsWith(QLatin1String("text/"))) {
        isShown = opened.tooLarge.isEmpty();
        QString text = QString::fromUtf8(opened.bytes);
        if (item->kind == EvidenceKind::BankMessage && !item->messageSender.isEmpty())
            text = tr("From %1, received %2").arg(item->messageSender, shortDateTime(m_presenter.session().time().toLocal(item->messageReceivedAt.toSecsSinceEpoch()), {}))
                + QStringLiteral("\n\n") + (item->messageText.isEmpty() ? text : item->messageText);
        m_text->setPlainText(text);
        m_stack->setCurrentWidget(m_text);
    }
    if (!isShown) {
        m_noView->setText(!opened.tooLarge.isEmpty() ? opened.tooLarge
                                                     : tr("“%1” cannot be shown here. Save a copy to open it with another program.").arg(item->fileName));
        m_stack->setCurrentWidget(m_noView);
    }
}

void EvidencePane::showImage(const OpenedEvidence& opened)
{
    m_stack->setCurrentWidget(m_image);
    m_image->clear();
    runDetached<QImage>(
        this,
        [bytes = opened.bytes](TaskContext&) -> Result<QImage> {
            QBuffer buffer;
            buffer.setData(bytes);
            buffer.open(QIODevice::ReadOnly);
            QImageReader reader(&buffer);
            reader.setAutoTransform(true);
            const QSize size = reader.size();
            if (size.isValid() && qint64(size.width()) * size.height() > kMostPixels)
                return Failure(ErrorCode::Unsupported, tr("The picture is too large to be shown here. Save a copy to open it with another program."));
            const QImage image = reader.read();
            if (image.isNull())
                return Failure(ErrorCode::Unreadable, tr("The picture cannot be read: %1").arg(reader.errorString()));
            return image;
        },
        [this, id = opened.id](Result<QImage> image) {
            if (id != m_current)
                return;
            if (image) {
                m_image->setImage(*image);
                return;
            }
            m_noView->setText(image.error().message);
            m_stack->setCurrentWidget(m_noView);
        });
}

void EvidencePane::showCustody(const QVector<evidence::CustodyEvent>& custody)
{
    QString html;
    const QDate today = m_presenter.session().facts().today;
    for (const auto& event : custody) {
        QStringList facts;
        const QString who = event.who == u"owner" ? tr("Owner") : event.who == u"daozhang" ? tr("the program") : event.who;
        for (const QString& fact : {who, event.note})
            if (!fact.isEmpty())
                facts.append(fact.toHtmlEscaped());
        html += QStringLiteral("<p style='margin:6px 0 0 0'><b>%1</b> &nbsp;%2<br><span style='color:%3'>%4</span></p>")
                    .arg(actionName(event.action).toHtmlEscaped(),
                         shortDateTime(m_presenter.session().time().toLocal(event.at.toSecsSinceEpoch()), today).toHtmlEscaped(),
                         QColor(tokens().text2).name(), facts.join(QStringLiteral(" · ")));
    }
    m_custody->setText(html);
}

} // namespace daozhang::ui
