-- Equality questions of rounds, and how they were answered: counts alone. No row is a person's, none has a moment, and the
-- rows stand in the order of their keys, not in that of writing.

ALTER TABLE rounds ADD COLUMN monitoring TEXT; -- questions, JSON; NULL where the round asks none

CREATE TABLE monitoring_counts (
  round_id TEXT NOT NULL REFERENCES rounds (id),
  question TEXT NOT NULL, -- empty: how many people answered anything
  value TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (round_id, question, value)
) WITHOUT ROWID;

-- That a request was counted, so that its repeat is not. It says neither what was answered nor for which round.
CREATE TABLE monitoring_receipts (
  id TEXT PRIMARY KEY, -- SHA-256 of a random key
  day TEXT NOT NULL -- YYYY-MM-DD
) WITHOUT ROWID;
