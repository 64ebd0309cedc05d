import { describe, expect, it } from 'vitest';
import { createLog, describeRequest } from './log.ts';

describe('describeRequest', () => {
  it.each([
    ['/models?q=dementia&people=carers', '/models'],
    ['/', '/'],
    ['/models#x', '/models'],
    [`/${'a'.repeat(300)}`, `/${'a'.repeat(199)}…`],
  ])('%s: %s', (originalUrl, path) => {
    expect(describeRequest({ method: 'GET', originalUrl, url: '/' })).toEqual({ method: 'GET', path });
  });

  it('takes the address as it came, not what Express made of it on the way', () => {
    expect(describeRequest({ method: 'GET', originalUrl: '/assets/a.js', url: '/a.js' }).path).toBe(
      '/assets/a.js',
    );
  });
});

describe('createLog', () => {
  it('writes JSON lines from its level up, without process id or host name', () => {
    const lines: string[] = [];
    const log = createLog('warn', { write: (line) => void lines.push(line) });
    log.info({}, 'unheard');
    log.warn({ path: '/' }, 'heard');
    expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual([['level', 'time', 'path', 'msg']]);
  });
});
