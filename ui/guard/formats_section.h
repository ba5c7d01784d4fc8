// SPDX-License-Identifier: GPL-3.0-or-later
// The formats that the shop described itself, given out and taken in as files; and what it confirmed of formats that were
// never held against a real file.
#pragma once

#include "app/intake/own_profiles.h"
#include "ui/guard/settings_section.h"

class QLineEdit;
class QPushButton;

namespace daozhang::ui {

class CellsModel;
class ErrorStrip;
class Panel;
class TableView;
class TextLabel;

/// Reads and changes them; nothing of a window in it.
class FormatsPresenter : public QObject
{
    Q_OBJECT
public:
    explicit FormatsPresenter(ShopSession& session, QObject* parent = nullptr) : QObject(parent), m_session(session) {}
    void refresh();
    const QVector<intake::OwnProfile>& own() const { return m_own; }
    const QVector<intake::ConfirmedProfile>& confirmations() const { return m_confirmations; }
    void rename(const QString& id, const QString& title);
    void remove(const QString& id);
    void revoke(const QString& id);
    void exportTo(const QString& id, const QString& path);
    void importFrom(const QString& path);

signals:
    void loaded();
    void done(const QString& what);
    void failed(const daozhang::Error& error);

private:
    void write(std::function<Result<QString>(Rooms&)> work);

    ShopSession& m_session;
    QVector<intake::OwnProfile> m_own;
    QVector<intake::ConfirmedProfile> m_confirmations;
};

class FormatsSection : public SettingsSection
{
    Q_OBJECT
public:
    FormatsSection(ShopSession& session, PageHost& host, QWidget* parent);
    QString key() const override { return QStringLiteral("formats"); }
    QString title() const override;
    QString iconName() const override { return QStringLiteral("document-import"); }
    void refresh() override { m_presenter->refresh(); }
    QList<QWidget*> panes() const override;
    FormatsPresenter* presenter() const { return m_presenter; }

private:
    QWidget* buildOwn();
    QWidget* buildConfirmations();
    void show();
    void showCurrent();
    const intake::OwnProfile* currentOwn() const;
    const intake::ConfirmedProfile* currentConfirmation() const;
    void exportCurrent();
    void importFile();
    void removeCurrent();

    FormatsPresenter* m_presenter;
    ErrorStrip* m_errors;
    Panel* m_ownPanel;
    Panel* m_confirmedPanel;
    CellsModel* m_ownModel;
    CellsModel* m_confirmedModel;
    TableView* m_own;
    TableView* m_confirmed;
    TextLabel* m_hint;
    TextLabel* m_confirmedHint;
    QLineEdit* m_name;
    QPushButton* m_rename;
    QPushButton* m_export;
    QPushButton* m_delete;
    QPushButton* m_import;
    QPushButton* m_revoke;
};

} // namespace daozhang::ui
