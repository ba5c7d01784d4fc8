// SPDX-License-Identifier: GPL-3.0-or-later
// Describing a table, on the Import page in place of its files: the first rows and the columns at the left, the questions
// at the right, what the answers would give below.
#pragma once

#include "ui/intake/describe_presenter.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace daozhang::ui {

class CellsModel;
class ErrorStrip;
class Panel;
class Segments;
class TableView;
class TaskStrip;
class TextLabel;

class DescribeView : public QWidget
{
    Q_OBJECT
public:
    DescribeView(DescribePresenter& presenter, ShopSession& session, QWidget* parent = nullptr);
    /// Where work begins: the first open question.
    void focusFirst();
    QList<QWidget*> panes() const;
    void retranslate();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Asked
    {
        intake::Question question;
        TextLabel* text;
        QWidget* field;   ///< QComboBox or QLineEdit
    };
    QWidget* buildRows();
    QWidget* buildQuestions();
    QWidget* buildPreview();
    void addQuestion(intake::Question question, QWidget* field);
    void show();
    void showRows();
    void showColumns();
    void showQuestions();
    void showWords();
    void showPreview();
    QString previewSentence() const;
    void fillChoices(QComboBox* combo, intake::Question question);
    void fitColumns();

    DescribePresenter& m_presenter;
    ShopSession& m_session;
    bool m_showing = false;
    TextLabel* m_lead;
    ErrorStrip* m_error;
    Panel* m_rowsPanel;
    Panel* m_columnsPanel;
    Panel* m_questionsPanel;
    Panel* m_previewPanel;
    CellsModel* m_rowsModel;
    CellsModel* m_previewModel;
    TableView* m_rows;
    TableView* m_preview;
    Segments* m_previewKinds;
    TextLabel* m_sentence;
    QWidget* m_columns;
    QGridLayout* m_columnGrid;
    QVector<QComboBox*> m_columnFields;
    QVBoxLayout* m_questionRows;
    QVector<Asked> m_asked;
    QComboBox* m_zone;
    TextLabel* m_zoneText;
    TextLabel* m_wordsText;
    QWidget* m_words;
    QGridLayout* m_wordGrid;
    QVector<QComboBox*> m_wordFields;
    QString m_columnsOf, m_wordsOf;   ///< what the rows of combo boxes were made for
};

} // namespace daozhang::ui
