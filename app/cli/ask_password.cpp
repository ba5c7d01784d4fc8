// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for a password without showing it. Never an argument: those are seen by everyone on the computer.
#include "app/cli/command.h"

#include <QCoreApplication>

#include <iostream>
#include <string>

#include <termios.h>
#include <unistd.h>

namespace daozhang::cli {

namespace {

struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// Letters are not shown while this lives.
class Unseen
{
public:
    Unseen() : m_isTerminal(tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Unseen()
    {
        if (m_isTerminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    bool isTerminal() const { return m_isTerminal; }

private:
    termios m_before{};
    bool m_isTerminal;
};

} // namespace

QString askPassword(const Context& context)
{
    std::string line;
    {
        const Unseen unseen;
        if (unseen.isTerminal())
            context.out.message(Cli::tr("Password of the archive:"));
        std::getline(std::cin, line);
    }
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    return QString::fromUtf8(line.c_str());
}

} // namespace daozhang::cli
