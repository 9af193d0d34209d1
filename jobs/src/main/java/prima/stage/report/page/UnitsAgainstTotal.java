package prima.stage.report.page;

import java.util.List;
import java.util.Objects;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.Place;

/** Sorts units into three groups as the marts' test says: above, below, and not distinguishable from all together. */
public final class UnitsAgainstTotal {

  private UnitsAgainstTotal() {
  }

  /** Where a unit stands. */
  public enum Group { ABOVE, NOT_DISTINGUISHABLE, BELOW, NOT_COMPARED }

  /**
   * One unit and its group.
   *
   * @param row the unit
   * @param group where it stands
   */
  public record Standing(IndexRow row, Group group) {

    public Standing {
      Objects.requireNonNull(row, "row");
      Objects.requireNonNull(group, "group");
    }
  }

  /** The units in their order, each with its group. */
  public static List<Standing> judge(List<IndexRow> units) {
    return units.stream().map(unit -> new Standing(unit, group(unit))).toList();
  }

  private static Group group(IndexRow unit) {
    String comparison = unit.hasIndex() ? unit.place().comparison() : null;
    if (comparison == null) {
      return Group.NOT_COMPARED;
    }
    return switch (comparison) {
      case Place.ABOVE -> Group.ABOVE;
      case Place.BELOW -> Group.BELOW;
      case Place.NOT_DISTINGUISHABLE -> Group.NOT_DISTINGUISHABLE;
      default -> throw new IllegalArgumentException("Cannot read comparison of unit " + unit.name() + ": " + comparison);
    };
  }
}
