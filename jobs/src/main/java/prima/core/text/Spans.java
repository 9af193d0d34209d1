package prima.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the terms that decided a label. */
final class Spans {

  private static final int MOST_SPANS = 5;
  private static final double LEAST_SPAN_WEIGHT = 0.05;

  private Spans() {}

  /** The tokens that speak most for the label that won, against the mean of the others; neighbours are joined. */
  static List<Span> of(NormalText text, double[] perToken, int labels, int best) {
    double[] weight = new double[text.count];
    List<Integer> tokens = new ArrayList<>();
    for (int token = 0; token < text.count; token++) {
      double[] parts = Arrays.copyOfRange(perToken, token * labels, (token + 1) * labels);
      double others = (Arrays.stream(parts).sum() - parts[best]) / (labels - 1);
      weight[token] = parts[best] - others;
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
