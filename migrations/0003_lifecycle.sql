-- What follows a submission: changes, decisions, offers, and what became of them.

ALTER TABLE applications ADD COLUMN sent_answers TEXT; -- what the organisers read while `answers` holds changes not sent yet
ALTER TABLE applications ADD COLUMN due_at TEXT; -- when the state that it is in ends by itself
ALTER TABLE applications ADD COLUMN asked TEXT; -- ids of the questions that it was reopened for, JSON
CREATE INDEX applications_due ON applications (due_at) WHERE due_at IS NOT NULL;

-- What has happened to an application since it was submitted, for its holder to read.
CREATE TABLE application_history (
  application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
  version INTEGER NOT NULL, -- of the application after it
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  move TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT,
  due_at TEXT,
  questions TEXT NOT NULL,
  note TEXT,
  PRIMARY KEY (application_id, version)
);
