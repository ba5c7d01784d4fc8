// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guard/appearance_section.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/language.h"
#include "ui/common/panel.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLocale>
#include <QProcess>
#include <QSettings>

namespace daozhang::ui {

namespace {

constexpr int kPercents[] = {100, 125, 150, 175, 200};
const QString kScaleKey = QStringLiteral("look/scale");

int keptScale() { return QSettings().value(kScaleKey, 100).toInt(); }
/// What the window was started with.
int presentScale()
{
    bool known = false;
    const double factor = qEnvironmentVariable("QT_SCALE_FACTOR").toDouble(&known);
    return known ? qRound(factor * 100) : 100;
}

} // namespace

AppearanceSection::AppearanceSection(ShopSession& session, PageHost& host, QWidget* parent)
    : SettingsSection(session, host, parent), m_language(new Segments(this)), m_scheme(new Segments(this)), m_scale(new Segments(this)),
      m_scaleNote(new TextLabel(TextStyle::Small, Ink::Text2, this))
{
    m_language->setObjectName(QStringLiteral("appearance.language"));
    m_scheme->setObjectName(QStringLiteral("appearance.theme"));
    m_scale->setObjectName(QStringLiteral("appearance.scale"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* panel = new Panel(this);
    auto* form = new QFormLayout;
    form->setContentsMargins(16, 4, 16, 16);
    form->setHorizontalSpacing(24);
    form->setVerticalSpacing(12);
    QVector<TextLabel*> names;
    for (Segments* field : {m_language, m_scheme, m_scale}) {
        names.append(new TextLabel(TextStyle::Body, Ink::Text2, panel));
        form->addRow(names.constLast(), field);
        field->setMaximumWidth(460);
    }
    auto* again = new QHBoxLayout;
    again->setSpacing(12);
    m_again = makeButton(QStringLiteral("appearance.again"), panel, ButtonLook::Plain, ButtonSize::Small);
    m_scaleNote->setWordWrap(true);
    again->addWidget(m_again);
    again->addWidget(m_scaleNote, 1);
    form->addRow(QString(), again);
    panel->body()->addLayout(form);
    rows->addWidget(panel);
    rows->addStretch();
    // Each language is named in itself, so that it can be found by who cannot read the other.
    m_language->setTexts({QStringLiteral("中文"), QStringLiteral("English")});
    Language::bind(this, [=, this] {
        setAccessibleName(title());
        panel->setTitle(tr("Appearance"));
        const QStringList said{tr("Language"), tr("Colours"), tr("Size")};
        for (int i = 0; i < names.size(); ++i)
            names[i]->setText(said[i]);
        m_scheme->setTexts({tr("As the system"), tr("Light"), tr("Dark")});
        QStringList percents;
        for (const int percent : kPercents)
            percents.append(tr("%1 %").arg(QLocale().toString(percent)));
        m_scale->setTexts(percents);
        m_language->setAccessibleName(said[0]);
        m_scheme->setAccessibleName(said[1]);
        m_scale->setAccessibleName(said[2]);
        m_again->setText(tr("Start again now"));
        showScale();
    });
    m_language->setCurrent(Language::hub().isChinese() ? 0 : 1);
    m_scheme->setCurrent(static_cast<int>(Theme::hub().scheme()));
    for (int i = 0; i < static_cast<int>(std::size(kPercents)); ++i)
        if (kPercents[i] == keptScale())
            m_scale->setCurrent(i);
    connect(m_language, &Segments::currentChanged, this, [](int index) {
        const auto code = index == 0 ? Language::Code::Chinese : Language::Code::English;
        QSettings().setValue(QStringLiteral("look/language"), Language::toCode(code));
        Language::hub().use(code);
    });
    connect(&Language::hub(), &Language::changed, this, [this] { m_language->setCurrent(Language::hub().isChinese() ? 0 : 1); });
    connect(m_scheme, &Segments::currentChanged, this, [](int index) {
        const auto scheme = static_cast<Scheme>(index);
        QSettings().setValue(QStringLiteral("look/theme"), toCode(scheme));
        Theme::hub().apply(scheme);
    });
    connect(m_scale, &Segments::currentChanged, this, [this](int index) {
        QSettings().setValue(kScaleKey, kPercents[index]);
        showScale();
    });
    connect(m_again, &QPushButton::clicked, this, &AppearanceSection::startAgain);
    showScale();
}

QString AppearanceSection::title() const { return tr("Appearance"); }
QList<QWidget*> AppearanceSection::panes() const { return {m_language, m_scheme, m_scale}; }

void AppearanceSection::showScale()
{
    const bool waits = keptScale() != presentScale();
    m_again->setVisible(waits);
    m_scaleNote->setText(waits ? tr("The size changes with the next start.") : tr("Of texts and of everything else; on top of the system's own scaling."));
}

void AppearanceSection::startAgain()
{
    // The next one starts when this one has really ended: a window that asks something first stays the only one.
    const auto next = connect(qApp, &QCoreApplication::aboutToQuit, qApp, [] {
        qunsetenv("QT_SCALE_FACTOR");
        QProcess::startDetached(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().mid(1));
    });
    if (!window()->close())
        disconnect(next);
}

} // namespace daozhang::ui
