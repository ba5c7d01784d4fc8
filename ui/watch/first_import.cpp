// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/watch/first_import.h"

#include "ui/common/buttons.h"
#include "ui/common/drop_frame.h"
#include "ui/common/file_prompt.h"
#include "ui/common/flow_layout.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/themed_icon.h"
#include "ui/watch/export_help.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace daozhang::ui {

namespace {

constexpr int kColumnWidth = 880;

QLabel* picture(const QString& icon, QWidget* parent, int size, std::optional<Tone> tone = {})
{
    auto* label = new QLabel(parent);
    const auto draw = [label, icon, size, tone] {
        label->setPixmap(iconPixmap(icon, tone ? tokens().toneText(*tone) : QColor(tokens().text), size, label->devicePixelRatioF()));
    };
    draw();
    QObject::connect(&Theme::hub(), &Theme::changed, label, draw);
    return label;
}

TextLabel* wrapped(TextStyle style, Ink ink, QWidget* parent)
{
    auto* label = new TextLabel(style, ink, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

FirstImport::FirstImport(QWidget* parent) : QWidget(parent)
{
    auto* inside = new QWidget;
    auto* outer = new QHBoxLayout(inside);
    outer->setContentsMargins(24, 24, 24, 24);
    auto* column = new QWidget(inside);
    column->setMaximumWidth(kColumnWidth);
    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(24);
    outer->addStretch();
    outer->addWidget(column, 100);
    outer->addStretch();

    auto* title = wrapped(TextStyle::BigFigure, Ink::Text, column);
    auto* lead = wrapped(TextStyle::Sentence, Ink::Text2, column);
    auto* head = new QVBoxLayout;
    head->setSpacing(4);
    head->addWidget(title);
    head->addWidget(lead);
    rows->addStretch(1);
    rows->addLayout(head);
    rows->addWidget(makeDropFrame());
    rows->addWidget(makeSteps());
    m_banks = new ExportHelp(ExportHelp::About::Banks, column);
    m_providers = new ExportHelp(ExportHelp::About::Providers, column);
    for (ExportHelp* help : {m_banks, m_providers}) {
        rows->addWidget(help);
        help->hide();
        connect(help, &ExportHelp::closed, this, [this] { showHelp(nullptr, nullptr); });
    }
    rows->addWidget(makeAssurances());
    rows->addWidget(horizontalLine(column));
    rows->addWidget(makeWaysOut());
    rows->addStretch(2);

    auto* scroll = makeScroll(QStringLiteral("first.scroll"), inside, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    Language::bind(this, [=, this] {
        setAccessibleName(tr("First import"));
        title->setText(tr("Has all the money arrived? Two kinds of file will tell."));
        lead->setText(tr("One bank statement, and one list of POS sales or settlements. The program looks for each payment, "
                         "and says how much is missing and which."));
    });
}

QWidget* FirstImport::makeDropFrame()
{
    auto* frame = new DropFrame(this);
    frame->setObjectName(QStringLiteral("first.drop"));
    auto* rows = new QVBoxLayout(frame);
    rows->setContentsMargins(24, 20, 24, 20);
    rows->setSpacing(12);
    auto* mark = picture(QStringLiteral("document-import"), frame, 22);
    auto* title = new TextLabel(TextStyle::Sentence, Ink::Text, frame);
    auto* hint = wrapped(TextStyle::Small, Ink::Text2, frame);
    for (QLabel* label : {mark, static_cast<QLabel*>(title), static_cast<QLabel*>(hint)})
        label->setAlignment(Qt::AlignCenter);
    m_choose = makeButton(QStringLiteral("first.choose"), frame, ButtonLook::Primary, ButtonSize::Large);
    auto* keys = new TextLabel(TextStyle::Body, Ink::Text3, frame);
    keys->setText(QStringLiteral("Ctrl O"));
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_choose);
    row->addWidget(keys);
    row->addStretch();
    rows->addWidget(mark);
    rows->addWidget(title);
    rows->addLayout(row);
    rows->addWidget(hint);
    connect(frame, &DropFrame::filesDropped, this, &FirstImport::filesChosen);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        askForFiles(this, {tr("Files to import"), {}, {}, QStringLiteral("import"), {}},
                    [this](const QStringList& files) { emit filesChosen(files); });
    });
    Language::bind(frame, [=, this] {
        frame->setAccessibleName(tr("Drop files here"));
        title->setText(tr("Drop files here, several at once, in any order"));
        m_choose->setText(tr("Choose files…"));
        hint->setText(tr("CSV, text, MT940 and zip; you see a preview first, nothing is stored before you say “Write”."));
    });
    return frame;
}

QWidget* FirstImport::makeSteps()
{
    struct Step
    {
        TextLabel* number;
        TextLabel* title;
        TextLabel* text;
    };
    auto* row = new QWidget(this);
    auto* columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);
    QVector<Step> steps;
    QVector<QPushButton*> links;
    for (const char* icon : {"view-bank", "view-list-details", "configure"}) {
        auto* card = new Card(row);
        auto* rows = new QVBoxLayout(card);
        rows->setContentsMargins(20, 16, 20, 16);
        rows->setSpacing(4);
        Step step{new TextLabel(TextStyle::Small, Ink::Text2, card), wrapped(TextStyle::PanelTitle, Ink::Text, card),
                  wrapped(TextStyle::Body, Ink::Text2, card)};
        auto* head = new QHBoxLayout;
        head->setSpacing(8);
        head->addWidget(picture(QString::fromLatin1(icon), card, 16));
        head->addWidget(step.title, 1);
        rows->addWidget(step.number);
        rows->addLayout(head);
        rows->addWidget(step.text);
        rows->addStretch();
        static const char* const names[] = {"first.banks", "first.providers", "first.terms"};
        links.append(makeButton(QString::fromLatin1(names[steps.size()]), card, ButtonLook::Link));
        rows->addWidget(links.constLast(), 0, Qt::AlignLeft);
        steps.append(step);
        columns->addWidget(card, 1);
    }
    connect(links[0], &QPushButton::clicked, this, [this, link = links[0]] { showHelp(m_banks, link); });
    connect(links[1], &QPushButton::clicked, this, [this, link = links[1]] { showHelp(m_providers, link); });
    connect(links[2], &QPushButton::clicked, this, &FirstImport::termsRequested);
    Language::bind(row, [steps, links] {
        steps[0].number->setText(tr("Step 1 · needed"));
        steps[0].title->setText(tr("Bank statement"));
        steps[0].text->setText(tr("Online banking › account details › export. From the day of the first sale you want to check, up to today."));
        steps[1].number->setText(tr("Step 2 · one of the two"));
        steps[1].title->setText(tr("POS sales or settlements"));
        steps[1].text->setText(tr("Merchant back office › transactions › download; or the provider's settlement file."));
        steps[2].number->setText(tr("Step 3 · proposed, you confirm"));
        steps[2].title->setText(tr("Settlement terms"));
        steps[2].text->setText(tr("T+1 or D+1, the rates, the daily cut-off. After the import the usual terms of your providers are proposed."));
        links[0]->setText(tr("How each bank exports"));
        links[1]->setText(tr("How each provider exports"));
        links[2]->setText(tr("Enter them now"));
    });
    return row;
}

QWidget* FirstImport::makeAssurances()
{
    auto* row = new QWidget(this);
    auto* columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(8);
    QVector<TextLabel*> labels;
    for (const char* icon : {"lock", "checkmark", "edit-undo"}) {
        columns->addWidget(picture(QString::fromLatin1(icon), row, 16, Tone::Ok));
        labels.append(wrapped(TextStyle::Body, Ink::Text2, row));
        columns->addWidget(labels.constLast(), 1);
        columns->addSpacing(16);
    }
    Language::bind(row, [labels] {
        labels[0]->setText(tr("Stays on this computer; card numbers are cut to 6 + 4"));
        labels[1]->setText(tr("Only a bank line makes it “arrived”"));
        labels[2]->setText(tr("Each import can be taken back"));
    });
    return row;
}

QWidget* FirstImport::makeWaysOut()
{
    auto* row = new QWidget(this);
    auto* columns = new FlowLayout(row);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);
    auto* question = new TextLabel(TextStyle::Body, Ink::Text2, row);
    auto* demo = makeButton(QStringLiteral("first.demo"), row);
    auto* counter = makeButton(QStringLiteral("first.counterCase"), row);
    auto* restore = makeButton(QStringLiteral("first.restore"), row);
    demo->setIcon(themedIcon(QStringLiteral("media-playback-start")));
    counter->setIcon(themedIcon(QStringLiteral("call-start")));
    restore->setIcon(themedIcon(QStringLiteral("edit-undo")));
    columns->addWidget(question);
    for (QPushButton* way : {demo, counter, restore})
        columns->addWidget(way);
    connect(demo, &QPushButton::clicked, this, &FirstImport::demoRequested);
    connect(counter, &QPushButton::clicked, this, &FirstImport::counterCaseRequested);
    connect(restore, &QPushButton::clicked, this, &FirstImport::restoreRequested);
    Language::bind(row, [=] {
        question->setText(FirstImport::tr("No files yet?"));
        demo->setText(FirstImport::tr("Open the demo shop"));
        counter->setText(FirstImport::tr("Customer at the counter: note a case"));
        restore->setText(FirstImport::tr("Restore a backup"));
    });
    return row;
}

void FirstImport::showHelp(ExportHelp* shown, QPushButton* asked)
{
    m_banks->setVisible(shown == m_banks);
    m_providers->setVisible(shown == m_providers);
    if (shown)
        shown->findChild<QPushButton*>(shown->objectName() + QStringLiteral(".close"))->setFocus(Qt::ShortcutFocusReason);
    else if (m_asked)
        m_asked->setFocus(Qt::OtherFocusReason);
    m_asked = asked;
}

void FirstImport::focusFirst() { m_choose->setFocus(Qt::OtherFocusReason); }

} // namespace daozhang::ui
