package prima.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the topics of a text with the sentiment of each, the qualities of service it speaks of and its urgent flags.
 *
 * <p>A topic is judged by the clauses that speak of it: "petugas ramah tapi antre lama" praises behaviour and blames time. The
 * model's weights say which clauses those are; their words' part in the sentiment, added to the whole text's, is the topic's
 * sentiment.
 */
final class TopicScorer {

  /** How much of a topic's sentiment comes from its clauses; the rest from the whole text. Chosen across sources. */
  private static final double CLAUSE_SHARE = 0.6;

  private final LinearModel model;
  private final TermIndex topicTerms;
  private final TermIndex qualityTerms;
  private final TermIndex urgentTerms;
  private final TopicCatalog catalog;

  TopicScorer(LinearModel model, TopicCatalog catalog, Language language) {
    this.model = model;
    this.catalog = catalog;
    topicTerms = topicTerms(catalog, language);
    Map<String, List<String>> qualities = new TreeMap<>();
    catalog.qualities().forEach(
        quality -> qualities.put(quality.code(), quality.terms().getOrDefault(language.code(), List.of())));
    qualityTerms = new TermIndex(qualities);
    Map<String, List<String>> urgent = new TreeMap<>();
    catalog.urgent().forEach(flag -> urgent.put(flag.code(), flag.terms().getOrDefault(language.code(), List.of())));
    urgentTerms = new TermIndex(urgent);
  }

  static TermIndex topicTerms(TopicCatalog catalog, Language language) {
    Map<String, List<String>> terms = new TreeMap<>();
    catalog.topics().forEach(topic -> terms.put(topic.code(), topic.terms().getOrDefault(language.code(), List.of())));
    return new TermIndex(terms);
  }

  List<TermIndex.Hit> terms(NormalText text) {
    return topicTerms.find(text);
  }

  /** The topics of a text, the likeliest first. {@code sentiment} holds each token's part in the three sentiments. */
  List<TopicScore> topics(NormalText text, Features features, double[] sentimentBias, double[] sentiment) {
    int width = model.labels().size();
    double[] perToken = new double[text.count * width];
    double[] sums = model.sums(features, perToken);
    List<TopicScore> topics = new ArrayList<>();
    for (int topic = 0; topic < width; topic++) {
      double probability = LinearModel.logistic(sums[topic]);
      if (probability >= model.threshold(topic)) {
        double[] judged = LinearModel.softmax(judged(text, perToken, topic, sentimentBias, sentiment));
        int best = LinearModel.best(judged);
        topics.add(new TopicScore(model.labels().get(topic), probability, Sentiment.values()[best], judged[best]));
      }
    }
    topics.sort(Comparator.comparingDouble(TopicScore::probability).reversed());
    return topics;
  }

  /** The sums of the three sentiments for a topic. */
  private double[] judged(NormalText text, double[] perToken, int topic, double[] bias, double[] sentiment) {
    int width = model.labels().size();
    int clauses = text.clauses();
    double[] relevance = new double[clauses];
    int[] sizes = new int[clauses];
    double[] parts = new double[clauses * bias.length];
    double[] whole = new double[bias.length];
    for (int token = 0; token < text.count; token++) {
      int clause = text.clause[token];
      sizes[clause]++;
      relevance[clause] += perToken[token * width + topic];
      for (int label = 0; label < bias.length; label++) {
        parts[clause * bias.length + label] += sentiment[token * bias.length + label];
        whole[label] += sentiment[token * bias.length + label];
      }
    }
    double total = 0;
    for (int clause = 0; clause < clauses; clause++) {
      relevance[clause] = Math.max(0, relevance[clause]);
      total += relevance[clause];
    }
    double[] sums = bias.clone();
    for (int label = 0; label < bias.length; label++) {
      sums[label] += total > 0 ? (1 - CLAUSE_SHARE) * whole[label] : whole[label];
      for (int clause = 0; clause < clauses && total > 0; clause++) {
        // A clause by itself would be measured by its own length, as the whole text is by its.
        double rescale = sizes[clause] == 0 ? 0 : Math.sqrt((double) text.count / sizes[clause]);
        sums[label] += CLAUSE_SHARE * relevance[clause] / total * parts[clause * bias.length + label] * rescale;
      }
    }
    return sums;
  }

  /** The qualities a text speaks of, in the order of the catalog. */
  List<String> qualities(NormalText text, List<TopicScore> topics) {
    Set<String> byTerm = new LinkedHashSet<>();
    qualityTerms.find(text).forEach(hit -> byTerm.add(hit.group()));
    return catalog.qualities().stream()
        .filter(quality -> byTerm.contains(quality.code())
            || topics.stream().anyMatch(topic -> quality.topics().contains(topic.topic())))
        .map(TopicCatalog.Quality::code)
        .toList();
  }

  /** The urgent flags of a text. A term under a negation ("tidak ada pungli") raises none. */
  List<String> urgent(NormalText text) {
    return urgentTerms.find(text).stream()
        .filter(hit -> !text.negated[hit.first()])
        .map(TermIndex.Hit::group)
        .distinct()
        .sorted()
        .toList();
  }
}
