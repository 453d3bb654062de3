// Vitest's global setup of the browser tests: one real Worker with its own database, migrated and seeded, and the
// partner sites on another origin. Tests read `inject('baseURL')` and `inject('partnerURL')`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPartnerSite } from '../../.tools/partner-site.ts';
import { freePort } from '../../.tools/ports.ts';
import { makeSecretsOnce } from '../../.tools/secrets.ts';
import { seedLaterProgramme } from './later-programme.ts';
import { buildWidget, migrate, seed, serve } from '../../.tools/worker.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the Worker. */
    baseURL: string;
    /** Origin of the partner sites; pages are those of test/hosts. */
    partnerURL: string;
    /** The Worker's folder: its database in `state`, its `secrets`. */
    folder: string;
    /** Why there is no Worker; empty when there is one. */
    serverFailure: string;
  }
}

/** Starts both. A failure is handed to the browser tests, so that the tests of other projects still run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-e2e-'));
  const stops: (() => Promise<void>)[] = [];
  try {
    const settings = { port: await freePort(), persistTo: join(folder, 'state'), secretsFile: join(folder, 'secrets') };
    makeSecretsOnce(settings.secretsFile);
    await buildWidget();
    await migrate(settings.persistTo);
    await seed(settings.persistTo);
    await seedLaterProgramme(settings.persistTo);
    const worker = await serve(settings);
    stops.push(worker.stop);
    const partner = await startPartnerSite({ port: await freePort(), workerOrigin: worker.origin });
    stops.push(partner.stop);
    project.provide('folder', folder);
    project.provide('baseURL', worker.origin);
    project.provide('partnerURL', partner.origin);
    project.provide('serverFailure', '');
  } catch (error) {
    project.provide('serverFailure', (error as Error).message);
  }
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
    rmSync(folder, { recursive: true, force: true });
  };
}
