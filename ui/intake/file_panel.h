// SPDX-License-Identifier: GPL-3.0-or-later
// What one file holds: its refused lines, its rows, its control totals; or the rows of one day of the calendar.
#pragma once

#include "ui/common/panel.h"
#include "ui/intake/import_presenter.h"
#include "ui/intake/rows_presenter.h"
#include "ui/intake/twins_presenter.h"

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace daozhang::ui {

class CellsModel;
class ErrorStrip;
class PageHost;
class Segments;
class TableView;
class TaskStrip;
class TextLabel;

class FilePanel : public Panel
{
    Q_OBJECT
public:
    enum View { Refused, Rows, Controls, Alike };

    FilePanel(ShopSession& session, PageHost& host, QWidget* parent = nullptr);
    /// What a person can choose from.
    void setFormats(const QVector<intake::ProfileInfo>& formats) { m_formats = formats; }
    void showNothing();
    void showRow(const ImportRow& row);
    void showImport(const intake::SourceFile& file);
    /// One line of an import, among its rows.
    void showLine(const intake::SourceFile& file, qint64 line);
    void showDay(const intake::Source& source, const intake::CoverageDay& day);
    bool showsDay() const { return m_day.has_value(); }
    /// True while rows are shown that want the whole width.
    bool wantsWidth() const { return !m_day && m_view == Rows && m_file.has_value(); }
    void setView(View view);
    View view() const { return m_view; }
    RowsPresenter& rows() { return m_rows; }
    TwinsPresenter& twins() { return m_twins; }
    /// The books have changed.
    void refresh();
    /// The table that is shown.
    QWidget* focusTarget() const;
    void retranslate();

signals:
    void profileChosen(const QString& profile);
    void passwordGiven(const QString& password);
    void viewChanged();
    /// The person wants to say what the columns of the file hold.
    void describeWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTop();
    void buildUnlock();
    void show();
    void showRows();
    void chooseWanted();
    void showAlike();
    void showTwinActions();
    void buildTwins();
    /// The line of the stored import that is chosen in the rows.
    std::optional<intake::RowPlace> chosenRow() const;
    void askSame();
    void askApart();
    void showFailure(const ImportRow& row);
    void setUpProfiles();
    void loadRows();
    void exportRefused();
    void fitColumns();
    TableView* tableOf(View view) const { return view == Refused ? m_refused : m_table; }

    ShopSession& m_session;
    PageHost& m_host;
    RowsPresenter m_rows;
    TwinsPresenter m_twins;
    QAction* m_same = nullptr;
    QAction* m_apart = nullptr;
    QAction* m_maySame = nullptr;
    QVector<QPushButton*> m_twinButtons;
    std::optional<ImportRow> m_row;             ///< of the preview
    std::optional<intake::SourceFile> m_file;   ///< whose lines are shown
    std::optional<std::pair<intake::Source, intake::CoverageDay>> m_day;
    QVector<intake::ProfileInfo> m_formats;
    View m_view = Refused;
    bool m_filling = false;
    QString m_rowsOf;                           ///< what the rows were loaded of
    QPointer<SessionTask> m_record;
    QBoxLayout* m_top = nullptr;   ///< views and format: side by side, or under each other where it is narrow
    Segments* m_kinds;
    QComboBox* m_profile;
    QPushButton* m_export;
    ErrorStrip* m_error;
    TextLabel* m_note;
    QWidget* m_unlock;            ///< asks for the password of a locked archive
    QLineEdit* m_password;
    QPushButton* m_open;
    TaskStrip* m_task;
    CellsModel* m_refusedModel;
    CellsModel* m_tableModel;
    TableView* m_refused;
    TableView* m_table;
    QWidget* m_paging;
    TextLabel* m_pageText;
    QPushButton* m_pageBack;
    QPushButton* m_pageForward;
};

} // namespace daozhang::ui
