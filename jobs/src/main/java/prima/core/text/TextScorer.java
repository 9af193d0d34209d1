package prima.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Scores texts. Immutable and safe for any number of threads; one per JVM is enough ({@link TextModels#scorer}).
 *
 * <p>Never throws on any text. The time is linear in the length and bounded: texts of more than {@value #LONGEST_TEXT}
 * characters are not scored.
 */
public final class TextScorer {

  /** The most characters a text may have and be scored. */
  public static final int LONGEST_TEXT = 100_000;

  private static final int MOST_SPANS = 5;
  private static final double LEAST_SPAN_WEIGHT = 0.05;
  private static final double SURELY_OTHER = 0.9;

  private final String modelId;
  private final LanguageDetector detector;
  private final Map<Language, LanguagePack> packs;

  TextScorer(String modelId, LanguageDetector detector, Map<Language, LanguagePack> packs) {
    this.modelId = modelId;
    this.detector = detector;
    this.packs = new EnumMap<>(packs);
  }

  /** Names the models that score: the same files, the same id. */
  public String modelId() {
    return modelId;
  }

  /** The score of a text; of null and of empty texts too. */
  public TextScore score(String text) {
    if (text == null || text.isBlank()) {
      return TextScore.notScored(TextScore.Status.EMPTY, Language.OTHER, 0);
    }
    if (text.length() > LONGEST_TEXT) {
      return TextScore.notScored(TextScore.Status.TOO_LONG, Language.OTHER, 0);
    }
    List<Token> tokens = Tokenizer.tokens(text);
    if (tokens.stream().noneMatch(Token::speaks)) {
      return TextScore.notScored(TextScore.Status.EMPTY, Language.OTHER, 0);
    }
    LanguageGuess guess = detector.guess(text, tokens);
    if (guess.language() == Language.OTHER && guess.probability() >= SURELY_OTHER) {
      return TextScore.notScored(TextScore.Status.OTHER_LANGUAGE, Language.OTHER, guess.probability());
    }
    LanguagePack pack = packs.get(guess.language().readAs());
    return score(pack.normaliser().normalise(text, tokens), guess, pack);
  }

  private static TextScore score(NormalText text, LanguageGuess guess, LanguagePack pack) {
    Features features = Features.of(text);
    LinearModel model = pack.sentiment();
    double[] perToken = new double[text.count * model.labels().size()];
    double[] probabilities = LinearModel.softmax(model.sums(features, perToken));
    int best = 0;
    for (int label = 1; label < probabilities.length; label++) {
      best = probabilities[label] > probabilities[best] ? label : best;
    }
    return new TextScore(
        TextScore.Status.SCORED,
        guess.language(),
        guess.probability(),
        guess.mixed(),
        Sentiment.values()[best],
        probabilities[0],
        probabilities[1],
        probabilities[2],
        probabilities[best] < model.threshold(0),
        null,
        0,
        List.of(),
        List.of(),
        List.of(),
        spans(text, perToken, probabilities.length, best));
  }

  /** The tokens that speak most for the label that won, against the mean of the others; neighbours are joined. */
  private static List<Span> spans(NormalText text, double[] perToken, int labels, int best) {
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
