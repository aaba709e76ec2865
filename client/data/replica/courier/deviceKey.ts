import * as z from 'zod/mini'
import { publicKey, type PublicKey } from '#shared/protocol/courier.ts'
import type { LocalStore } from '../localStore.ts'

const SETTING = 'deviceKey'
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const
const SCHEME = { name: 'ECDSA', hash: 'SHA-256' } as const

/** What this replica signs with. The private half can be used here and taken nowhere. */
export type DeviceSigner = {
  publicKey: PublicKey
  /** Over the text's UTF-8; (r, s) in base64url. */
  sign: (text: string) => Promise<string>
}

const kept = z.object({ privateKey: z.instanceof(CryptoKey), publicKey })

/**
 * The key of this replica, made when it is first needed.
 *
 * @throws where the browser has no keys to give: a page without HTTPS
 */
export async function deviceSigner(local: LocalStore): Promise<DeviceSigner> {
  const { privateKey, publicKey: known } = (await keptKey(local)) ?? (await makeKey(local))
  return {
    publicKey: known,
    sign: async (text) => {
      const bytes = new TextEncoder().encode(text)
      return base64url(new Uint8Array(await crypto.subtle.sign(SCHEME, privateKey, bytes)))
    },
  }
}

async function keptKey(local: LocalStore) {
  return kept.safeParse((await local.settings.get(SETTING))?.value).data
}

async function makeKey(local: LocalStore): Promise<z.output<typeof kept>> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify'])
  const { x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const made = { privateKey: pair.privateKey, publicKey: publicKey.parse({ x, y }) }
  // Of two tabs that need it at once, both go on with the one that was kept first.
  await local.transaction('rw', local.settings, async () => {
    if (!(await keptKey(local))) await local.settings.put({ key: SETTING, value: made })
  })
  return (await keptKey(local)) ?? made
}

/** Whether a device with this key signed the text. */
export async function checkSignature(
  { publicKey: { x, y } }: { publicKey: PublicKey },
  text: string,
  signature: string,
): Promise<boolean> {
  try {
    const jwk = { kty: 'EC', crv: 'P-256', x, y }
    const key = await crypto.subtle.importKey('jwk', jwk, CURVE, false, ['verify'])
    const bytes = new TextEncoder().encode(text)
    return await crypto.subtle.verify(SCHEME, key, fromBase64url(signature), bytes)
  } catch {
    // Coordinates that are no point of the curve.
    return false
  }
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (character) => character.charCodeAt(0))
}
