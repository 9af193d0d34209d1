package prima.core.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the words in the cells of a source mean. Words are compared trimmed and without case.
 *
 * @param missing cells without a value
 * @param answers answer by label, for every element
 * @param answersByElement answer by label, for one element; asked first
 * @param dispositions disposition of a case by word
 * @param yes words that mean yes
 * @param codes code by word, for each characteristic of the profile
 */
public record Values(Set<String> missing, Map<String, Integer> answers,
    Map<String, Map<String, Integer>> answersByElement, Map<String, String> dispositions, Set<String> yes,
    Map<String, Map<String, String>> codes) {

  public Values {
    missing = folded(missing);
    answers = foldedKeys(answers);
    Map<String, Map<String, Integer>> byElement = new HashMap<>();
    answersByElement.forEach((element, labels) -> byElement.put(element, foldedKeys(labels)));
    answersByElement = byElement;
    dispositions = foldedKeys(dispositions);
    yes = folded(yes);
    Map<String, Map<String, String>> byCharacteristic = new HashMap<>();
    codes.forEach((characteristic, words) -> byCharacteristic.put(characteristic, foldedKeys(words)));
    codes = byCharacteristic;
  }

  /** The cell without white space around it; empty where it holds no value. */
  public Optional<String> value(String cell) {
    if (cell == null) {
      return Optional.empty();
    }
    String trimmed = cell.strip();
    return trimmed.isEmpty() || missing.contains(fold(trimmed)) ? Optional.empty() : Optional.of(trimmed);
  }

  /** The answer that a label stands for. */
  public Optional<Integer> answer(String element, String label) {
    String word = fold(label);
    Integer own = answersByElement.getOrDefault(element, Map.of()).get(word);
    return Optional.ofNullable(own != null ? own : answers.get(word));
  }

  /** The code of a characteristic, or the word itself where the source names no codes. */
  public Optional<String> code(String characteristic, String word) {
    Map<String, String> words = codes.get(characteristic);
    return words == null ? Optional.of(word) : Optional.ofNullable(words.get(fold(word)));
  }

  /** The disposition that a word stands for. */
  public Optional<String> disposition(String word) {
    return Optional.ofNullable(dispositions.get(fold(word)));
  }

  /** Whether the word means yes. */
  public boolean isYes(String word) {
    return yes.contains(fold(word));
  }

  private static String fold(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  private static Set<String> folded(Set<String> words) {
    Set<String> folded = new HashSet<>();
    words.forEach(word -> folded.add(fold(word)));
    return folded;
  }

  private static <V> Map<String, V> foldedKeys(Map<String, V> words) {
    Map<String, V> folded = new HashMap<>();
    words.forEach((word, value) -> folded.put(fold(word), value));
    return folded;
  }

  /** The characteristics of a respondent that a source may declare. */
  public static final List<String> CHARACTERISTICS = List.of("sex", "age", "education", "occupation");
}
