-- Who a round is for, as a short check.

ALTER TABLE rounds ADD COLUMN eligibility TEXT; -- questions and rules, JSON; NULL where the round has no check
