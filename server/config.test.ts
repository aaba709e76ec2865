import { describe, expect, it } from 'vitest'
import { readConfig, WrongVariable } from './config.ts'

describe('the environment', () => {
  it('may be empty', () => {
    expect(readConfig({ PORT: '', HOME: '/root' })).toMatchObject({
      databaseUrl: null,
      dataDir: '.data',
      host: null,
      port: 4000,
      publicUrl: new URL('http://localhost:4000'),
      trustedProxies: 0,
      historyDays: 180,
    })
  })

  it('decides where the server listens and what it is called', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '127.0.0.1',
      PUBLIC_URL: 'https://wed.example',
    })
    expect(config).toMatchObject({ port: 8080, host: '127.0.0.1' })
    expect(config.publicUrl.origin).toBe('https://wed.example')
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '4000.5'],
    ['HOST', 'not a host'],
    ['DATABASE_URL', 'mysql://somebody:secret@host/db'],
    ['DATABASE_URL', 'secret'],
    ['PUBLIC_URL', 'wedsync.example'],
    ['TRUST_PROXY', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['HISTORY_DAYS', '30'],
    ['REFUSED_DAYS', '0'],
    ['FILES_PER_WEDDING_GB', '0'],
    ['S3_BUCKET', '../secret'],
    ['S3_ENDPOINT', 'secret'],
  ])('that sets %s to %s is refused in one sentence that does not repeat it', (name, value) => {
    const read = () => readConfig({ [name]: value })
    expect(read).toThrow(WrongVariable)
    expect(read).toThrow(new RegExp(`^The variable ${name} must be [^.]*(\\.[^.]+)*\\.$`))
    expect(read).not.toThrow(/secret/)
  })
})

describe('a bucket', () => {
  const keys = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' }

  it('is none until it is named', () => {
    expect(readConfig(keys)).toMatchObject({ bucket: null, filesPerWedding: 20 * 2 ** 30 })
    expect(readConfig({ ...keys, S3_BUCKET: 'photos' }).bucket).toEqual({
      name: 'photos',
      endpoint: null,
      region: 'us-east-1',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
    })
  })

  it('needs its keys', () => {
    for (const name of Object.keys(keys))
      expect(() => readConfig({ ...keys, S3_BUCKET: 'photos', [name]: '' })).toThrow(
        `The variable ${name} must be set when S3_BUCKET is.`,
      )
  })
})
