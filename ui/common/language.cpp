// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/language.h"

#include "app/common/language_scope.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace daozhang::ui {

Language& Language::hub()
{
    static Language* language = new Language(qApp);
    return *language;
}

Language::Language(QObject* parent) : QObject(parent), m_chinese(std::make_unique<QTranslator>())
{
    qApp->installEventFilter(this);
    (void)m_chinese->load(QStringLiteral(":/i18n/daozhang_zh_CN.qm"));
}

Language::~Language() = default;

Language::Code Language::ofSystem()
{
    for (const QString& name : QLocale::system().uiLanguages())
        return name.startsWith(QLatin1String("zh")) ? Code::Chinese : Code::English;
    return Code::English;
}

QString Language::toCode(Code code) { return code == Code::Chinese ? QStringLiteral("zh") : QStringLiteral("en"); }

std::optional<Language::Code> Language::fromCode(QStringView code)
{
    if (code.startsWith(u"zh"))
        return Code::Chinese;
    if (code.startsWith(u"en"))
        return Code::English;
    return std::nullopt;
}

QStringList Language::inBoth(const char* context, const char* source) const
{
    QStringList words{QString::fromUtf8(source)};
    if (const QString chinese = m_chinese->translate(context, source); !chinese.isEmpty())
        words.append(chinese);
    return words;
}

void Language::use(Code code)
{
    for (const auto* translator : {&m_program, &m_qt})
        if (*translator)
            QCoreApplication::removeTranslator(translator->get());
    m_code = code;
    const QLocale locale(code == Code::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                               : QLocale(QLocale::English, QLocale::UnitedStates));
    QLocale::setDefault(locale);
    m_qt = std::make_unique<QTranslator>();
    if (code == Code::Chinese
        && m_qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(m_qt.get());
    m_program = std::make_unique<QTranslator>();
    const QString file = code == Code::Chinese ? QStringLiteral(":/i18n/daozhang_zh_CN.qm") : QStringLiteral(":/i18n/daozhang_en.qm");
    if (m_program->load(file))
        QCoreApplication::installTranslator(m_program.get());
    LanguageScope::stayOnTop();
    Theme::hub().setFontsFor(isChinese());
}

bool Language::eventFilter(QObject* watched, QEvent* event)
{
    // A switch sends several of these, one a translator: one answer is enough.
    if (watched == qApp && event->type() == QEvent::LanguageChange && !m_pending) {
        m_pending = true;
        QMetaObject::invokeMethod(this, [this] {
            m_pending = false;
            emit changed();
        }, Qt::QueuedConnection);
    }
    return false;
}

} // namespace daozhang::ui
