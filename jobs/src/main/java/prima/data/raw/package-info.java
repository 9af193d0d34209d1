/**
 * Raw file formats, read row by row in bounded memory: delimited text, JSON lines, XLSX, each also in gzip. Every row is
 * delivered or reported as a fault with its line; none is shifted or lost. No Spark.
 */
package prima.data.raw;
