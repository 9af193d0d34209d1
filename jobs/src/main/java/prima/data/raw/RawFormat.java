package prima.data.raw;

/** How rows are written in a raw file. */
public enum RawFormat {
  /** Text with a delimiter: CSV, TSV. */
  DELIMITED,
  /** One JSON object a line. */
  JSON_LINES,
  /** A sheet of an XLSX workbook. */
  XLSX,
  /** Apache Parquet. */
  PARQUET
}
