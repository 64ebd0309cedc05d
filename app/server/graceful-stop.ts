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

const pollMs = 50;
/** For a request whose first bytes are on their way. Browsers also open connections that they may never use. */
const silentConnectionMs = 1_000;

/** Follows the connections of a server from before it listens. */
export function createStopper(server: Server, graceMs: number): Stopper {
  const answersBySocket = new Map<Socket, Set<ServerResponse>>();
  let isStopping = false;

  server.on('connection', (socket: Socket) => {
    answersBySocket.set(socket, new Set());
    socket.once('close', () => answersBySocket.delete(socket));
  });
  server.on('request', (request, response) => {
    const answers = answersBySocket.get(request.socket);
    answers?.add(response);
    response.once('close', () => answers?.delete(response));
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
        // Idle ones between two requests at once and again; ones that never sent anything after a moment.
        const poll = setInterval(() => server.closeIdleConnections(), pollMs);
        const silence = setTimeout(closeSilentConnections, silentConnectionMs);
        const grace = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearInterval(poll);
          clearTimeout(silence);
          clearTimeout(grace);
          resolve();
        });
      });
    },
  };
}
