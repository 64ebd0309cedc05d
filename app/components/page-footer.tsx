import { dataLicenceUrl } from '#app/lib/data-licence.ts';
import { footLinks } from '#app/lib/site-links.ts';

interface PageFooterProps {
  operatorName: string | null;
  contactEmail: string | null;
}

export function PageFooter({ operatorName, contactEmail }: PageFooterProps) {
  return (
    <footer className="border-t border-rule bg-panel">
      <div className="mx-auto grid w-full max-w-6xl gap-3 px-4 py-8 text-[0.94rem] text-quiet sm:px-6">
        <nav aria-label="About this site" className="no-print">
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {footLinks.map(({ path, label }) => (
              <li key={path}>
                <a href={path} className="inline-block py-0.5">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="max-w-[72ch]">
          Community Rainbow is independent. It is not a site of Think Local Act Personal, Nesta or any
          organisation that provides or promotes a model.
        </p>
        <p className="max-w-[72ch]">
          {operatorName === null && contactEmail === null ? (
            'This copy has no operator yet.'
          ) : (
            <>
              This copy is run by {operatorName ?? 'its operator'}
              {contactEmail !== null && (
                <>
                  {' '}
                  (<a href={`mailto:${contactEmail}`}>{contactEmail}</a>)
                </>
              )}
              .
            </>
          )}{' '}
          It stores nothing on its readers’ devices.
        </p>
        <p className="max-w-[72ch]">
          The directory’s data may be reused under the{' '}
          <a href={dataLicenceUrl}>Creative Commons Attribution 4.0 licence</a>; each card names its sources.
        </p>
      </div>
    </footer>
  );
}
