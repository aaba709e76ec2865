import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { createHash } from 'node:crypto'

const TWO_YEARS_S = 63_072_000

/**
 * What a browser is told about our pages. Everything comes from here; the one inline script is named
 * by its hash.
 *
 * @param indexHtml the page as it is served, for the hashes of its inline scripts
 */
export function securityHeaders(publicUrl: URL, indexHtml: string): RequestHandler[] {
  const isSecure = publicUrl.protocol === 'https:'
  const scripts = inlineScripts(indexHtml).map(
    (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  )
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", ...scripts],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        // Older browsers do not take 'self' to mean the socket too.
        connectSrc: ["'self'", (request) => socketSource(request.headers.host, publicUrl)],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        ...(isSecure && { upgradeInsecureRequests: [] }),
      },
    },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isSecure && { maxAge: TWO_YEARS_S, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  })
  return [
    headers,
    (_request, response, next) => {
      response.set(
        'Permissions-Policy',
        'camera=(self), microphone=(), geolocation=(self), payment=(), usb=()',
      )
      next()
    },
  ]
}

/** The host that the page was opened at; one of another form is left out, never echoed. */
function socketSource(host: string | undefined, publicUrl: URL): string {
  const isHost =
    host !== undefined && /^[\w.-]{1,255}(:\d{1,5})?$|^\[[\da-f:]+\](:\d{1,5})?$/i.test(host)
  return `${publicUrl.protocol === 'https:' ? 'wss' : 'ws'}://${isHost ? host : publicUrl.host}`
}

/** Texts between script tags that have no `src`, exactly as the browser will hash them. */
function inlineScripts(html: string): string[] {
  const scripts = html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)
  return [...scripts].flatMap(([, attributes = '', text = '']) =>
    /\bsrc\s*=/i.test(attributes) ? [] : [text],
  )
}
