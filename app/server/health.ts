// For whatever watches the process: is it alive, and should it be sent readers?
import type { RequestHandler } from 'express';
import type { CatalogueReader } from '#app/features/models/catalogue.server.ts';
import { countMigrations, type Database } from '#db/client.server.ts';

/** `/healthz`: the process answers. It asks nothing of the database, so that a slow disk is no reason to restart. */
export const answerHealth: RequestHandler = (_request, response) => {
  response.set('Cache-Control', 'no-store').json({ status: 'ok' });
};

/**
 * `/readyz`: 200 with what is served, or 503 with the reason why readers should not be sent here: stopping, database
 * not readable, or migrations missing.
 */
export function answerReadiness(options: {
  database: Database;
  catalogue: CatalogueReader;
  identifyBuild: () => string;
  isStopping: () => boolean;
}): RequestHandler {
  return (_request, response) => {
    response.set('Cache-Control', 'no-store');
    const reason = options.isStopping() ? 'The server is stopping.' : findDatabaseProblem(options.database);
    if (reason !== null) {
      response.status(503).json({ status: 'not ready', reason });
      return;
    }
    const { models, version } = options.catalogue.current();
    response.json({
      status: 'ready',
      build: options.identifyBuild(),
      dataVersion: version,
      models: models.length,
      migrations: countMigrations(options.database).applied,
    });
  };
}

function findDatabaseProblem(database: Database): string | null {
  try {
    database.$client.prepare('SELECT 1').get();
    const { applied, known } = countMigrations(database);
    return applied === known ? null : `${applied} of ${known} migrations are applied.`;
  } catch {
    return 'The database cannot be read.';
  }
}
