-- "Tell me when it opens": who asked to hear of the rounds of a programme, or of any programme on a topic.

-- One row for each programme or topic that someone asked for; those of one request share `ask`, and are confirmed together.
CREATE TABLE subscriptions (
  id TEXT PRIMARY KEY NOT NULL,
  ask TEXT NOT NULL,
  programme_id TEXT REFERENCES programmes (id),
  topic TEXT REFERENCES topics (slug),
  email_hash TEXT NOT NULL,
  data_key TEXT, -- this and the address go when the row only repeats another (state `merged`)
  email TEXT,
  locale TEXT NOT NULL,
  state TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  active_at TEXT NOT NULL, -- when it was asked for, confirmed or written to last
  CHECK ((programme_id IS NULL) <> (topic IS NULL)),
  CHECK ((state = 'merged') = (email IS NULL) AND (email IS NULL) = (data_key IS NULL))
);
CREATE INDEX subscriptions_of_ask ON subscriptions (ask);
CREATE INDEX subscriptions_of_address ON subscriptions (email_hash);
CREATE INDEX subscriptions_by_age ON subscriptions (state, active_at);
CREATE INDEX subscriptions_to_tell ON subscriptions (coalesce(programme_id, topic), id) WHERE state = 'confirmed';
CREATE UNIQUE INDEX subscriptions_once ON subscriptions (coalesce(programme_id, topic), email_hash) WHERE state = 'confirmed';
CREATE INDEX subscriptions_by_key_name ON subscriptions (substr(data_key, 1, instr(data_key, '.') - 1));

-- Which address has heard which news of a round: once each, for however many reasons it was to be told.
CREATE TABLE subscription_notices (
  round_id TEXT NOT NULL REFERENCES rounds (id),
  news TEXT NOT NULL,
  email_hash TEXT NOT NULL,
  PRIMARY KEY (round_id, news, email_hash)
);

-- How far the search for those to tell has come, for each programme or topic that a round concerns.
CREATE TABLE subscription_sweeps (
  round_id TEXT NOT NULL REFERENCES rounds (id),
  news TEXT NOT NULL,
  target TEXT NOT NULL,
  after_id TEXT NOT NULL,
  next_at TEXT NOT NULL,
  PRIMARY KEY (round_id, news, target)
);
