// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence of one case: what is there, its thumbnails, and what can be done with it. No widget.
#pragma once

#include "app/session/shop_session.h"
#include "models/evidence/evidence_item.h"

#include <QImage>
#include <QObject>
#include <QSet>

class QMimeData;

namespace daozhang::ui {

/// What a viewer needs of one item.
struct OpenedEvidence
{
    EvidenceId id;
    QByteArray bytes;    ///< empty when too large for the window
    QString tooLarge;    ///< the sentence that says so
    QVector<evidence::CustodyEvent> custody;
};

class EvidencePresenter : public QObject
{
    Q_OBJECT
public:
    EvidencePresenter(ShopSession& session, QObject* parent = nullptr);

    ShopSession& session() const { return m_session; }
    void setCase(CaseId id);
    CaseId inCase() const { return m_case; }
    void refresh();

    const QVector<evidence::EvidenceItem>& items() const { return m_items; }
    const evidence::EvidenceItem* item(EvidenceId id) const;
    /// Null while it is being made, or when the kind has none.
    QImage thumbnail(EvidenceId id) const { return m_thumbnails.value(id); }

    void attachFiles(const QStringList& paths);
    void attachImage(const QImage& image);
    void attachText(const QString& text);
    void attachMessage(const evidence::MessageRequest& request);
    /// Takes files, an image or text from a paste or drop. Text that reads like a bank message is handed back through
    /// messagePasted, because its sender and time must be asked for. False when there is nothing to take.
    bool take(const QMimeData* data);
    void open(EvidenceId id);
    void describe(const evidence::EvidenceItem& changed);
    void remove(EvidenceId id, const QString& reason);
    void verify(EvidenceId id);
    void saveCopy(EvidenceId id, const QString& path);

signals:
    void itemsChanged();
    void thumbnailReady(daozhang::EvidenceId id);
    void opened(const daozhang::ui::OpenedEvidence& evidence);
    void messagePasted(const QString& text);
    void attached(daozhang::EvidenceId id, const QString& sentence);
    /// The thing was not taken; `what` names it.
    void refused(const QString& what, const daozhang::Error& error);
    void done(const QString& sentence);
    void failed(const daozhang::Error& error);
    /// Work that may take long has begun.
    void working(daozhang::SessionTask* task, const QString& doing);
    void verified(daozhang::EvidenceId id, bool holds);

private:
    void attach(evidence::AttachRequest request, const QString& what, const QImage& image = {});
    void makeThumbnails();

    ShopSession& m_session;
    CaseId m_case;
    QVector<evidence::EvidenceItem> m_items;
    QHash<EvidenceId, QImage> m_thumbnails;
    QSet<EvidenceId> m_thumbnailsAsked;
};

/// True when a pasted text reads like a message of a bank: it names an amount with a card tail or a bank.
bool readsLikeBankMessage(const QString& text, const QDateTime& now);
/// A small picture of the content, in `size` device pixels at most; null when the kind has none. For worker threads.
QImage thumbnailOf(const QByteArray& bytes, const QString& mediaType, QSize size);
/// Icon for a kind of content.
QString iconOf(const evidence::EvidenceItem& item);

} // namespace daozhang::ui
