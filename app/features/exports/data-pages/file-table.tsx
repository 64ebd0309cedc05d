import type { ShownFile } from './data-presenter.ts';
import { DataTable } from '#app/components/data-table.tsx';
import { paths } from '#app/lib/paths.ts';

interface FileTableProps {
  /** The release whose files they are, or `latest`. */
  version: string;
  files: readonly ShownFile[];
  /** Whether the checksum of each is shown. */
  hasSums?: boolean;
}

/** The files of a release, each to be downloaded by its name. */
export function FileTable({ version, files, hasSums = false }: FileTableProps) {
  return (
    <DataTable
      caption="Files"
      columns={['File', 'What', 'Size', ...(hasSums ? ['SHA-256'] : [])]}
      widths={hasSums ? ['w-[24%]', 'w-[40%]', 'w-[10%]', 'w-[26%]'] : ['w-[28%]', 'w-[58%]', 'w-[14%]']}
      rows={files.map(({ name, meaning, size, sha256 }) => ({
        id: name,
        cells: [
          <a key="name" href={paths.releaseFile(version, name)} className="inline-block py-0.5">
            {name}
          </a>,
          meaning,
          size,
          ...(hasSums
            ? [
                <code key="sum" className="text-small [overflow-wrap:anywhere]">
                  {sha256}
                </code>,
              ]
            : []),
        ],
      }))}
    />
  );
}

/** Everything of a release in one step. */
export function ArchiveLink({ version, archive }: { version: string; archive: ShownFile }) {
  return (
    <p>
      <a
        href={paths.releaseFile(version, archive.name)}
        className="inline-block rounded border border-strong-rule px-4 py-2 font-bold"
      >
        Download everything (zip, {archive.size})
      </a>
    </p>
  );
}
