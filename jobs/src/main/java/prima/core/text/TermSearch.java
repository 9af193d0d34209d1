package prima.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prima.core.text.WordLists.Kind;

/** Finds the terms that are features of the models: those of the topics, and those of praise, blame, wishes and questions. */
final class TermSearch {

  static final TermSearch NONE = new TermSearch(TermIndex.NONE, TermIndex.NONE);

  private final TermIndex topics;
  private final TermIndex words;

  private TermSearch(TermIndex topics, TermIndex words) {
    this.topics = topics;
    this.words = words;
  }

  static TermSearch of(Language language, WordLists lists, TopicCatalog catalog) {
    Map<String, List<String>> topics = new TreeMap<>();
    catalog.topics().forEach(topic -> topics.put(topic.code(), topic.terms().getOrDefault(language.code(), List.of())));
    Map<String, List<String>> words = new TreeMap<>();
    for (Kind kind : List.of(Kind.POSITIVE, Kind.NEGATIVE, Kind.WISH, Kind.QUESTION)) {
      words.put(kind.code(), List.copyOf(lists.of(kind)));
    }
    return new TermSearch(new TermIndex(topics), new TermIndex(words));
  }

  /** All hits; praise under a negation is blame ("kurang ramah"), and blame under one is praise. */
  List<TermIndex.Hit> find(NormalText text) {
    List<TermIndex.Hit> hits = new ArrayList<>(topics.find(text));
    for (TermIndex.Hit hit : words.find(text)) {
      hits.add(text.negated[hit.first()]
          ? new TermIndex.Hit(underNegation(hit.group()), hit.first(), hit.last()) : hit);
    }
    return hits;
  }

  private static String underNegation(String group) {
    return group.equals(Kind.POSITIVE.code()) ? Kind.NEGATIVE.code()
        : group.equals(Kind.NEGATIVE.code()) ? Kind.POSITIVE.code() : group;
  }
}
