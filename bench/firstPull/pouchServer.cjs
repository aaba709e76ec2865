/**
 * CouchDB's protocol on PouchDB, for a browser of the same machine: `node pouchServer.cjs <modules> <data>`.
 * Prints its port. Pages get PouchDB's own browser build from /pouchdb.js.
 */
const { createRequire } = require('node:module')
const { join } = require('node:path')

const [modules, data] = process.argv.slice(2)
const peer = createRequire(join(modules, 'peer.js'))
process.chdir(data)
const PouchDB = peer('pouchdb').defaults({ prefix: `${data}/` })
const app = peer('express')()
app.get('/', (_request, response) =>
  response.type('html').send('<!doctype html><title>Peer</title>'),
)
app.get('/pouchdb.js', (_request, response) =>
  response.sendFile(join(modules, 'node_modules/pouchdb/dist/pouchdb.min.js')),
)
app.use(
  '/db',
  peer('express-pouchdb')(PouchDB, { mode: 'minimumForPouchDB', inMemoryConfig: true }),
)
const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
