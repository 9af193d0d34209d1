package prima.core.text.train;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import prima.core.Sha256;
import prima.core.text.Language;
import prima.core.text.Sentiment;

/**
 * Labelled texts from the known forms of training files, recognised by heading.
 *
 * <ul>
 *   <li>{@code id, language, source, text, sentiment, intent, topics}: annotated texts;
 *   <li>{@code score, at, content}: app reviews with stars;
 *   <li>{@code feedback, criticality, organization}: patient feedback, criticality −5 (worst) to 5 (best). Each organisation is
 *       a source. 0 stands for praise that nobody graded, −1 for mixed feelings, which teach nothing;
 *   <li>{@code .tsv} without heading: text, negative | neutral | positive;
 *   <li>{@code text_hash, sentiment, intent, topics}: labels of texts of the other files, for texts that may be learnt from but
 *       not passed on. A text is named by {@link #hash}; its first occurrence becomes an annotated text of its source.
 * </ul>
 */
public final class TrainingRows {

  private static final Map<String, String> SAME_AGENCY = Map.of("mobile_jkn", "jkn", "nhs_phase1", "nhs");

  private static final int HASH_DIGITS = 16;

  private TrainingRows() {}

  /**
   * All labelled texts of the files, in their order. Texts without words and texts that teach nothing are left out.
   *
   * @throws IllegalArgumentException where a file is of none of the known forms, or where labels do not find their texts
   */
  public static List<LabelledText> of(List<TrainingFile> files, Language language) {
    List<LabelledText> texts = new ArrayList<>();
    Map<TrainingFile, List<Map<String, String>>> labels = new LinkedHashMap<>();
    for (TrainingFile file : files) {
      if (file.name().endsWith(".tsv")) {
        texts.addAll(lines(file, language));
        continue;
      }
      List<Map<String, String>> rows = CsvRows.of(file);
      if (heading(rows).contains("text_hash")) {
        labels.put(file, rows);
      } else {
        texts.addAll(texts(file, rows, language));
      }
    }
    labels.forEach((file, rows) -> label(texts, file, rows));
    texts.removeIf(text -> text.text().isBlank() || !text.teaches());
    return withOneSourcePerWording(texts);
  }

  /** The first {@value #HASH_DIGITS} hexadecimal digits of the SHA-256 of a text without the white space around it. */
  public static String hash(String text) {
    return Sha256.hex(text.strip()).substring(0, HASH_DIGITS);
  }

  private static Set<String> heading(List<Map<String, String>> rows) {
    return rows.isEmpty() ? Set.of() : rows.get(0).keySet();
  }

  private static void label(List<LabelledText> texts, TrainingFile file, List<Map<String, String>> rows) {
    Map<String, Map<String, String>> labels = new LinkedHashMap<>();
    rows.forEach(row -> labels.put(row.get("text_hash"), row));
    for (int place = 0; place < texts.size(); place++) {
      LabelledText text = texts.get(place);
      Map<String, String> row = text.isAnnotated() ? null : labels.remove(hash(text.text()));
      if (row != null) {
        texts.set(place, text.annotated(Sentiment.ofCode(row.get("sentiment")), row.get("intent"), topics(row)));
      }
    }
    if (!labels.isEmpty()) {
      throw new IllegalArgumentException("Cannot find the texts of " + labels.size() + " labels of " + file.name()
          + ", such as " + labels.keySet().iterator().next() + ". Name the files that hold the texts, too.");
    }
  }

  /** An annotated text that was drawn from another file moves to that file's source, so that both are held out together. */
  private static List<LabelledText> withOneSourcePerWording(List<LabelledText> texts) {
    Map<String, String> sources = new HashMap<>();
    for (LabelledText text : texts) {
      if (text.source().startsWith("nhs-")) {
        sources.putIfAbsent(text.text().strip(), text.source());
      }
    }
    return texts.stream()
        .map(text -> text.source().equals("nhs")
            ? text.withSource(sources.getOrDefault(text.text().strip(), "nhs-b"))
            : text)
        .toList();
  }

  private static List<LabelledText> texts(TrainingFile file, List<Map<String, String>> rows, Language language) {
    Set<String> heading = heading(rows);
    List<LabelledText> texts = new ArrayList<>();
    int number = 0;
    for (Map<String, String> row : rows) {
      number++;
      if (heading.containsAll(Set.of("source", "text", "sentiment", "intent", "topics"))) {
        texts.add(annotated(row));
      } else if (heading.containsAll(Set.of("score", "at", "content"))) {
        texts.add(review(row, agency(file), language, number));
      } else if (heading.containsAll(Set.of("feedback", "criticality"))) {
        feedback(row, agency(file), number, texts);
      } else {
        throw new IllegalArgumentException("Cannot train on " + file.name() + ": unknown columns " + heading);
      }
    }
    texts.removeIf(text -> text.language() != language);
    return texts;
  }

  private static String agency(TrainingFile file) {
    return SAME_AGENCY.getOrDefault(file.source(), file.source());
  }

  private static LabelledText annotated(Map<String, String> row) {
    return new LabelledText(row.get("id"), row.get("source"), Language.ofCode(row.get("language")), row.get("text"),
        Sentiment.ofCode(row.get("sentiment")), row.get("intent"), topics(row), 0, null);
  }

  private static Map<String, Sentiment> topics(Map<String, String> row) {
    Map<String, Sentiment> topics = new LinkedHashMap<>();
    for (String pair : row.get("topics").split(";")) {
      if (!pair.isBlank()) {
        String[] parts = pair.split(":");
        topics.put(parts[0], Sentiment.ofCode(parts[1]));
      }
    }
    return topics;
  }

  private static LabelledText review(Map<String, String> row, String source, Language language, int number) {
    String at = row.get("at");
    return LabelledText.withStars(source + "-stars-" + number, source, language, row.get("content"),
        Integer.parseInt(row.get("score")), at.length() >= 7 ? at.substring(0, 7) : null);
  }

  private static void feedback(Map<String, String> row, String source, int number, List<LabelledText> texts) {
    String trust = row.get("organization").substring(row.get("organization").length() - 1).toLowerCase(Locale.ROOT);
    String criticality = row.get("criticality");
    boolean isGraded = criticality.matches("-?[0-5]") && !criticality.equals("-1");
    Sentiment sentiment = !isGraded ? null : criticality.startsWith("-") ? Sentiment.NEGATIVE : Sentiment.POSITIVE;
    texts.add(new LabelledText(source + "-" + number, source + "-" + trust, Language.EN, row.get("feedback"), sentiment,
        null, isGraded ? FeedbackSubjects.topics(row.get("subcategory"), sentiment) : null, 0, null));
  }

  private static List<LabelledText> lines(TrainingFile file, Language language) {
    List<LabelledText> texts = new ArrayList<>();
    String source = file.source().replaceAll("_.*", "");
    int number = 0;
    for (String line : new String(file.bytes(), StandardCharsets.UTF_8).split("\n")) {
      number++;
      String[] cells = line.strip().split("\t");
      if (cells.length != 2) {
        throw new IllegalArgumentException("Cannot read " + file.name() + ": line " + number + " is not text<TAB>label");
      }
      texts.add(LabelledText.withSentiment(
          source + "-" + number, source, language, cells[0], Sentiment.ofCode(cells[1])));
    }
    return texts;
  }
}
