export type GuaranteeState =
  | 'none'
  | 'draft'
  | 'offered'
  | 'active'
  | 'suspended'
  | 'evaluating'
  | 'claimed'
  | 'reviewing'
  | 'refundDue'
  | 'refunded'
  | 'remedyAgreed'
  | 'declined'
  | 'withdrawn'
  | 'fulfilled'
  | 'unclaimed'
  | 'endedEarly';

/** How facts and the client's verdict read together once the term is over. */
export type Evaluation = 'fulfilled' | 'unmet' | 'undetermined' | null;
