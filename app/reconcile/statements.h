// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reconcile/books.h"

#include "models/intake/wallet_account.h"

#include <algorithm>
#include <limits>
#include <map>

namespace daozhang::reconcile {

/// Which days the bank statements cover, by provider.
class Statements
{
public:
    explicit Statements(const Books& books) : m_books(books), m_accounts(std::size_t(books.terms.providers.size()))
    {
        for (int provider = 0; provider < books.terms.providers.size(); ++provider)
            collect(provider);
    }

    /// Nothing may be called overdue unless the statement covers the due date and every business day on which the
    /// money could have come.
    bool reach(int provider, qint32 clearing, qint32 due)
    {
        const std::pair key((quint64(quint32(clearing)) << 32) | quint32(due), provider);
        const auto known = m_known.constFind(key);
        if (known != m_known.constEnd())
            return *known;
        const bool calendarDays = m_books.terms.providers.at(provider).rule.kind == SettlementRule::Kind::CalendarDays;
        bool covered = isCovered(provider, due);
        for (qint32 day = clearing + 1; covered && day < due; ++day) {
            if (calendarDays || m_books.calendar.isBusinessDay(QDate::fromJulianDay(day)))
                covered = isCovered(provider, day);
        }
        m_known.insert(key, covered);
        return covered;
    }

    /// Last day covered by all accounts on which providers pay; 0 without a statement.
    qint32 coveredTo() const
    {
        const bool anyUsed = std::find(m_used.begin(), m_used.end(), true) != m_used.end();
        std::map<qint32, qint32> lastOf;
        for (const Books::Cover& cover : m_books.coverage) {
            if (!anyUsed || m_used[std::size_t(cover.account)])
                lastOf[cover.account] = std::max(lastOf[cover.account], cover.to);
        }
        qint32 least = 0;
        for (const auto& [account, last] : lastOf)
            least = least == 0 ? last : std::min(least, last);
        return least;
    }

private:
    /// Days before and after the deposits on an account within which a provider may pay there.
    static constexpr qint32 kUsedBefore = 3;
    static constexpr qint32 kUsedAfter = 30;

    struct Account
    {
        std::vector<Books::Cover> covers;
        qint32 firstSeen = std::numeric_limits<qint32>::max();  ///< days on which the provider paid there; never: as long
        qint32 lastSeen = 0;                                    ///< as another account is covered, it does not matter
    };

    void collect(int provider)
    {
        const QString& own = m_books.terms.providers.at(provider).account;
        std::vector<bool> counts(std::size_t(m_books.accounts.size()), own.isEmpty());
        for (qsizetype i = 0; i < m_books.accounts.size() && own.isEmpty(); ++i)
            counts[std::size_t(i)] = !intake::isWalletAccount(m_books.accounts.at(i));
        if (!own.isEmpty()) {
            for (qsizetype i = 0; i < m_books.accounts.size(); ++i)
                counts[std::size_t(i)] = isSameAccount(own, m_books.accounts.at(i)) || m_books.accounts.at(i).isEmpty();
        } else {
            // Without an account in the terms, those on which the provider was seen to pay; else any.
            std::vector<bool> seen(counts.size(), false);
            std::map<qint32, Account> accounts;
            for (const CreditFact& credit : m_books.credits) {
                if (credit.payers < 0)
                    continue;
                const auto& group = m_books.payerGroups[std::size_t(credit.payers)];
                if (std::find(group.begin(), group.end(), provider) == group.end())
                    continue;
                seen[std::size_t(credit.account)] = true;
                const auto [known, isNew] = accounts.try_emplace(credit.account, Account{{}, credit.booked, credit.booked});
                known->second.firstSeen = std::min(known->second.firstSeen, credit.booked);
                known->second.lastSeen = std::max(known->second.lastSeen, credit.booked);
            }
            use(seen);
            if (!accounts.empty()) {
                for (auto& [index, account] : accounts) {
                    for (const Books::Cover& cover : m_books.coverage) {
                        if (cover.account == index)
                            account.covers.push_back(cover);
                    }
                    m_accounts[std::size_t(provider)].push_back(std::move(account));
                }
                return;
            }
        }
        if (!own.isEmpty())
            use(counts);
        Account any;
        for (const Books::Cover& cover : m_books.coverage) {
            if (counts[std::size_t(cover.account)])
                any.covers.push_back(cover);
        }
        m_accounts[std::size_t(provider)].push_back(std::move(any));
    }

    /// Accounts on which a provider is to pay, or was seen to.
    void use(const std::vector<bool>& accounts)
    {
        m_used.resize(accounts.size());
        for (std::size_t i = 0; i < accounts.size(); ++i)
            m_used[i] = m_used[i] || (accounts[i] && !intake::isWalletAccount(m_books.accounts.at(qsizetype(i))));
    }

    bool isCovered(int provider, qint32 day) const
    {
        const auto& accounts = m_accounts[std::size_t(provider)];
        const auto hasDay = [day](const Account& account) {
            return std::any_of(account.covers.begin(), account.covers.end(), [day](const Books::Cover& cover) { return cover.from <= day && day <= cover.to; });
        };
        // Where the provider pays on several accounts just then, the money may be on the one that is not imported.
        const auto isInUse = [day](const Account& account) { return day >= account.firstSeen - kUsedBefore && day <= account.lastSeen + kUsedAfter; };
        return std::any_of(accounts.begin(), accounts.end(), hasDay)
               && std::all_of(accounts.begin(), accounts.end(), [&](const Account& account) { return !isInUse(account) || hasDay(account); });
    }

    const Books& m_books;
    std::vector<std::vector<Account>> m_accounts;  ///< by provider
    std::vector<bool> m_used;
    QHash<std::pair<quint64, int>, bool> m_known;
};

} // namespace daozhang::reconcile
