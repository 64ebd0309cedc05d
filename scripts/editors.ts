// `npm run editors -- add ADDRESS [--admin] | remove ADDRESS | list`: who may moderate, while the server serves or not.
import { EnvError } from '#app/lib/env.server.ts';
import { DatabaseUnusableError } from '#db/client.server.ts';
import { CommandError, manageEditors } from '#scripts/manage-editors.ts';

try {
  for (const line of manageEditors(process.argv.slice(2), process.env)) console.log(line);
} catch (error) {
  const isExpected = [CommandError, EnvError, DatabaseUnusableError].some((kind) => error instanceof kind);
  console.error(isExpected ? (error as Error).message : error);
  process.exitCode = 1;
}
