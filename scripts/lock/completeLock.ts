import { type Lockfile, type Missing, missingOptionals, places } from './lockfile.ts'

const systems = 'android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|windows'
const processors = 'arm64|arm|x64|ia32|loong64|ppc64|riscv64|s390x|wasm32'
const platform = new RegExp(`-(?:(${systems})-(${processors})|(wasm32)-wasi)(?:-(\\w+))?$`)

/** All entries with what was missing, as the name of each package tells for which machine it is. */
export function completeLock(lock: Lockfile): Lockfile['packages'] {
  const packages = { ...lock.packages }
  for (const missing of missingOptionals(lock)) {
    const [nested, ...above] = places(missing.parent, missing.name)
    const root = above.at(-1) ?? nested
    const place = root !== undefined && packages[root] === undefined ? root : nested
    if (place !== undefined) packages[place] = entryOf(missing, packages[missing.parent]?.dev)
  }
  return packages
}

function entryOf({ name, range }: Missing, dev: boolean | undefined): Lockfile['packages'][string] {
  const [, system, processor, wasm, flavour] = platform.exec(name.replaceAll('/', '-')) ?? []
  if (processor === undefined && wasm === undefined && name !== 'fsevents')
    throw new Error(`${name} is missing from the lockfile, and its name tells no platform.`)
  const os = name === 'fsevents' ? 'darwin' : system?.replace('windows', 'win32')
  const cpu = processor ?? wasm
  const libc = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }[flavour ?? '']
  return {
    version: range.replace(/^[~^]/, ''),
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(dev === true ? { dev } : {}),
    ...(os === 'linux' && libc !== undefined ? { libc: [libc] } : {}),
    optional: true,
    ...(os === undefined ? {} : { os: [os] }),
  }
}
