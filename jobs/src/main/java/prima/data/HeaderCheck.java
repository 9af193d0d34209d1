package prima.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import prima.core.source.Source;
import prima.core.survey.NearestName;

/** Compares the columns of a file with those that its source needs. Columns are known by name; their order is free. */
final class HeaderCheck {

  private HeaderCheck() {
  }

  /** What is wrong with the header, in words; empty if nothing is. */
  static Optional<String> of(String file, List<String> header, Source source) {
    List<String> missing = new ArrayList<>();
    for (String needed : source.columns().needed()) {
      if (!header.contains(needed)) {
        List<String> unclaimed = header.stream().filter(name -> !source.columns().known().contains(name)).toList();
        missing.add("'" + needed + "'" + NearestName.of(needed, unclaimed)
            .map(name -> " (did you mean '" + name + "'?)").orElse(""));
      }
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of("Cannot use " + file + " as " + source.code()
        + ": column " + String.join(", ", missing) + " is missing. The file has: " + String.join(", ", header)
        + ". Name the columns of your own file in a copy of the source, or repair the file");
  }
}
