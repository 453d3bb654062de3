-- Drafts follow their round's form to its next version; what it has no place for is kept until they are submitted.

ALTER TABLE applications ADD COLUMN set_aside TEXT; -- answers that the form no longer asks for, encrypted as `answers` is
