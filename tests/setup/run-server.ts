// Serves another data folder than the project's own: `node --import tsx tests/setup/run-server.ts FOLDER`.
import { serve } from '#scripts/serve.ts';

await serve({ dataFolder: process.argv[2] });
