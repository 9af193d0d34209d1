package prima.stage.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import prima.core.text.Language;
import prima.core.text.TermUse;
import prima.core.text.Theme;
import prima.core.text.Themes;
import prima.data.Periods;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Looks for the themes of each unit and month with enough texts, and counts the texts that speak of them.
 *
 * <p>Wordings come sorted by unit, language, month and hash. Four months are held at a time, of each the first
 * {@value #MOST_WORDINGS} wordings by their hash, which is a fair sample and always the same one. A theme that the search
 * does not find again from other starting points is not reported.
 */
final class ThemeSearch implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  private static final int FEWEST_WORDINGS = 100;
  private static final int MOST_WORDINGS = 5_000;
  private static final int FEWEST_THEMES = 3;
  private static final int MOST_THEMES = 8;
  private static final int WORDINGS_OF_A_THEME = 50;
  private static final int WORDS_OF_A_NAME = 3;
  private static final long SEED = 1;

  /** The texts of one wording: their words, how many they are, what they are about. */
  private record Wording(List<String> words, Set<String> wordSet, long texts, List<String> topics) {

    static long texts(Collection<Wording> wordings) {
      return wordings.stream().mapToLong(Wording::texts).sum();
    }

    static long textsAbout(Collection<Wording> wordings, String topic) {
      return texts(wordings.stream().filter(wording -> wording.topics.contains(topic)).toList());
    }
  }

  /** Whose texts are held. */
  private record Place(String unit, String language) {
  }

  private final RunMonths months;

  ThemeSearch(Periods periods) {
    months = new RunMonths(periods);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> wordings) {
    TermReaders readers = new TermReaders();
    List<Row> found = new ArrayList<>();
    TreeMap<String, List<Wording>> held = new TreeMap<>();
    Place place = null;
    while (wordings.hasNext()) {
      Row row = wordings.next();
      Place next = new Place(row.getAs("unit"), row.getAs("language"));
      String period = row.getAs("period");
      if (!next.equals(place) || !held.containsKey(period)) {
        search(place, held, found);
        if (!next.equals(place)) {
          held.clear();
        }
        held.keySet().removeIf(month -> RunMonths.before(period).noneMatch(month::equals));
        held.put(period, new ArrayList<>());
        place = next;
      }
      List<Wording> ofMonth = held.get(period);
      if (ofMonth.size() < MOST_WORDINGS) {
        List<String> words = readers.of(Language.ofCode(place.language())).contentWords(row.getAs("body"));
        ofMonth.add(new Wording(words, Set.copyOf(words), row.getAs("texts"), row.getList(row.fieldIndex("topics"))));
      }
    }
    search(place, held, found);
    return found.iterator();
  }

  /** Searches the last month held. */
  private void search(Place place, TreeMap<String, List<Wording>> held, List<Row> found) {
    if (held.isEmpty() || !months.contains(held.lastKey()) || held.lastEntry().getValue().size() < FEWEST_WORDINGS) {
      return;
    }
    List<Wording> now = held.lastEntry().getValue();
    List<Wording> before = held.headMap(held.lastKey()).values().stream().flatMap(List::stream).toList();
    int count = Math.max(FEWEST_THEMES, Math.min(MOST_THEMES, now.size() / WORDINGS_OF_A_THEME));
    List<Theme> themes = Themes.find(now.stream().map(Wording::words).toList(), count, SEED);
    for (int number = 1; number <= themes.size(); number++) {
      Theme theme = themes.get(number - 1);
      String name = number + ": " + String.join(", ", theme.words().stream().limit(WORDS_OF_A_NAME).toList());
      List<Wording> speaking = speaking(now, theme);
      TermUse use = new TermUse(place.language(), name, Wording.texts(speaking),
          Wording.texts(speaking(before, theme)), Wording.texts(now), Wording.texts(before));
      if (theme.isStable() && use.texts() >= TermJudge.FEWEST_TEXTS) {
        found.add(new TermRow(place.unit(), held.lastKey(), "theme", use).set("emerging", false)
            .set("strength", theme.share()).set("stability", theme.stability()).set("topic", dominantTopic(speaking))
            .set("terms", CollectionConverters.asScala(theme.words()).toSeq()).build());
      }
    }
  }

  private static List<Wording> speaking(List<Wording> wordings, Theme theme) {
    return wordings.stream().filter(wording -> theme.isIn(wording.wordSet())).toList();
  }

  private static String dominantTopic(List<Wording> wordings) {
    return wordings.stream().flatMap(wording -> wording.topics().stream()).distinct().sorted()
        .max(Comparator.comparingLong(topic -> Wording.textsAbout(wordings, topic)))
        .filter(topic -> 2 * Wording.textsAbout(wordings, topic) >= Wording.texts(wordings)).orElse(null);
  }
}
