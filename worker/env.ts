// What the Worker is given: Cloudflare's bindings, and the settings parsed from them once per isolate.
// The clock and new identifiers come from here, so that tests can hand in their own.
import type { D1Database, Fetcher, R2Bucket, RateLimit } from '@cloudflare/workers-types';
import * as z from 'zod';
import { uuidv7 } from 'uuidv7';
import { type Keyring, parseKeyring } from './crypto/keyring.ts';
import { type MailBindings, type MailSettings, mailSettings } from './notifications/settings.ts';

export interface Bindings extends MailBindings {
  DB: D1Database;
  /** Files that applicants send, each encrypted under its application's own key. */
  UPLOADS: R2Bucket;
  /** Says whether a file is safe (docs/uploads.md). Absent: files are kept as not scanned, and staff are told. */
  SCANNER?: Fetcher;
  /** The built widget, served under /embed/. */
  ASSETS: Fetcher;
  /** Absent where there is no limiter; see http/limit.ts. */
  LIMITER?: RateLimit;
  /** `local` opens the loopback sign-in and the mailbox page. Anything else is production. */
  ENVIRONMENT: string;
  /** Where applicants and partners reach us: `https://…` with no path. */
  PUBLIC_ORIGIN: string;
  /** `{"current": "k1", "keys": {"k1": "<32 bytes, base64>"}}`: keys that wrap each application's own key. */
  DATA_KEYS: string;
  /** 32 bytes, base64: keys the hash by which an email address is found. */
  HASH_KEY: string;
  /** Cloudflare Access, production only: `<team>.cloudflareaccess.com` and the application's audience tag. */
  ACCESS_TEAM_DOMAIN?: string;
  ACCESS_AUD?: string;
}

export interface Settings {
  local: boolean;
  origin: string;
  keyring: Keyring;
  /** HMAC-SHA-256 key for lookups of personal values. */
  hashKey: Uint8Array<ArrayBuffer>;
  access: { team: string; audience: string } | null;
  /** How messages leave; null when nothing is sent. */
  mail: MailSettings | null;
}

/** The moment, and new identifiers of the form `app_<32 hex digits>` that sort by time. */
export interface Source {
  now(): Date;
  newId(prefix: string): string;
}

export const systemSource: Source = {
  now: () => new Date(),
  newId: (prefix) => `${prefix}_${uuidv7().replaceAll('-', '')}`,
};

const bytes32 = z.base64().transform((text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)));

const schema = z.object({
  ENVIRONMENT: z.string().default('production'),
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
  DATA_KEYS: z.string().transform(parseKeyring),
  HASH_KEY: bytes32.refine((bytes) => bytes.length >= 32, 'must hold at least 32 bytes'),
  ACCESS_TEAM_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+\.cloudflareaccess\.com$/)
    .optional(),
  ACCESS_AUD: z.string().min(16).optional(),
});

const parsed = new WeakMap<object, Settings>();

/** The settings of this isolate. Throws, naming the setting and never its value, when one is missing or wrong. */
export function settingsOf(env: Bindings): Settings {
  const known = parsed.get(env);
  if (known) return known;
  const result = schema.safeParse(env);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The Worker's settings are incomplete. ${faults.join('; ')}`);
  }
  const { ENVIRONMENT, PUBLIC_ORIGIN, DATA_KEYS, HASH_KEY, ACCESS_TEAM_DOMAIN, ACCESS_AUD } = result.data;
  const local = ENVIRONMENT === 'local';
  const settings: Settings = {
    local,
    origin: PUBLIC_ORIGIN,
    keyring: DATA_KEYS,
    hashKey: HASH_KEY,
    access: ACCESS_TEAM_DOMAIN && ACCESS_AUD ? { team: ACCESS_TEAM_DOMAIN, audience: ACCESS_AUD } : null,
    mail: mailSettings(env, local),
  };
  parsed.set(env, settings);
  return settings;
}
