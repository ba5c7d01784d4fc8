// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/start_page.h"

#include "ui/common/buttons.h"
#include "ui/common/file_prompt.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/strips.h"
#include "ui/common/themed_icon.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimeZone>

namespace daozhang::ui {

namespace {

constexpr int kColumnWidth = 880;

/// A card with an icon and a title; the caller adds below.
QVBoxLayout* startCard(QWidget* parent, Card** card, TextLabel** title, const QString& iconName)
{
    *card = new Card(parent);
    auto* layout = new QVBoxLayout(*card);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* picture = new QLabel(*card);
    const auto draw = [picture, iconName] { picture->setPixmap(iconPixmap(iconName, QColor(tokens().text), 16, picture->devicePixelRatioF())); };
    draw();
    QObject::connect(&Theme::hub(), &Theme::changed, picture, draw);
    *title = new TextLabel(TextStyle::PanelTitle, Ink::Text, *card);
    head->addWidget(picture);
    head->addWidget(*title, 1);
    layout->addLayout(head);
    return layout;
}

TextLabel* paragraph(QWidget* parent)
{
    auto* label = new TextLabel(TextStyle::Body, Ink::Text2, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout)
{
    setObjectName(QStringLiteral("startPage"));
    auto* inside = new QWidget;
    auto* outer = new QHBoxLayout(inside);
    outer->setContentsMargins(24, 24, 24, 24);
    auto* column = new QWidget(inside);
    column->setMaximumWidth(kColumnWidth);
    column->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(16);
    outer->addStretch();
    outer->addWidget(column, 100);
    outer->addStretch();

    m_title = new TextLabel(TextStyle::BigFigure, Ink::Text, column);
    m_lead = new TextLabel(TextStyle::Sentence, Ink::Text2, column);
    m_lead->setWordWrap(true);
    m_errors = new ErrorStrip(column);
    m_tasks = new TaskStrip(column);
    m_back = makeButton(QStringLiteral("start.back"), column);
    m_back->setIcon(themedIcon(QStringLiteral("go-previous")));
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, &StartPage::goBack);
    m_column->addWidget(m_back, 0, Qt::AlignLeft);
    m_column->addSpacing(8);
    m_column->addWidget(m_title);
    m_column->addWidget(m_lead);
    m_column->addWidget(m_errors);
    m_column->addWidget(m_tasks);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(makeNewShopCard(), 3);
    auto* right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(makeOpenCard());
    m_demo = makeDemoCard();
    right->addWidget(m_demo);
    right->addWidget(makeRestoreCard());
    cards->addLayout(right, 2);
    m_column->addLayout(cards);
    m_column->addStretch();

    auto* scroll = makeScroll(QStringLiteral("start.scroll"), inside, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    Language::bind(this, [this] {
        setAccessibleName(tr("Start"));
        m_title->setText(tr("Has all the money arrived?"));
        m_lead->setText(tr("Daozhang finds every payment your terminals took, and tells which of them never reached the bank. "
                           "Everything stays on this computer."));
        setBack(m_shopBehind);
    });
}

QWidget* StartPage::makeNewShopCard()
{
    Card* card = nullptr;
    TextLabel* title = nullptr;
    auto* layout = startCard(this, &card, &title, QStringLiteral("document-new"));
    auto* text = paragraph(card);
    layout->addWidget(text);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->setHorizontalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_name = new QLineEdit(card);
    m_name->setObjectName(QStringLiteral("start.name"));
    m_name->setMaxLength(80);
    m_currency = new QComboBox(card);
    m_currency->setObjectName(QStringLiteral("start.currency"));
    for (const char* code : {"CNY", "HKD", "MOP", "TWD", "SGD", "MYR", "JPY", "KRW", "USD", "EUR", "GBP", "AUD"})
        m_currency->addItem(QString(), QString::fromLatin1(code));
    m_zone = new QComboBox(card);
    m_zone->setObjectName(QStringLiteral("start.zone"));
    m_zone->addItem(QString(), QStringLiteral("Asia/Shanghai"));
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds())
        if (zone != "Asia/Shanghai" && zone.contains('/') && !zone.startsWith("Etc/"))
            m_zone->addItem(QString::fromLatin1(zone), QString::fromLatin1(zone));
    auto* nameLabel = new QLabel(card);
    auto* currencyLabel = new QLabel(card);
    auto* zoneLabel = new QLabel(card);
    nameLabel->setBuddy(m_name);
    currencyLabel->setBuddy(m_currency);
    zoneLabel->setBuddy(m_zone);
    form->addRow(nameLabel, m_name);
    form->addRow(currencyLabel, m_currency);
    form->addRow(zoneLabel, m_zone);
    layout->addLayout(form);
    layout->addSpacing(8);
    m_create = makeButton(QStringLiteral("start.create"), card, ButtonLook::Primary, ButtonSize::Large);
    m_create->setEnabled(false);
    layout->addWidget(m_create);
    m_keptIn = new TextLabel(TextStyle::Small, Ink::Text3, card);
    m_keptIn->setWordWrap(true);
    layout->addWidget(m_keptIn);
    m_elsewhere = makeButton(QStringLiteral("start.elsewhere"), card, ButtonLook::Link);
    layout->addWidget(m_elsewhere, 0, Qt::AlignLeft);
    connect(m_elsewhere, &QPushButton::clicked, this, [this] {
        setNewFile({});
        focusFirst();
    });
    layout->addStretch();
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString& name) { m_create->setEnabled(!name.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, this, &StartPage::create);
    connect(m_create, &QPushButton::clicked, this, &StartPage::create);
    Language::bind(card, [=, this] {
        title->setText(tr("A new shop"));
        text->setText(tr("Give it a name; terminals, providers and bank accounts are read from your files."));
        nameLabel->setText(tr("Name of the shop"));
        currencyLabel->setText(tr("Currency"));
        zoneLabel->setText(tr("Time zone"));
        m_name->setAccessibleName(tr("Name of the shop"));
        m_currency->setAccessibleName(tr("Currency"));
        m_zone->setAccessibleName(tr("Time zone"));
        m_elsewhere->setText(tr("Keep it elsewhere"));
        nameChoices();
        showNewFile();
    });
    return card;
}

QWidget* StartPage::makeOpenCard()
{
    Card* card = nullptr;
    TextLabel* title = nullptr;
    auto* layout = startCard(this, &card, &title, QStringLiteral("document-open"));
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    layout->addLayout(m_recent);
    auto* open = makeButton(QStringLiteral("start.open"), card);
    layout->addWidget(open);
    layout->addStretch();
    connect(open, &QPushButton::clicked, this, &StartPage::askToOpen);
    Language::bind(card, [=] {
        title->setText(StartPage::tr("A shop you have"));
        open->setText(StartPage::tr("Open shop file…"));
    });
    return card;
}

QWidget* StartPage::makeDemoCard()
{
    Card* card = nullptr;
    TextLabel* title = nullptr;
    auto* layout = startCard(this, &card, &title, QStringLiteral("media-playback-start"));
    auto* text = paragraph(card);
    layout->addWidget(text);
    auto* demo = makeButton(QStringLiteral("start.demo"), card);
    layout->addWidget(demo);
    connect(demo, &QPushButton::clicked, this, &StartPage::demoRequested);
    Language::bind(card, [=] {
        title->setText(StartPage::tr("The demo shop"));
        text->setText(StartPage::tr("Six weeks of a made-up shop with four providers, missing payments and three cases."));
        demo->setText(StartPage::tr("Open the demo shop"));
    });
    return card;
}

QWidget* StartPage::makeRestoreCard()
{
    Card* card = nullptr;
    TextLabel* title = nullptr;
    auto* layout = startCard(this, &card, &title, QStringLiteral("edit-undo"));
    auto* text = paragraph(card);
    layout->addWidget(text);
    auto* restore = makeButton(QStringLiteral("start.restore"), card);
    layout->addWidget(restore);
    connect(restore, &QPushButton::clicked, this, &StartPage::askToRestore);
    Language::bind(card, [=] {
        title->setText(StartPage::tr("A backup"));
        text->setText(StartPage::tr("Becomes a new shop file; the backup stays as it is. Journal and originals are proved before it is opened."));
        restore->setText(StartPage::tr("Restore from a backup…"));
    });
    return card;
}

void StartPage::nameChoices()
{
    const QVector<std::pair<const char*, const char*>> names{
        {"CNY", QT_TR_NOOP("Renminbi")},          {"HKD", QT_TR_NOOP("Hong Kong dollar")},  {"MOP", QT_TR_NOOP("Macanese pataca")},
        {"TWD", QT_TR_NOOP("New Taiwan dollar")}, {"SGD", QT_TR_NOOP("Singapore dollar")},  {"MYR", QT_TR_NOOP("Malaysian ringgit")},
        {"JPY", QT_TR_NOOP("Japanese yen")},      {"KRW", QT_TR_NOOP("South Korean won")},  {"USD", QT_TR_NOOP("US dollar")},
        {"EUR", QT_TR_NOOP("Euro")},              {"GBP", QT_TR_NOOP("Pound sterling")},    {"AUD", QT_TR_NOOP("Australian dollar")}};
    for (const auto& [code, name] : names)
        if (const int row = m_currency->findData(QString::fromLatin1(code)); row >= 0)
            m_currency->setItemText(row, QStringLiteral("%1 %2").arg(tr(name), QString::fromLatin1(code)));
    m_zone->setItemText(0, tr("Beijing time (%1)").arg(m_zone->itemData(0).toString()));
}

void StartPage::setNewFile(const QString& file)
{
    m_newFile = file;
    if (!file.isEmpty() && m_name->text().isEmpty()) {
        m_name->setText(QFileInfo(file).completeBaseName());
        m_name->selectAll();
    }
    showNewFile();
}

void StartPage::showNewFile()
{
    const bool isChosen = !m_newFile.isEmpty();
    m_create->setText(isChosen ? tr("Make the shop") : tr("Make the shop…"));
    m_create->setToolTip(isChosen ? QString() : tr("Asks where to keep the shop's file"));
    m_keptIn->setText(isChosen ? tr("All books will be kept in the new file %1, which you can copy and back up.").arg(m_newFile)
                               : tr("All books are kept in one file, which you can copy and back up."));
    m_elsewhere->setVisible(isChosen);
}

void StartPage::askToOpen()
{
    askForFile(this, {tr("Open a shop"), tr("Daozhang shop (*.shop);;All files (*)"), {}, QStringLiteral("shop"), {}},
               [this](const QString& file) { emit openRequested(file); });
}

void StartPage::askToRestore()
{
    askForFile(this, {tr("Which backup?"), tr("Daozhang shop (*.shop);;All files (*)"), {}, QStringLiteral("backup"), {}}, [this](const QString& backup) {
        const QString name = tr("%1 restored").arg(QFileInfo(backup).completeBaseName()) + QStringLiteral(".shop");
        askWhereToSave(this, {tr("Where to keep the restored shop"), tr("Daozhang shop (*.shop)"), name, QStringLiteral("shop"), QStringLiteral("shop")},
                       [this, backup](const QString& file) { emit restoreRequested(backup, file); });
    });
}

void StartPage::setBack(const QString& shop)
{
    m_shopBehind = shop;
    m_back->setVisible(!shop.isEmpty());
    m_back->setText(tr("Back to %1").arg(shop));
}

void StartPage::goBack()
{
    if (!m_shopBehind.isEmpty())
        emit backRequested();
}

void StartPage::setRecent(const QStringList& shops)
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& shop : shops) {
        auto* button = makeButton(QStringLiteral("start.recent"), this, ButtonLook::Link);
        button->setText(shop.contains(QLatin1String("://")) ? shop.section(QLatin1Char('@'), -1) : QFileInfo(shop).fileName());
        button->setToolTip(shop);
        button->setAccessibleName(shop);
        m_recent->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, [this, shop] { emit openRequested(shop); });
    }
}

void StartPage::setDemoOffered(bool offered) { m_demo->setVisible(offered); }
void StartPage::focusFirst() { m_name->setFocus(Qt::OtherFocusReason); }

NewShop StartPage::newShop() const
{
    NewShop shop;
    shop.name = m_name->text().trimmed();
    shop.currency = Currency::fromCode(m_currency->currentData().toString()).value_or(Currency::cny());
    shop.timezone = m_zone->currentData().toByteArray();
    return shop;
}

void StartPage::create()
{
    const NewShop shop = newShop();
    if (shop.name.isEmpty())
        return;
    if (!m_newFile.isEmpty()) {
        emit createRequested(m_newFile, shop);
        return;
    }
    QString suggestion = shop.name;
    for (const QChar forbidden : QStringLiteral("/\\:*?\"<>|"))
        suggestion.replace(forbidden, QLatin1Char('-'));
    askWhereToSave(this, {tr("Where to keep the shop"), tr("Daozhang shop (*.shop)"), suggestion + QStringLiteral(".shop"), QStringLiteral("shop"), QStringLiteral("shop")},
                   [this, shop](const QString& file) { emit createRequested(file, shop); });
}

} // namespace daozhang::ui
