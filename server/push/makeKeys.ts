import webPush from 'web-push'

/** A pair by which push services know an installation (RFC 8292), base64url. */
export function makePushKeys(): { publicKey: string; privateKey: string } {
  return webPush.generateVAPIDKeys()
}
