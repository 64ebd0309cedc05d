// The server that the browser tests visit, with data of its own. playwright.config.ts starts and stops it.
import { join } from 'node:path';
import { serveScratch } from '#scripts/serve-scratch.ts';
import { writeSiteData } from './site-data.ts';

await serveScratch((scratch) => writeSiteData(join(scratch, 'data')));
