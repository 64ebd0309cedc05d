import { describe, expect, it } from 'vitest';
import { requestRaw } from '#tests/setup/send-raw.ts';
import { startTestServer } from '#tests/setup/start-server.ts';

describe('the request log', () => {
  it('holds method, path, status and duration, and nothing of the reader', async () => {
    const { origin, readLog } = await startTestServer({ env: { TRUST_PROXY: '1' } });
    await requestRaw(origin, '/models/sample-model?q=secret-query', {
      headers: {
        'User-Agent': 'secret-agent',
        'X-Forwarded-For': '192.0.2.77',
        Cookie: 'secret=cookie',
        Referer: 'https://secret.example/',
        Authorization: 'Bearer secret',
        Host: 'secret-host.example',
      },
    });
    await requestRaw(origin, 'http://secret:secret@secret.example/no-such-page?secret', { method: 'POST' });
    await requestRaw(origin, '/%ff?secret');

    expect(readLog()).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        request: { method: 'GET', path: '/models/sample-model' },
        response: { status: 200 },
        durationMs: expect.any(Number),
        msg: 'Answered.',
      },
      expect.objectContaining({
        request: { method: 'POST', path: '/no-such-page' },
        response: { status: 404 },
      }),
      expect.objectContaining({ request: { method: 'GET', path: '/%ff' }, response: { status: 400 } }),
    ]);
    expect(JSON.stringify(readLog())).not.toMatch(/secret|192\.0\.2|127\.0\.0\.1/);
  });

  it('tells assets and health checks apart, and failures too, by level', async () => {
    const { origin, db, readLog } = await startTestServer();
    for (const path of ['/assets/none.js', '/healthz', '/readyz', '/models']) await requestRaw(origin, path);
    db.$client.close();
    await requestRaw(origin, '/models?q=secret-query');

    const lines = readLog().map(({ level, request, msg }) => [
      level,
      (request as { path: string } | undefined)?.path,
      msg,
    ]);
    expect(lines).toEqual([
      [20, '/assets/none.js', 'Answered.'],
      [20, '/healthz', 'Answered.'],
      [20, '/readyz', 'Answered.'],
      [30, '/models', 'Answered.'],
      [50, undefined, 'A page failed.'],
      [50, '/models', 'Failed.'],
    ]);
    expect(JSON.stringify(readLog())).not.toContain('secret');
  });
});
