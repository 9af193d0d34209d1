package prima.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prima.core.text.WordLists.Kind;

/**
 * Reads a text's sentiment in its context: "Toilet" under "Apa yang perlu diperbaiki?" is blame, and "Tidak ada" there is
 * praise. Bayes' rule with half of the evidence, since the words, the rating and the question say partly the same.
 */
final class ContextReader {

  /**
   * Half the logarithm of P(sentiment | stars) / P(sentiment), for one to five stars: 1,715 annotated reviews of three
   * agencies, one added to each count.
   */
  private static final double[][] OF_STARS = {
    {0.07, -0.47, -2.25}, {0.06, -0.06, -1.43}, {0.03, 0.24, -0.82}, {-0.17, 0.52, 0.47}, {-0.70, 0.42, 0.96}};

  /** The same of questions that ask what to improve and what was good: answers of 7,027 patients, "nothing" left out. */
  private static final double[] ASKED_FOR_FAULTS = {0.50, 0.25, -0.25};
  private static final double[] ASKED_FOR_PRAISE = {-1.14, 0, 0.09};

  /** "Nothing" to improve is praise, about as surely as an answer can be. */
  private static final double[] NO_FAULT = {-2, 0, 2};

  private final List<Normaliser> normalisers = new ArrayList<>();
  private final List<TermIndex> terms = new ArrayList<>();

  /** Reads questions of any language of which there are words. */
  ContextReader(Map<Language, WordLists> words) {
    words.forEach((language, lists) -> {
      normalisers.add(new Normaliser(language, lists));
      terms.add(new TermIndex(Map.of(
          Kind.ASKS_FAULTS.code(), List.copyOf(lists.of(Kind.ASKS_FAULTS)),
          Kind.ASKS_PRAISE.code(), List.copyOf(lists.of(Kind.ASKS_PRAISE)),
          Kind.NOTHING.code(), List.copyOf(lists.of(Kind.NOTHING)))));
    });
  }

  /**
   * The sentiment in context; empty where the context says nothing.
   *
   * @param feelings the probabilities of the three sentiments by the text alone
   */
  Optional<ContextSentiment> read(String text, double[] feelings, TextContext context) {
    boolean asksFaults = mentions(context.question(), Kind.ASKS_FAULTS);
    boolean asksPraise = !asksFaults && mentions(context.question(), Kind.ASKS_PRAISE);
    if (context.rating() == null && !asksFaults && !asksPraise) {
      return Optional.empty();
    }
    double[] sums = Arrays.stream(feelings).map(ContextReader::log).toArray();
    if (context.rating() != null) {
      add(sums, OF_STARS[context.rating() - 1]);
    }
    if (asksFaults) {
      add(sums, isNothing(text) ? NO_FAULT : ASKED_FOR_FAULTS);
    } else if (asksPraise) {
      add(sums, ASKED_FOR_PRAISE);
    }
    double[] probabilities = LinearModel.softmax(sums);
    int best = LinearModel.best(probabilities);
    return Optional.of(new ContextSentiment(Sentiment.values()[best], probabilities[best]));
  }

  private static double log(double probability) {
    return StrictMath.log(Math.max(probability, 1e-9));
  }

  private static void add(double[] sums, double[] more) {
    for (int place = 0; place < sums.length; place++) {
      sums[place] += more[place];
    }
  }

  private boolean mentions(String question, Kind kind) {
    return question != null && hits(question).stream().flatMap(Collection::stream)
        .anyMatch(hit -> hit.group().equals(kind.code()));
  }

  /** Whether the whole text says "nothing", in one language. */
  private boolean isNothing(String text) {
    for (int language = 0; language < terms.size(); language++) {
      NormalText normal = normalisers.get(language).normalise(text);
      boolean[] said = new boolean[normal.count];
      for (TermIndex.Hit hit : terms.get(language).find(normal)) {
        for (int word = hit.first(); hit.group().equals(Kind.NOTHING.code()) && word <= hit.last(); word++) {
          said[word] = true;
        }
      }
      boolean all = normal.count > 0;
      for (int word = 0; word < normal.count; word++) {
        all &= said[word] || !normal.isWord(word);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private List<List<TermIndex.Hit>> hits(String question) {
    List<List<TermIndex.Hit>> hits = new ArrayList<>();
    for (int language = 0; language < terms.size(); language++) {
      hits.add(terms.get(language).find(normalisers.get(language).normalise(question)));
    }
    return hits;
  }
}
