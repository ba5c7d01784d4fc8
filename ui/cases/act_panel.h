// SPDX-License-Identifier: GPL-3.0-or-later
// A form that opens in place on the case page: fields, an error beside them, one button that does it. What was typed
// stays with its case while a person looks elsewhere.
#pragma once

#include "models/common/money.h"
#include "models/common/result.h"

#include <QFrame>
#include <QVariantMap>

#include <functional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDateTimeEdit;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace daozhang::ui {

class ErrorStrip;
class TextLabel;

class ActPanel : public QFrame
{
    Q_OBJECT
public:
    explicit ActPanel(const QString& name, QWidget* parent = nullptr);

    /// What stands in the fields now, by their names; and back.
    QVariantMap draft() const;
    void setDraft(const QVariantMap& draft);
    void showError(const Error& error);
    void clearError();
    /// Buttons wait while the act is being written.
    void setBusy(bool busy);
    /// Puts the focus into the first field.
    void begin();

signals:
    void submitted();
    void dismissed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

    void setTexts(const QString& title, const QString& confirm);
    void setExplanation(const QString& text);
    QLineEdit* addLine(const QString& name);
    QPlainTextEdit* addText(const QString& name, int lines = 3);
    QComboBox* addChoice(const QString& name);
    QDateEdit* addDate(const QString& name);
    QDateTimeEdit* addMoment(const QString& name);
    QCheckBox* addCheck(const QString& name);
    /// A hint under the field before it.
    TextLabel* addHint();
    void addWidget(QWidget* widget);
    /// The next two fields share one row.
    void pairNext() { m_pair = 2; }
    /// Text of a field's label; also its accessible name.
    void setLabel(QWidget* field, const QString& text);
    void setRowVisible(QWidget* field, bool visible);
    QPushButton* confirmButton() const { return m_confirm; }

private:
    void place(QWidget* field);
    void orderTabs();

    QString m_name;
    TextLabel* m_title;
    TextLabel* m_explanation;
    ErrorStrip* m_error;
    QGridLayout* m_grid;
    QPushButton* m_confirm;
    QPushButton* m_cancel;
    QHash<QWidget*, QLabel*> m_labels;
    QList<QWidget*> m_fields;
    QList<QWidget*> m_stops;  // what Tab walks, in the order of the rows
    int m_row = 0;
    int m_pair = 0;
};

/// The amount that a person typed; nullopt when the text is no amount of that currency.
std::optional<Money> typedAmount(const QLineEdit& field, Currency currency);

} // namespace daozhang::ui
