// Keeps the bytes of files made of published data, so that each is made once and all its readers share one copy, and
// bounds what slow readers can hold. The server makes one cache, opens a desk of it for each request, in the load
// context, and closes that when the answer is done; download-response.server.ts asks the desk.
import { LRUCache } from 'lru-cache';

export interface DownloadKey {
  /** Of build, data and day: with another one, everything kept before is dropped. */
  etag: string;
  /** Name and extension: `models.csv`. */
  file: string;
  /** The query string without what was ignored; empty for a file of everything. */
  query: string;
  encoding: 'gzip' | 'identity';
}

/** Where one request gets its file. */
export interface DownloadDesk {
  /**
   * The bytes of a file: those kept, or those that `make` makes. Whoever asks meanwhile for the same gets the same, a
   * failure included, which is not kept. The bytes are shared: nobody may change them. They count as held until the
   * desk is closed.
   *
   * @returns null when no more narrowed files can be made until some readers are done
   * @throws what `make` threw
   */
  take(key: DownloadKey, make: () => Promise<Buffer>): Promise<Buffer | null>;
  /** To be called once the answer is sent, or its reader has left. */
  close(): void;
}

export interface DownloadCache {
  open(): DownloadDesk;
}

const megabyte = 1024 * 1024;
/** However small they are: an entry costs a few hundred bytes besides its file. */
const mostFilteredFiles = 1_000;

/**
 * Files of everything stay for as long as their ETag stands: there are but a few of them. Of narrowed ones, of which
 * there may be any number, those asked for last stay.
 *
 * @param limits.filteredBytes how much is kept of narrowed files; a larger one is never kept
 * @param limits.heldBytes how much readers may hold, each file counted once, of what is narrowed or of an earlier
 *   version, before no further narrowed file is made for others
 */
export function createDownloadCache({
  filteredBytes = 32 * megabyte,
  heldBytes = 128 * megabyte,
} = {}): DownloadCache {
  let currentETag = '';
  const whole = new Map<string, Buffer>();
  const filtered = new LRUCache<string, Buffer>({
    max: mostFilteredFiles,
    maxSize: filteredBytes,
    sizeCalculation: (bytes, name) => bytes.length + name.length,
  });
  const inMaking = new Map<string, Promise<Buffer | null>>();
  let lastTurn: Promise<unknown> = Promise.resolve();
  /** What open desks have taken, by ETag and name, with how many desks have it. */
  const held = new Map<string, { bytes: Buffer; deskCount: number }>();

  /** One after another, so that what making takes beside the file itself is taken once. */
  function makeInTurn(isFiltered: boolean, make: () => Promise<Buffer>): Promise<Buffer | null> {
    const turn = lastTurn.then(() => (isFiltered && sumHeld() > heldBytes ? null : make()));
    lastTurn = turn.catch(() => undefined);
    return turn;
  }

  /** Without files of everything, which are kept whether anybody holds them or not. */
  function sumHeld(): number {
    const kept = new Set(whole.values());
    return [...held.values()].reduce((sum, { bytes }) => sum + (kept.has(bytes) ? 0 : bytes.length), 0);
  }

  async function find(
    { etag, file, query, encoding }: DownloadKey,
    make: () => Promise<Buffer>,
  ): Promise<{ fullName: string; bytes: Buffer | null }> {
    if (etag !== currentETag) {
      currentETag = etag;
      whole.clear();
      filtered.clear();
    }
    const store = query === '' ? whole : filtered;
    const name = JSON.stringify([file, encoding, query]);
    const fullName = `${etag} ${name}`;
    const kept = store.get(name) ?? held.get(fullName)?.bytes;
    if (kept !== undefined) return { fullName, bytes: kept };
    const present = inMaking.get(fullName);
    if (present !== undefined) return { fullName, bytes: await present };
    const making = makeInTurn(query !== '', make)
      .then((bytes) => {
        // Unless it was overtaken by a newer version while it was made.
        if (bytes !== null && etag === currentETag) store.set(name, bytes);
        return bytes;
      })
      .finally(() => inMaking.delete(fullName));
    inMaking.set(fullName, making);
    return { fullName, bytes: await making };
  }

  function hold(fullName: string, bytes: Buffer): void {
    const holding = held.get(fullName) ?? { bytes, deskCount: 0 };
    holding.deskCount += 1;
    held.set(fullName, holding);
  }

  function giveBack(fullName: string): void {
    const holding = held.get(fullName);
    if (holding === undefined) return;
    holding.deskCount -= 1;
    if (holding.deskCount === 0) held.delete(fullName);
  }

  return {
    open() {
      const taken: string[] = [];
      let isClosed = false;
      return {
        async take(key, make) {
          const { fullName, bytes } = await find(key, make);
          // Whoever left while it was made holds nothing.
          if (bytes !== null && !isClosed) {
            hold(fullName, bytes);
            taken.push(fullName);
          }
          return bytes;
        },
        close() {
          isClosed = true;
          taken.splice(0).forEach(giveBack);
        },
      };
    },
  };
}
