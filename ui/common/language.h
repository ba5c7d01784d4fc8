// SPDX-License-Identifier: GPL-3.0-or-later
// Chinese and English, switched at once: every text of the window is set in a closure that runs again on a switch.
#pragma once

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

class QTranslator;

namespace daozhang::ui {

class Language : public QObject
{
    Q_OBJECT
public:
    enum class Code { Chinese, English };

    /// The hub of the application; made at the first call, after QApplication.
    static Language& hub();
    /// Sets all texts of `owner` now and after each switch: bind(this, [this] { m_open->setText(tr("Open case")); }).
    /// tr() outside such a closure leaves a text behind in the old language.
    template <class F> static void bind(QObject* owner, F setTexts)
    {
        setTexts();
        connect(&hub(), &Language::changed, owner, setTexts);
    }

    /// Installs the translations of the program and of Qt, and the locale of numbers and dates.
    void use(Code code);
    Code code() const { return m_code; }
    bool isChinese() const { return m_code == Code::Chinese; }
    /// A text of a table as both languages have it, English first: what the palette finds, whichever is spoken.
    QStringList inBoth(const char* context, const char* source) const;
    /// Chinese when the system's language is, else English.
    static Code ofSystem();
    static QString toCode(Code code);  ///< "zh", "en"
    static std::optional<Code> fromCode(QStringView code);

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit Language(QObject* parent);
    ~Language() override;

    Code m_code = Code::English;
    std::unique_ptr<QTranslator> m_program;
    std::unique_ptr<QTranslator> m_qt;
    std::unique_ptr<QTranslator> m_chinese;  ///< never installed: only asked
    bool m_pending = false;
};

} // namespace daozhang::ui
