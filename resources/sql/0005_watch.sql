-- Sums of outcomes by due date, kept after a run: the page that opens first must not read a million sales.
CREATE TABLE kept_due_figure (
    provider TEXT NOT NULL,
    due_day INTEGER,
    state INTEGER NOT NULL,
    currency TEXT NOT NULL,
    sales BIGINT NOT NULL,
    net BIGINT NOT NULL
)
--;;
CREATE TABLE kept_figures (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    made_of ${blob} NOT NULL
)
