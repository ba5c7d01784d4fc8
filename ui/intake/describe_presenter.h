// SPDX-License-Identifier: GPL-3.0-or-later
// Describing a table that no format fits, or confirming a format that is not verified: what is proposed, what is asked,
// and what the answers would give. No widget in it.
#pragma once

#include "app/intake/profile_draft.h"
#include "app/session/shop_session.h"

#include <QObject>
#include <QPointer>
#include <QSet>

class QTimer;

namespace daozhang::ui {

class DescribePresenter : public QObject
{
    Q_OBJECT
public:
    enum class Purpose { New, Edit, Confirm };
    enum class Then { Import, Nothing };

    explicit DescribePresenter(ShopSession& session, QObject* parent = nullptr);

    /// A table that no format fits. `name` as its failure gave it, for a part of a workbook or archive.
    void describe(const QString& path, const QString& name);
    /// A file that `profile` reads: of the shop's own, to be changed; not verified, to be confirmed.
    void change(const QString& path, const QString& name, const QString& profile, Purpose purpose);
    void close();

    bool isOpen() const { return m_isOpen; }
    /// Looking at the file, or storing.
    bool isBusy() const { return !m_task.isNull(); }
    /// The preview of the answers as they are now is being made.
    bool isPreviewing() const { return !m_previewTask.isNull() || m_previewWanted; }
    Purpose purpose() const { return m_purpose; }
    QString path() const { return m_path; }
    const intake::TableLook& look() const { return m_look; }
    const intake::ProfileDraft& draft() const { return m_draft; }
    /// What is not answered yet.
    QVector<intake::Question> open() const;
    bool isOpen(intake::Question question) const { return open().contains(question); }
    /// Open questions without whose answers the file cannot be read at all.
    QVector<intake::Question> openBeforeReading() const;
    /// Whether the question is asked at all: of a bank, of a list of transactions, where the file does not say it.
    bool asks(intake::Question question) const;
    bool canSave() const { return m_isOpen && !isBusy() && open().isEmpty(); }
    /// What importing by the answers so far would do; nothing while columns are missing.
    const std::optional<intake::ImportPreview>& preview() const { return m_preview; }
    const std::optional<Error>& previewError() const { return m_previewError; }
    /// Why looking or storing did not work.
    const std::optional<Error>& error() const { return m_error; }
    /// Amounts of the file as they stand there, at most three.
    QStringList amountSamples() const;
    /// Dates of the file as they stand there, at most three.
    QStringList dateSamples() const;

    /// The header stands in this of the first rows.
    void chooseHeader(int row);
    void setField(int column, std::optional<intake::Field> field);
    void setBook(std::optional<intake::Book> book);
    /// Any other answer: `say` puts it into the draft.
    void answer(intake::Question question, const std::function<void(intake::ProfileDraft&)>& say);
    void setWord(int index, const QString& meaning);
    void setZone(const QByteArray& zone);
    void setProvider(const QString& provider);
    void save(Then then);

signals:
    void changed();
    void previewChanged();
    void saved(const QString& profile, daozhang::ui::DescribePresenter::Then then);
    void closed();

private:
    struct Looked
    {
        intake::TableLook look;
        intake::ProfileDraft draft;
        QByteArray document;  ///< of the profile that is changed
    };
    void lookAgain(std::optional<int> headerAt);
    void looked(Result<Looked> answer);
    void think();
    void wantPreview();
    void makePreview();
    QByteArray document() const;
    bool isOnlyConfirming() const;

    ShopSession& m_session;
    bool m_isOpen = false;
    Purpose m_purpose = Purpose::New;
    QString m_path, m_name, m_profile;
    intake::TableLook m_look;
    intake::ProfileDraft m_draft, m_asRead;
    QByteArray m_document;
    QSet<int> m_said;                ///< questions that a person answered
    std::optional<intake::ImportPreview> m_preview;
    std::optional<Error> m_previewError, m_error;
    QPointer<SessionTask> m_task, m_previewTask;
    QTimer* m_pause;                 ///< a preview reads the file: not for each letter of a name
    bool m_previewWanted = false;
    int m_previewNumber = 0;
    int m_generation = 0;            ///< answers about what was closed are dropped
};

} // namespace daozhang::ui
