import { describe, expect, it } from 'vitest';
import { describeFailure, logRefusal } from './refusals.ts';

const token = 'mZ3k_0-Qw9xYvB7nTtRrEeWwQqAaSsDdFfGgHhJjKkL';

describe('logRefusal', () => {
  it('names the reason and the page, and not the link', () => {
    const lines: unknown[] = [];
    const log = { warn: (details: object, message: string) => void lines.push({ ...details, message }) };
    logRefusal(log, { method: 'POST', path: `/submit/${token}/contact` }, 'too-many-posts');
    logRefusal(log, { method: 'GET', path: `/${'a'.repeat(300)}` }, 'other-origin');
    expect(lines).toEqual([
      {
        refused: 'too-many-posts',
        method: 'POST',
        path: '/submit/…/contact',
        message: 'A request was refused.',
      },
      expect.objectContaining({ path: `/${'a'.repeat(199)}` }),
    ]);
  });
});

describe('describeFailure', () => {
  const typed = 'jo@a.example typed\n    at this (in/several/lines:1:2)';
  const failure = Object.assign(new TypeError(`Unexpected token in ${typed}`, { cause: new Error(typed) }), {
    code: 'SQLITE_FULL',
  });

  it('is whole where nothing private is sent', () => {
    expect(describeFailure(failure, '/models')).toEqual({ err: failure, path: '/models' });
    expect(describeFailure('words', '/').err).toEqual(new Error('words'));
  });

  it.each(['/moderation/editors', '/sign-in', '/sign-out'])('quotes nothing that was sent to %s', (path) => {
    expect(JSON.stringify(describeFailure(failure, path))).not.toMatch(/typed|a\.example|several/);
  });

  it('quotes nothing that was sent under /submit, and still says what failed and where', () => {
    const told = describeFailure(failure, `/submit/${token}/contact`);
    expect(told).toEqual({
      path: '/submit/…/contact',
      err: {
        type: 'TypeError',
        code: 'SQLITE_FULL',
        stack: expect.stringContaining('refusals.test.ts'),
        cause: { type: 'Error', stack: expect.stringContaining('refusals.test.ts') },
      },
    });
    expect(JSON.stringify(told)).not.toMatch(/typed|a\.example|several/);
  });

  it.each([
    ['a code that is no code', Object.assign(new Error('x'), { code: 'jo@a.example' })],
    ['words that were thrown', 'jo@a.example'],
    ['no stack', Object.assign(new Error('jo@a.example'), { stack: undefined })],
  ])('quotes nothing of %s', (_name, error) => {
    expect(JSON.stringify(describeFailure(error, '/submit'))).not.toContain('a.example');
  });
});
