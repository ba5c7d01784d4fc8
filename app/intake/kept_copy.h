// SPDX-License-Identifier: GPL-3.0-or-later
// The copy of an imported original that the shop keeps: its bytes with card numbers masked and columns that must not
// be kept starred, compressed (zlib, level 1). A stream, so that the vault can take it without it being held.
#pragma once

#include "app/intake/detection.h"

#include <QIODevice>

#include <memory>

struct z_stream_s;

namespace daozhang::intake {

class KeptCopy final : public QIODevice
{
public:
    /// `source` must outlive this. `trailer`: bytes of a report that came with the file, kept after it.
    KeptCopy(ByteSource& source, const Recognised& format, QByteArray trailer);
    ~KeptCopy() override;

    /// Goes to the start of the source. Fails with Unreadable.
    Result<void> start();
    bool isSequential() const override { return true; }
    bool atEnd() const override;
    /// What stopped the reading, if something did: reading then ends early.
    const std::optional<Error>& failure() const { return m_failure; }

protected:
    qint64 readData(char* data, qint64 capacity) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    bool gather();
    QByteArray nextRecords();
    QByteArray nextBlock();
    void compress(const QByteArray& plain, int flush);

    ByteSource* m_plain;  ///< as UTF-8 where the file is UTF-16
    std::unique_ptr<DecodedSource> m_narrow;
    const Recognised& m_format;
    QByteArray m_trailer;
    std::unique_ptr<RecordReader> m_reader;
    std::unique_ptr<z_stream_s> m_deflate;
    QByteArray m_heldBack;
    QByteArray m_out;
    qsizetype m_outAt = 0;
    int m_recordsRead = 0;
    bool m_finished = false;
    std::optional<Error> m_failure;
};

/// Unpacks what KeptCopy wrote; Broken when it is damaged. For verification and for showing an original.
Result<QByteArray> unpackKeptCopy(const QByteArray& packed, qint64 limit);

} // namespace daozhang::intake
