import { listSigns, readingLabels, type Reading } from './rainbow-reading.ts';
import { RainbowSign } from './rainbow-sign.tsx';

/** What the signs and strengths of a reading mean, weakest first. */
export function RainbowReadingKey({ reading }: { reading: Reading }) {
  return (
    <ol
      aria-label={`Signs of the reading: ${readingLabels[reading]}`}
      className="rainbow-legend rainbow-reads"
    >
      {listSigns(reading).map(({ strength, label }) => (
        <li key={strength}>
          <svg
            viewBox="-8 -8 36 16"
            aria-hidden="true"
            className={`rainbow-specimen rainbow-strength-${strength}`}
          >
            <rect x="-7" y="-7" width="34" height="14" rx="7" className="rainbow-bar" />
            {strength === 'closed' && (
              <path d="M8,7L18,-7M13,7L23,-7M3,7L13,-7" className="rainbow-hatched" />
            )}
            <RainbowSign reading={reading} strength={strength} radius={5.6} />
          </svg>
          {label}
        </li>
      ))}
    </ol>
  );
}
