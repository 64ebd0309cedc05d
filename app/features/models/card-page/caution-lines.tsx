/** What speaks against a level: the verdict stands out, the outcomes after its colon do not shout. */
export function CautionLines({ cautions }: { cautions: readonly string[] }) {
  return cautions.map((caution) => {
    const [verdict = '', ...outcomes] = caution.split(': ');
    return (
      <span key={caution} className="mt-1 block">
        <strong className="text-risk">{verdict}</strong>
        {outcomes.length > 0 && <>: {outcomes.join(': ')}</>}.
      </span>
    );
  });
}
