package prima.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds themes by non-negative matrix factorisation (Lee and Seung 2001, squared error) of tf-idf weights, and reports how
 * stable each is when the search starts elsewhere. The same texts and seed give the same themes.
 */
public final class Themes {

  private static final int STEPS = 60;
  private static final int RERUNS = 4;
  private static final int WORDS_OF_A_THEME = 8;
  /** A word of fewer texts could point to a person. */
  private static final int FEWEST_TEXTS = 5;
  private static final int MOST_WORDS = 2000;
  private static final double TINY = 1e-9;

  private final List<String> words;
  private final int[][] index;
  private final double[][] value;
  private final int count;

  private Themes(List<List<String>> texts, int count) {
    this.count = count;
    words = vocabulary(texts);
    Map<String, Integer> places = new HashMap<>();
    words.forEach(word -> places.put(word, places.size()));
    index = new int[texts.size()][];
    value = new double[texts.size()][];
    int[] spread = new int[words.size()];
    List<TreeMap<Integer, Double>> rows = new ArrayList<>();
    for (List<String> text : texts) {
      TreeMap<Integer, Double> row = new TreeMap<>();
      text.stream().map(places::get).filter(place -> place != null).forEach(place -> row.merge(place, 1.0, Double::sum));
      row.keySet().forEach(place -> spread[place]++);
      rows.add(row);
    }
    for (int text = 0; text < rows.size(); text++) {
      TreeMap<Integer, Double> row = rows.get(text);
      row.replaceAll((place, times) -> times * StrictMath.log((double) texts.size() / spread[place] + 1));
      double norm = Math.sqrt(row.values().stream().mapToDouble(weight -> weight * weight).sum());
      index[text] = row.keySet().stream().mapToInt(Integer::intValue).toArray();
      value[text] = row.values().stream().mapToDouble(weight -> weight / norm).toArray();
    }
  }

  /**
   * The themes of texts, the largest first.
   *
   * @param texts the content words of each text, see {@link TermReader#contentWords}
   * @param count how many themes to look for
   * @param seed of the starting points
   */
  public static List<Theme> find(List<List<String>> texts, int count, long seed) {
    if (count < 1) {
      throw new IllegalArgumentException("Cannot look for " + count + " themes: at least one");
    }
    Themes search = new Themes(texts, count);
    return search.words.size() < count ? List.of() : search.stableThemes(seed);
  }

  private static List<String> vocabulary(List<List<String>> texts) {
    Map<String, Integer> spread = new TreeMap<>();
    texts.forEach(text -> new HashSet<>(text).forEach(word -> spread.merge(word, 1, Integer::sum)));
    return spread.entrySet().stream()
        .filter(word -> word.getValue() >= FEWEST_TEXTS)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Theme> stableThemes(long seed) {
    double[] size = new double[count];
    List<List<String>> themes = factorise(seed, size);
    double[] found = new double[count];
    for (int rerun = 1; rerun <= RERUNS; rerun++) {
      List<List<String>> others = factorise(seed + rerun, new double[count]);
      for (int theme = 0; theme < count; theme++) {
        List<String> own = themes.get(theme);
        found[theme] += others.stream().mapToDouble(other -> overlap(own, other)).max().orElse(0) / RERUNS;
      }
    }
    double total = IntStream.range(0, count).mapToDouble(theme -> size[theme]).sum();
    return IntStream.range(0, count)
        .mapToObj(theme -> new Theme(themes.get(theme), total == 0 ? 0 : size[theme] / total, found[theme]))
        .sorted(Comparator.comparingDouble(Theme::share).reversed())
        .toList();
  }

  private static double overlap(List<String> left, List<String> right) {
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    return left.isEmpty() ? 0 : (double) both.size() / left.size();
  }

  /** The words of each theme; {@code size} receives each theme's weight in the texts. */
  private List<List<String>> factorise(long seed, double[] size) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] ofText = start(index.length, random);
    double[][] ofWord = start(words.size(), random);
    for (int step = 0; step < STEPS; step++) {
      update(ofText, ofWord, true);
      update(ofWord, ofText, false);
    }
    List<List<String>> themes = new ArrayList<>();
    for (int theme = 0; theme < count; theme++) {
      int at = theme;
      double norm = Math.sqrt(IntStream.range(0, words.size()).mapToDouble(w -> ofWord[w][at] * ofWord[w][at]).sum());
      size[theme] = norm * IntStream.range(0, index.length).mapToDouble(text -> ofText[text][at]).sum();
      themes.add(IntStream.range(0, words.size())
          .boxed()
          .filter(word -> ofWord[word][at] > TINY)
          .sorted(Comparator.<Integer>comparingDouble(word -> -ofWord[word][at]).thenComparing(words::get))
          .limit(WORDS_OF_A_THEME)
          .map(words::get)
          .toList());
    }
    return themes;
  }

  private double[][] start(int rows, SplittableRandom random) {
    double[][] matrix = new double[rows][count];
    for (double[] row : matrix) {
      for (int theme = 0; theme < count; theme++) {
        row[theme] = 0.1 + random.nextDouble();
      }
    }
    return matrix;
  }

  /** One multiplicative step of a factor while the other stands. */
  private void update(double[][] factor, double[][] other, boolean isOfText) {
    double[][] square = new double[count][count];
    for (double[] row : other) {
      for (int left = 0; left < count; left++) {
        for (int right = 0; right < count; right++) {
          square[left][right] += row[left] * row[right];
        }
      }
    }
    double[][] upper = new double[factor.length][count];
    for (int text = 0; text < index.length; text++) {
      for (int at = 0; at < index[text].length; at++) {
        double[] target = isOfText ? upper[text] : upper[index[text][at]];
        double[] source = isOfText ? other[index[text][at]] : other[text];
        for (int theme = 0; theme < count; theme++) {
          target[theme] += value[text][at] * source[theme];
        }
      }
    }
    for (int row = 0; row < factor.length; row++) {
      double[] lower = new double[count];
      for (int theme = 0; theme < count; theme++) {
        for (int right = 0; right < count; right++) {
          lower[theme] += factor[row][right] * square[right][theme];
        }
      }
      for (int theme = 0; theme < count; theme++) {
        factor[row][theme] *= upper[row][theme] / (lower[theme] + TINY);
      }
    }
  }
}
