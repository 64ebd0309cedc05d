import { DesignSection, Specimen } from './specimen.tsx';
import { DataTable } from '#app/components/data-table.tsx';

const sizes = [
  { name: 'h1', className: 'text-h1 font-bold', use: 'The page’s title', size: '34 to 44 px, 1.1' },
  { name: 'h2', className: 'text-h2 font-bold', use: 'A part of a page', size: '27 px, 1.2' },
  { name: 'lead', className: 'text-lead', use: 'What a page is, under its title', size: '20 px, 1.5' },
  { name: 'h3', className: 'text-h3 font-bold', use: 'A part of a part', size: '20 px, 1.3' },
  { name: 'base', className: '', use: 'Running text', size: '17 px, 1.6' },
  { name: 'note', className: 'text-note', use: 'Tables, hints, notes', size: '16 px, 1.5' },
  { name: 'small', className: 'text-small', use: 'Labels of facts', size: '15 px, 1.45' },
];

// From Tailwind's scale, whose unit is a quarter of the text's size.
const spaces = [
  { name: '1', pixels: 4.25, use: 'Label and words' },
  { name: '2', pixels: 8.5, use: 'Lines that belong together' },
  { name: '3', pixels: 12.75, use: 'Paragraphs' },
  { name: '4', pixels: 17, use: 'The rule of a notice and its words' },
  { name: '6', pixels: 25.5, use: 'Title, lead and what follows' },
  { name: '8', pixels: 34, use: 'Columns; things of one kind' },
  { name: '12', pixels: 51, use: 'Parts of a page' },
  { name: '20', pixels: 85, use: 'The end of a page and the footer' },
];

export function TypeSection() {
  return (
    <DesignSection
      id="type"
      heading="Type"
      lead="Atkinson Hyperlegible Next, drawn for readers with low vision, in one file. Until it has come the reader’s own letters stand in, set to its widths and heights, so that nothing moves. Nothing is smaller than 14 px but the names on the rainbow’s arcs."
    >
      <DataTable
        caption="Sizes and line heights"
        columns={['Name', 'Looks like', 'For', 'Size']}
        widths={['w-[10%]', 'w-[46%]', 'w-[26%]', 'w-[18%]']}
        rows={sizes.map(({ name, className, use, size }) => ({
          id: name,
          cells: [
            <strong key="name">{name}</strong>,
            <span key="look" className={`block ${className}`}>
              A life, not a service
            </span>,
            use,
            size,
          ],
        }))}
      />
      <Specimen name="Measure: running text, at most 72 characters a line">
        <p className="max-w-measure">
          Most of what keeps people well is not a service. It is a neighbour who notices, a friend to go to
          the allotment with, a family that can manage because somebody is alongside them. The models here
          help that along, and say plainly what they cost, what is known of them, and what is not.
        </p>
      </Specimen>
      <Specimen name="Figures that line up, in tables and wherever numbers are compared">
        <p className="grid w-fit text-end tabular-nums">
          <span>1,111</span>
          <span>10,406</span>
          <span>£26,000</span>
        </p>
      </Specimen>
    </DesignSection>
  );
}

export function SpacingSection() {
  return (
    <DesignSection
      id="spacing"
      heading="Spacing"
      lead="Multiples of a quarter of the text’s size, so that space grows with the letters. Rules and space divide things; boxes are for what must not be missed and what can be used. No shadows."
    >
      <DataTable
        caption="The steps in use"
        columns={['Name', 'Size', 'Between what']}
        widths={['w-[12%]', 'w-[40%]', 'w-[48%]']}
        rows={spaces.map(({ name, pixels, use }) => ({
          id: name,
          cells: [
            <strong key="name">{name}</strong>,
            <span key="size" className="inline-flex items-center gap-3">
              <svg width={pixels} height={14} className="shrink-0" aria-hidden="true">
                <rect width={pixels} height={14} className="fill-bar" />
              </svg>
              {pixels} px
            </span>,
            use,
          ],
        }))}
      />
    </DesignSection>
  );
}
