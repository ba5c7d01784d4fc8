// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/intake/iso8583_source.h"

#include "app/intake/iso8583_batch.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace daozhang::intake {

namespace {

struct Intake
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

constexpr qsizetype kIpmBlock = 1014;
constexpr qsizetype kIpmBlockContent = 1012;
constexpr quint32 kLongestIpmRecord = 6000;
constexpr qsizetype kCtfRecord = 168;

bool hasKnownMagic(const QByteArray& head)
{
    static constexpr std::array<const char*, 9> kMagics = {"%PDF", "PK\x03\x04", "\xD0\xCF\x11\xE0", "\x89PNG", "\xFF\xD8\xFF", "GIF8", "\x1F\x8B", "Rar!", "7z\xBC\xAF"};
    return std::any_of(kMagics.begin(), kMagics.end(), [&](const char* magic) { return head.startsWith(magic); });
}

Result<QByteArray> readWhole(ByteSource& source)
{
    DZ_CHECK(source.rewind());
    QByteArray bytes;
    for (;;) {
        QByteArray block(1 << 18, Qt::Uninitialized);
        DZ_ASSIGN(const qint64 got, source.read(block.data(), block.size()));
        if (got == 0 || bytes.size() > kLargestIsoDump)
            return bytes;
        bytes.append(block.constData(), got);
    }
}

/// Records of a Mastercard IPM file (four bytes of length before each, zero ends), perhaps in blocks of 1014 bytes;
/// 0 when it is none.
int ipmRecords(const QByteArray& file)
{
    QByteArray plain = file;
    if (file.size() % kIpmBlock == 0 && file.mid(kIpmBlockContent, 2) == "\x40\x40") {
        plain.clear();
        for (qsizetype at = 0; at < file.size(); at += kIpmBlock)
            plain.append(file.constData() + at, kIpmBlockContent);
    }
    int records = 0;
    for (qsizetype at = 0; at + 4 <= plain.size();) {
        quint32 length = 0;
        for (int i = 0; i < 4; ++i)
            length = length * 256 + uchar(plain[at + i]);
        at += 4;
        if (length == 0)
            return records;
        if (length > kLongestIpmRecord || length > plain.size() - at || !beginsWithMti(QByteArrayView(plain).sliced(at, length)))
            return 0;
        at += length;
        ++records;
    }
    return records;
}

/// Lines of 168 characters from a header 90 to a trailer 92: Visa BASE II clearing.
bool isVisaClearing(const QByteArray& file)
{
    const auto lineAt = [&](qsizetype from) {
        qsizetype end = file.indexOf('\n', from);
        QByteArray line = file.mid(from, (end < 0 ? file.size() : end) - from);
        return line.endsWith('\r') ? line.chopped(1) : line;
    };
    const QByteArray first = lineAt(0);
    if (first.size() != kCtfRecord || !first.startsWith("90"))
        return false;
    qsizetype last = file.size();
    while (last > 0 && (file[last - 1] == '\n' || file[last - 1] == '\r'))
        --last;
    const qsizetype from = file.lastIndexOf('\n', last - 1) + 1;
    return lineAt(from).startsWith("92");
}

} // namespace

Result<std::optional<RenderedDump>> renderIsoDump(ByteSource& source, const Survey& survey, const QString& name)
{
    const bool wide = survey.encoding == TextEncoding::Utf16LittleEndian || survey.encoding == TextEncoding::Utf16BigEndian;
    if (survey.bytes > kLargestIsoDump || wide || hasKnownMagic(survey.head))
        return std::optional<RenderedDump>();
    DZ_ASSIGN(const QByteArray file, readWhole(source));
    if (const int records = ipmRecords(file); records > 0)
        return Failure(ErrorCode::Unreadable,
                       Intake::tr("“%1” is a Mastercard IPM clearing file (records: %2), which banks and card schemes exchange. Ask the provider for the settlement details of the shop as a table.")
                           .arg(name, QString::number(records)));
    if (isVisaClearing(file))
        return Failure(ErrorCode::Unreadable,
                       Intake::tr("“%1” is a Visa BASE II clearing file, which banks and card schemes exchange. Ask the provider for the settlement details of the shop as a table.").arg(name));
    DZ_ASSIGN(const std::optional<IsoDump> dump, readIsoDump(file, name));
    if (!dump)
        return std::optional<RenderedDump>();
    IsoTable table = tableOf(*dump);
    if (table.rows == 0 && table.totals == 0)
        return Failure(ErrorCode::Unreadable,
                       Intake::tr("“%1” holds ISO 8583 messages (%2), but no transaction and no settlement among them: sign-ins and key exchanges alone. Ask for the dump of a whole day.")
                           .arg(name, QString::number(dump->messages.size())));
    RenderedDump rendered;
    rendered.source = std::make_unique<BufferSource>(name, std::move(table.text));
    rendered.because = Intake::tr("It holds ISO 8583 messages of terminals (%1): %2; %3.").arg(QString::number(dump->messages.size()), dump->container, dump->dialect.name());
    return std::optional(std::move(rendered));
}

} // namespace daozhang::intake
