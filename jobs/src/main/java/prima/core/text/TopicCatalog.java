package prima.core.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a text may speak of, as an official wrote it down: topics, qualities of service, urgent flags.
 *
 * @param topics in the order of the file
 * @param qualities of service, such as fast or friendly
 * @param urgent what a person must look at
 */
public record TopicCatalog(List<Topic> topics, List<Quality> qualities, List<UrgentFlag> urgent)
    implements Serializable {

  /**
   * A topic.
   *
   * @param code its name in tables and models
   * @param labels by language code
   * @param element the element of the survey that asks for the same thing
   * @param terms by language code
   */
  public record Topic(
      String code, Map<String, String> labels, String element, Map<String, List<String>> terms) implements Serializable {}

  /**
   * A quality of service: a text speaks of it by one of its topics or terms.
   *
   * @param code its name in tables
   * @param labels by language code
   * @param topics codes of topics
   * @param elements keys of survey elements
   * @param terms by language code
   */
  public record Quality(
      String code,
      Map<String, String> labels,
      List<String> topics,
      List<String> elements,
      Map<String, List<String>> terms)
      implements Serializable {}

  /**
   * A flag raised by a term alone.
   *
   * @param code its name in tables
   * @param labels by language code
   * @param terms by language code
   */
  public record UrgentFlag(String code, Map<String, String> labels, Map<String, List<String>> terms)
      implements Serializable {}

  /** No topics at all. */
  public static final TopicCatalog NONE = new TopicCatalog(List.of(), List.of(), List.of());

  public TopicCatalog {
    topics = List.copyOf(topics);
    qualities = List.copyOf(qualities);
    urgent = List.copyOf(urgent);
  }

  /** The catalog in a parsed {@code seeds/topics.yaml}. What is missing or misplaced is an error that names its place. */
  public static TopicCatalog of(Map<String, Object> yaml) {
    List<Topic> topics = new ArrayList<>();
    section(yaml, "topics").forEach((code, entry) -> topics.add(new Topic(
        code, texts(entry, code, "label"), text(entry, code, "element"), lists(entry, code))));
    List<Quality> qualities = new ArrayList<>();
    section(yaml, "qualities").forEach((code, entry) -> qualities.add(new Quality(
        code, texts(entry, code, "label"), known(list(entry, code, "topics"), topics, code),
        list(entry, code, "elements"), lists(entry, code))));
    List<UrgentFlag> urgent = new ArrayList<>();
    section(yaml, "urgent").forEach((code, entry) ->
        urgent.add(new UrgentFlag(code, texts(entry, code, "label"), lists(entry, code))));
    return new TopicCatalog(topics, qualities, urgent);
  }

  /** The codes of the topics in the order of the file. */
  public List<String> topicCodes() {
    return topics.stream().map(Topic::code).toList();
  }

  private static List<String> known(List<String> codes, List<Topic> topics, String place) {
    for (String code : codes) {
      if (topics.stream().noneMatch(topic -> topic.code().equals(code))) {
        throw new IllegalArgumentException("Cannot read topics: " + place + " names an unknown topic: " + code);
      }
    }
    return codes;
  }

  private static Map<String, Map<?, ?>> section(Map<String, Object> yaml, String name) {
    Map<String, Map<?, ?>> entries = new java.util.LinkedHashMap<>();
    map(yaml.get(name), name).forEach((code, entry) -> entries.put(code.toString(), map(entry, name + "." + code)));
    return entries;
  }

  private static Map<?, ?> map(Object value, String place) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("Cannot read topics: " + place + " must hold keys and values but is: " + value);
  }

  private static String text(Map<?, ?> entry, String place, String key) {
    if (entry.get(key) == null) {
      throw new IllegalArgumentException("Cannot read topics: " + place + " has no " + key);
    }
    return entry.get(key).toString();
  }

  private static Map<String, String> texts(Map<?, ?> entry, String place, String key) {
    Map<String, String> texts = new TreeMap<>();
    map(entry.get(key), place + "." + key).forEach((language, text) -> texts.put(language.toString(), text.toString()));
    return texts;
  }

  private static List<String> list(Map<?, ?> entry, String place, String key) {
    if (entry.get(key) instanceof List<?> values) {
      return values.stream().map(Object::toString).toList();
    }
    throw new IllegalArgumentException("Cannot read topics: " + place + "." + key + " must be a list");
  }

  private static Map<String, List<String>> lists(Map<?, ?> entry, String place) {
    Map<String, List<String>> lists = new TreeMap<>();
    Map<?, ?> terms = map(entry.get("terms"), place + ".terms");
    terms.keySet().forEach(language ->
        lists.put(language.toString(), list(terms, place + ".terms", language.toString())));
    return lists;
  }
}
