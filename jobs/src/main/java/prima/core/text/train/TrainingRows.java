package prima.core.text.train;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
 *   <li>{@code .tsv} without heading: text, negative | neutral | positive.
 * </ul>
 */
public final class TrainingRows {

  private static final Map<String, String> SAME_AGENCY = Map.of("mobile_jkn", "jkn", "nhs_phase1", "nhs");

  private TrainingRows() {}

  /** All labelled texts of the files, in their order. Texts without words are left out. */
  public static List<LabelledText> of(List<TrainingFile> files, Language language) {
    List<LabelledText> texts = new ArrayList<>();
    for (TrainingFile file : files) {
      if (file.name().endsWith(".tsv")) {
        texts.addAll(lines(file, language));
      } else {
        texts.addAll(rows(file, language));
      }
    }
    texts.removeIf(text -> text.text().isBlank());
    return withOneSourcePerWording(texts);
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

  private static List<LabelledText> rows(TrainingFile file, Language language) {
    List<Map<String, String>> rows = CsvRows.of(file);
    Set<String> heading = rows.isEmpty() ? Set.of() : rows.get(0).keySet();
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
    Map<String, Sentiment> topics = new LinkedHashMap<>();
    for (String pair : row.get("topics").split(";")) {
      if (!pair.isBlank()) {
        String[] parts = pair.split(":");
        topics.put(parts[0], Sentiment.ofCode(parts[1]));
      }
    }
    return new LabelledText(row.get("id"), row.get("source"), Language.ofCode(row.get("language")), row.get("text"),
        Sentiment.ofCode(row.get("sentiment")), row.get("intent"), topics, 0, null);
  }

  private static LabelledText review(Map<String, String> row, String source, Language language, int number) {
    String at = row.get("at");
    return LabelledText.withStars(source + "-stars-" + number, source, language, row.get("content"),
        Integer.parseInt(row.get("score")), at.length() >= 7 ? at.substring(0, 7) : null);
  }

  private static void feedback(Map<String, String> row, String source, int number, List<LabelledText> texts) {
    String criticality = row.get("criticality");
    if (criticality.matches("-?[0-5]") && !criticality.equals("-1")) {
      String trust = row.get("organization").substring(row.get("organization").length() - 1).toLowerCase(Locale.ROOT);
      Sentiment sentiment = criticality.startsWith("-") ? Sentiment.NEGATIVE : Sentiment.POSITIVE;
      texts.add(new LabelledText(source + "-" + number, source + "-" + trust, Language.EN, row.get("feedback"), sentiment,
          null, FeedbackSubjects.topics(row.get("subcategory"), sentiment), 0, null));
    }
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
