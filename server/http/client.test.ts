import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/testServer.ts'
import { readClientFiles } from './clientFiles.ts'

const script = "document.documentElement.dataset.theme = 'sun'"
const html = `<!doctype html><html><head><script>${script}</script></head><body></body></html>`

let folder: string
let server: TestServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wedsync-client-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), html)
  await writeFile(join(folder, 'sw.js'), 'self.a = 1')
  await writeFile(join(folder, 'manifest.webmanifest'), '{}')
  await writeFile(join(folder, 'assets', 'main-abc.js'), `// ${'x'.repeat(5_000)}`)
  server = await startTestServer({ client: await readClientFiles(folder) })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

function open(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return fetch(server.url + path, { method, headers })
}

describe('the client', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
    [
      '/assets/main-abc.js',
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ],
  ])('at %s is served as %s, %s', async (path, type, cache) => {
    const response = await open(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('cache-control')).toBe(cache)
  })

  it('opens on any screen, whatever the address', async () => {
    const response = await open('/weddings/1/day', { accept: 'text/html' })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe(html)
  })

  it.each(['/assets/gone.js', '/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fx'])(
    'has nothing at %s, and does not say otherwise',
    async (path) => {
      expect((await open(path)).status).toBe(404)
    },
  )

  it('is not sent again to whoever has it', async () => {
    const etag = (await open('/')).headers.get('etag') ?? ''
    expect((await open('/', { 'if-none-match': etag })).status).toBe(304)
  })

  it('is compressed', async () => {
    const response = await open('/assets/main-abc.js')
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect((await response.text()).length).toBe(5_003)
  })

  it('takes scripts from here alone, and its inline one by its hash', async () => {
    const policy = (await open('/')).headers.get('content-security-policy') ?? ''
    const hash = createHash('sha256').update(script).digest('base64')
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${server.port}`)
    expect(policy).not.toContain('unsafe')
    expect(policy).not.toContain('upgrade-insecure-requests')
  })

  it('that is not built says so', async () => {
    const bare = await startTestServer()
    try {
      const response = await fetch(bare.url, { headers: { accept: 'text/html' } })
      expect(response.status).toBe(503)
    } finally {
      await bare.close()
    }
  })

  it.each(['/l', '/s', '/join/a-secret'])(
    'is kept by no search engine at %s, and tells no other site where it was',
    async (path) => {
      const door = await open(path, { accept: 'text/html' })
      expect(door.status).toBe(200)
      expect(door.headers.get('x-robots-tag')).toBe('noindex, nofollow')
      expect(door.headers.get('referrer-policy')).toBe('no-referrer')
      const usual = await open('/welcome', { accept: 'text/html' })
      expect(usual.headers.get('x-robots-tag')).toBeNull()
    },
  )
})
