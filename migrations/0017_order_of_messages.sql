-- Messages that somebody waits for leave before news and reminders, however many of these are due.

ALTER TABLE messages ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;
UPDATE messages SET rank = 1 WHERE kind IN ('application-reminder', 'application-next-round', 'round-announced', 'round-opened');
DROP INDEX messages_due;
CREATE INDEX messages_due ON messages (state, rank, due_at);
