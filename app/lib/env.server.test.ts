import { describe, expect, it } from 'vitest';
import { EnvError, envVariables, readEnv, sampleSecret } from './env.server.ts';

function readProblem(source: Record<string, string>): string {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  return 'no problem';
}

describe('readEnv', () => {
  it('needs nothing', () => {
    expect(readEnv({})).toEqual({
      PORT: 3000,
      HOST: null,
      ORIGIN: null,
      DATABASE_PATH: 'var/rainbow.db',
      SESSION_SECRET: null,
      OPERATOR_NAME: null,
      CONTACT_EMAIL: null,
      SMTP_URL: null,
      LOG_LEVEL: 'info',
      TRUST_PROXY: 0,
    });
  });

  it.each(envVariables.map(({ name }) => name))('takes an empty %s for unset', (name) => {
    expect(readEnv({ [name]: '' })).toEqual(readEnv({}));
    expect(readEnv({ [name]: '  ' })).toEqual(readEnv({}));
  });

  it.each([
    ['PORT', '0', 0],
    ['PORT', '65535', 65535],
    ['PORT', ' 8080 ', 8080],
    ['HOST', '::1', '::1'],
    ['HOST', 'localhost', 'localhost'],
    ['ORIGIN', 'https://rainbow.example', 'https://rainbow.example'],
    ['ORIGIN', 'https://rainbow.example/', 'https://rainbow.example'],
    ['ORIGIN', 'http://Rainbow.example:80', 'http://rainbow.example'],
    ['ORIGIN', 'http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['TRUST_PROXY', '2', 2],
    ['TRUST_PROXY', 'loopback, 10.0.0.0/8,2001:db8::/32', ['loopback', '10.0.0.0/8', '2001:db8::/32']],
    ['CONTACT_EMAIL', 'hello@rainbow.example', 'hello@rainbow.example'],
    ['SMTP_URL', 'smtp://localhost:25', 'smtp://localhost:25'],
    ['SMTP_URL', 'smtps://me:p%40ss@mail.example', 'smtps://me:p%40ss@mail.example'],
    ['SMTP_URL', 'smtp://[::1]/?requireTLS=true&name=rainbow', 'smtp://[::1]/?requireTLS=true&name=rainbow'],
    ['SESSION_SECRET', 'a'.repeat(32), ['a'.repeat(32)]],
    ['SESSION_SECRET', `${'a'.repeat(44)} , ${'b'.repeat(32)}`, ['a'.repeat(44), 'b'.repeat(32)]],
    ['LOG_LEVEL', 'silent', 'silent'],
  ])('reads %s=%s', (name, text, value) => {
    expect(readEnv({ [name]: text })).toMatchObject({ [name]: value });
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['PORT', '0x50'],
    ['PORT', '3000.5'],
    ['PORT', 'http'],
    ['HOST', 'http://localhost'],
    ['HOST', 'local host'],
    ['ORIGIN', 'rainbow.example'],
    ['ORIGIN', 'ftp://rainbow.example'],
    ['ORIGIN', 'https://rainbow.example/directory'],
    ['ORIGIN', 'https://rainbow.example/?a=b'],
    ['ORIGIN', 'https://me:secret@rainbow.example'],
    ['ORIGIN', 'https://rainbow.example:99999'],
    ['ORIGIN', 'https://'],
    ['CONTACT_EMAIL', 'rainbow.example'],
    ['LOG_LEVEL', 'INFO'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.1,'],
    ['TRUST_PROXY', 'fe80::1%eth0'],
    ['TRUST_PROXY', 'proxy.example'],
  ])('refuses %s=%s in one sentence that names it', (name, text) => {
    const problem = readProblem({ [name]: text });
    expect(problem).toMatch(new RegExp(`^${name} must be .*; it is "`));
    expect(problem).toContain(JSON.stringify(text));
    expect(problem.split('\n')).toHaveLength(1);
  });

  it.each([
    'mail.example',
    'http://me:secret@mail.example',
    'smtp://',
    'smtp:mail.example',
    'smtp://me:secret@mail.example/path',
    'smtp://me:secret@mail.example/#part',
    'smtp://me:secret@mail.example:99999',
    'smtp://me:secret@mail.example?logger=true',
    'smtp://me:secret @mail.example',
  ])('refuses SMTP_URL=%s and keeps its password to itself', (text) => {
    const problem = readProblem({ SMTP_URL: text });
    expect(problem).toMatch(/^SMTP_URL must be an smtp or smtps address [^\n]*\.$/);
    expect(problem).not.toContain('secret');
  });

  it.each([
    'hush',
    'h'.repeat(31),
    `${'h'.repeat(32)},hush`,
    `${'h'.repeat(32)},`,
    sampleSecret,
    `${'h'.repeat(32)}, ${sampleSecret}`,
  ])('refuses SESSION_SECRET=%s, says how to make one, and keeps it to itself', (text) => {
    const problem = readProblem({ SESSION_SECRET: text });
    expect(problem).toMatch(/^SESSION_SECRET must be a secret of [^\n]* openssl rand -base64 32\.$/);
    expect(problem).not.toMatch(/hush|hhh|change-me/);
  });

  it('names every bad variable at once', () => {
    const problem = readProblem({ PORT: 'x', ORIGIN: 'y', LOG_LEVEL: 'z', HOST: 'fine' });
    expect(problem.split('\n').map((line) => line.split(' ')[0])).toEqual(['PORT', 'ORIGIN', 'LOG_LEVEL']);
  });
});
