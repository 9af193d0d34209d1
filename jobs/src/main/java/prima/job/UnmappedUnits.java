package prima.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prima.core.survey.UnitDirectory;

/** Says which delivered units the list of units does not know, and what may have been meant. */
final class UnmappedUnits {

  private static final int MOST = 20;

  private UnmappedUnits() {
  }

  /** One warning for each name, and one for all beyond the twentieth. */
  static List<String> warnings(List<Accounting> files, UnitDirectory units) {
    Map<String, Integer> filesByName = new TreeMap<>();
    files.forEach(file -> file.unmappedUnits().forEach(name -> filesByName.merge(name, 1, Integer::sum)));
    List<String> warnings = new ArrayList<>();
    filesByName.entrySet().stream().limit(MOST).forEach(entry -> warnings.add(warning(entry.getKey(), entry.getValue(),
        units.suggestions(entry.getKey()))));
    if (filesByName.size() > MOST) {
      warnings.add(filesByName.size() - MOST + " more units are not in the list of units: table delivery names them");
    }
    return warnings;
  }

  private static String warning(String name, int files, List<String> suggestions) {
    String unit = name.substring(UnitDirectory.UNMAPPED.length());
    return "unit '" + unit + "' of " + files + (files == 1 ? " file" : " files") + " is not in the list of units. "
        + (suggestions.isEmpty() ? "" : "Did you mean " + String.join(" or ", suggestions) + "? ")
        + "Its rows are counted as unmapped. Add the name as an alias, or the unit as a row";
  }
}
