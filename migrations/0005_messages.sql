-- What becomes of messages, and reminders before a round closes.

ALTER TABLE messages ADD COLUMN postponed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE messages ADD COLUMN failure TEXT;
ALTER TABLE messages ADD COLUMN service_id TEXT;
ALTER TABLE messages ADD COLUMN delivery TEXT;
ALTER TABLE messages ADD COLUMN delivery_at TEXT;

CREATE TABLE reminders (
  application_id TEXT PRIMARY KEY NOT NULL,
  reminded_at TEXT,
  stopped_at TEXT
);
CREATE TRIGGER reminders_go_with_the_application AFTER DELETE ON applications
BEGIN DELETE FROM reminders WHERE application_id = OLD.id; END;

CREATE TABLE reminder_sweeps (
  round_id TEXT PRIMARY KEY NOT NULL REFERENCES rounds (id),
  after_id TEXT NOT NULL,
  next_at TEXT NOT NULL
);
