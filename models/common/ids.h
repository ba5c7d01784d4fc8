// SPDX-License-Identifier: GPL-3.0-or-later
// Row ids as types: a CaseId is not a SaleId.
#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace daozhang {

/// The key of a stored row; 0 means "not stored yet".
template <class Tag> struct Id
{
    qint64 value = 0;

    Id() = default;
    explicit Id(qint64 v) : value(v) {}
    bool isValid() const { return value != 0; }
    auto operator<=>(const Id&) const = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using SaleId = Id<struct SaleTag>;
using BankLineId = Id<struct BankLineTag>;  ///< a deposit is a bank line, so this names deposits too
using SourceFileId = Id<struct SourceFileTag>;
using FindingId = Id<struct FindingTag>;
using CaseId = Id<struct CaseTag>;
using EvidenceId = Id<struct EvidenceTag>;
using JournalId = Id<struct JournalTag>;
using DecisionId = Id<struct DecisionTag>;
using PromiseId = Id<struct PromiseTag>;
using VerdictId = Id<struct VerdictTag>;

} // namespace daozhang

template <class Tag> struct std::hash<daozhang::Id<Tag>>
{
    std::size_t operator()(daozhang::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value); }
};
