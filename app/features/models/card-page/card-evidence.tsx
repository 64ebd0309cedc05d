import { CardFindings } from './card-findings.tsx';
import { CardLadder } from './card-ladder.tsx';
import type { Card } from '#app/features/models/card-schema.ts';
import { CardSection } from './card-section.tsx';
import type { CardEvidence } from '#app/features/models/evidence-rule/evidence-rule.ts';
import type { PresentedFindings } from './findings-presenter.ts';

interface CardEvidenceSectionProps {
  card: Card;
  evidence: CardEvidence;
  findings: PresentedFindings;
}

export function CardEvidenceSection({ card, evidence, findings }: CardEvidenceSectionProps) {
  return (
    <CardSection id="evidence" heading="Evidence" text={card.evidence.text}>
      <CardLadder card={card} evidence={evidence} />
      {card.evidence.items.length > 0 && <CardFindings card={card} findings={findings} />}
    </CardSection>
  );
}
