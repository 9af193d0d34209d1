package prima.core.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts of people by group and by value, with the counts of all groups together, as far as they may be published where
 * everybody knows how large each group is.
 *
 * <p>A group smaller than the minimum of groups is withheld whole, zeros too: they would say what nobody in it is. The
 * withheld groups together can be computed from the counts of all, so they count as one group more: the smallest of the
 * others join them until they are as many as the minimum, and their small counts are protected as those of any group.
 * Where a small count could be protected only by hiding the size of its group, which is known, the group is withheld.
 */
public final class PublishableCounts {

  private final SortedMap<String, SortedMap<String, Long>> byGroup;
  private final SortedSet<String> values;
  private final SortedSet<String> withheld = new TreeSet<>();
  private final Suppression cells;
  private final Suppression groups;
  private List<String> published;
  private SuppressedTable table;

  private PublishableCounts(Map<String, ? extends Map<String, Long>> counts, Suppression cells, Suppression groups) {
    byGroup = new TreeMap<>();
    values = new TreeSet<>();
    counts.forEach((group, ofGroup) -> {
      byGroup.put(group, new TreeMap<>(ofGroup));
      values.addAll(ofGroup.keySet());
    });
    this.cells = cells;
    this.groups = groups;
  }

  /**
   * What may be published.
   *
   * @param counts count by value, by group; a value that a group lacks counts 0 there
   * @param cells the smallest count that may be published
   * @param groups the smallest group of which counts may be published
   */
  public static PublishableCounts of(Map<String, ? extends Map<String, Long>> counts, Suppression cells,
      Suppression groups) {
    PublishableCounts publishable = new PublishableCounts(counts, cells, groups);
    publishable.protect();
    return publishable;
  }

  /** The values, in their order. */
  public SortedSet<String> values() {
    return values;
  }

  /** The count of a value in a group; empty where it must not be published. */
  public OptionalLong count(String group, String value) {
    boolean isHidden = isAllHidden() || withheld.contains(group)
        || table.isSuppressed(published.indexOf(group), place(value));
    return isHidden ? OptionalLong.empty() : OptionalLong.of(exact(group, value));
  }

  /** The count of a value in all groups together; empty where it must not be published. */
  public OptionalLong total(String value) {
    return isAllHidden() || table.isColumnTotalSuppressed(place(value)) ? OptionalLong.empty()
        : OptionalLong.of(byGroup.keySet().stream().mapToLong(group -> exact(group, value)).sum());
  }

  private void protect() {
    byGroup.keySet().stream().filter(group -> !groups.allowsFigure(size(group))).forEach(withheld::add);
    do {
      while (!withheld.isEmpty() && !groups.allowsFigure(sizeOfWithheld()) && withholdSmallest()) {
        continue;
      }
      table = cells.suppress(rows());
    } while (hidesSizes() && withholdSmallest());
  }

  /** One row for each published group, and one for all that are withheld. */
  private long[][] rows() {
    published = byGroup.keySet().stream().filter(group -> !withheld.contains(group)).toList();
    List<long[]> rows = new ArrayList<>();
    published.forEach(group -> rows.add(values.stream().mapToLong(value -> exact(group, value)).toArray()));
    if (!withheld.isEmpty()) {
      rows.add(values.stream().mapToLong(value -> withheld.stream().mapToLong(group -> exact(group, value)).sum())
          .toArray());
    }
    return rows.toArray(long[][]::new);
  }

  /** Whether the table would be safe only if the size of a group were a secret. */
  private boolean hidesSizes() {
    int rows = published.size() + (withheld.isEmpty() ? 0 : 1);
    boolean hides = table.isTotalSuppressed();
    for (int row = 0; row < rows; row++) {
      hides |= table.isRowTotalSuppressed(row);
    }
    return hides;
  }

  private boolean withholdSmallest() {
    return byGroup.keySet().stream().filter(group -> !withheld.contains(group))
        .min(Comparator.comparingLong(this::size).thenComparing(Comparator.naturalOrder()))
        .map(withheld::add).orElse(false);
  }

  /** Whether even all groups together are too few, or cannot be protected. */
  private boolean isAllHidden() {
    return !groups.allowsFigure(byGroup.keySet().stream().mapToLong(this::size).sum()) || hidesSizes();
  }

  private long sizeOfWithheld() {
    return withheld.stream().mapToLong(this::size).sum();
  }

  private long size(String group) {
    return byGroup.get(group).values().stream().mapToLong(Long::longValue).sum();
  }

  private long exact(String group, String value) {
    return byGroup.get(group).getOrDefault(value, 0L);
  }

  private int place(String value) {
    return values.headSet(value).size();
  }
}
