// Answers /readiness.docx: read, without notes; sent as a form, with the notes in its body. What was typed is turned into the document and
// forgotten: it reaches no address, file, cache or log.
import { readEvidence, takeAnswers, type EvidenceById } from './local-evidence.ts';
import { writeReadinessPaper } from './readiness-paper.ts';
import { presentReadiness } from './readiness-presenter.ts';
import type { Catalogue } from '#app/features/models/catalogue.server.ts';
import { docxType, writeDocx } from '#app/lib/paper/write-docx.server.ts';
import { paths } from '#app/lib/paths.ts';
import { ukDay } from '#app/lib/uk-day.ts';

export interface ReadinessFileContext {
  catalogue: { current(): Catalogue };
  clock: () => Date;
  site: { origin: string };
}

/**
 * The document. Where part of the answers was not understood, or a note is too long, the page instead: a form is sent on to it whole (307),
 * so that it comes back with the notes still in it.
 */
export async function answerReadinessFile(
  request: Request,
  context: ReadinessFileContext,
): Promise<Response> {
  if (request.method !== 'POST') {
    const { search, searchParams } = new URL(request.url);
    return sendPaper(searchParams, {}, context, () => redirect(303, `${paths.readiness()}${search}`));
  }
  const form = new URLSearchParams(await request.text());
  const given = takeAnswers(form);
  const { evidence, tooLong } = readEvidence(form);
  // Nothing of the form is in it: garbage, or another encoding.
  if (given.size === 0 && Object.keys(evidence).length === 0) return redirect(303, paths.readiness());
  const giveBack = () => redirect(307, paths.readiness(given.toString()));
  return tooLong.length > 0 ? giveBack() : sendPaper(given, evidence, context, giveBack);
}

async function sendPaper(
  parameters: URLSearchParams,
  evidence: EvidenceById,
  { catalogue, clock, site }: ReadinessFileContext,
  giveBack: () => Response,
): Promise<Response> {
  const current = catalogue.current();
  const page = presentReadiness(current, parameters);
  if (page.ignored.length > 0) return giveBack();
  const madeOn = ukDay(clock());
  const bytes = await writeDocx(
    writeReadinessPaper({ page, evidence, origin: site.origin, madeOn, dataVersion: current.version }),
  );
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': docxType,
      'Content-Disposition': `attachment; filename="community-rainbow-readiness-${madeOn}.docx"`,
      'Content-Length': String(bytes.length),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function redirect(status: 303 | 307, address: string): Response {
  return new Response(null, { status, headers: { Location: address, 'Cache-Control': 'no-store' } });
}
