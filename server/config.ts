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
}

/** A variable is wrong; the message is one sentence for the person who set it. */
export class WrongVariable extends Error {
  override name = 'WrongVariable'
}

/** A device that comes back after this many days still finds what its edits started from. */
const OFFLINE_DAYS = 180

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
})

const EXPECTED: Readonly<Record<string, string>> = {
  DATABASE_URL: 'an address such as postgres://name:password@host:5432/wedsync',
  HOST: 'a host name or an IP address',
  PORT: 'a whole number from 0 to 65535',
  PUBLIC_URL: 'an address such as https://wedsync.example.com',
  TRUST_PROXY: 'the number of proxies in front of the server, from 0 to 10',
  LOG_LEVEL: 'debug, info, warn or error',
  HISTORY_DAYS: `a whole number from ${OFFLINE_DAYS} to 36500`,
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
    throw new WrongVariable(`The variable ${name} must be ${EXPECTED[name] ?? 'something else'}.`)
  }
  const { DATABASE_URL, DATA_DIR, HOST, PORT, PUBLIC_URL, TRUST_PROXY, LOG_LEVEL } = parsed.data
  const port = PORT ?? 4000
  return {
    databaseUrl: DATABASE_URL ?? null,
    dataDir: DATA_DIR ?? '.data',
    host: HOST ?? null,
    port,
    publicUrl: new URL(PUBLIC_URL ?? `http://localhost:${port}`),
    trustedProxies: TRUST_PROXY ?? 0,
    logLevel: LOG_LEVEL ?? 'info',
    historyDays: parsed.data.HISTORY_DAYS ?? OFFLINE_DAYS,
  }
}
