export type Level = 'debug' | 'info' | 'warn' | 'error'
export type Facts = Readonly<Record<string, unknown>>
export type Log = Readonly<Record<Level, (message: string, facts?: Facts) => void>>

const LEVELS: readonly Level[] = ['debug', 'info', 'warn', 'error']

/** Values under such names never reach a log, whoever passes them. */
const SECRET = /token|password|secret|cookie|authorization|hash|email/i

/**
 * One line an event: the message for a person, then facts as JSON. The only user of the console.
 */
export function createLog(lowest: Level, write: (line: string) => void = console.log): Log {
  const from = LEVELS.indexOf(lowest)
  const at = (level: Level) => (message: string, facts?: Facts) => {
    if (LEVELS.indexOf(level) < from) return
    const mark = level === 'info' ? '' : `${level} `
    write(facts ? `${mark}${message} ${textOf(facts)}` : `${mark}${message}`)
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

function textOf(facts: Facts): string {
  return JSON.stringify(facts, (key, value: unknown) => {
    if (SECRET.test(key)) return '…'
    return value instanceof Error ? storyOf(value) : value
  })
}

/** What happened and where; the other members of a database's error quote rows and settings (P5). */
function storyOf(error: Error): string {
  const own = error.stack ?? `${error.name}: ${error.message}`
  return error.cause instanceof Error ? `${own}\ncaused by ${storyOf(error.cause)}` : own
}
