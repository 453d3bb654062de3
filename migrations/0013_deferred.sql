-- Who deferred a place hears of each round that follows: which application was told of which, and how far that has come.

CREATE TABLE deferred_notices (
  application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
  round_id TEXT NOT NULL REFERENCES rounds (id),
  PRIMARY KEY (application_id, round_id)
) WITHOUT ROWID;

-- One row for each round to tell of and each earlier one of its programme in which a place was deferred.
CREATE TABLE deferred_sweeps (
  round_id TEXT NOT NULL REFERENCES rounds (id),
  earlier_id TEXT NOT NULL REFERENCES rounds (id),
  after_id TEXT NOT NULL,
  next_at TEXT NOT NULL,
  PRIMARY KEY (round_id, earlier_id)
) WITHOUT ROWID;

CREATE INDEX rounds_by_closing ON rounds (closes_at);
