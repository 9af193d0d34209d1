package prima.stage.report;

import java.util.List;
import java.util.Objects;

/**
 * With what a report was made.
 *
 * @param version the version of Prima
 * @param settings SHA-256 of the configuration, in hexadecimal
 * @param models identifiers of the text models that scored the texts of the month
 */
public record Provenance(String version, String settings, List<String> models) {

  /** Nothing is known. */
  public static final Provenance NONE = new Provenance("", "", List.of());

  public Provenance {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(settings, "settings");
    models = List.copyOf(models);
  }
}
