/** Where a capture stands: on disk here, in the workbook, waiting for its time, or refused until a person helps, with why. */
export interface CaptureState {
  readonly id: string;
  readonly kind: 'here' | 'filed' | 'waits' | 'refused';
  readonly why: string | null;
  readonly engagement: string | null;
  readonly waiting: number;
  /** The address of its row in a sheet. */
  readonly link?: string | undefined;
}
