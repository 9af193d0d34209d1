package prima.core.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prima.core.survey.Settings;

/**
 * The sentences of the sample and the words that fill them.
 *
 * @param sentences the sentences by theme, such as {@code waktu/negative} or {@code complaint/Sikap petugas}
 * @param words the words by the name of their place in a sentence
 */
record SampleTexts(Map<String, List<String>> sentences, Map<String, List<String>> words) {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

  SampleTexts {
    sentences = new TreeMap<>(sentences);
    words = Map.copyOf(words);
  }

  /** Reads {@code seeds/sample/texts.yaml}. */
  static SampleTexts read(Map<String, Object> yaml, String where) {
    Settings settings = Settings.of(yaml, "texts of the sample " + where);
    Map<String, List<String>> sentences = new HashMap<>();
    Settings elements = settings.map("elements");
    for (String element : elements.keys()) {
      collect(elements.map(element), element + "/", sentences);
    }
    collect(settings.map("general"), "general/", sentences);
    Settings complaints = settings.map("complaints");
    sentences.put("openings", complaints.texts("openings"));
    sentences.put("endings", complaints.texts("endings"));
    collect(complaints.map("categories"), "complaint/", sentences);
    Settings newTopic = settings.map("newTopic");
    String category = newTopic.text("category");
    if (!category.equals(PlantedFacts.NEW_TOPIC_CATEGORY)) {
      throw newTopic.fault("the new topic's category is '" + category + "', not '"
          + PlantedFacts.NEW_TOPIC_CATEGORY + "'.");
    }
    sentences.put("newTopic/complaints", newTopic.texts("complaints"));
    sentences.put("newTopic/suggestions", newTopic.texts("suggestions"));
    sentences.put("personal", settings.texts("personal"));
    Map<String, List<String>> words = new HashMap<>();
    collect(settings.map("words"), "", words);
    settings.refuseUnknownKeys();
    return new SampleTexts(sentences, words);
  }

  /** The complaint categories, without the new one. */
  List<String> categories() {
    return sentences.keySet().stream().filter(theme -> theme.startsWith("complaint/"))
        .map(theme -> theme.substring("complaint/".length())).toList();
  }

  /** One sentence of a theme, its places filled; {@code given} words come before drawn ones. */
  String sentence(String theme, Map<String, String> given, Chance chance) {
    List<String> choices = sentences.get(theme);
    if (choices == null) {
      throw new IllegalArgumentException("Cannot find sentences of the sample: " + theme);
    }
    return capitalised(PLACE.matcher(chance.oneOf(choices))
        .replaceAll(place -> Matcher.quoteReplacement(word(place.group(1), given, chance))));
  }

  private String word(String place, Map<String, String> given, Chance chance) {
    if (given.containsKey(place)) {
      return given.get(place);
    }
    List<String> choices = words.get(place);
    if (choices == null) {
      throw new IllegalArgumentException("Cannot find words of the sample for: {" + place + "}");
    }
    return chance.oneOf(choices);
  }

  static String capitalised(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static void collect(Settings map, String prefix, Map<String, List<String>> target) {
    map.keys().forEach(key -> target.put(prefix + key, map.texts(key)));
  }
}
