// Serves a data folder in a process of its own, which says over its channel where it listens and, whenever it is sent
// anything, how much memory it takes once what is not needed has been let go. Started by scripts/prove/.
import { serve } from '#scripts/serve.ts';

export interface ServerSays {
  address?: string;
  memory?: { rss: number; arrayBuffers: number };
}

const say = (message: ServerSays) => process.send?.(message);

process.on('message', () => {
  globalThis.gc?.();
  const { rss, arrayBuffers } = process.memoryUsage();
  say({ memory: { rss, arrayBuffers } });
});
// Whoever started it has gone.
process.on('disconnect', () => process.exit(0));

say({ address: await serve({ dataFolder: process.argv[2] }) });
