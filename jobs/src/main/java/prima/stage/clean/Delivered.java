package prima.stage.clean;

import java.util.Map;

/**
 * One row of a raw table.
 *
 * @param file the delivered file
 * @param source the source as the configuration names it
 * @param line the line of the file
 * @param hash the SHA-256 of the file
 * @param unit the unit of all rows of the file, or null
 * @param period the month of all rows of the file, or null
 * @param cells the cells by column; null if the row cannot be read
 * @param fault why it cannot be read; null if it can
 */
record Delivered(String file, String source, long line, String hash, String unit, String period,
    Map<String, String> cells, String fault) {
}
