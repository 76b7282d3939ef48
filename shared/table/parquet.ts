import { parquetWriteBuffer } from 'hyparquet-writer';

/** A column of a Parquet file: its kind and its values, blank where not known. */
export interface ParquetColumn {
  readonly name: string;
  readonly kind: 'text' | 'whole' | 'flag';
  readonly values: readonly (string | number | boolean | null)[];
}

const TYPES = { text: 'STRING', whole: 'INT64', flag: 'BOOLEAN' } as const;

/** A table as a Parquet file. The same values give the same bytes: no clock, no name of a machine, one group of rows. */
export function parquetOf(columns: readonly ParquetColumn[]): Uint8Array {
  const columnData = columns.map(({ name, kind, values }) => ({
    name,
    type: TYPES[kind],
    nullable: true,
    data: kind === 'whole' ? values.map((one) => (one === null ? null : BigInt(one))) : [...values],
  }));
  return new Uint8Array(
    parquetWriteBuffer({
      columnData,
      createdBy: 'valueback',
      rowGroupSize: Math.max(1, columns[0]?.values.length ?? 0),
    }),
  );
}
