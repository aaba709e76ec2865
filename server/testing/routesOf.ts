import type { Express } from 'express'
import * as z from 'zod/mini'

export type FoundRoute = { method: string; path: string; parameters: readonly string[] }

const route = z.object({ path: z.string(), stack: z.array(z.looseObject({})) })
const layer = z.looseObject({ route: z.optional(route), rawPath: z.optional(z.unknown()) })
const withMethod = z.looseObject({ method: z.string() })
const withStack = z.custom<{ stack: unknown[] }>(
  (value) => typeof value === 'function' && 'stack' in value && Array.isArray(value.stack),
)

/** Every address that an app answers, as the router itself holds them: nothing has to be listed by hand. */
export function routesOf(app: Express): FoundRoute[] {
  return routesIn(app.router.stack, '')
}

function routesIn(stack: readonly unknown[], before: string): FoundRoute[] {
  return stack.flatMap((one): FoundRoute[] => {
    const { route: found, rawPath, ...rest } = layer.parse(one)
    if (found) {
      const path = `${before}${found.path}`
      const parameters = [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? [])
      const methods = found.stack.flatMap((handler) => {
        const named = withMethod.safeParse(handler)
        return named.success ? [named.data.method.toUpperCase()] : []
      })
      return [...new Set(methods)].map((method) => ({ method, path, parameters }))
    }
    const inner = withStack.safeParse(rest['handle'])
    if (!inner.success) return []
    const under = rawPath === '/' || rawPath === undefined ? '' : z.string().parse(rawPath)
    return routesIn(inner.data.stack, `${before}${under}`)
  })
}
