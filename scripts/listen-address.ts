import { isIPv6 } from 'node:net';
import type { Env } from '#app/lib/env.server.ts';

const everyAddress = ['0.0.0.0', '::'];

/**
 * The address to open in a browser on this computer.
 *
 * @param host as given in HOST: null listens on every address, `localhost` among them
 */
export function nameAddress(host: string | null, port: number): string {
  const name = host === null || everyAddress.includes(host) ? 'localhost' : host;
  return `http://${isIPv6(name) ? `[${name}]` : name}:${port}`;
}

/** Why listening failed, and what to do. */
export function describeListenError(
  error: NodeJS.ErrnoException,
  { PORT, HOST }: Pick<Env, 'PORT' | 'HOST'>,
): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${PORT} is in use. Stop what uses it, or choose another: PORT=${PORT < 65535 ? PORT + 1 : 3000} npm start`;
    case 'EACCES':
      return `This user may not listen on port ${PORT}. Choose one above 1023: PORT=3000 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return `HOST ${HOST} is not an address of this computer. Leave it unset to listen on every address.`;
    default:
      return `The server cannot listen on port ${PORT} (${error.message}). Choose another: PORT=${PORT < 65535 ? PORT + 1 : 3000} npm start`;
  }
}
