package prima.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import prima.core.Sha256;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.complaint.WorkingHours;
import prima.core.privacy.Retention;
import prima.core.survey.Settings;

/**
 * What {@code prima.yaml} says. Paths are relative to the folder of that file.
 *
 * @param file the configuration file
 * @param lake the folder or URI of the tables
 * @param reports the folder of the reports
 * @param language the language of the report, {@code id} or {@code en}
 * @param zone the time zone of the office
 * @param inputs what is collected
 * @param units the list of units; empty where every delivered name is a unit
 * @param standards the service standards; empty for Prima's own
 * @param margins how many people the units served, by sex, age and so on; empty where weights stay as delivered
 * @param actions what was decided to be done; empty where nobody writes it down
 * @param hours when the office is open
 * @param key the file of the key for pseudonyms, outside the lake
 * @param staff names of staff that are redacted from texts
 * @param retention how long rows about people are kept
 * @param driverMonths over how many months, the last one included, the importance of elements is found
 * @param scorer how the sentiment of English texts is found: {@code linear}, or {@code corenlp-rntn} where the user has
 *     added its models
 * @param hash the SHA-256 of the file
 */
public record Configuration(Path file, String lake, Path reports, String language, ZoneId zone, List<Input> inputs,
    Optional<Path> units, Optional<Path> standards, Optional<Path> margins, Optional<Path> actions, WorkingHours hours,
    Path key, List<String> staff, Retention retention, int driverMonths, String scorer, String hash) {

  /** The scorer that reads English by CoreNLP's recursive network. */
  public static final String RNTN = "corenlp-rntn";

  private static final int MOST_DRIVER_MONTHS = 24;
  private static final Set<String> LANGUAGES = Set.of("id", "en");
  private static final String LINEAR = "linear";

  public Configuration {
    inputs = List.copyOf(inputs);
    staff = List.copyOf(staff);
  }

  /** The folder to which relative paths refer. */
  public Path folder() {
    return file.toAbsolutePath().getParent();
  }

  /**
   * The same for reports in another language. They lie in a folder of that language beside the office's own, so that a
   * translation is never taken for a new revision.
   */
  public Configuration inLanguage(String other) {
    if (!LANGUAGES.contains(other)) {
      throw new UserException(Kind.USAGE, "Cannot write a report in language: " + other + ". Use id or en");
    }
    return other.equals(language) ? this : new Configuration(file, lake, reports.resolve(other), other, zone, inputs,
        units, standards, margins, actions, hours, key, staff, retention, driverMonths, scorer, hash);
  }

  /**
   * Reads the configuration.
   *
   * @throws UserException if it cannot be read; the message names the key and what was probably meant
   */
  public static Configuration read(Path file) {
    try {
      Settings settings = Settings.of(Seeds.yaml(file), file.toString());
      Configuration configuration = read(settings, file);
      settings.refuseUnknownKeys();
      return configuration;
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UserException(Kind.USAGE, e.getMessage(), e);
    }
  }

  private static Configuration read(Settings settings, Path file) {
    Path folder = file.toAbsolutePath().getParent();
    String language = settings.optionalText("language").orElse("id");
    if (!LANGUAGES.contains(language)) {
      throw settings.fault("key 'language' is '" + language + "'. Use id or en.");
    }
    return new Configuration(file, place(folder, settings.optionalText("lake").orElse("lake")),
        folder.resolve(settings.optionalText("reports").orElse("reports")).normalize(), language,
        ZoneId.of(settings.optionalText("zone").orElse("Asia/Jakarta")), InputReader.read(settings, folder),
        settings.optionalText("units").map(folder::resolve), settings.optionalText("standards").map(folder::resolve),
        settings.optionalText("margins").map(folder::resolve), settings.optionalText("actions").map(folder::resolve),
        hours(settings),
        settings.optionalText("key").map(folder::resolve).orElse(Path.of(System.getProperty("user.home"), ".prima",
            "pseudonym.key")),
        settings.texts("staff"), Retention.of(settings.mapOrEmpty("retention")), driverMonths(settings), scorer(settings),
        sha256(file));
  }

  private static String scorer(Settings settings) {
    String scorer = settings.optionalText("scorer").orElse(LINEAR);
    if (!Set.of(LINEAR, RNTN).contains(scorer)) {
      throw settings.fault("key 'scorer' is '" + scorer + "'. Use " + LINEAR + " or " + RNTN + ".");
    }
    return scorer;
  }

  private static int driverMonths(Settings settings) {
    int months = settings.optionalWholeNumber("driverMonths").orElse(1);
    if (months < 1 || months > MOST_DRIVER_MONTHS) {
      throw settings.fault("key 'driverMonths' is " + months + ". Use 1 to " + MOST_DRIVER_MONTHS + ".");
    }
    return months;
  }

  private static WorkingHours hours(Settings settings) {
    if (!settings.has("hours")) {
      return WorkingHours.DEFAULT;
    }
    Settings hours = settings.map("hours");
    Set<DayOfWeek> days = new LinkedHashSet<>();
    for (String day : hours.texts("days")) {
      days.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)));
    }
    return new WorkingHours(days.isEmpty() ? WorkingHours.DEFAULT.days() : days,
        LocalTime.parse(hours.text("opens")), LocalTime.parse(hours.text("closes")));
  }

  /** A local path becomes absolute; a URI stays as it is. */
  static String place(Path folder, String path) {
    return path.contains("://") ? path : folder.resolve(path).normalize().toString();
  }

  private static String sha256(Path file) {
    try {
      return Sha256.hex(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalArgumentException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
