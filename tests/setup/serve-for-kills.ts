// The server as a process of its own that is to be killed: on a database that is there, importing nothing, taking as many
// forms as are sent. Says over its channel where it listens. Started by save-under-kills.ts.
import { openFormLimits } from '#app/server/form-limits.ts';
import { serve } from '#scripts/serve.ts';

process.on('disconnect', () => process.exit(0));
process.send?.({ address: await serve({ dataFolder: process.argv[2], formLimits: openFormLimits }) });
