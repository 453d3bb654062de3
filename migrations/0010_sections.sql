-- Joint applications: a section for each organisation beside the lead's, and how often codes were tried.

CREATE TABLE sections (
  id TEXT PRIMARY KEY NOT NULL,
  application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
  state TEXT NOT NULL,
  invited TEXT NOT NULL,
  email_hash TEXT,
  code TEXT,
  code_hash TEXT UNIQUE,
  code_expires_at TEXT,
  token_hash TEXT,
  answers TEXT NOT NULL,
  form_version INTEGER NOT NULL,
  set_aside TEXT,
  pages_saved TEXT NOT NULL,
  version INTEGER NOT NULL,
  invitations INTEGER NOT NULL,
  locale TEXT NOT NULL,
  started_from TEXT,
  invited_at TEXT NOT NULL,
  joined_at TEXT,
  consented_at TEXT,
  updated_at TEXT NOT NULL,
  CHECK ((state = 'done') = (consented_at IS NOT NULL))
);
CREATE INDEX sections_of_application ON sections (application_id, id);

CREATE TABLE join_attempts (
  hour TEXT NOT NULL,
  address_hash TEXT NOT NULL,
  tries INTEGER NOT NULL,
  PRIMARY KEY (hour, address_hash)
);
