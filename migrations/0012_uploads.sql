-- Files of applications: what is known of them here, their bytes in R2 under the application's own key.

CREATE TABLE uploads (
  id TEXT PRIMARY KEY,
  application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
  question TEXT NOT NULL,
  name TEXT NOT NULL, -- encrypted under the application's key
  kind TEXT NOT NULL,
  size INTEGER NOT NULL,
  digest TEXT NOT NULL, -- HMAC of the bytes
  scan TEXT NOT NULL,
  created_at TEXT NOT NULL
);
CREATE UNIQUE INDEX uploads_of_application ON uploads (application_id, question, digest); -- the same file once

-- Objects of R2 that are to be deleted. An object is named here before it is written, so that none is ever left behind.
CREATE TABLE upload_removals (
  object TEXT PRIMARY KEY, -- <application>/<file>
  due_at TEXT NOT NULL
);
CREATE INDEX upload_removals_due ON upload_removals (due_at);

CREATE TRIGGER uploads_removed AFTER DELETE ON uploads BEGIN
  INSERT OR REPLACE INTO upload_removals (object, due_at) VALUES (old.application_id || '/' || old.id, '');
END;
