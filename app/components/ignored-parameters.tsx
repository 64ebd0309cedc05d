import { Link } from '@remix-run/react';
import { Notice } from './notice.tsx';
import type { IgnoredParameter } from '#app/lib/ignored-parameters.ts';

interface IgnoredParametersProps {
  ignored: readonly IgnoredParameter[];
  /** The same page's address without what was ignored. */
  clean: string;
}

/** Says which parts of the address the page did not use, and why. */
export function IgnoredParameters({ ignored, clean }: IgnoredParametersProps) {
  if (ignored.length === 0) return null;
  return (
    <div className="mt-4">
      <Notice title="Part of the address was ignored" label="Ignored">
        <ul className="list-disc ps-5">
          {ignored.map(({ parameter, value, reason }, index) => (
            <li key={index} className="wrap-anywhere">
              {parameter}
              {value !== '' && <> = {value}</>}: {reason}
            </li>
          ))}
        </ul>
        <p>
          <Link to={clean}>Remove it from the address</Link>
        </p>
      </Notice>
    </div>
  );
}
