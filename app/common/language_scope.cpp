// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/language_scope.h"

#include <QCoreApplication>
#include <QThread>
#include <QTranslator>

namespace daozhang {

namespace {

thread_local const QTranslator* currentTranslator = nullptr;
thread_local LanguageScope::Language currentLanguage = LanguageScope::Language::Chinese;

/// Answers for threads that are within a scope and stays silent for all others.
class ScopedTranslator final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override
    {
        if (!currentTranslator)
            return {};
        const QString found = currentTranslator->translate(context, source, disambiguation, n);
        // Not null, or Qt would go on to the window's language.
        return found.isNull() ? QString::fromUtf8(source) : found;
    }
};

ScopedTranslator* installed = nullptr;  // owned by the application

} // namespace

LanguageScope::LanguageScope(Language language)
    : m_translator(std::make_unique<QTranslator>()), m_before(currentTranslator), m_languageBefore(currentLanguage)
{
    if (!installed && qApp && QThread::currentThread() == qApp->thread())
        stayOnTop();
    // Without the file (a test that links no translations) the source texts serve.
    (void)m_translator->load(language == Language::Chinese ? QStringLiteral(":/i18n/daozhang_zh_CN.qm")
                                                           : QStringLiteral(":/i18n/daozhang_en.qm"));
    currentTranslator = m_translator.get();
    currentLanguage = language;
}

LanguageScope::~LanguageScope()
{
    currentTranslator = m_before;
    currentLanguage = m_languageBefore;
}

bool LanguageScope::isEnglish() { return currentTranslator && currentLanguage == Language::English; }

QLocale LanguageScope::locale()
{
    if (!currentTranslator)
        return QLocale();
    return isEnglish() ? QLocale(QLocale::English, QLocale::UnitedStates) : QLocale(QLocale::Chinese, QLocale::China);
}

void LanguageScope::stayOnTop()
{
    if (installed)
        QCoreApplication::removeTranslator(installed);
    else
        installed = new ScopedTranslator(qApp);
    QCoreApplication::installTranslator(installed);
}

} // namespace daozhang
