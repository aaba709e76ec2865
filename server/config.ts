import * as z from 'zod/mini'

export type Config = {
  /** Null: our own PostgreSQL, in `dataDir`. */
  databaseUrl: string | null
  dataDir: string
  /** Null: every address of this machine. */
  host: string | null
  port: number
  /** Where people open the app; links in invitations start with it. */
  publicUrl: URL
  trustedProxies: number
  logLevel: 'debug' | 'info' | 'warn' | 'error'
  /** How many days of history stay whole; at least as long as a device may be away. */
  historyDays: number
  /** How many days what was refused is held for its author. */
  refusedDays: number
  /** Whom a push service may turn to about this installation. */
  pushSubject: string
  /** For tests: notices may go to a push service on this machine. */
  pushAllowsLocal: boolean
  /** Bytes of files that one wedding may hold. */
  filesPerWedding: number
  /** Null: files lie in `dataDir`. */
  bucket: Bucket | null
}

/** A bucket of S3, or of whatever speaks as it does. */
export type Bucket = {
  name: string
  /** Null: Amazon's own. */
  endpoint: string | null
  region: string
  accessKeyId: string
  secretAccessKey: string
}

/** A variable is wrong; the message is one sentence for the person who set it. */
export class WrongVariable extends Error {
  override name = 'WrongVariable'
}

/** A device that comes back after this many days still finds what its edits started from. */
const OFFLINE_DAYS = 180
/** Long enough for whoever comes back after a season. */
const REFUSED_DAYS = 90

const wholeNumber = (least: number, most: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,5}$/)),
    z.pipe(z.transform(Number), z.int().check(z.minimum(least), z.maximum(most))),
  )

const address = (...protocols: string[]) =>
  z
    .string()
    .check(z.refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol)))

const variables = z.object({
  DATABASE_URL: z.optional(address('postgres:', 'postgresql:')),
  DATA_DIR: z.optional(z.string()),
  HOST: z.optional(z.string().check(z.regex(/^[\w.:-]{1,255}$/))),
  PORT: z.optional(wholeNumber(0, 65_535)),
  PUBLIC_URL: z.optional(address('http:', 'https:')),
  TRUST_PROXY: z.optional(wholeNumber(0, 10)),
  LOG_LEVEL: z.optional(z.enum(['debug', 'info', 'warn', 'error'])),
  HISTORY_DAYS: z.optional(wholeNumber(OFFLINE_DAYS, 36_500)),
  REFUSED_DAYS: z.optional(wholeNumber(1, 36_500)),
  VAPID_SUBJECT: z.optional(address('mailto:', 'https:')),
  PUSH_ALLOW_LOCAL: z.optional(z.enum(['yes', 'no'])),
  FILES_PER_WEDDING_GB: z.optional(wholeNumber(1, 10_000)),
  S3_BUCKET: z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/))),
  S3_ENDPOINT: z.optional(address('http:', 'https:')),
  S3_REGION: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))),
  S3_ACCESS_KEY_ID: z.optional(z.string()),
  S3_SECRET_ACCESS_KEY: z.optional(z.string()),
})

const EXPECTED: Readonly<Record<string, string>> = {
  DATABASE_URL: 'an address such as postgres://name:password@host:5432/wedsync',
  HOST: 'a host name or an IP address',
  PORT: 'a whole number from 0 to 65535',
  PUBLIC_URL: 'an address such as https://wedsync.example.com',
  TRUST_PROXY: 'the number of proxies in front of the server, from 0 to 10',
  LOG_LEVEL: 'debug, info, warn or error',
  HISTORY_DAYS: `a whole number from ${OFFLINE_DAYS} to 36500`,
  REFUSED_DAYS: 'a whole number from 1 to 36500',
  VAPID_SUBJECT: 'an address such as mailto:help@example.com or https://example.com',
  PUSH_ALLOW_LOCAL: 'yes or no',
  FILES_PER_WEDDING_GB: 'a whole number from 1 to 10000',
  S3_BUCKET: 'the name of a bucket: 3 to 63 small letters, digits, dots and hyphens',
  S3_ENDPOINT: 'an address such as https://s3.example.com',
  S3_REGION: 'a region such as eu-central-1',
  S3_ACCESS_KEY_ID: 'set when S3_BUCKET is',
  S3_SECRET_ACCESS_KEY: 'set when S3_BUCKET is',
}

/**
 * Parses the environment; nothing else reads it. An empty variable counts as not set.
 *
 * @throws WrongVariable
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(set)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0])
    // The value may hold a password.
    throw wrong(name)
  }
  const { DATABASE_URL, DATA_DIR, HOST, PORT, PUBLIC_URL, TRUST_PROXY, LOG_LEVEL } = parsed.data
  const port = PORT ?? 4000
  const publicUrl = new URL(PUBLIC_URL ?? `http://localhost:${port}`)
  return {
    databaseUrl: DATABASE_URL ?? null,
    dataDir: DATA_DIR ?? '.data',
    host: HOST ?? null,
    port,
    publicUrl,
    trustedProxies: TRUST_PROXY ?? 0,
    logLevel: LOG_LEVEL ?? 'info',
    historyDays: parsed.data.HISTORY_DAYS ?? OFFLINE_DAYS,
    refusedDays: parsed.data.REFUSED_DAYS ?? REFUSED_DAYS,
    pushSubject: parsed.data.VAPID_SUBJECT ?? subjectOf(publicUrl),
    pushAllowsLocal: parsed.data.PUSH_ALLOW_LOCAL === 'yes',
    filesPerWedding: (parsed.data.FILES_PER_WEDDING_GB ?? 20) * 2 ** 30,
    bucket: bucketOf(parsed.data),
  }
}

function bucketOf(set: z.output<typeof variables>): Bucket | null {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = set
  if (S3_BUCKET === undefined) return null
  if (S3_ACCESS_KEY_ID === undefined) throw wrong('S3_ACCESS_KEY_ID')
  if (S3_SECRET_ACCESS_KEY === undefined) throw wrong('S3_SECRET_ACCESS_KEY')
  return {
    name: S3_BUCKET,
    endpoint: S3_ENDPOINT ?? null,
    region: S3_REGION ?? 'us-east-1',
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  }
}

function wrong(name: string): WrongVariable {
  return new WrongVariable(`The variable ${name} must be ${EXPECTED[name] ?? 'something else'}.`)
}

/** Push services want an address that could be reached; without https there is none of our own. */
function subjectOf({ protocol, origin }: URL): string {
  return protocol === 'https:' ? origin : 'mailto:nobody@example.com'
}
