// Stopping without cutting anybody off: no new connections, answers under way are finished, and connections that
// wait for nothing are closed.
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface Stopper {
  /** True from the moment on when `stop` was called. */
  isStopping: () => boolean;
  /** Resolves once every connection is closed: at the latest after the grace period, which cuts off what is left. */
  stop: () => Promise<void>;
}

/**
 * Follows the connections of a server from before it listens.
 *
 * @param options.graceMs how long answers under way may take
 * @param options.silenceMs how long a connection that has never asked anything is left open: browsers open some that
 *   they may never use, but the first bytes of a request may be on their way
 */
export function createStopper(
  server: Server,
  { graceMs, silenceMs }: { graceMs: number; silenceMs: number },
): Stopper {
  const answersBySocket = new Map<Socket, Set<ServerResponse>>();
  let isStopping = false;

  server.on('connection', (socket: Socket) => {
    answersBySocket.set(socket, new Set());
    socket.once('close', () => answersBySocket.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    const answers = answersBySocket.get(socket);
    answers?.add(response);
    response.once('close', () => {
      answers?.delete(response);
      // Its headers were out before the stop began and promised to keep the connection.
      if (isStopping && answers?.size === 0) socket.end();
    });
  });

  function closeSilentConnections(): void {
    for (const [socket, answers] of answersBySocket) {
      if (answers.size === 0) socket.destroy();
    }
  }

  return {
    isStopping: () => isStopping,
    stop() {
      isStopping = true;
      for (const answers of answersBySocket.values()) {
        for (const answer of answers) {
          if (!answer.headersSent) answer.setHeader('Connection', 'close');
        }
      }
      return new Promise((resolve) => {
        const silence = setTimeout(closeSilentConnections, silenceMs);
        const grace = setTimeout(() => server.closeAllConnections(), graceMs);
        // Closes the connections that are between two requests, too.
        server.close(() => {
          clearTimeout(silence);
          clearTimeout(grace);
          resolve();
        });
      });
    },
  };
}
