-- The check of who can apply can be changed after its round was created: a change states which version it replaces.

ALTER TABLE rounds ADD COLUMN eligibility_version INTEGER NOT NULL DEFAULT 1;
