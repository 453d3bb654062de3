-- Since when a message has been tried. What is on its way is taken to have been tried since its event.

ALTER TABLE messages ADD COLUMN first_tried_at TEXT;
UPDATE messages SET first_tried_at = (SELECT at FROM events WHERE seq = event_seq) WHERE state = 'due' AND attempts > 0;
