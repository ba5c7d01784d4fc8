// SPDX-License-Identifier: GPL-3.0-or-later
// Included before libqpdf's headers: asks for std::shared_ptr instead of its old smart pointer.
#pragma once

#define POINTERHOLDER_TRANSITION 4
