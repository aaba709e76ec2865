import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client'

type TusFetch = {
  fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Absolute: what the server names is always asked of this origin, whatever a proxy made of it. */
  endpoint: string
  timeoutMs: number
}

/** A HEAD that says nothing about the upload: the server is busy, or is not the server. */
export class PassingStatus extends Error {
  readonly response: HttpResponse
  constructor(response: HttpResponse) {
    super(`HTTP ${response.getStatus()}`)
    this.name = 'PassingStatus'
    this.response = response
  }
}

/**
 * The requests of an upload by `fetch`: a service worker has no other. The bodies are parts of a Blob,
 * so that a file is never in memory whole.
 */
export function tusFetch({ fetch, endpoint, timeoutMs }: TusFetch): HttpStack {
  return {
    getName: () => 'fetch',
    createRequest: (method, url) => request(method, ofOrigin(url)),
  }

  function ofOrigin(url: string): string {
    const { pathname, search } = new URL(url, endpoint)
    return new URL(pathname + search, endpoint).href
  }

  function request(method: string, url: string): HttpRequest {
    const headers = new Map<string, string>()
    const own = new AbortController()
    return {
      getMethod: () => method,
      getURL: () => url,
      setHeader: (name, value) => void headers.set(name, value),
      getHeader: (name) => headers.get(name),
      // The browser tells nothing while a body leaves: progress is what the server has taken.
      setProgressHandler: () => {},
      async send(body: Blob | null) {
        const answer = await fetch(url, {
          method,
          headers: Object.fromEntries(headers),
          ...(body && { body }),
          signal: AbortSignal.any([own.signal, AbortSignal.timeout(timeoutMs)]),
        })
        const response = await readResponse(answer)
        // The library begins anew after any failed HEAD, and what the server has would be lost.
        if (method === 'HEAD' && isPassing(answer.status)) throw new PassingStatus(response)
        return response
      },
      abort: async () => own.abort(),
      getUnderlyingObject: () => null,
    }
  }
}

function isPassing(status: number): boolean {
  return status >= 500 || status === 401 || status === 408 || status === 425 || status === 429
}

async function readResponse(answer: Response): Promise<HttpResponse> {
  const text = await answer.text()
  return {
    getStatus: () => answer.status,
    getHeader: (name) => answer.headers.get(name) ?? undefined,
    getBody: () => text,
    getUnderlyingObject: () => null,
  }
}
