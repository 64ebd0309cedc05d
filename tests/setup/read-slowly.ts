// A reader of a file that takes the beginning of it and then nothing, until it is told to go on: by leaving what comes
// on its connection, so that the network itself holds the server up.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';

export interface ReadFile {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** How many bytes of the body came. */
  byteCount: number;
  /** Of them, SHA-256 in hex. */
  digest: string;
}

export interface SlowReader {
  /** Reads whatever there is until the connection is closed. */
  readOn: () => Promise<ReadFile>;
  leave: () => void;
}

/**
 * Asks for a file and resolves once its answer has begun to come.
 *
 * @param origin such as `http://127.0.0.1:49152`
 */
export async function openSlowReader(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<SlowReader> {
  const { hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port) });
  const lines = Object.entries({ Host: 'rainbow.example', Connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  await once(socket, 'readable');
  return {
    async readOn() {
      const hash = createHash('sha256');
      let head = Buffer.alloc(0);
      let isInBody = false;
      let byteCount = 0;
      for await (const chunk of socket as AsyncIterable<Buffer>) {
        let body = chunk;
        if (!isInBody) {
          head = Buffer.concat([head, chunk]);
          const end = head.indexOf('\r\n\r\n');
          if (end === -1) continue;
          isInBody = true;
          body = head.subarray(end + 4);
          head = head.subarray(0, end);
        }
        hash.update(body);
        byteCount += body.length;
      }
      const [statusLine = '', ...fields] = head.toString('latin1').split('\r\n');
      return {
        status: Number(statusLine.split(' ')[1]),
        headers: Object.fromEntries(fields.map((field) => splitOnce(field, ': '))),
        byteCount,
        digest: hash.digest('hex'),
      };
    },
    leave: () => void socket.destroy(),
  };
}

/** Asks for a file and reads it at once. */
export async function readFileWhole(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<ReadFile> {
  return (await openSlowReader(origin, path, headers)).readOn();
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return [text.slice(0, at).toLowerCase(), text.slice(at + separator.length)];
}
