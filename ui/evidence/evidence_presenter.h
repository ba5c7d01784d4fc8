// SPDX-License-Identifier: GPL-3.0-or-later
// The evidence of one case: what is there, its thumbnails, and what can be done with it. No widget.
#pragma once

#include "app/evidence/missing_evidence.h"
#include "app/session/shop_session.h"
#include "models/evidence/evidence_item.h"

#include <QImage>
#include <QObject>
#include <QSet>
#include <QTemporaryDir>

#include <memory>

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
    /// What the case should have and has not.
    const QVector<evidence::MissingEvidence>& missing() const { return m_missing; }
    /// The sales that an item names, of those of the case.
    QVector<reconcile::JudgedSale> salesOf(const evidence::EvidenceItem& item) const;
    QString titleOf(const evidence::EvidenceItem& item) const { return evidence::shownTitle(item, m_session.time()); }
    /// Null while it is being made, or when the kind has none.
    QImage thumbnail(EvidenceId id) const { return m_thumbnails.value(id); }

    /// Several at once are one act: told in one sentence, taken back together.
    void attachFiles(const QStringList& paths);
    void attachImage(const QImage& image);
    void attachText(const QString& text);
    void attachMessage(const evidence::MessageRequest& request);
    /// Takes files, an image or text from a paste or drop. Text that reads like a bank message is handed back through
    /// messagePasted, because its sender and time must be asked for. False when there is nothing to take.
    bool take(const QMimeData* data);
    void open(EvidenceId id);
    void readCustody(EvidenceId id);
    /// It was looked at: noted in its custody once a day for each person.
    void noteViewed(EvidenceId id);
    /// Remembers how it is turned.
    void setTurn(EvidenceId id, int quarters);
    /// Writes a copy into a folder that goes with the program and says where: openedOutside().
    void copyForOutside(EvidenceId id);
    void describe(const evidence::EvidenceItem& changed);
    void remove(EvidenceId id, const QString& reason);
    /// Takes out what was attached by mistake; the record says so.
    void takeBack(const QVector<EvidenceId>& ids);
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
    /// All that was given together is in or refused; nothing was attached when `ids` is empty.
    void attachingEnded(const QVector<daozhang::EvidenceId>& ids, const QString& sentence, const QStringList& refusals);
    void custodyRead(daozhang::EvidenceId id, const QVector<daozhang::evidence::CustodyEvent>& custody);
    void openedOutside(const QString& path);
    void done(const QString& sentence);
    void failed(const daozhang::Error& error);
    /// Work that may take long has begun.
    void working(daozhang::SessionTask* task, const QString& doing);
    void verified(daozhang::EvidenceId id, bool holds);

private:
    struct Batch
    {
        int open = 0;
        QVector<EvidenceId> ids;
        QStringList names;
        QStringList refusals;
    };
    using BatchPtr = std::shared_ptr<Batch>;
    struct CaseRead
    {
        QVector<evidence::EvidenceItem> items;
        QVector<evidence::MissingEvidence> missing;
        QVector<reconcile::JudgedSale> sales;
    };
    void attach(evidence::AttachRequest request, const QString& what, const BatchPtr& batch, const QImage& image = {});
    void ended(const BatchPtr& batch, const QString& what, const Result<EvidenceId>& result);
    QString clipboardName(const QString& suffix) const;
    void makeThumbnails();

    ShopSession& m_session;
    CaseId m_case;
    QVector<evidence::EvidenceItem> m_items;
    QVector<evidence::MissingEvidence> m_missing;
    QVector<reconcile::JudgedSale> m_sales;
    QHash<EvidenceId, QImage> m_thumbnails;
    QSet<EvidenceId> m_thumbnailsAsked;
    QHash<EvidenceId, QDate> m_viewed;
    std::unique_ptr<QTemporaryDir> m_outside;
};

/// True when a pasted text reads like a message of a bank: it names an amount with a card tail or a bank.
bool readsLikeBankMessage(const QString& text, const QDateTime& now);
/// A small picture of the content, in `size` device pixels at most; null when the kind has none. For worker threads.
QImage thumbnailOf(const QByteArray& bytes, const QString& mediaType, QSize size);
/// Icon for a kind of content.
QString iconOf(const evidence::EvidenceItem& item);

} // namespace daozhang::ui
