import {
  type DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from "@duckdb/node-api";
import {
  type Batch,
  bool,
  Column,
  columnFromValues,
  type DataType,
  dateDay,
  decimal128,
  Endianness,
  field,
  float64,
  int8,
  int16,
  int32,
  int64,
  Table,
  TimeUnit,
  tableToIPC,
  timestamp,
  utf8,
  Version,
} from "@uwdata/flechette";
import type { Extract } from "./extract.ts";
import { metadata } from "./metadata.ts";
import { resultChunks, runCapped } from "./resultChunks.ts";

/**
 * The rows as an Arrow stream. Money stays decimal with every digit (never a double); each chunk of the engine becomes one
 * record batch; the schema's metadata says where the rows come from.
 */
export async function writeArrow(extract: Extract, maximum: number): Promise<Uint8Array<ArrayBuffer>> {
  const result = await runCapped(extract, maximum);
  const names = extract.columns.map((column) => column.name);
  const types = result.columnTypes().map(arrowType);
  const batches = types.map((): Batch<unknown>[] => []);
  for await (const chunk of resultChunks(result)) {
    for (const [index, type] of types.entries()) batches[index]?.push(...readColumn(chunk, index, type).data);
  }
  const schema = {
    version: Version.V5,
    endianness: Endianness.Little,
    fields: types.map((type, index) => field(names[index] ?? "", type)),
    metadata: metadata(extract.about),
  };
  const columns = types.map((type, index) => new Column(batches[index] ?? [], type));
  const bytes = tableToIPC(new Table(schema, columns), { format: "stream" });
  if (bytes === null) throw new Error("flechette wrote to a sink that was not asked for");
  return new Uint8Array(bytes);
}

function readColumn(chunk: DuckDBDataChunk, index: number, type: DataType): Column<unknown> {
  return columnFromValues(chunk.getColumnValues(index).map(arrowValue), type);
}

const SIMPLE_TYPES: ReadonlyMap<DuckDBTypeId, () => DataType> = new Map<DuckDBTypeId, () => DataType>([
  [DuckDBTypeId.VARCHAR, utf8],
  [DuckDBTypeId.BOOLEAN, bool],
  [DuckDBTypeId.TINYINT, int8],
  [DuckDBTypeId.SMALLINT, int16],
  [DuckDBTypeId.INTEGER, int32],
  [DuckDBTypeId.BIGINT, int64],
  [DuckDBTypeId.DOUBLE, float64],
  [DuckDBTypeId.DATE, dateDay],
  [DuckDBTypeId.TIMESTAMP, () => timestamp(TimeUnit.MICROSECOND)],
  [DuckDBTypeId.SQLNULL, utf8],
]);

function arrowType(type: DuckDBType): DataType {
  if (type.typeId === DuckDBTypeId.DECIMAL) return decimal128(type.width, type.scale);
  const make = SIMPLE_TYPES.get(type.typeId);
  if (make === undefined) throw new Error(`No Arrow type for ${type}; cast the column in the query.`);
  return make();
}

/** Values as flechette takes them: unscaled integers for decimals, milliseconds for dates and times. */
function arrowValue(value: DuckDBValue): unknown {
  if (value instanceof DuckDBDecimalValue) return value.value;
  if (value instanceof DuckDBDateValue) return value.days * 86_400_000;
  if (value instanceof DuckDBTimestampValue) return Number(value.micros) / 1000;
  return value;
}
