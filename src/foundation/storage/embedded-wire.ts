import type { PGlite } from '@electric-sql/pglite'
import { Duplex } from 'node:stream'

const farewell = 'X'.charCodeAt(0)

/**
 * The embedded database as a socket for PostgreSQL's own driver, so that both databases are spoken to by one driver in one way: what is written is
 * answered within this process, before writing returns. A farewell ends the wire and not the database.
 */
export const embeddedWire = (database: PGlite): Duplex => {
  // The driver counts on answers that come after it has finished sending.
  const hear = (answer: Uint8Array | null): void => queueMicrotask(() => wire.push(answer))
  const take = (message: Buffer, done: (fault?: Error | null) => void): void => {
    if (message[0] === farewell) {
      hear(null)
      done()
      return
    }
    // What lies in the database's own memory is written over by what follows, so it is copied. Files need no step of their own to be written.
    database.execProtocolRawStream(message, { syncToFs: false, onRawData: (piece) => hear(piece.slice()) }).then(() => done(), done)
  }
  const wire: Duplex = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _encoding, done) => take(chunk, done),
    writev: (chunks: { chunk: Buffer }[], done) => take(Buffer.concat(chunks.map(({ chunk }) => chunk)), done),
  })
  const nothing = (): void => undefined
  return Object.assign(wire, { setNoDelay: nothing, setKeepAlive: nothing, ref: nothing, unref: nothing, connect: () => queueMicrotask(() => wire.emit('connect')) })
}
