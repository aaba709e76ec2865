import { Router } from 'express'
import { allowOnly } from './allowOnly.ts'

export function healthRoute(version: string): Router {
  const router = Router()
  router
    .route('/health')
    .get((_request, response) => void response.json({ status: 'ok', version }))
    .all(allowOnly('GET'))
  return router
}
