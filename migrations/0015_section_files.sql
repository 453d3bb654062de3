-- Files of sections, and when each file is looked at: one that no saved answer names by then goes.

ALTER TABLE uploads ADD COLUMN section TEXT NOT NULL DEFAULT ''; -- '' for the application's own, which the lead holds
ALTER TABLE uploads ADD COLUMN look_at TEXT; -- null while an answer names it
UPDATE uploads SET look_at = strftime('%Y-%m-%dT%H:%M:%fZ', created_at, '+1 hour');

DROP INDEX uploads_of_application;
CREATE UNIQUE INDEX uploads_of_application ON uploads (application_id, section, question, digest); -- the same file once
CREATE INDEX uploads_to_look_at ON uploads (look_at) WHERE look_at IS NOT NULL;
