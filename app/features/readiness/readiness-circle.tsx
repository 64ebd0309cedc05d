import { AnswerMark, firmnessOf, unknownPattern } from './answer-mark.tsx';
import {
  answers,
  firmest,
  labelAnswer,
  questionsOf,
  themes,
  type AnswerId,
  type ThemeId,
} from './framework.ts';
import { layoutCircle, type Petal, type Sector } from './layout-circle.ts';
import type { ReadinessPageProps } from './readiness-presenter.ts';
import { termLabel } from '#app/features/vocabulary/vocabulary.ts';

type Given = ReadinessPageProps['questions'];

const { size, sectors } = layoutCircle(themes.length, 3, firmest);

/** The six themes as the framework's circle, a petal for each question; the table beside it says the same. */
export function ReadinessCircle({ given }: { given: Given }) {
  return (
    <figure className="readiness-circle">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label="A circle of six themes with three petals each, one for each statement, filled as far as its answer goes. The table of answers says the same."
      >
        <defs>
          <pattern id={unknownPattern} width="5" height="5" patternUnits="userSpaceOnUse">
            <path className="hatch" d="M-1 1L1 -1M0 5L5 0M4 6L6 4" />
          </pattern>
        </defs>
        {themes.map((theme, index) => {
          const sector = sectors[index];
          return sector && <ThemeSector key={theme} theme={theme} sector={sector} given={given} />;
        })}
      </svg>
      <figcaption>
        <ul>
          {[...answers.map(({ id }) => id), null].map((answer) => (
            <li key={answer ?? 'none'}>
              <AnswerMark answer={answer} /> {labelAnswer(answer)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function ThemeSector({ theme, sector, given }: { theme: ThemeId; sector: Sector; given: Given }) {
  const nameCurve = `readiness-name-${theme}`;
  return (
    <g>
      {questionsOf(theme).map(({ id, number }, index) => {
        const petal = sector.petals[index];
        return petal && <QuestionPetal key={id} petal={petal} number={number} answer={given[id] ?? null} />;
      })}
      <path id={nameCurve} d={sector.namePath} fill="none" />
      <text className="name">
        <textPath href={`#${nameCurve}`} startOffset="50%" textAnchor="middle">
          {termLabel('requirementTheme', theme)}
        </textPath>
      </text>
    </g>
  );
}

interface QuestionPetalProps {
  petal: Petal;
  number: number;
  answer: AnswerId | null;
}

function QuestionPetal({ petal, number, answer }: QuestionPetalProps) {
  return (
    <g className={`petal petal-${answer ?? 'none'}`}>
      <path
        className="ground"
        d={petal.outline}
        fill={answer === 'unknown' ? `url(#${unknownPattern})` : undefined}
      />
      {petal.steps.slice(0, firmnessOf(answer)).map((step) => (
        <path key={step} className="step" d={step} />
      ))}
      <text
        className="number"
        x={petal.label.x}
        y={petal.label.y}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {number}
      </text>
    </g>
  );
}
