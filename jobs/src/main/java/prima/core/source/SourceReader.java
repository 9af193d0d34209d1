package prima.core.source;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prima.core.survey.Settings;
import prima.core.survey.SettingsException;

/** Turns the parsed YAML of {@code seeds/sources} into a {@link Source}. */
public final class SourceReader {

  private static final List<String> COMPLAINT_COLUMNS =
      List.of("category", "received", "answered", "closed", "disposition", "escalated");

  private static final int SAME_WITHIN_MINUTES = 10;

  private SourceReader() {
  }

  /**
   * Reads one source.
   *
   * @param yaml the parsed file
   * @param where the file, for error messages
   * @throws SettingsException if a key is missing, unknown or of the wrong kind
   */
  public static Source read(Map<String, Object> yaml, String where) {
    Settings settings = Settings.of(yaml, "source " + where);
    try {
      Source source = read(settings);
      settings.refuseUnknownKeys();
      return source;
    } catch (SettingsException already) {
      throw already;
    } catch (IllegalArgumentException | DateTimeException refused) {
      throw settings.fault(refused.getMessage());
    }
  }

  private static Source read(Settings settings) {
    Settings csv = settings.mapOrEmpty("csv");
    Columns columns = columns(settings.map("columns"), longForm(settings));
    boolean designed = !columns.stratum().isEmpty() || !columns.cluster().isEmpty();
    String sample = settings.optionalText("sample").orElse(designed ? "whole" : "per-unit");
    if (!Set.of("whole", "per-unit").contains(sample)) {
      throw settings.fault("key 'sample' is '" + sample + "'. Use whole or per-unit.");
    }
    return new Source(settings.text("code"), settings.choice("kind", SourceKind.SURVEY),
        settings.optionalText("instrument"), settings.optionalText("format").orElse("csv"),
        csv.optionalText("delimiter").map(text -> text.charAt(0)), csv.optionalText("encoding"),
        settings.optionalText("sheet"), settings.optionalText("language"), columns,
        times(settings.mapOrEmpty("time")), values(settings.mapOrEmpty("values")),
        settings.optionalWholeNumber("sameWithinMinutes").orElse(SAME_WITHIN_MINUTES), settings.texts("drop"),
        sample.equals("whole"));
  }

  private static Optional<LongForm> longForm(Settings settings) {
    if (!settings.has("long")) {
      return Optional.empty();
    }
    Settings block = settings.map("long");
    return Optional.of(new LongForm(block.text("question"), block.text("answer")));
  }

  private static Columns columns(Settings block, Optional<LongForm> longForm) {
    List<TextColumn> texts = new ArrayList<>();
    for (Settings text : block.maps("texts")) {
      texts.add(new TextColumn(text.text("kind"), text.text("column"), text.optionalLabels("question")));
    }
    Map<String, List<String>> complaint = new LinkedHashMap<>();
    for (String name : COMPLAINT_COLUMNS) {
      Optional.of(block.texts(name)).filter(names -> !names.isEmpty()).ifPresent(names -> complaint.put(name, names));
    }
    Settings aliases = block.mapOrEmpty("aliases");
    Map<String, List<String>> otherNames = new LinkedHashMap<>();
    aliases.keys().forEach(column -> otherNames.put(column, aliases.texts(column)));
    return new Columns(block.texts("id"), block.optionalText("unit"), block.optionalText("service"),
        block.optionalText("channel"), block.optionalText("version"), block.texts("time"), block.optionalText("weight"),
        block.texts("stratum"), block.texts("cluster"), block.textByKey("answers"), texts,
        block.textByKey("profile"), complaint, otherNames, longForm);
  }

  private static Times times(Settings block) {
    return new Times(block.texts("formats"), block.texts("languages"),
        ZoneId.of(block.optionalText("zone").orElse("Asia/Jakarta")));
  }

  private static Values values(Settings block) {
    Map<String, Map<String, Integer>> byElement = new HashMap<>();
    if (block.has("answersByElement")) {
      Settings elements = block.map("answersByElement");
      elements.keys().forEach(element -> byElement.put(element, elements.wholeNumberByKey(element)));
    }
    Map<String, Map<String, String>> codes = new HashMap<>();
    for (String characteristic : Values.CHARACTERISTICS) {
      Optional.of(block.textByKey(characteristic)).filter(words -> !words.isEmpty())
          .ifPresent(words -> codes.put(characteristic, words));
    }
    return new Values(Set.copyOf(block.texts("missing")), block.wholeNumberByKey("answers"), byElement,
        block.textByKey("dispositions"), Set.copyOf(block.texts("yes")), codes);
  }
}
