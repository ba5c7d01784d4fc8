// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/directory_section.h"

#include "ui/common/buttons.h"
#include "ui/common/chip.h"
#include "ui/common/format.h"
#include "ui/common/item_roles.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace daozhang::ui {

namespace {

Chip confidenceChip(const QString& confidence)
{
    // The shipped list has steps between ("medium-high"); the lower one is shown.
    if (confidence == QLatin1String("high"))
        return {DirectoryModel::tr("Sure"), QStringLiteral("checkmark"), Tone::Ok};
    if (confidence.startsWith(QLatin1String("medium")))
        return {DirectoryModel::tr("Likely"), QStringLiteral("clock"), Tone::Wait};
    if (confidence.startsWith(QLatin1String("low")))
        return {DirectoryModel::tr("Doubtful"), QStringLiteral("emblem-question"), Tone::Warn};
    return {DirectoryModel::tr("Unknown"), QStringLiteral("view-hidden"), Tone::Mute};
}

struct NumberSource
{
    const char* code;
    const char* name;
};

/// Where a number can be from, as the directory keeps it. "shipped" is the program's own list.
constexpr NumberSource kSources[] = {
    {"contract", QT_TRANSLATE_NOOP("daozhang::ui::DirectoryModel", "Contract")},
    {"slip", QT_TRANSLATE_NOOP("daozhang::ui::DirectoryModel", "Slip")},
    {"official_app", QT_TRANSLATE_NOOP("daozhang::ui::DirectoryModel", "Official app")},
    {"device_label", QT_TRANSLATE_NOOP("daozhang::ui::DirectoryModel", "Label on the terminal")},
    {"web", QT_TRANSLATE_NOOP("daozhang::ui::DirectoryModel", "Web page")},
    {"other", QT_TRANSLATE_NOOP("daozhang::ui::DirectoryModel", "Something else")},
    {"shipped", QT_TRANSLATE_NOOP("daozhang::ui::DirectoryModel", "The program's list")},
};

QString sourceName(const QString& code)
{
    for (const NumberSource& source : kSources)
        if (code == QLatin1String(source.code))
            return DirectoryModel::tr(source.name);
    return code;
}

} // namespace

void DirectoryModel::setProviders(const QVector<cases::ProviderProfile>& providers)
{
    beginResetModel();
    m_providers = providers;
    endResetModel();
}

QVariant DirectoryModel::data(const QModelIndex& index, int role) const
{
    const cases::ProviderProfile& provider = m_providers.at(index.row());
    const bool unknown = provider.hotline.isEmpty();
    switch (index.column()) {
    case Name:
        if (role == Qt::DisplayRole)
            return Language::hub().isChinese() || provider.nameEnglish.isEmpty() ? provider.name : provider.nameEnglish;
        break;
    case Hotline:
        if (role == Qt::DisplayRole)
            return unknown ? tr("fill in from contract, slip or app") : provider.hotline;
        if (role == InkRole && unknown)
            return static_cast<int>(Ink::Text3);
        break;
    case Source:
        if (role == Qt::DisplayRole)
            return sourceName(provider.hotlineSource);
        if (role == InkRole)
            return static_cast<int>(Ink::Text2);
        break;
    case Confidence:
        if (role == ChipRole)
            return QVariant::fromValue(confidenceChip(provider.confidence));
        if (role == Qt::AccessibleTextRole)
            return confidenceChip(provider.confidence).text;
        break;
    case Verified:
        if (role == Qt::DisplayRole)
            return provider.verifiedOn;
        if (role == InkRole)
            return static_cast<int>(Ink::Text2);
        break;
    default: break;
    }
    return {};
}

QVariant DirectoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Provider");
    case Hotline: return tr("Hotline");
    case Source: return tr("Number from");
    case Confidence: return tr("How sure");
    case Verified: return tr("Checked on");
    default: return {};
    }
}

DirectorySection::DirectorySection(ShopSession& session, PageHost& host, QWidget* parent)
    : SettingsSection(session, host, parent), m_model(new DirectoryModel(this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    m_errors = new ErrorStrip(this);
    rows->addWidget(m_errors);
    m_panel = new Panel(this);
    auto* add = makeButton(QStringLiteral("directory.add"), m_panel, ButtonLook::Plain, ButtonSize::Small);
    m_panel->head()->addWidget(add);
    m_table = new TableView(QStringLiteral("directory.table"), metric::kRow, m_panel);
    m_table->setModel(m_model);
    m_table->setWidths({160, 180, 0, 96, 96});
    m_panel->body()->addWidget(m_table);
    m_panel->body()->setContentsMargins(0, 0, 0, 6);
    rows->addWidget(m_panel, 1);
    rows->addWidget(makeForm());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showCurrent(); });
    connect(add, &QPushButton::clicked, this, &DirectorySection::startNew);
    Language::bind(this, [=, this] {
        setAccessibleName(title());
        add->setText(tr("Add provider"));
        m_panel->setTitle(tr("Whom to call"), tr("call only numbers from your contract, your slip or the official app"));
        m_table->setAccessibleName(tr("Whom to call"));
        m_table->viewport()->update();
    });
}

QString DirectorySection::title() const { return tr("Provider directory"); }
QList<QWidget*> DirectorySection::panes() const { return {m_table, m_name}; }

QWidget* DirectorySection::makeForm()
{
    m_form = new Panel(this);
    auto* form = new QFormLayout;
    form->setContentsMargins(16, 4, 16, 12);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_warning = new TextLabel(TextStyle::Small, Ink::Text2, m_form);
    m_warning->setTone(Tone::Warn);
    m_warning->setWordWrap(true);
    QVector<TextLabel*> labels;
    const auto touched = [this] { m_save->setEnabled(!m_name->text().trimmed().isEmpty()); };
    const auto row = [&](QWidget* field, const char* name) {
        field->setObjectName(QString::fromLatin1(name));
        labels.append(new TextLabel(TextStyle::Body, Ink::Text2, m_form));
        labels.constLast()->setBuddy(field);
        form->addRow(labels.constLast(), field);
    };
    m_name = new QLineEdit(m_form);
    m_hotline = new QLineEdit(m_form);
    m_source = new QComboBox(m_form);
    row(m_name, "directory.name");
    row(m_hotline, "directory.hotline");
    row(m_source, "directory.source");
    for (QLineEdit* field : {m_name, m_hotline}) {
        field->setMaxLength(60);
        connect(field, &QLineEdit::textEdited, this, touched);
    }
    connect(m_source, &QComboBox::activated, this, touched);
    for (const NumberSource& source : kSources)
        m_source->addItem(QString(), QString::fromLatin1(source.code));
    m_save = makeButton(QStringLiteral("directory.save"), m_form, ButtonLook::Primary);
    m_save->setEnabled(false);
    form->addRow(m_warning);
    form->addRow(QString(), m_save);
    m_form->body()->addLayout(form);
    connect(m_save, &QPushButton::clicked, this, &DirectorySection::save);
    Language::bind(m_form, [=, this] {
        const QStringList texts{tr("Name"), tr("Hotline"), tr("Number from")};
        const QVector<QWidget*> fields{m_name, m_hotline, m_source};
        for (int i = 0; i < labels.size(); ++i) {
            labels[i]->setText(texts[i]);
            fields[i]->setAccessibleName(texts[i]);
        }
        for (int i = 0; i < m_source->count(); ++i)
            m_source->setItemText(i, sourceName(m_source->itemData(i).toString()));
        m_save->setText(tr("Store"));
        showCurrent();
    });
    return m_form;
}

void DirectorySection::refresh()
{
    session().read<QVector<cases::ProviderProfile>>(
        this, [](Rooms& rooms, TaskContext&) { return rooms.providers().all(); },
        [this](Result<QVector<cases::ProviderProfile>> all) {
            if (!all) {
                m_errors->showError(all.error());
                return;
            }
            const int row = std::max(0, m_table->currentIndex().row());
            m_model->setProviders(*all);
            if (m_model->rowCount() > 0)
                m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
        });
}

void DirectorySection::showCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0 && row < m_model->rowCount())
        m_edited = m_model->at(row);
    m_form->setTitle(m_edited.name.isEmpty() ? tr("New provider") : m_edited.name);
    m_name->setText(m_edited.name);
    m_hotline->setText(m_edited.hotline);
    m_source->setCurrentIndex(std::max(0, m_source->findData(m_edited.hotlineSource)));
    m_warning->setText(m_edited.warning);
    m_warning->setVisible(!m_edited.warning.isEmpty());
    m_save->setEnabled(false);
}

void DirectorySection::startNew()
{
    m_table->clearSelection();
    m_table->setCurrentIndex({});
    m_edited = {};
    m_edited.shipped = false;
    m_form->setTitle(tr("New provider"));
    m_name->clear();
    m_hotline->clear();
    m_source->setCurrentIndex(0);
    m_warning->hide();
    m_name->setFocus(Qt::OtherFocusReason);
}

void DirectorySection::save()
{
    cases::ProviderProfile changed = m_edited;
    changed.name = m_name->text().trimmed();
    const QString hotline = m_hotline->text().trimmed();
    const QString source = hotline.isEmpty() ? QString() : m_source->currentData().toString();
    if (hotline != changed.hotline || source != changed.hotlineSource)
        changed.verifiedOn = hotline.isEmpty() ? QString() : session().facts().today.toString(Qt::ISODate);
    changed.hotline = hotline;
    changed.hotlineSource = source;
    QStringList taken;
    for (int row = 0; row < m_model->rowCount(); ++row)
        taken.append(m_model->at(row).id);
    for (int n = 1; changed.id.isEmpty(); ++n)
        if (const QString id = QStringLiteral("own%1").arg(n); !taken.contains(id))
            changed.id = id;
    session().write<bool>(
        this,
        [changed](Rooms& rooms, TaskContext&) -> Result<bool> {
            DZ_CHECK(rooms.providers().save(changed));
            return true;
        },
        [this, name = changed.name](Result<bool> done) {
            if (!done) {
                m_errors->showError(done.error());
                return;
            }
            m_errors->clear();
            host().notify(tr("%1 is stored in the directory.").arg(name));
        });
}

} // namespace daozhang::ui
