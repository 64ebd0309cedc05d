import { describe, expect, it } from 'vitest';
import { createDownloadCache, type DownloadKey } from './download-cache.server.ts';

const key = (overrides: Partial<DownloadKey> = {}): DownloadKey => ({
  etag: '1',
  file: 'models.csv',
  query: '',
  encoding: 'identity',
  ...overrides,
});

/** A cache that counts how often a file was made. Each `take` is a request of its own, answered at once. */
function openCache(limits: { filteredBytes?: number; heldBytes?: number } = {}) {
  const cache = createDownloadCache(limits);
  let count = 0;
  const make = (size: number) => () => {
    count++;
    return Promise.resolve(Buffer.alloc(size));
  };
  return {
    async take(asked: Partial<DownloadKey>, size = 100) {
      const desk = cache.open();
      const bytes = await desk.take(key(asked), make(size));
      desk.close();
      return bytes;
    },
    /** A request whose answer is still on its way. */
    async hold(asked: Partial<DownloadKey>, size: number) {
      const desk = cache.open();
      await desk.take(key(asked), make(size));
      return desk;
    },
    open: cache.open,
    count: () => count,
  };
}

describe('what is kept', () => {
  it.each<[what: string, second: Partial<DownloadKey>, made: number]>([
    ['the same', {}, 1],
    ['another file', { file: 'models.json' }, 2],
    ['another query', { query: 'q=a' }, 2],
    ['another encoding', { encoding: 'gzip' }, 2],
    ['another version', { etag: '2' }, 2],
  ])('after one file, %s: made %#', async (_what, second, made) => {
    const cache = openCache();
    await cache.take({});
    await cache.take(second);
    expect(cache.count()).toBe(made);
  });

  it('hands out the very same bytes', async () => {
    const cache = openCache();
    expect(await cache.take({})).toBe(await cache.take({}));
  });

  it('drops everything with a new version, and nothing comes back with the old one', async () => {
    const cache = openCache();
    for (const query of ['', 'q=a']) await cache.take({ query });
    await cache.take({ etag: '2' });
    for (const query of ['', 'q=a']) await cache.take({ query });
    expect(cache.count()).toBe(5);
  });

  it('keeps whole files however large, and of narrowed ones the last that fit', async () => {
    const cache = openCache({ filteredBytes: 1_000 });
    await cache.take({}, 5_000);
    for (const query of ['q=a', 'q=b', 'q=a', 'q=c']) await cache.take({ query }, 400);
    expect(cache.count()).toBe(4);
    // q=b was asked for longest ago.
    for (const query of ['', 'q=a', 'q=c']) await cache.take({ query }, 400);
    expect(cache.count()).toBe(4);
    await cache.take({ query: 'q=b' }, 400);
    expect(cache.count()).toBe(5);
  });

  it('keeps no narrowed file larger than the limit, and none of the others goes for it', async () => {
    const cache = openCache({ filteredBytes: 1_000 });
    await cache.take({ query: 'q=a' }, 400);
    for (const _ of [1, 2]) await cache.take({ query: 'q=b' }, 1_001);
    expect(cache.count()).toBe(3);
    await cache.take({ query: 'q=a' });
    expect(cache.count()).toBe(3);
  });

  it('keeps empty files', async () => {
    const cache = openCache({ filteredBytes: 1_000 });
    for (const _ of [1, 2]) await cache.take({ query: 'q=a' }, 0);
    expect(cache.count()).toBe(1);
  });
});

describe('while a file is made', () => {
  /** A making that ends when told to. */
  function startMaking() {
    let finish = (_size: number) => {};
    let fail = (_reason: Error) => {};
    const made = new Promise<Buffer>((resolve, reject) => {
      finish = (size) => resolve(Buffer.alloc(size));
      fail = reject;
    });
    return { make: () => made, finish, fail };
  }

  it('those who ask for it wait for the same, and share its failure', async () => {
    const cache = openCache();
    const { make, fail } = startMaking();
    const asked = [cache.open().take(key(), make), cache.take({}), cache.take({})];
    fail(new Error('Broken.'));
    const results = await Promise.allSettled(asked);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await cache.take({});
    expect(cache.count()).toBe(1);
  });

  it('no other is made', async () => {
    const cache = openCache();
    const { make, finish } = startMaking();
    const first = cache.open().take(key(), make);
    const second = cache.take({ query: 'q=a' });
    await new Promise(setImmediate);
    expect(cache.count()).toBe(0);
    finish(1);
    await Promise.all([first, second]);
    expect(cache.count()).toBe(1);
  });

  it('and a new version comes, the old is answered and not taken for the new', async () => {
    const cache = openCache();
    const { make, finish } = startMaking();
    const old = cache.open().take(key(), make);
    const another = cache.take({ etag: '2', file: 'models.json' });
    finish(1);
    expect(await old).toHaveLength(1);
    await another;
    expect(await cache.take({ etag: '2' }, 2)).toHaveLength(2);
  });
});

describe('what readers hold', () => {
  it('keeps others from having more made, until one of them is done', async () => {
    const cache = openCache({ filteredBytes: 1_000, heldBytes: 9_000 });
    await cache.hold({ query: 'q=a' }, 5_000);
    const slow = await cache.hold({ query: 'q=b' }, 5_000);
    expect(await cache.take({ query: 'q=c' })).toBeNull();
    slow.close();
    slow.close();
    await cache.take({ query: 'q=c' });
    expect(cache.count()).toBe(3);
  });

  it('counts once however many hold it, until the last is done', async () => {
    const cache = openCache({ heldBytes: 5_000 });
    const holders = [];
    for (const _ of [1, 2, 3]) holders.push(await cache.hold({ query: 'q=a' }, 5_000));
    const another = await cache.hold({ query: 'q=b' }, 1);
    holders.slice(1).forEach((desk) => desk.close());
    expect(await cache.take({ query: 'q=c' })).toBeNull();
    holders[0]?.close();
    await cache.take({ query: 'q=c' });
    another.close();
  });

  it('is given to others who ask for it, though it is too large to be kept', async () => {
    const cache = openCache({ filteredBytes: 1_000 });
    const desk = await cache.hold({ query: 'q=a' }, 5_000);
    await cache.take({ query: 'q=a' });
    expect(cache.count()).toBe(1);
    desk.close();
    await cache.take({ query: 'q=a' });
    expect(cache.count()).toBe(2);
  });

  it('does not count of what is kept anyway, and is still given what is kept', async () => {
    const cache = openCache({ heldBytes: 1_000 });
    await cache.hold({}, 5_000);
    await cache.hold({ file: 'models.json' }, 5_000);
    await cache.hold({ query: 'q=a' }, 1_001);
    await cache.take({});
    await cache.take({ query: 'q=a' });
    expect(cache.count()).toBe(3);
    // With a new version the two are no longer kept.
    expect(await cache.take({ etag: '2', query: 'q=b' })).toBeNull();
    expect(await cache.take({ etag: '2' })).toHaveLength(100);
  });

  it('is nothing for whoever left while it was made', async () => {
    const cache = openCache({ heldBytes: 0 });
    const desk = cache.open();
    const taken = desk.take(key({ query: 'q=a' }), () => Promise.resolve(Buffer.alloc(9)));
    desk.close();
    await taken;
    await cache.take({ query: 'q=b' });
    expect(cache.count()).toBe(1);
  });
});
