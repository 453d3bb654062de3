-- The names, dates and places of a round can be changed after it was created: a change states which version it replaces.

ALTER TABLE rounds ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
