// SPDX-License-Identifier: GPL-3.0-or-later
// Archives of cases: writing one, and what the check of one found.
#pragma once

#include "app/dossier/dossier_service.h"
#include "ui/common/page.h"
#include "ui/common/panel.h"

class QPlainTextEdit;
class QPushButton;

namespace daozhang::ui {

class ChipLabel;
class TextLabel;

/// Shows itself with what a check found; hidden else.
class ArchiveCard : public Card
{
    Q_OBJECT
public:
    ArchiveCard(ShopSession& session, PageHost& host, QWidget* parent = nullptr);
    /// Asks where to, and writes the cases there: an archive with all that they hold, or one table of them. `called` is their
    /// part of the file's name.
    void exportCases(const QVector<CaseId>& cases, const QString& called);
    /// Asks which file, and checks it by itself: an archive of cases, or a bundle.
    void check();

signals:
    void failed(const daozhang::Error& error);

private:
    void showVerdict(const QString& path, const dossier::BundleVerdict& verdict);

    ShopSession& m_session;
    PageHost& m_host;
    TextLabel* m_title;
    ChipLabel* m_chip;
    QPlainTextEdit* m_found;
    QPushButton* m_close;
};

} // namespace daozhang::ui
