package prima.core.survey;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant: the only place of "Did you mean". */
public final class NearestName {

  private NearestName() {}

  /** The candidate with the fewest differing letters, or nothing where all are too far away. */
  public static Optional<String> of(String name, Collection<String> candidates) {
    return all(name, candidates).stream().findFirst();
  }

  /** All candidates that are not too far away, the one with the fewest differing letters first. */
  public static List<String> all(String name, Collection<String> candidates) {
    String written = name.toLowerCase(Locale.ROOT);
    int most = Math.max(1, Math.min(3, written.length() / 2));
    record Candidate(String name, int distance) {}
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - written.length()) <= most)
        .map(candidate -> new Candidate(candidate, distance(written, candidate.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.distance() <= most)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name).toList();
  }

  /** {@code " Did you mean 'weight'?"}, or nothing where no candidate is near. */
  public static String hint(String name, Collection<String> candidates) {
    return of(name, candidates).map(nearest -> " Did you mean '" + nearest + "'?").orElse("");
  }

  /** How many letters to insert, delete, replace or swap with their neighbour to turn one word into the other. */
  static int distance(String from, String to) {
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = cost[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[from.length()][to.length()];
  }
}
