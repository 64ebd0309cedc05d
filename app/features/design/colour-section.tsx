import { DesignSection } from './specimen.tsx';
import type { DesignMeasurements } from './measurements.server.ts';
import { DataTable } from '#app/components/data-table.tsx';
import { termLabel, type ApproachId } from '#app/features/vocabulary/vocabulary.ts';

const schemeNames = { light: 'Light', dark: 'Dark' } as const;
type Scheme = keyof typeof schemeNames;
const schemes: readonly Scheme[] = ['light', 'dark'];

const uses: readonly (readonly [name: string, use: string])[] = [
  ['paper', 'The page'],
  ['panel', 'Boxes to write in, notices'],
  ['sky', 'Sectors behind the rainbow'],
  ['sky-alt', 'Every other sector; a button under the pointer'],
  ['ink', 'Words, headings, buttons'],
  ['quiet', 'Words that come second'],
  ['faint', 'Labels, hints, heads of columns'],
  ['rule', 'Lines between things'],
  ['strong-rule', 'Lines round what one can use'],
  ['link', 'Links, and the ring round what has the focus'],
  ['risk', 'Errors, overdue, what would kill it'],
  ['bar', 'Level of evidence, done'],
  ['mark', 'What was searched for or jumped to, warnings'],
];

/** The palette with its measured contrast. */
export function ColourSection({ measurements }: { measurements: DesignMeasurements }) {
  return (
    <DesignSection
      id="colours"
      heading="Colours"
      lead="Paper and ink, and colour only where it means something. Contrast is measured from the stylesheet as it was built: words reach 4.5 to 1, lines and marks that must be seen 3 to 1."
    >
      <DataTable
        caption="Names and values"
        columns={['Name', 'For', 'Light', 'Dark']}
        widths={['w-[18%]', 'w-[42%]', 'w-[20%]', 'w-[20%]']}
        rows={uses.map(([name, use]) => ({
          id: name,
          cells: [
            <strong key="name">{name}</strong>,
            use,
            ...schemes.map((scheme) => (
              <Value key={scheme} colours={measurements[scheme].colours} name={name} />
            )),
          ],
        }))}
      />
      {schemes.map((scheme) => (
        <ContrastTable key={scheme} scheme={scheme} measurements={measurements} />
      ))}
    </DesignSection>
  );
}

function Value({ colours, name }: { colours: Readonly<Record<string, string>>; name: string }) {
  const value = colours[name] ?? '';
  return (
    <span className="inline-flex items-center gap-2">
      <Swatch fill={value} />
      {value}
    </span>
  );
}

function Swatch({ fill, edge }: { fill: string; edge?: string }) {
  return (
    <svg viewBox="0 0 34 20" className="h-5 w-8.5 shrink-0" aria-hidden="true">
      <rect
        x={1}
        y={1}
        width={32}
        height={18}
        rx={edge === undefined ? 1 : 9}
        fill={fill}
        stroke={edge ?? 'currentColor'}
        strokeWidth={edge === undefined ? 0.5 : 1.5}
      />
    </svg>
  );
}

const fronts = ['ink', 'quiet', 'faint', 'link', 'risk', 'bar', 'strong-rule'];
const grounds = ['paper', 'panel', 'sky', 'sky-alt', 'mark'];

function ContrastTable({ scheme, measurements }: { scheme: Scheme; measurements: DesignMeasurements }) {
  const { pairs } = measurements[scheme];
  const ratioOf = (front: string, back: string) => {
    const pair = pairs.find((candidate) => candidate.front === front && candidate.back === back);
    return pair ? formatRatio(pair.ratio) : 'Not used';
  };
  return (
    <div>
      <DataTable
        caption={`${schemeNames[scheme]}: contrast of words and lines with what they stand on`}
        columns={['Colour', ...grounds.map((ground) => `On ${ground}`)]}
        rows={fronts.map((front) => ({
          id: front,
          cells: [<strong key="front">{front}</strong>, ...grounds.map((ground) => ratioOf(front, ground))],
        }))}
      />
      <p className="mt-3 max-w-measure text-note text-quiet">
        The words of a button, which are the colour of paper: {ratioOf('paper', 'ink')}; under the pointer{' '}
        {ratioOf('paper', 'quiet')}.
      </p>
    </div>
  );
}

/** The seven approaches and how far they are apart. */
export function ApproachSection({ measurements }: { measurements: DesignMeasurements }) {
  const { light, dark, leastDifference } = measurements;
  const least = (part: 'fill' | 'edge') =>
    Math.min(...[...light.visions, ...dark.visions].map((entry) => entry[part]));
  return (
    <DesignSection
      id="approaches"
      heading="The seven approaches"
      lead="The rainbow’s colours, set by lightness, chroma and hue, with the nearest sRGB value for older browsers. Lightness goes up and down from band to band, because hue alone does not keep neighbours apart for everyone. A name always stands with the colour."
    >
      {schemes.map((scheme) => (
        <DataTable
          key={scheme}
          caption={`${schemeNames[scheme]}, outermost band first`}
          columns={['Approach', 'Fill', 'Edge', 'Name on fill', 'Edge on paper and sky, least']}
          widths={['w-[28%]', 'w-[22%]', 'w-[22%]', 'w-[12%]', 'w-[16%]']}
          rows={measurements[scheme].approaches.map(({ id, nameRatio, edgeRatio }) => ({
            id,
            cells: [
              <ApproachCell key="name" approach={id} measured={measurements[scheme]} />,
              <ValueWithFallback key="fill" measured={measurements[scheme]} name={`${id}-fill`} />,
              <ValueWithFallback key="edge" measured={measurements[scheme]} name={`${id}-edge`} />,
              formatRatio(nameRatio),
              formatRatio(edgeRatio),
            ],
          }))}
        />
      ))}
      <div>
        <DataTable
          caption="As readers see them who lack one kind of cone, and the least distance between neighbouring bands"
          columns={['Vision', 'Light', 'Light: fill, edge', 'Dark', 'Dark: fill, edge']}
          rows={light.visions.map((entry, index) => {
            const darkEntry = dark.visions[index] ?? entry;
            return {
              id: entry.vision,
              cells: [
                visionNames[entry.vision],
                <Bands key="light" bands={entry.bands} />,
                formatDistances(entry),
                <Bands key="dark" bands={darkEntry.bands} />,
                formatDistances(darkEntry),
              ],
            };
          })}
        />
        <p className="mt-3 max-w-measure text-note text-quiet">
          The smallest distance found is {least('fill').toFixed(1)} between fills, where the rule asks for{' '}
          {leastDifference.fill}, and {least('edge').toFixed(1)} between edges, where it asks for{' '}
          {leastDifference.edge}. Distances are by the formula CIEDE2000, in which black and white are 100
          apart and two large patches side by side are just told apart at about 1. Simulated after Machado,
          Oliveira and Fernandes (2009).
        </p>
      </div>
    </DesignSection>
  );
}

type MeasuredScheme = DesignMeasurements[Scheme];

function ApproachCell({ approach, measured }: { approach: ApproachId; measured: MeasuredScheme }) {
  const { colours } = measured;
  return (
    <span className="inline-flex items-center gap-2">
      <Swatch fill={colours[`${approach}-fill`] ?? ''} edge={colours[`${approach}-edge`]} />
      <strong>{termLabel('approach', approach)}</strong>
    </span>
  );
}

function ValueWithFallback({ measured, name }: { measured: MeasuredScheme; name: string }) {
  return (
    <>
      {measured.colours[name]} <span className="text-faint md:block">{measured.fallback[name]}</span>
    </>
  );
}

const visionNames = {
  usual: 'Usual',
  protanopia: 'Without red cones (protanopia)',
  deuteranopia: 'Without green cones (deuteranopia)',
  tritanopia: 'Without blue cones (tritanopia)',
} as const;

function Bands({ bands }: { bands: MeasuredScheme['visions'][number]['bands'] }) {
  return (
    <svg viewBox="0 0 182 26" className="h-6.5 w-45.5 max-w-full" aria-hidden="true">
      {bands.map(({ fill, edge }, index) => (
        <rect
          key={index}
          x={1 + index * 26}
          y={1}
          width={24}
          height={24}
          rx={4}
          fill={fill}
          stroke={edge}
          strokeWidth={1.5}
        />
      ))}
    </svg>
  );
}

function formatDistances({ fill, edge }: { fill: number; edge: number }): string {
  return `${fill.toFixed(1)}, ${edge.toFixed(1)}`;
}

/** Rounded down, so that 4.49 is never shown as enough. */
function formatRatio(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}
