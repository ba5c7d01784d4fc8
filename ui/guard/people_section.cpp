// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/people_section.h"

#include "ui/common/buttons.h"
#include "ui/common/delegates.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/table_view.h"

#include <QLineEdit>
#include <QSettings>

namespace daozhang::ui {

PeopleSection::PeopleSection(ShopSession& session, PageHost& host, QWidget* parent)
    : SettingsSection(session, host, parent), m_known(new QStringListModel(this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metric::kPanelGap);
    m_errors = new ErrorStrip(this);
    rows->addWidget(m_errors);
    auto* panel = new Panel(this);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(16, 0, 16, 16);
    body->setSpacing(12);
    m_now = new TextLabel(TextStyle::Figure, Ink::Text, panel);
    m_now->setObjectName(QStringLiteral("people.now"));
    auto* text = new TextLabel(TextStyle::Body, Ink::Text2, panel);
    text->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_name = new QLineEdit(panel);
    m_name->setObjectName(QStringLiteral("people.name"));
    m_name->setMaxLength(60);
    m_name->setMaximumWidth(420);
    m_take = makeButton(QStringLiteral("people.take"), panel, ButtonLook::Primary);
    m_take->setEnabled(false);
    row->addWidget(m_name, 1);
    row->addWidget(m_take);
    row->addStretch();
    body->addWidget(m_now);
    body->addWidget(text);
    body->addLayout(row);
    panel->body()->addLayout(body);
    rows->addWidget(panel);

    auto* earlier = new Panel(this);
    m_earlier = earlier;
    m_list = new RowList(QStringLiteral("people.known"), earlier);
    m_list->setModel(m_known);
    m_list->setItemDelegate(new CellDelegate(m_list));
    earlier->body()->addWidget(m_list);
    earlier->body()->setContentsMargins(0, 0, 0, 6);
    earlier->hide();
    rows->addWidget(earlier, 1);
    rows->addStretch();

    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& name) { m_take->setEnabled(!name.simplified().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { take(m_name->text()); });
    connect(m_take, &QPushButton::clicked, this, [this] { take(m_name->text()); });
    connect(m_list, &RowList::rowActivated, this, [this](const QModelIndex& index) { take(index.data().toString()); });
    connect(&session, &ShopSession::factsChanged, this, &PeopleSection::showCurrent);
    Language::bind(this, [=, this] {
        setAccessibleName(title());
        panel->setTitle(tr("At the desk of this computer"));
        text->setText(tr("The journal gets this name with everything that is done here from now on. What was done before keeps the name it has. "
                         "There is no password: who must not act in another's name needs an account of their own on this computer."));
        m_name->setAccessibleName(tr("Name"));
        m_name->setPlaceholderText(tr("Name, as it should stand in the journal"));
        m_take->setText(tr("At the desk now"));
        m_list->setAccessibleName(tr("Worked here before"));
        earlier->setTitle(tr("Worked here before"), tr("Enter or double click: at the desk again"));
        showCurrent();
    });
}

QString PeopleSection::title() const { return tr("People"); }
QList<QWidget*> PeopleSection::panes() const { return {m_name, m_list}; }

void PeopleSection::showCurrent()
{
    const QString who = session().facts().who;
    m_now->setText(who == QLatin1String("owner") ? tr("Owner") : who);
}

void PeopleSection::refresh()
{
    showCurrent();
    session().read<QStringList>(
        this, [](Rooms& rooms, TaskContext&) { return rooms.people(); },
        [this](Result<QStringList> names) {
            if (!names) {
                m_errors->showError(names.error());
                return;
            }
            if (m_known->stringList() != *names)
                m_known->setStringList(*names);
            m_earlier->setVisible(!names->isEmpty());
        });
}

void PeopleSection::take(const QString& name)
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty())
        return;
    m_errors->clear();
    session().write<bool>(
        this,
        [wanted](Rooms& rooms, TaskContext&) -> Result<bool> {
            DZ_CHECK(rooms.rememberPerson(wanted));
            return true;
        },
        [this, wanted](Result<bool> done) {
            if (!done) {
                m_errors->showError(done.error());
                return;
            }
            const QString before = session().facts().who;
            const auto sit = [this](const QString& who) {
                QSettings().setValue(QStringLiteral("desk/person"), who);
                session().setWho(who);
            };
            sit(wanted);
            m_name->clear();
            host().notify(tr("%1 is at the desk now.").arg(wanted), [sit, before] { sit(before); });
        });
}

} // namespace daozhang::ui
