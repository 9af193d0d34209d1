package prima.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the terms that decided a label. */
final class Spans {

  private static final int MOST_SPANS = 5;
  private static final double LEAST_SPAN_WEIGHT = 0.05;

  private Spans() {}

  /**
   * The tokens that speak most for the sentiment that won, against the mean of the other two; neighbours are joined.
   *
   * @param perToken each token's part in the sums, the sentiments first: [token × width + label]
   */
  static List<Span> of(NormalText text, double[] perToken, int width, int best) {
    double[] weight = new double[text.count];
    List<Integer> tokens = new ArrayList<>();
    for (int token = 0; token < text.count; token++) {
      int at = token * width;
      double all = perToken[at] + perToken[at + 1] + perToken[at + 2];
      weight[token] = perToken[at + best] - (all - perToken[at + best]) / 2;
      if (text.kind[token].speaks() && weight[token] >= LEAST_SPAN_WEIGHT) {
        tokens.add(token);
      }
    }
    tokens.sort(Comparator.<Integer>comparingDouble(token -> -weight[token]).thenComparing(token -> token));
    List<Integer> chosen = new ArrayList<>(tokens.subList(0, Math.min(MOST_SPANS, tokens.size())));
    chosen.sort(Comparator.naturalOrder());
    List<Span> spans = new ArrayList<>();
    int before = -2;
    for (int token : chosen) {
      Span span = new Span(text.start[token], text.end[token], text.form[token], weight[token]);
      if (token == before + 1) {
        span = join(spans.remove(spans.size() - 1), span);
      }
      spans.add(span);
      before = token;
    }
    return spans;
  }

  private static Span join(Span left, Span right) {
    return new Span(left.start(), right.end(), left.term() + " " + right.term(), left.weight() + right.weight());
  }
}
