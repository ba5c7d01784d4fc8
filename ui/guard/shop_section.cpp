// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/shop_section.h"

#include "ui/common/actions.h"
#include "ui/common/buttons.h"
#include "ui/common/chip.h"
#include "ui/common/chips.h"
#include "ui/common/file_prompt.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/theme.h"

#include <QDateTime>
#include <QFileInfo>
#include <QFormLayout>
#include <QSettings>
#include <QUrl>
#include <QUrlQuery>

namespace daozhang::ui {

namespace {

/// A URL may carry a password; nobody needs to see it.
QString shownLocation(const QString& location)
{
    if (!location.contains(QLatin1String("://")))
        return location;
    return QUrl(location).toString(QUrl::RemovePassword | QUrl::RemoveQuery);
}

TextLabel* wrapped(QWidget* parent)
{
    auto* label = new TextLabel(TextStyle::Body, Ink::Text2, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

ShopSection::ShopSection(ShopSession& session, PageHost& host, QWidget* parent) : SettingsSection(session, host, parent)
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metric::kPanelGap);
    m_errors = new ErrorStrip(this);
    rows->addWidget(m_errors);
    rows->addWidget(makeFacts());
    rows->addWidget(makeBackup());
    rows->addWidget(makeVerify());
    rows->addStretch();
    Language::bind(this, [this] { setAccessibleName(title()); });
}

QString ShopSection::title() const { return tr("Shop and backup"); }
QList<QWidget*> ShopSection::panes() const { return {m_backUp, m_verify}; }
void ShopSection::refresh() {}

QWidget* ShopSection::makeFacts()
{
    auto* panel = new Panel(this);
    auto* form = new QFormLayout;
    form->setContentsMargins(16, 0, 16, 12);
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(4);
    QVector<TextLabel*> labels;
    for (int i = 0; i < 4; ++i) {
        labels.append(new TextLabel(TextStyle::Body, Ink::Text3, panel));
        m_facts.append(new TextLabel(TextStyle::Body, Ink::Text, panel));
        m_facts.constLast()->setTextInteractionFlags(Qt::TextSelectableByMouse);
        form->addRow(labels.constLast(), m_facts.constLast());
    }
    panel->body()->addLayout(form);
    Language::bind(panel, [=, this] {
        panel->setTitle(tr("This shop"));
        const QStringList names{tr("Name"), tr("Currency"), tr("Time zone"), tr("Kept in")};
        const ShopFacts& facts = session().facts();
        const QStringList values{facts.name, facts.currency.code(), QString::fromLatin1(facts.timezone), shownLocation(facts.location)};
        for (int i = 0; i < names.size(); ++i) {
            labels[i]->setText(names[i]);
            m_facts[i]->setText(values[i]);
        }
    });
    return panel;
}

QWidget* ShopSection::makeBackup()
{
    auto* panel = new Panel(this);
    auto* action = makeAction(Act::BackUpNow, this);
    auto* rows = new QVBoxLayout;
    rows->setContentsMargins(16, 0, 16, 12);
    auto* text = wrapped(panel);
    m_backUp = makeButton(action, panel);
    m_backupResult = wrapped(panel);
    rows->addWidget(text);
    rows->addWidget(m_backUp);
    rows->addWidget(m_backupResult);
    m_backupResult->hide();
    panel->body()->addLayout(rows);
    connect(action, &QAction::triggered, this, &ShopSection::backUp);
    Language::bind(panel, [=] {
        panel->setTitle(ShopSection::tr("Backup"));
        text->setText(ShopSection::tr("Writes a whole copy of the shop to one file and opens it to prove that it can be read. Keep it on another disk."));
    });
    return panel;
}

QWidget* ShopSection::makeVerify()
{
    auto* panel = new Panel(this);
    auto* action = makeAction(Act::VerifyNow, this);
    auto* rows = new QVBoxLayout;
    rows->setContentsMargins(16, 0, 16, 12);
    auto* text = wrapped(panel);
    m_verify = makeButton(action, panel);
    m_verdict = new ChipLabel(panel);
    m_verdict->hide();
    m_verdictText = wrapped(panel);
    m_verdictText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_verdictText->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_verify);
    row->addWidget(m_verdict);
    row->addStretch();
    rows->addWidget(text);
    rows->addLayout(row);
    rows->addWidget(m_verdictText);
    panel->body()->addLayout(rows);
    connect(action, &QAction::triggered, this, &ShopSection::verify);
    Language::bind(panel, [=] {
        panel->setTitle(ShopSection::tr("Integrity"));
        text->setText(ShopSection::tr("Recomputes the journal's chain and every stored original, and asks the database for its own check."));
    });
    return panel;
}

void ShopSection::backUp()
{
    const QString suggestion = QStringLiteral("%1-%2.shop").arg(session().facts().name, session().facts().today.toString(Qt::ISODate));
    askWhereToSave(this, {tr("Where to write the backup"), tr("Daozhang shop (*.shop)"), suggestion, QStringLiteral("backup"), QStringLiteral("shop")},
                   [this](const QString& path) {
                       m_errors->clear();
                       auto* task = session().write<bool>(
                           this,
                           [path](Rooms& rooms, TaskContext& context) -> Result<bool> {
                               DZ_CHECK(rooms.backup(path, context));
                               return true;
                           },
                           [this, path](Result<bool> done) {
                               if (!done) {
                                   m_errors->showError(done.error());
                                   return;
                               }
                               m_backupResult->setText(tr("Written and checked: %1 (%2)").arg(path, byteSize(QFileInfo(path).size())));
                               m_backupResult->show();
                           });
                       host().follow(task, tr("Writing the backup"));
                   });
}

void ShopSection::verify()
{
    m_errors->clear();
    auto* task = session().read<guard::ShopVerdict>(
        this, [](Rooms& rooms, TaskContext& context) { return rooms.verify(context); },
        [this](Result<guard::ShopVerdict> verdict) {
            if (verdict)
                showVerdict(*verdict);
            else
                m_errors->showError(verdict.error());
        });
    host().follow(task, tr("Verifying the shop"));
}

void ShopSection::showVerdict(const guard::ShopVerdict& verdict)
{
    m_verdict->setChip(chipOf(verdict.holds() ? Integrity::Holds : Integrity::Altered));
    QStringList lines{tr("%n journal entries recomputed", nullptr, static_cast<int>(verdict.journal.entries)),
                      tr("%n stored originals measured", nullptr, static_cast<int>(verdict.blobs))};
    if (!verdict.journal.holds())
        lines.append(verdict.journal.reason);
    lines += verdict.broken;
    m_verdictText->setText(lines.join(QLatin1Char('\n')));
    m_verdictText->show();
}

AppearanceSection::AppearanceSection(ShopSession& session, PageHost& host, QWidget* parent)
    : SettingsSection(session, host, parent), m_language(new Segments(this)), m_scheme(new Segments(this))
{
    m_language->setObjectName(QStringLiteral("appearance.language"));
    m_scheme->setObjectName(QStringLiteral("appearance.theme"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* panel = new Panel(this);
    auto* form = new QFormLayout;
    form->setContentsMargins(16, 4, 16, 16);
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(12);
    auto* languageLabel = new TextLabel(TextStyle::Body, Ink::Text2, panel);
    auto* schemeLabel = new TextLabel(TextStyle::Body, Ink::Text2, panel);
    form->addRow(languageLabel, m_language);
    form->addRow(schemeLabel, m_scheme);
    m_language->setMaximumWidth(320);
    m_scheme->setMaximumWidth(420);
    panel->body()->addLayout(form);
    rows->addWidget(panel);
    rows->addStretch();
    // Each language is named in itself, so that it can be found by who cannot read the other.
    m_language->setTexts({QStringLiteral("中文"), QStringLiteral("English")});
    Language::bind(this, [=, this] {
        setAccessibleName(title());
        panel->setTitle(tr("Appearance"), tr("changes at once"));
        languageLabel->setText(tr("Language"));
        schemeLabel->setText(tr("Colours"));
        m_scheme->setTexts({tr("As the system"), tr("Light"), tr("Dark")});
        m_language->setAccessibleName(tr("Language"));
        m_scheme->setAccessibleName(tr("Colours"));
    });
    m_language->setCurrent(Language::hub().isChinese() ? 0 : 1);
    m_scheme->setCurrent(static_cast<int>(Theme::hub().scheme()));
    connect(m_language, &Segments::currentChanged, this, [](int index) {
        const auto code = index == 0 ? Language::Code::Chinese : Language::Code::English;
        QSettings().setValue(QStringLiteral("look/language"), Language::toCode(code));
        Language::hub().use(code);
    });
    connect(m_scheme, &Segments::currentChanged, this, [](int index) {
        const auto scheme = static_cast<Scheme>(index);
        QSettings().setValue(QStringLiteral("look/theme"), toCode(scheme));
        Theme::hub().apply(scheme);
    });
}

QString AppearanceSection::title() const { return tr("Appearance"); }
QList<QWidget*> AppearanceSection::panes() const { return {m_language, m_scheme}; }

} // namespace daozhang::ui
