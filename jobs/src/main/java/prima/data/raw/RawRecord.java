package prima.data.raw;

/** What a raw file has at one place: a row, or a row that could not be read. */
public sealed interface RawRecord permits RawRow, RawFault {

  /** The line on which it begins, from 1; in a spreadsheet the number of the row. */
  long line();
}
