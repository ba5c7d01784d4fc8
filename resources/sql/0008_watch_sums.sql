-- What the charts and the early warnings are made of, kept after a run like the sums by due date: how fast each
-- provider paid, what its fees came to, and on which days each terminal sold.
CREATE TABLE kept_arrival (
    provider TEXT NOT NULL,
    clearing_day INTEGER,
    due_day INTEGER,
    booked_day INTEGER NOT NULL,
    currency TEXT NOT NULL,
    sales BIGINT NOT NULL,
    net BIGINT NOT NULL
)
--;;
CREATE TABLE kept_fee (
    provider TEXT NOT NULL,
    clearing_day INTEGER,
    currency TEXT NOT NULL,
    sales BIGINT NOT NULL,
    turnover BIGINT NOT NULL,
    taken BIGINT NOT NULL,
    agreed BIGINT NOT NULL
)
--;;
CREATE TABLE kept_terminal_day (
    merchant TEXT NOT NULL,
    terminal TEXT NOT NULL,
    book INTEGER NOT NULL,
    local_day INTEGER NOT NULL,
    currency TEXT NOT NULL,
    sales BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL
)
--;;
-- Sums kept by an older program lack these tables' rows: the next run keeps them all anew.
DELETE FROM kept_figures
