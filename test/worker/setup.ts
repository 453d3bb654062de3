// Brings the D1 of each test file to the newest migration. Storage is fresh per file, not per test.
import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
