import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { notice, type Notice, type NoticeSubscription } from '#shared/protocol/notices.ts'

/** A browser that takes notices: its subscription, and what it makes of a message (RFC 8291). */
export type TestBrowser = {
  subscription: NoticeSubscription
  open: (message: Buffer) => Notice
}

export type Delivered = {
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
}

/** A push service on this machine. */
export type PushEndpoint = {
  url: string
  delivered: Delivered[]
  /** What it answers next, by default 201. */
  answers: { status: number; headers?: Record<string, string> }[]
  browser: () => TestBrowser
  close: () => Promise<void>
}

export async function startPushEndpoint(): Promise<PushEndpoint> {
  const delivered: Delivered[] = []
  const answers: PushEndpoint['answers'] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { url: path = '', headers } = request
      delivered.push({ path, headers, body: Buffer.concat(chunks) })
      const { status, headers: answered } = answers.shift() ?? { status: 201 }
      response.writeHead(status, answered).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    delivered,
    answers,
    browser: () => newBrowser(`${url}/${randomBytes(8).toString('hex')}`),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function newBrowser(endpoint: string): TestBrowser {
  const own = createECDH('prime256v1')
  const publicKey = own.generateKeys()
  const secret = randomBytes(16)
  return {
    subscription: {
      endpoint,
      keys: { p256dh: publicKey.toString('base64url'), auth: secret.toString('base64url') },
    },
    open(message) {
      const salt = message.subarray(0, 16)
      const idLength = message.readUInt8(20)
      const theirs = message.subarray(21, 21 + idLength)
      const sealed = message.subarray(21 + idLength)
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, theirs])
      const input = derive(own.computeSecret(theirs), secret, info, 32)
      const key = derive(input, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
      const nonce = derive(input, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
      const decipher = createDecipheriv('aes-128-gcm', key, nonce)
      decipher.setAuthTag(sealed.subarray(-16))
      const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
      // The last record ends with a 2, and padding.
      return notice.parse(JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString('utf8')))
    },
  }
}

function derive(input: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', input, salt, info, length))
}

/** What the sender claims of itself in a header that its own key signed (RFC 8292); null: not signed. */
export function claimsOf(authorization: string, key: string): unknown {
  const [, token = '', named] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? []
  const [header, claims, signature] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  })
  const isSigned = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature ?? '', 'base64url'),
  )
  if (named !== key || !isSigned) return null
  return JSON.parse(Buffer.from(claims ?? '', 'base64url').toString('utf8'))
}
