// SPDX-License-Identifier: GPL-3.0-or-later
// A bundle may be written in another language than the window's: within a scope, tr() of this thread speaks that one.
#pragma once

#include <QLocale>

#include <memory>

class QTranslator;

namespace daozhang {

class LanguageScope
{
public:
    enum class Language { Chinese, English };
    /// From here to the end of the scope, translations on this thread are in `language`; other threads do not notice.
    /// A missing translation gives the English source text.
    explicit LanguageScope(Language language);
    ~LanguageScope();
    LanguageScope(const LanguageScope&) = delete;
    LanguageScope& operator=(const LanguageScope&) = delete;

    /// True within an English scope of this thread.
    static bool isEnglish();
    /// Locale of the innermost scope of this thread, else the program's: names of months and days follow the text.
    static QLocale locale();

    /// The last translator installed is asked first, so whoever installs translators calls this afterwards, on the
    /// application's thread.
    static void stayOnTop();

private:
    std::unique_ptr<QTranslator> m_translator;
    const QTranslator* m_before = nullptr;
    Language m_languageBefore = Language::Chinese;
};

} // namespace daozhang
