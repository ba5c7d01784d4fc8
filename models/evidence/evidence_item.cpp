// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/evidence/evidence_item.h"

#include <array>

namespace daozhang::evidence {
namespace {

struct Kind
{
    EvidenceKind value;
    const char* code;
    const char16_t* legal;  ///< 民事诉讼法 §66, 证据规定 §14
};

// A text message, a screenshot and a surveillance clip are data from a machine (证据规定 §14); a recording made by a
// person of a talk is 视听资料; what proves by its written content is 书证.
constexpr std::array kKinds{
    Kind{EvidenceKind::Slip, "slip", u"书证"},
    Kind{EvidenceKind::BankMessage, "bank_message", u"电子数据"},
    Kind{EvidenceKind::Screenshot, "screenshot", u"电子数据"},
    Kind{EvidenceKind::Statement, "statement", u"书证"},
    Kind{EvidenceKind::Contract, "contract", u"书证"},
    Kind{EvidenceKind::Letter, "letter", u"书证"},
    Kind{EvidenceKind::Recording, "recording", u"视听资料"},
    Kind{EvidenceKind::Video, "video", u"视听资料"},
    Kind{EvidenceKind::Photo, "photo", u"电子数据"},
    Kind{EvidenceKind::Document, "document", u"书证"},
    Kind{EvidenceKind::Other, "other", u"电子数据"}};

const Kind& row(EvidenceKind kind)
{
    for (const Kind& candidate : kKinds)
        if (candidate.value == kind)
            return candidate;
    Q_UNREACHABLE();
}

} // namespace

QString toCode(EvidenceKind kind) { return QString::fromLatin1(row(kind).code); }

std::optional<EvidenceKind> evidenceKindFromCode(QStringView code)
{
    for (const Kind& candidate : kKinds)
        if (code == QLatin1String(candidate.code))
            return candidate.value;
    return std::nullopt;
}

QString legalKind(EvidenceKind kind) { return QString::fromUtf16(row(kind).legal); }

} // namespace daozhang::evidence
