-- The body of the register that an application was sent for, so that a list can name it without opening answers. Set when it is
-- sent, and each time again; applications that were sent before this have none until then.

ALTER TABLE applications ADD COLUMN organisation TEXT;
