import type { GuaranteeFacts } from '#shared/documents/fact-types.ts';

export const eur = (major: number) => ({ minor: major * 100, currency: 'EUR' });

/** Half of the fee back, both results needed, all six duties. */
export const guaranteeFacts: GuaranteeFacts = {
  type: 'valueBack',
  fee: eur(48_000),
  refundShare: 0.5,
  refund: eur(24_000),
  taxRule: 'followsPrice',
  taxReason: null,
  combine: 'all',
  learning: null,
  asksLearning: false,
  learningResults: 0,
  judge: 'client',
  judgeName: null,
  termStart: '2026-11-02',
  termEnd: '2027-08-31',
  claimUntil: '2027-09-30',
  claimWindowDays: 30,
  reviewDays: 14,
  noticeHours: 24,
  feedbackHours: 24,
  claritySession: 2,
  duties: [1, 2, 3, 5, 6],
  claimAfterClientEnd: null,
  consumer: false,
  guarantor: 'Lindqvist Advisory',
  guarantorAddress: 'Am Wall 12, 28195 Bremen',
  remedies: null,
  legalNote: null,
  revision: 1,
};
