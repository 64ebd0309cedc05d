// What the rainbow's page offers to take away: the picture as SVG, as PNG where script runs, and the line of HTML that shows it
// on another site.
import { useId, useRef, useState } from 'react';
import { savePng } from './save-png.ts';
import { paths } from '#app/lib/paths.ts';
import { useCopy } from '#app/lib/use-copy.ts';
import { useHasScript } from '#app/lib/use-has-script.ts';

interface TakeAwayProps {
  /** The query string of the rainbow that is shown, without what was ignored. */
  search: string;
  /** Public address of the site, without a slash at its end. */
  origin: string;
  /** Of the data: it stands in the name of the PNG. */
  dataVersion: string;
}

const buttonLook = 'cursor-pointer text-link underline underline-offset-2 hover:decoration-2';

export function TakeAway({ search, origin, dataVersion }: TakeAwayProps) {
  return (
    <section aria-label="Take the rainbow away" className="no-print mt-6 text-[0.94rem]">
      <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <span className="font-bold">Take it away</span>
        <a href={paths.rainbowFile(search)} className="py-0.5">
          Picture (SVG)
        </a>
        <PngButton address={paths.rainbowFile(search)} fileName={`community-rainbow-${dataVersion}.png`} />
      </p>
      <details className="mt-1">
        <summary className="py-1">Show it on your own site</summary>
        <Snippet html={writeSnippet(origin + paths.rainbowEmbed(search))} />
      </details>
    </section>
  );
}

/** The line of HTML for another site. An address in an attribute has its `&` escaped; the others it cannot hold. */
export function writeSnippet(address: string): string {
  const source = address.replaceAll('&', '&amp;');
  return `<iframe src="${source}" title="The rainbow: community models from prevention to crisis" width="100%" height="860" loading="lazy" style="border:0"></iframe>`;
}

type Progress = 'idle' | 'busy' | 'done' | 'failed';

/** Keeps its place until script runs, so that nothing moves when it comes. */
function PngButton({ address, fileName }: { address: string; fileName: string }) {
  const hasScript = useHasScript();
  const [progress, setProgress] = useState<Progress>('idle');
  const save = () => {
    if (progress === 'busy') return;
    setProgress('busy');
    savePng(address, fileName).then(
      () => setProgress('done'),
      () => setProgress('failed'),
    );
  };
  return (
    <>
      <button
        data-needs-script
        type="button"
        onClick={save}
        className={`${buttonLook} ${hasScript ? '' : 'invisible'}`}
      >
        Picture for documents and slides (PNG)
      </button>
      <span role="status" className="py-0.5">
        {progressWords[progress]}
      </span>
    </>
  );
}

const progressWords: Record<Progress, string> = {
  idle: '',
  busy: 'Making the picture…',
  done: 'Saved with your downloads.',
  failed: 'The picture could not be made. Try again, or take the SVG.',
};

function Snippet({ html }: { html: string }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const hasScript = useHasScript();
  const { copy, said } = useCopy(html, field);
  return (
    <div className="max-w-[72ch] pb-2">
      <label htmlFor={id}>
        Put this line into your page. The picture there is always that of the latest data, works without
        script and sets no cookies.
      </label>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={5}
        value={html}
        className="mt-1 block w-full rounded border border-strong-rule bg-panel p-2 font-mono text-[0.88rem]"
      />
      {hasScript && (
        <p className="mt-1 flex flex-wrap gap-x-4">
          <button type="button" onClick={copy} className={`${buttonLook} py-0.5`}>
            Copy
          </button>
          <span role="status" className="py-0.5">
            {said}
          </span>
        </p>
      )}
    </div>
  );
}
