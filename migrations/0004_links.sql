-- Save and return without an account: links that open an application, and how often an address was written to.

-- One row for each email that someone asked us to send to an address; holds every such email to three an hour.
CREATE TABLE mail_asked (
  email_hash TEXT NOT NULL,
  asked_at TEXT NOT NULL
);
CREATE INDEX mail_asked_of_address ON mail_asked (email_hash, asked_at);
CREATE INDEX mail_asked_by_age ON mail_asked (asked_at);

-- Asked for by who holds an application, or by an address for what it has with a programme; then made, in the background.
CREATE TABLE access_links (
  id TEXT PRIMARY KEY NOT NULL,
  application_id TEXT REFERENCES applications (id) ON DELETE CASCADE,
  programme_id TEXT REFERENCES programmes (id),
  email_hash TEXT NOT NULL,
  data_key TEXT NOT NULL,
  email TEXT NOT NULL,
  locale TEXT NOT NULL,
  return_to TEXT,
  asked_at TEXT NOT NULL,
  token_hash TEXT UNIQUE,
  token TEXT,
  expires_at TEXT,
  used_at TEXT,
  replaced_at TEXT,
  held_hash TEXT,
  CHECK (application_id IS NOT NULL OR programme_id IS NOT NULL),
  CHECK ((token_hash IS NULL) = (expires_at IS NULL) AND (token_hash IS NULL OR application_id IS NOT NULL)),
  CHECK ((used_at IS NULL) = (held_hash IS NULL))
);
CREATE INDEX access_links_to_make ON access_links (id) WHERE token_hash IS NULL;
CREATE INDEX access_links_of_application ON access_links (application_id, email_hash);
CREATE INDEX access_links_of_address ON access_links (email_hash);
CREATE INDEX access_links_by_key_name ON access_links (substr(data_key, 1, instr(data_key, '.') - 1));
