import * as z from 'zod/mini'

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      resolved: z.optional(z.string()),
      link: z.optional(z.boolean()),
      dependencies: z.optional(z.record(z.string(), z.string())),
    }),
  ),
})

/** One line per breach in the text of package-lock.json. */
export function lockBreaches(text: string): string[] {
  const { packages } = lock.parse(JSON.parse(text))
  const breaches: string[] = []

  const hosts = Object.entries(packages).filter(([, { resolved, link }]) => resolved && !link)
  if (hosts.length > 0)
    breaches.push(
      `package-lock.json names the host of ${hosts.length} packages (first: ${hosts[0]?.[0]}): ` +
        'it must install from whichever registry the reader uses; remove the "resolved" lines',
    )

  // Two versions load without complaint, then Dexie throws in the page: a blank app.
  const wanted = packages['node_modules/rxdb']?.dependencies?.['dexie']
  const dexies = Object.entries(packages).filter(([path]) =>
    /(^|\/)node_modules\/dexie$/.test(path),
  )
  const versions = dexies.map(([, { version }]) => version)
  if (versions.length !== 1 || versions[0] !== wanted)
    breaches.push(
      `dexie must be there once, in RxDB's version ${wanted}; found ${versions.join(', ')}`,
    )
  return breaches
}
