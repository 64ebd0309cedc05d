import { describe, expect, it } from 'vitest';
import { describeListenError, nameAddress } from './listen-address.ts';

describe('nameAddress', () => {
  it.each([
    [null, 3000, 'http://localhost:3000'],
    ['0.0.0.0', 3000, 'http://localhost:3000'],
    ['::', 3000, 'http://localhost:3000'],
    ['localhost', 80, 'http://localhost:80'],
    ['::1', 3000, 'http://[::1]:3000'],
    ['192.168.0.7', 8080, 'http://192.168.0.7:8080'],
  ])('%s and %d: %s', (host, port, address) => {
    expect(nameAddress(host, port)).toBe(address);
  });
});

describe('describeListenError', () => {
  it.each([
    ['EADDRINUSE', 3000, 'Port 3000 is in use. Stop what uses it, or choose another: PORT=3001 npm start'],
    ['EADDRINUSE', 65535, 'Port 65535 is in use. Stop what uses it, or choose another: PORT=3000 npm start'],
    ['EACCES', 80, 'This user may not listen on port 80. Choose one above 1023: PORT=3000 npm start'],
    [
      'EADDRNOTAVAIL',
      3000,
      'HOST 192.0.2.1 is not an address of this computer. Leave it unset to listen on every address.',
    ],
    [
      'EMFILE',
      3000,
      'The server cannot listen on port 3000 (EMFILE happened). Choose another: PORT=3001 npm start',
    ],
  ])('%s on port %d', (code, PORT, sentence) => {
    const error = Object.assign(new Error(`${code} happened`), { code });
    expect(describeListenError(error, { PORT, HOST: '192.0.2.1' })).toBe(sentence);
  });
});
