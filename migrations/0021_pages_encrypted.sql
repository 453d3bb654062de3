-- The page that a link was asked for on may carry something of a person in its query: it is encrypted from here on. Links that
-- were asked for before lead to our own pages.

UPDATE access_links SET return_to = NULL;
