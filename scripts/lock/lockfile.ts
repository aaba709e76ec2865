import * as z from 'zod/mini'

const entry = z.looseObject({
  version: z.optional(z.string()),
  resolved: z.optional(z.string()),
  link: z.optional(z.boolean()),
  dev: z.optional(z.boolean()),
  dependencies: z.optional(z.record(z.string(), z.string())),
  optionalDependencies: z.optional(z.record(z.string(), z.string())),
})

/** package-lock.json, as far as we look at it; the rest is kept as it is. */
export const lockfile = z.looseObject({ packages: z.record(z.string(), entry) })
export type Lockfile = z.infer<typeof lockfile>

export type Missing = { parent: string; name: string; range: string }

/** Optional packages that no entry of the lockfile stands for: `npm ci` refuses such a lockfile. */
export function missingOptionals({ packages }: Lockfile): Missing[] {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies }]) =>
    Object.entries(optionalDependencies ?? {})
      .filter(([name, range]) => {
        const nearest = places(parent, name).find((place) => packages[place] !== undefined)
        return nearest === undefined || !fits(packages[nearest]?.version, range)
      })
      .map(([name, range]) => ({ parent, name, range })),
  )
}

/** Packages for a platform are asked for in one exact version; of other ranges npm is the judge. */
function fits(version: string | undefined, range: string): boolean {
  return /^\d/.test(range) ? version === range : version !== undefined
}

/** Where Node would look for it, from the parent's own folder up to the root. */
export function places(parent: string, name: string): string[] {
  const own = `${parent === '' ? '' : `${parent}/`}node_modules/${name}`
  const above = parent.lastIndexOf('node_modules/')
  return parent === '' ? [own] : [own, ...places(parent.slice(0, above).replace(/\/$/, ''), name)]
}
