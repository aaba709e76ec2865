import { noticeKeyAnswer, noticeSubscription } from '#shared/protocol/notices.ts'

/** What a browser gave, in the form in which it is handed on. */
export type BrowserSubscription = { toJSON: () => unknown }

type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Tells the server where this device takes notices. False: it was not told. */
export async function putSubscription(
  fetch: Fetch,
  token: string,
  subscription: BrowserSubscription,
): Promise<boolean> {
  const parsed = noticeSubscription.safeParse(subscription.toJSON())
  if (!parsed.success) return false
  const response = await fetch('/api/notices/subscription', {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(parsed.data),
  })
  return response.ok
}

/** The key that a browser has to be given; null: it could not be read. */
export async function fetchNoticeKey(fetch: Fetch, token: string): Promise<string | null> {
  const response = await fetch('/api/notices/key', {
    method: 'GET',
    headers: { authorization: `Bearer ${token}` },
  })
  const parsed = noticeKeyAnswer.safeParse(await response.json().catch(() => null))
  return response.ok && parsed.success ? parsed.data.key : null
}
