import type { Express } from 'express'
import * as z from 'zod/mini'

export type FoundRoute = { method: string; path: string; parameters: readonly string[] }

const route = z.object({ path: z.string(), stack: z.array(z.looseObject({})) })
const layer = z.looseObject({ route: z.optional(route), rawPath: z.optional(z.unknown()) })
const withMethod = z.looseObject({ method: z.string() })

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
    const inner = innerStack(rest['handle'])
    if (!inner) return []
    const under = rawPath === '/' || rawPath === undefined ? '' : z.string().parse(rawPath)
    return routesIn(inner, `${before}${under}`)
  })
}

/** That of a router; null: something that answers itself. */
function innerStack(handle: unknown): readonly unknown[] | null {
  const stack: unknown = typeof handle === 'function' ? Reflect.get(handle, 'stack') : null
  return Array.isArray(stack) ? stack : null
}
