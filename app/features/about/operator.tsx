/** Who answers for this copy, as far as whoever runs it has said so. */
export interface OperatorProps {
  /** Null: nobody has put a name to this copy. */
  operatorName: string | null;
  contactEmail: string | null;
}

/** A sentence or two on who runs this copy. */
export function OperatorSentence({ operatorName, contactEmail }: OperatorProps) {
  if (operatorName === null && contactEmail === null) {
    return (
      <p>
        <strong>This copy has no operator yet.</strong> Nobody has put a name to it, so nobody answers for it,
        and there is no address to write to.
      </p>
    );
  }
  return (
    <p>
      This copy of Community Rainbow is run by <strong>{operatorName ?? 'an operator without a name'}</strong>
      {contactEmail === null ? '. They have given no address to write to.' : '.'}
      {contactEmail !== null && (
        <>
          {' '}
          Write to <ContactLink contactEmail={contactEmail} />.
        </>
      )}
    </p>
  );
}

/** The operator's address, to write to. */
export function ContactLink({ contactEmail }: { contactEmail: string }) {
  return <a href={`mailto:${contactEmail}`}>{contactEmail}</a>;
}
