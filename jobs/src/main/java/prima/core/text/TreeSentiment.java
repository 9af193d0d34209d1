package prima.core.text;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import prima.core.UserException;
import prima.core.UserException.Kind;

/**
 * The sentiment of English texts by CoreNLP's recursive network over parsed sentences (Socher et al. 2013), for domains of
 * which there are no labelled texts. Some fifty texts a second. Its models and libraries do not travel with Prima.
 *
 * <p>Sentences are cut at {@value #LONGEST_SENTENCE} words before they are parsed: the parser's time and stack grow with the
 * length, and one endless sentence would end the JVM.
 */
final class TreeSentiment {

  static final int LONGEST_SENTENCE = 40;

  /** What must be found on the class path, each with the jar that has it. */
  private static final List<List<String>> NEEDED = List.of(
      List.of("edu/stanford/nlp/models/sentiment/sentiment.ser.gz", "stanford-corenlp-4.5.10-models.jar"),
      List.of("edu/stanford/nlp/models/srparser/englishSR.ser.gz", "stanford-corenlp-4.5.10-models-english.jar"),
      List.of("org/ejml/simple/SimpleMatrix.class", "ejml-simple-0.39.jar, ejml-core-0.39.jar, ejml-ddense-0.39.jar"));

  private final StanfordCoreNLP pipeline;

  private TreeSentiment(StanfordCoreNLP pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * Loads the models, which takes seconds and some 600 MB of memory.
   *
   * @throws UserException if something is missing that the user must add; the message names all of it
   */
  static TreeSentiment load() {
    List<String> missing = missing(TreeSentiment.class.getClassLoader());
    if (!missing.isEmpty()) {
      throw new UserException(Kind.USAGE, "Cannot use scorer corenlp-rntn: not on the class path: "
          + String.join(", ", missing) + ". Download them from Maven Central and name them in PRIMA_CLASSPATH, or remove "
          + "the key 'scorer' from the configuration");
    }
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize, pos, parse, sentiment");
    properties.setProperty("ssplit.eolonly", "true");
    properties.setProperty("parse.model", "edu/stanford/nlp/models/srparser/englishSR.ser.gz");
    properties.setProperty("parse.buildgraphs", "false");
    properties.setProperty("parse.binaryTrees", "true");
    return new TreeSentiment(new StanfordCoreNLP(properties));
  }

  static List<String> missing(ClassLoader loader) {
    return NEEDED.stream().filter(need -> loader.getResource(need.get(0)) == null).map(need -> need.get(1)).toList();
  }

  /** How large a part of the words stands in negative, neutral and positive sentences. */
  double[] feelings(String text) {
    Annotation document = new Annotation(String.join("\n", sentences(text)));
    pipeline.annotate(document);
    double[] words = new double[Sentiment.values().length];
    double all = 0;
    for (CoreMap sentence : document.get(CoreAnnotations.SentencesAnnotation.class)) {
      int size = sentence.get(CoreAnnotations.TokensAnnotation.class).size();
      words[sentiment(sentence.get(SentimentCoreAnnotations.SentimentClass.class)).ordinal()] += size;
      all += size;
    }
    for (int feeling = 0; feeling < words.length; feeling++) {
      words[feeling] /= all;
    }
    return words;
  }

  /** Of the network's five classes the outer two are as their neighbours. */
  static Sentiment sentiment(String networkClass) {
    return switch (networkClass) {
      case "Very negative", "Negative" -> Sentiment.NEGATIVE;
      case "Positive", "Very positive" -> Sentiment.POSITIVE;
      default -> Sentiment.NEUTRAL;
    };
  }

  /** The sentences of a text, none longer than the parser can take. */
  static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    List<String> sentence = new ArrayList<>();
    for (Token token : Tokenizer.tokens(text)) {
      String word = text.substring(token.start(), token.end()).strip();
      boolean isEnd = word.isEmpty() || token.kind() == Token.Kind.PUNCTUATION && ".!?".indexOf(word.charAt(0)) >= 0;
      if (!word.isEmpty()) {
        sentence.add(word);
      }
      if (!sentence.isEmpty() && (isEnd || sentence.size() == LONGEST_SENTENCE)) {
        sentences.add(String.join(" ", sentence));
        sentence.clear();
      }
    }
    if (!sentence.isEmpty()) {
      sentences.add(String.join(" ", sentence));
    }
    return sentences;
  }
}
