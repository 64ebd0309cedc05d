// What readers and whoever watches the server get to see when something behind it fails or it stops.
import { describe, expect, it } from 'vitest';
import { careModels, revisions } from '#db/schema.ts';
import { buildCard } from '#tests/factories/card.ts';
import { startTestServer } from '#tests/setup/start-server.ts';

describe('when the database is gone', () => {
  it('pages and API say so without the cause, the log with it, and /readyz is 503', async () => {
    const { origin, db, readLog } = await startTestServer();
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    db.$client.close();

    const page = await fetch(`${origin}/models`);
    const html = await page.text();
    expect(page.status).toBe(500);
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    expect(html).toContain('Something went wrong on our side');
    const api = await fetch(`${origin}/api/v1/models`);
    expect(api.status).toBe(500);
    const answer = await api.text();
    expect(JSON.parse(answer)).toMatchObject({ error: { status: 500 } });
    const data = await (await fetch(`${origin}/models.data`)).text();
    for (const text of [html, answer, data]) {
      expect(text).not.toMatch(/database connection is not open|node_modules|catalogue\.server/);
    }
    const failures = readLog().filter(({ msg }) => msg === 'A page failed.');
    expect(failures).toHaveLength(3);
    expect(JSON.stringify(failures[0])).toContain('The database connection is not open');

    const ready = await fetch(`${origin}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      status: 'not ready',
      reason: 'The database cannot be read.',
    });
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  });
});

describe('when a card cannot be drawn', () => {
  it('its page is a 500 that nobody keeps, and the others are served', async () => {
    const { origin, db, readLog } = await startTestServer();
    // No import lets this through, so it stands for whatever a page may stumble over.
    const card: object = {
      ...buildCard({ slug: 'odd-card' }),
      stories: [{ text: { not: 'text' }, source: 's1' }],
    };
    db.insert(careModels).values({ slug: 'odd-card', currentRevision: 1 }).run();
    db.insert(revisions)
      .values({
        slug: 'odd-card',
        number: 1,
        card: JSON.stringify(card),
        digest: 'odd',
        authorKind: 'import',
        note: '',
        createdAt: '2026-03-10T00:00:00.000Z',
      })
      .run();

    const response = await fetch(`${origin}/models/odd-card`);
    expect(response.status).toBe(500);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.has('ETag')).toBe(false);
    const html = await response.text();
    expect(html).toContain('Something went wrong on our side');
    const failure = readLog().find(({ msg }) => msg === 'A page failed.');
    const { message } = failure?.err as { message: string };
    expect(failure?.path).toBe('/models/odd-card');
    expect(message).not.toBe('');
    expect(html).not.toContain(message);
    expect(html).not.toContain('node_modules');
    expect((await fetch(`${origin}/models/sample-model`)).status).toBe(200);
  });
});

describe('/readyz', () => {
  it('says what is served', async () => {
    const { origin } = await startTestServer();
    const response = await fetch(`${origin}/readyz`);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.json()).toMatchObject({
      status: 'ready',
      build: 'test-build',
      models: 1,
      dataVersion: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
  });

  it('is not ready while a migration is missing', async () => {
    const { origin, db } = await startTestServer();
    db.$client
      .prepare('DELETE FROM __drizzle_migrations WHERE rowid = (SELECT max(rowid) FROM __drizzle_migrations)')
      .run();
    const response = await fetch(`${origin}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ reason: expect.stringMatching(/^\d+ of \d+ migrations/) });
  });
});

describe('while the server stops', () => {
  it('a late request is sent away for a moment, and no new reader is to come', async () => {
    const { origin } = await startTestServer({ isStopping: () => true });
    const page = await fetch(`${origin}/models`);
    expect(page.status).toBe(503);
    expect(page.headers.get('Retry-After')).toBe('5');
    expect(page.headers.get('Connection')).toBe('close');
    expect(await page.text()).toContain('The site is restarting');
    const ready = await fetch(`${origin}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ reason: 'The server is stopping.' });
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  });
});
