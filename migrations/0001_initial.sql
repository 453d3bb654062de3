-- The first shape of the database. Forward-only: a change is the next file.
-- Instants are RFC 3339 in UTC with milliseconds, days are YYYY-MM-DD, JSON is text. Enumerations live in the contract.

CREATE TABLE programmes (
  id TEXT PRIMARY KEY NOT NULL,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  summary TEXT NOT NULL,
  description TEXT NOT NULL,
  eligibility TEXT NOT NULL,
  offer TEXT NOT NULL,
  nations TEXT NOT NULL,
  run_by TEXT NOT NULL,
  contact_email TEXT NOT NULL,
  created_at TEXT NOT NULL
);

CREATE TABLE forms (
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  definition TEXT NOT NULL,
  published_at TEXT NOT NULL,
  PRIMARY KEY (id, version)
);

CREATE TRIGGER forms_never_change BEFORE UPDATE ON forms
BEGIN SELECT RAISE(ABORT, 'a published form never changes'); END;

CREATE TABLE rounds (
  id TEXT PRIMARY KEY NOT NULL,
  programme_id TEXT NOT NULL REFERENCES programmes (id),
  name TEXT NOT NULL,
  opens_at TEXT NOT NULL,
  closes_at TEXT NOT NULL,
  decisions_at TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  places INTEGER,
  form_id TEXT NOT NULL,
  form_version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  FOREIGN KEY (form_id, form_version) REFERENCES forms (id, version),
  CHECK (opens_at < closes_at AND closes_at < decisions_at AND decisions_at < starts_at AND starts_at < ends_at)
);
CREATE INDEX rounds_by_programme ON rounds (programme_id, opens_at);

CREATE TABLE topics (
  slug TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  summary TEXT NOT NULL
);

CREATE TABLE programme_topics (
  programme_id TEXT NOT NULL REFERENCES programmes (id),
  topic TEXT NOT NULL REFERENCES topics (slug),
  position INTEGER NOT NULL,
  PRIMARY KEY (programme_id, topic)
);
CREATE UNIQUE INDEX programme_topics_in_order ON programme_topics (programme_id, position);

CREATE TABLE organisations (
  number INTEGER PRIMARY KEY NOT NULL, -- joins the search table; never shown
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_cy TEXT,
  kind TEXT NOT NULL,
  nation TEXT NOT NULL,
  region TEXT,
  ods_code TEXT,
  ons_code TEXT,
  valid_from TEXT,
  valid_to TEXT,
  source TEXT NOT NULL
);
CREATE INDEX organisations_by_name ON organisations (name, code);

CREATE TABLE organisation_successions (
  predecessor TEXT NOT NULL REFERENCES organisations (code),
  successor TEXT NOT NULL REFERENCES organisations (code),
  on_date TEXT NOT NULL,
  how TEXT NOT NULL,
  PRIMARY KEY (predecessor, successor)
);

CREATE TABLE organisation_aliases (
  alias TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL REFERENCES organisations (code),
  note TEXT NOT NULL
);

-- Finds organisations by the beginnings of words, accents folded, and by every code that ever named them.
CREATE VIRTUAL TABLE organisation_search USING fts5 (
  name, name_cy, codes,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3 4'
);
CREATE TRIGGER organisations_searchable AFTER INSERT ON organisations
BEGIN
  INSERT INTO organisation_search (rowid, name, name_cy, codes)
  VALUES (NEW.number, NEW.name, NEW.name_cy, NEW.code || ' ' || coalesce(NEW.ods_code, '') || ' ' || coalesce(NEW.ons_code, ''));
END;
CREATE TRIGGER organisations_searchable_again AFTER UPDATE ON organisations
BEGIN
  UPDATE organisation_search
  SET name = NEW.name, name_cy = NEW.name_cy,
    codes = NEW.code || ' ' || coalesce(NEW.ods_code, '') || ' ' || coalesce(NEW.ons_code, '')
      || ' ' || coalesce((SELECT group_concat(alias, ' ') FROM organisation_aliases WHERE code = NEW.code), '')
  WHERE rowid = NEW.number;
END;
CREATE TRIGGER organisations_unsearchable AFTER DELETE ON organisations
BEGIN
  DELETE FROM organisation_search WHERE rowid = OLD.number;
END;
CREATE TRIGGER aliases_searchable AFTER INSERT ON organisation_aliases
BEGIN
  UPDATE organisation_search SET codes = codes || ' ' || NEW.alias
  WHERE rowid = (SELECT number FROM organisations WHERE code = NEW.code);
END;

CREATE TABLE applications (
  id TEXT PRIMARY KEY NOT NULL,
  round_id TEXT NOT NULL REFERENCES rounds (id),
  state TEXT NOT NULL,
  locale TEXT NOT NULL,
  form_id TEXT NOT NULL,
  form_version INTEGER NOT NULL,
  token_hash TEXT NOT NULL,
  data_key TEXT NOT NULL,
  answers TEXT NOT NULL,
  pages_saved TEXT NOT NULL,
  email_hash TEXT,
  started_from TEXT,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  submitted_at TEXT,
  reference TEXT UNIQUE,
  FOREIGN KEY (form_id, form_version) REFERENCES forms (id, version),
  CHECK ((state = 'draft') = (submitted_at IS NULL) AND (submitted_at IS NULL) = (reference IS NULL))
);
CREATE INDEX applications_of_round ON applications (round_id, id);
CREATE INDEX applications_of_round_in_state ON applications (round_id, state, id);
CREATE INDEX applications_by_email ON applications (email_hash);
CREATE INDEX applications_by_key_name ON applications (substr(data_key, 1, instr(data_key, '.') - 1));

CREATE TABLE events (
  seq INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  subject TEXT NOT NULL,
  data TEXT NOT NULL
);
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;
CREATE TRIGGER events_never_go BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'the event log is append-only'); END;

CREATE TABLE event_seals (
  seq INTEGER PRIMARY KEY NOT NULL REFERENCES events (seq),
  hash TEXT NOT NULL
);

CREATE TABLE event_cursors (
  subscriber TEXT PRIMARY KEY NOT NULL,
  seq INTEGER NOT NULL
);
INSERT INTO event_cursors (subscriber, seq) VALUES ('seal', 0), ('messages', 0);

CREATE TABLE messages (
  id TEXT PRIMARY KEY NOT NULL,
  event_seq INTEGER NOT NULL REFERENCES events (seq),
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  due_at TEXT NOT NULL,
  sent_at TEXT
);
CREATE UNIQUE INDEX messages_once ON messages (event_seq, kind);
CREATE INDEX messages_due ON messages (state, due_at);

CREATE TABLE mailbox (
  message_id TEXT PRIMARY KEY NOT NULL,
  data_key TEXT NOT NULL,
  content TEXT NOT NULL,
  received_at TEXT NOT NULL
);

CREATE TABLE idempotency (
  key TEXT PRIMARY KEY NOT NULL,
  request TEXT NOT NULL,
  status INTEGER NOT NULL,
  data_key TEXT NOT NULL,
  answer TEXT NOT NULL,
  created_at TEXT NOT NULL
);
CREATE INDEX idempotency_by_age ON idempotency (created_at);

CREATE TABLE counters (
  name TEXT PRIMARY KEY NOT NULL,
  value INTEGER NOT NULL
);

CREATE TABLE revisions (
  name TEXT PRIMARY KEY NOT NULL,
  value INTEGER NOT NULL
);
INSERT INTO revisions (name, value) VALUES ('public', 1);

-- A batch states what must hold; a row here means that it does not, and the whole batch is undone.
CREATE TABLE expectations (code TEXT NOT NULL);
CREATE TRIGGER expectation_failed BEFORE INSERT ON expectations
BEGIN SELECT RAISE(ABORT, 'expectation:' || NEW.code); END;
