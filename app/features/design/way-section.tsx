import { DesignSection, Specimen, SpecimenRow } from './specimen.tsx';
import { Breadcrumbs } from '#app/components/breadcrumbs.tsx';
import { ChosenTags } from '#app/components/chosen-tags.tsx';
import { Pagination } from '#app/components/pagination.tsx';
import { paths } from '#app/lib/paths.ts';

const models = { name: 'Models', to: paths.models() };

export function WaySection() {
  return (
    <DesignSection
      id="ways"
      heading="Finding one’s way"
      lead="Links are underlined wherever they stand, and every target is at least 24 px high or stands in a sentence."
    >
      <SpecimenRow>
        <Specimen name="Link">
          <p>
            A <a href="#ways">link in a sentence</a>, and the same{' '}
            <span className="focus-shown">
              <a href="#ways">with the focus</a>
            </span>{' '}
            (a picture of it).
          </p>
        </Specimen>
        <Specimen name="Skip link, as it shows when the keyboard comes to it">
          <a
            href="#main"
            className="inline-block bg-ink px-4 py-2 text-paper print:bg-transparent print:text-ink"
          >
            Skip to main content
          </a>
        </Specimen>
        <Specimen name="Breadcrumbs">
          <Breadcrumbs label="Breadcrumbs, short" trail={[models]} current="Shared Lives" />
        </Specimen>
        <Specimen name="Breadcrumbs, long">
          <Breadcrumbs
            label="Breadcrumbs, long"
            trail={[models, { name: 'Volunteer-supported discharge home from hospital', to: '#ways' }]}
            current="How it has changed since it was first published"
          />
        </Specimen>
        <Specimen name="Pages: the first">
          <Pagination label="Pages, the first" page={1} pages={3} previous={null} next="#ways" />
        </Specimen>
        <Specimen name="Pages: one between">
          <Pagination label="Pages, one between" page={2} pages={3} previous="#type" next="#ways" />
        </Specimen>
        <Specimen name="Pages: the last">
          <Pagination label="Pages, the last" page={3} pages={3} previous="#type" next={null} />
        </Specimen>
        <Specimen name="What was chosen, each to be taken off">
          <ChosenTags
            label="Chosen, an example"
            chosen={[
              { label: 'Approach: Building community', without: '#ways' },
              {
                label:
                  'Instead of: a place in temporary housing, a hostel or a night shelter for single people',
                without: '#type',
              },
            ]}
          />
        </Specimen>
      </SpecimenRow>
    </DesignSection>
  );
}
