import type { ReactNode } from 'react';
import { ApproachSection, ColourSection } from './colour-section.tsx';
import { ListSection, NoticeSection, TableSection, TagSection } from './content-section.tsx';
import { ButtonSection, FieldSection } from './form-section.tsx';
import type { DesignMeasurements } from './measurements.server.ts';
import { SpacingSection, TypeSection } from './type-section.tsx';
import { WaySection } from './way-section.tsx';

interface DesignPageProps {
  measurements: DesignMeasurements;
  /** Some entries of a list of models, which belongs to another feature. */
  list: ReactNode;
}

const contents = [
  ['type', 'Type'],
  ['spacing', 'Spacing'],
  ['colours', 'Colours'],
  ['approaches', 'The seven approaches'],
  ['buttons', 'Buttons'],
  ['fields', 'Fields'],
  ['tags', 'Tags and bars'],
  ['notices', 'Notices and details'],
  ['tables', 'Tables and facts'],
  ['ways', 'Finding one’s way'],
  ['lists', 'Lists of models'],
] as const;

/** Every component of the site in every state, with the values that they are made of. */
export function DesignPage({ measurements, list }: DesignPageProps) {
  return (
    <>
      <h1 className="pt-10">Design</h1>
      <p className="mt-4 max-w-measure text-lead text-quiet">
        What the pages of this site are made of, each part in every state that it has. It is here for those
        who build the site and those who check it.
      </p>
      <nav aria-label="On this page" className="no-print mt-6">
        <ul className="flex flex-wrap gap-x-5">
          {contents.map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-block py-1">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-10 grid grid-cols-1 gap-14">
        <TypeSection />
        <SpacingSection />
        <ColourSection measurements={measurements} />
        <ApproachSection measurements={measurements} />
        <ButtonSection />
        <FieldSection />
        <TagSection />
        <NoticeSection />
        <TableSection />
        <WaySection />
        <ListSection list={list} />
      </div>
    </>
  );
}
