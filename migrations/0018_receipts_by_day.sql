-- Receipts are forgotten by their day, each minute: without reading those that stay.

CREATE INDEX monitoring_receipts_by_day ON monitoring_receipts (day);
