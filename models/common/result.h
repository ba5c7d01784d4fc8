// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: a value or an Error, with the member names of std::expected (which GCC 12 does not have).
#pragma once

#include <QString>

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace daozhang {

/// What went wrong, for code to decide on. Text never decides.
enum class ErrorCode {
    NotFound,     ///< the thing asked for is not there
    Invalid,      ///< the input does not hold together; nothing was changed
    Conflict,     ///< the thing changed meanwhile, or something rests on it
    Unreadable,   ///< a file could not be opened, decoded or recognised
    Newer,        ///< made by a newer version of the program
    Storage,      ///< the database or the disk refused
    Broken,       ///< stored data does not match its own digest
    Stopped,      ///< the user stopped the work; everything is as it was
    Unsupported,  ///< this build or machine lacks what is needed
};

struct Error
{
    ErrorCode code = ErrorCode::Invalid;
    QString message;  ///< one translated sentence for a person: what happened, to what, and what to do
    QString detail;   ///< for the log: driver text, offsets; never a full card number
};

/// Wraps an Error so that `return Failure{…}` converts to any Result<T>.
struct Failure
{
    Error error;
    Failure(ErrorCode code, QString message, QString detail = {})
        : error{code, std::move(message), std::move(detail)}
    {
    }
    Failure(Error e) : error(std::move(e)) {}
};

template <class T> class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Failure failure) : m_state(std::in_place_index<1>, std::move(failure.error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    template <class U> T value_or(U&& other) const& { return has_value() ? value() : T(std::forward<U>(other)); }

    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <> class [[nodiscard]] Result<void>
{
public:
    using value_type = void;

    Result() = default;
    Result(Failure failure) : m_error(std::move(failure.error)) {}

    bool has_value() const { return !m_error.has_value(); }
    explicit operator bool() const { return has_value(); }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

/// Early return of an error: `DZ_CHECK(repository.add(x));`
#define DZ_CHECK(expression)                                                                                 \
    do {                                                                                                     \
        if (auto dzResult = (expression); !dzResult)                                                         \
            return ::daozhang::Failure(dzResult.error());                                                    \
    } while (false)

#define DZ_JOIN_INNER(a, b) a##b
#define DZ_JOIN(a, b) DZ_JOIN_INNER(a, b)
#define DZ_ASSIGN_INNER(temporary, declaration, expression)                                                  \
    auto temporary = (expression);                                                                           \
    if (!temporary)                                                                                          \
        return ::daozhang::Failure(temporary.error());                                                       \
    declaration = *std::move(temporary)

/// Early return, or the value: `DZ_ASSIGN(const Case found, cases.byId(id));`
#define DZ_ASSIGN(declaration, expression) DZ_ASSIGN_INNER(DZ_JOIN(dzResult, __LINE__), declaration, expression)

} // namespace daozhang
