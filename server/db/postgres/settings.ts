import { totalmem } from 'node:os'

/**
 * Settings of the server, as `name=value`.
 *
 * @param durable false only for tests: a crash of the machine may then cost the data.
 */
export function settings(durable: boolean): string[] {
  const base = [
    'jit=off',
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'lc_messages=C',
  ]
  if (!durable)
    return [
      ...base,
      'fsync=off',
      'synchronous_commit=off',
      'full_page_writes=off',
      'wal_level=minimal',
      'max_wal_senders=0',
      'shared_buffers=128MB',
      'max_connections=200',
    ]
  // 512 MB as measured best; on a small machine no more than a quarter of it.
  const buffers = Math.min(512, Math.floor(totalmem() / 4 / 2 ** 20))
  return [
    ...base,
    `shared_buffers=${buffers}MB`,
    'max_wal_size=4GB',
    'wal_buffers=16MB',
    'checkpoint_timeout=15min',
    'autovacuum_naptime=20s',
  ]
}
