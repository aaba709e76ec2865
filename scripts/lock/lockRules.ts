import { lockfile, missingOptionals } from './lockfile.ts'

/** One line per breach in the text of package-lock.json. */
export function lockBreaches(text: string): string[] {
  const lock = lockfile.parse(JSON.parse(text))
  const { packages } = lock
  const breaches: string[] = []

  const hosts = Object.entries(packages).filter(([, { resolved, link }]) => resolved && !link)
  if (hosts.length > 0)
    breaches.push(
      `package-lock.json names the host of ${hosts.length} packages (first: ${hosts[0]?.[0]}): ` +
        'it must install from whichever registry the reader uses; remove the "resolved" lines',
    )

  const missing = missingOptionals(lock)
  if (missing.length > 0)
    breaches.push(
      `package-lock.json lacks ${missing.length} optional packages (first: ${missing[0]?.name}), ` +
        'so npm ci refuses it: run `node scripts/completeLock.ts`',
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
