// Sends a long body as fast as its reader takes it, so that a slow one costs no memory of its own. Whatever goes wrong
// breaks the connection: a file never ends as if it were whole.
import type { ServerResponse } from 'node:http';

/** A body whose first piece is at hand, so that what fails at once is known before anything is sent. */
export interface BegunBody {
  first: ReadableStreamReadResult<Uint8Array>;
  reader: ReadableStreamDefaultReader<Uint8Array>;
}

/** @throws what the body fails with before its first piece */
export async function beginBody(body: ReadableStream<Uint8Array>): Promise<BegunBody> {
  const reader = body.getReader();
  return { first: await reader.read(), reader };
}

/**
 * Sends a begun body and ends the answer, whose headers are set, `Content-Length` among them. Asks for the next piece
 * only when the reader has room for it. Returns early, with the body given up, when the reader leaves, or takes nothing
 * for `longestPauseMs`.
 *
 * @throws what the body fails with, or the body being longer or shorter than announced: the caller then breaks the
 *   connection
 */
export async function sendPieces(
  response: ServerResponse,
  { first, reader }: BegunBody,
  longestPauseMs: number,
): Promise<void> {
  response.strictContentLength = true;
  // Without a listener, Node closes the connection then.
  response.setTimeout(longestPauseMs);
  for (let piece = first; !piece.done; piece = await reader.read()) {
    const hasRoom = response.write(piece.value);
    if (!hasRoom && !response.destroyed) await waitForRoom(response);
    if (response.destroyed) {
      await reader.cancel();
      return;
    }
  }
  response.end();
}

/** Until the reader has taken what was written, or has left. */
function waitForRoom(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}
