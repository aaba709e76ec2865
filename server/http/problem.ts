import type { ErrorRequestHandler } from 'express'
import { ERRORS, type ErrorBody, type ErrorCode } from '#shared/protocol/errors.ts'
import { AuthRefusal } from '../auth/authRefusal.ts'
import { FileRefusal } from '../files/fileRefusal.ts'
import { CodedError } from '../sync/codedError.ts'
import type { Log } from '../log.ts'
import { Refusal } from './refusal.ts'

type Problem = {
  code: ErrorCode
  message: string
  details?: Readonly<Record<string, unknown>>
  retryAfterMs?: number
  /** `error`: somebody has to look at it. */
  level: 'debug' | 'warn' | 'error'
}

/** Any thrown thing → what the caller is told. What is not known tells nothing of itself. */
function problemOf(thrown: unknown): Problem {
  if (
    thrown instanceof Refusal ||
    thrown instanceof AuthRefusal ||
    thrown instanceof CodedError ||
    thrown instanceof FileRefusal
  ) {
    const { code, message } = thrown
    const retryAfterMs = 'retryAfterMs' in thrown ? thrown.retryAfterMs : undefined
    const details = 'details' in thrown ? thrown.details : undefined
    return {
      code,
      message,
      ...(details && { details }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
      level: code === 'OVERLOADED' ? 'warn' : 'debug',
    }
  }
  // The router's own: a path with a broken percent sign, for one.
  if (thrown instanceof Error && 'status' in thrown && thrown.status === 400)
    return { code: 'BAD_REQUEST', message: 'The address is malformed.', level: 'debug' }
  return { code: 'INTERNAL', message: ERRORS.INTERNAL.meaning, level: 'error' }
}

/** @param random in [0, 1): devices that were refused together do not come back together */
export function answerProblems(log: Log, random: () => number): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  return (thrown, request, response, _next) => {
    const { code, message, details, retryAfterMs, level } = problemOf(thrown)
    log[level]('request failed', {
      code,
      method: request.method,
      path: withoutToken(request.path),
      ...(level === 'error' && { error: thrown }),
    })
    if (response.headersSent) return void response.destroy()
    if (retryAfterMs !== undefined) {
      const seconds = Math.ceil((retryAfterMs + Math.min(retryAfterMs, 5_000) * random()) / 1_000)
      response.set('Retry-After', String(seconds))
    }
    // What is left of a body that nobody read would be taken for the next request.
    if (!request.complete) response.set('Connection', 'close')
    const body: ErrorBody = { error: { code, message, ...(details && { details }) } }
    response.status(ERRORS[code].status).json(body)
  }
}

/** An invitation's address is its secret. */
function withoutToken(path: string): string {
  return path.replace(/\/invitations\/[^/]+/, '/invitations/…')
}
