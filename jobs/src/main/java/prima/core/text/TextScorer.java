package prima.core.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scores texts. Immutable and safe for any number of threads; one per JVM is enough ({@link TextModels#scorer}).
 *
 * <p>Never throws on any text. The time is linear in the length and bounded: texts of more than {@value #LONGEST_TEXT}
 * characters are not scored.
 */
public final class TextScorer {

  /** The most characters a text may have and be scored. */
  public static final int LONGEST_TEXT = 100_000;

  private static final double SURELY_OTHER = 0.9;

  private final String modelId;
  private final LanguageDetector detector;
  private final Map<Language, LanguagePack> packs;
  private final ContextReader contexts;

  TextScorer(String modelId, LanguageDetector detector, Map<Language, LanguagePack> packs, ContextReader contexts) {
    this.modelId = modelId;
    this.detector = detector;
    this.contexts = contexts;
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
    return pack.score(text, tokens, guess);
  }

  /**
   * The sentiment of a scored text together with what the writer was asked and the stars they gave.
   *
   * @param negative probability by the text alone, 0..1; the three add up to one
   * @param neutral probability by the text alone
   * @param positive probability by the text alone
   * @return empty where the context adds nothing
   */
  public Optional<ContextSentiment> inContext(
      String text, double negative, double neutral, double positive, TextContext context) {
    return contexts.read(text, new double[] {negative, neutral, positive}, context);
  }
}
