// SPDX-License-Identifier: GPL-3.0-or-later
// Card numbers are cut to first 6 and last 4 before anything is stored, logged or shown (domain.md §8, PCI DSS 3.4.1).
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace daozhang {

/// "622576******6691": the first six and last four of a card number, the middle starred to its length. Digits
/// already starred stay so; blanks and dashes are dropped. Text of fewer than 13 digits or stars is returned trimmed.
QString maskCard(QStringView cardNumber);

/// The last four digits of a masked or plain card number, empty when it has fewer.
QString cardTail(QStringView maskedCard);

/// Replaces every run of 13–19 digits that passes the Luhn check (also written with single blanks or dashes between
/// groups of four) by its masked form. For free text: memos, refused lines, error messages.
QString maskCardsInText(QStringView text);

/// A file's name: as maskCardsInText, but of 16 digits and more alone. Names carry merchant numbers of 15.
QString maskCardsInName(const QString& name);

/// The same as maskCardsInText for the raw bytes of a file in any ASCII-compatible encoding (UTF-8, GB18030); the length in bytes does
/// not change, so fixed-width files keep their columns. Masks in place and returns how many were masked.
int maskCardsInBytes(QByteArray& bytes);

} // namespace daozhang
