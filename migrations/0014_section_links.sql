-- Links that open a section of a joint application; null for the application itself.

ALTER TABLE access_links ADD COLUMN section_id TEXT REFERENCES sections (id) ON DELETE CASCADE;
CREATE INDEX access_links_of_section ON access_links (section_id) WHERE section_id IS NOT NULL;
CREATE INDEX sections_by_email ON sections (email_hash);
