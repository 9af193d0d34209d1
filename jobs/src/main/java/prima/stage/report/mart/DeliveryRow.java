package prima.stage.report.mart;

import java.util.Objects;

/**
 * One row of {@code delivery}: the accounting of one file.
 *
 * @param file path of the file as the configuration names it
 * @param source preset that says what the columns mean
 * @param fileHash SHA-256 of the file, in hexadecimal
 * @param read rows in the file
 * @param accepted rows in use
 * @param rejected rows not in use, each with a reason
 * @param duplicate rows that repeat an accepted row
 * @param unmapped accepted rows of units that are not in the list of units
 * @param outOfScale answers outside the scale, which count as missing
 * @param firstPeriod first month of the accepted rows
 * @param lastPeriod last month of the accepted rows
 */
public record DeliveryRow(String file, String source, String fileHash, long read, long accepted, long rejected,
    long duplicate, long unmapped, long outOfScale, String firstPeriod, String lastPeriod) {

  public DeliveryRow {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(fileHash, "fileHash");
  }
}
