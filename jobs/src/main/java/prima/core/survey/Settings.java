package prima.core.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A map that somebody wrote in YAML, read key by key.
 *
 * <p>Every getter checks the type and remembers the key. {@link #refuseUnknownKeys()} at the end refuses all keys that
 * no getter asked for, here and in the maps within, and names the key that was probably meant. Messages start with
 * {@code Cannot read}, the thing, and its place.
 */
public final class Settings {

  private final String subject;
  private final String place;
  private final Map<String, Object> values;
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<Settings> children = new ArrayList<>();

  private Settings(String subject, String place, Map<?, ?> yaml) {
    this.subject = subject;
    this.place = place;
    this.values = new LinkedHashMap<>();
    yaml.forEach((key, value) -> values.put(String.valueOf(key), value));
  }

  /**
   * Wraps a parsed map.
   *
   * @param subject the thing and where it stands, such as {@code instrument seeds/instruments/skm-2017.yaml}
   */
  public static Settings of(Map<?, ?> yaml, String subject) {
    return new Settings(subject, "", yaml == null ? Map.of() : yaml);
  }

  /** Whether the key is there with a value. */
  public boolean has(String key) {
    asked.add(key);
    return values.get(key) != null;
  }

  /** The keys as written, in their order: for maps whose keys are not fixed, such as columns by element. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(values.keySet());
  }

  /** A text that must be there. */
  public String text(String key) {
    return as(SettingKind.TEXT, required(key), key);
  }

  /** A text that may be left out. */
  public Optional<String> optionalText(String key) {
    return optional(key).map(value -> as(SettingKind.TEXT, value, key));
  }

  /** One text or a list of texts; an empty list where the key is left out. */
  public List<String> texts(String key) {
    Object value = optional(key).orElse(List.of());
    List<?> items = value instanceof List<?> list ? list : List.of(value);
    return items.stream().map(item -> as(SettingKind.TEXT, item, key)).toList();
  }

  /** A whole number that must be there. */
  public int wholeNumber(String key) {
    return as(SettingKind.WHOLE_NUMBER, required(key), key);
  }

  /** A whole number that may be left out. */
  public Optional<Integer> optionalWholeNumber(String key) {
    return optional(key).map(value -> as(SettingKind.WHOLE_NUMBER, value, key));
  }

  /** A decimal number that must be there, with the digits as written. */
  public BigDecimal decimal(String key) {
    return as(SettingKind.DECIMAL, required(key), key);
  }

  /** A decimal number that may be left out. */
  public Optional<BigDecimal> optionalDecimal(String key) {
    return optional(key).map(value -> as(SettingKind.DECIMAL, value, key));
  }

  /** {@code true} or {@code false}; the given value where the key is left out. */
  public boolean flag(String key, boolean otherwise) {
    return optional(key).map(value -> as(SettingKind.FLAG, value, key)).orElse(otherwise);
  }

  /** One of the words of an enum, in any case; the given word where the key is left out. */
  public <E extends Enum<E>> E choice(String key, E otherwise) {
    Optional<String> written = optionalText(key);
    if (written.isEmpty()) {
      return otherwise;
    }
    List<String> words = Stream.of(otherwise.getDeclaringClass().getEnumConstants()).map(Enum::name).toList();
    String word = written.get().toUpperCase(Locale.ROOT);
    if (!words.contains(word)) {
      throw fault("key '" + key + "'" + in() + " is '" + written.get() + "'. Use one of " + String.join(", ", words)
          + "." + NearestName.hint(written.get(), words));
    }
    return Enum.valueOf(otherwise.getDeclaringClass(), word);
  }

  /** A text per language, or one text for all languages. */
  public Labels labels(String key) {
    return asLabels(required(key), key);
  }

  /** Labels that may be left out. */
  public Optional<Labels> optionalLabels(String key) {
    return optional(key).map(value -> asLabels(value, key));
  }

  /** A list of labels; empty where the key is left out. */
  public List<Labels> labelsList(String key) {
    return list(key).stream().map(item -> asLabels(item, key)).toList();
  }

  /** A map that must be there. */
  public Settings map(String key) {
    return child(required(key), key, key);
  }

  /** A map that may be left out: then an empty one. */
  public Settings mapOrEmpty(String key) {
    return child(optional(key).orElse(Map.of()), key, key);
  }

  /** A list of maps; empty where the key is left out. */
  public List<Settings> maps(String key) {
    List<Settings> maps = new ArrayList<>();
    for (Object item : list(key)) {
      maps.add(child(item, key, key + "[" + (maps.size() + 1) + "]"));
    }
    return maps;
  }

  /** A map from any word to a text, in the order as written; empty where the key is left out. */
  public Map<String, String> textByKey(String key) {
    return mapOrEmpty(key).allTexts();
  }

  /** A map from any word to a whole number, in the order as written; empty where the key is left out. */
  public Map<String, Integer> wholeNumberByKey(String key) {
    Settings map = mapOrEmpty(key);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    map.keys().forEach(word -> numbers.put(word, map.wholeNumber(word)));
    return numbers;
  }

  /** Refuses keys that no getter asked for, here and in the maps within: call it last. */
  public void refuseUnknownKeys() {
    List<String> faults = new ArrayList<>();
    collectUnknownKeys(faults);
    if (!faults.isEmpty()) {
      throw fault(String.join(" ", faults));
    }
  }

  /** An error about this map: {@code Cannot read <subject>: <what is wrong>}. */
  public SettingsException fault(String whatIsWrong) {
    return new SettingsException("Cannot read " + subject + ": " + whatIsWrong);
  }

  private void collectUnknownKeys(List<String> faults) {
    for (String key : values.keySet()) {
      if (!asked.contains(key)) {
        faults.add(unknown(key, asked));
      }
    }
    children.forEach(child -> child.collectUnknownKeys(faults));
  }

  private String unknown(String key, Set<String> candidates) {
    String hint = NearestName.hint(key, candidates);
    return "unknown key '" + key + "'" + in() + "."
        + (hint.isEmpty() && !candidates.isEmpty() ? " Known keys: " + String.join(", ", candidates) + "." : hint);
  }

  private Object required(String key) {
    return optional(key).orElseThrow(() -> {
      for (String written : values.keySet()) {
        if (!asked.contains(written) && NearestName.of(written, Set.of(key)).isPresent()) {
          return fault(unknown(written, Set.of(key)));
        }
      }
      return fault("missing key '" + key + "'" + in() + ".");
    });
  }

  private Optional<Object> optional(String key) {
    asked.add(key);
    return Optional.ofNullable(values.get(key));
  }

  private List<?> list(String key) {
    Object value = optional(key).orElse(List.of());
    if (value instanceof List<?> list) {
      return list;
    }
    throw wrong(key, value, "a list");
  }

  private Settings child(Object value, String key, String name) {
    if (value instanceof Map<?, ?> map) {
      Settings child = new Settings(subject, place.isEmpty() ? name : place + "." + name, map);
      children.add(child);
      return child;
    }
    throw wrong(key, value, "a map");
  }

  private Labels asLabels(Object value, String key) {
    if (!(value instanceof Map<?, ?>)) {
      return Labels.same(as(SettingKind.TEXT, value, key));
    }
    Settings byLanguage = child(value, key, key);
    byLanguage.text("id");
    return new Labels(byLanguage.allTexts());
  }

  private Map<String, String> allTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    keys().forEach(key -> texts.put(key, text(key)));
    return texts;
  }

  private <T> T as(SettingKind<T> kind, Object value, String key) {
    return kind.read(value).orElseThrow(() -> wrong(key, value, kind.words()));
  }

  private SettingsException wrong(String key, Object value, String expected) {
    return fault("key '" + key + "'" + in() + " is '" + value + "', not " + expected + ".");
  }

  private String in() {
    return place.isEmpty() ? "" : " in " + place;
  }
}
