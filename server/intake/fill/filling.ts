import type { FixedValue } from "../convert/fixedValues.ts";
import type { Readings } from "../convert/readings.ts";
import type { Column, Lists } from "../lists.ts";
import type { KindFill } from "../recognise/chooseKinds.ts";
import type { RecognisedSheet } from "../recognise/recogniseSheet.ts";

/** One sheet on its way into one record kind. */
export interface Filling {
  /** Name of the sheet's table; its rows with their identity are `<table>_rows`, those of the kind `<table>_fill_<kind>`. */
  readonly table: string;
  /** Place of the sheet among all sheets of the import: of two rows with one key the later sheet's wins. */
  readonly order: number;
  readonly recognised: RecognisedSheet;
  readonly readings: Readings;
  readonly fill: KindFill;
  /** The kind's columns, in the order of the dictionary. */
  readonly columns: readonly Column[];
  readonly lists: Lists;
  readonly fixed: FixedValue;
}
