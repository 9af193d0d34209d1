package prima.job;

import java.util.List;

/**
 * What became of the rows of one delivered file: {@code read = accepted + rejected + duplicate}.
 *
 * @param file the file as the configuration names it
 * @param source the source as the configuration names it
 * @param fileHash its SHA-256
 * @param read rows in the file
 * @param accepted rows that are used
 * @param rejected rows that are not, each with its reason
 * @param duplicate rows that repeat an accepted one
 * @param unmapped accepted rows whose unit is not in the list of units
 * @param unmappedUnits names of those units, 20 at most
 * @param formVersions versions of the form in the accepted rows
 * @param outOfScale answers that count as missing because they are not on the scale
 */
public record Accounting(String file, String source, String fileHash, long read, long accepted, long rejected,
    long duplicate, long unmapped, List<String> unmappedUnits, List<String> formVersions, long outOfScale) {

  public Accounting {
    unmappedUnits = List.copyOf(unmappedUnits);
    formVersions = List.copyOf(formVersions);
    if (read != accepted + rejected + duplicate) {
      throw new IllegalStateException("Cannot account for the rows of " + file + ": read " + read + ", accepted "
          + accepted + ", rejected " + rejected + ", duplicate " + duplicate);
    }
  }
}
