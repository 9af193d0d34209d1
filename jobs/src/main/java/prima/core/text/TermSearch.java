package prima.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prima.core.text.WordLists.Kind;

/** Finds the terms that are features of the models: those of the topics, and those of praise, blame, wishes and questions. */
final class TermSearch {

  static final TermSearch NONE = new TermSearch(TermIndex.NONE, TermIndex.NONE);

  private static final String ONLY = "only_";

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

  /**
   * All hits; praise under a negation is blame ("kurang ramah"), and blame under one is praise. A text that only praises or
   * only blames has one hit more that says so.
   */
  List<TermIndex.Hit> find(NormalText text) {
    List<TermIndex.Hit> hits = new ArrayList<>(topics.find(text));
    TermIndex.Hit praise = null;
    TermIndex.Hit blame = null;
    for (TermIndex.Hit found : words.find(text)) {
      TermIndex.Hit hit = text.negated[found.first()]
          ? new TermIndex.Hit(underNegation(found.group()), found.first(), found.last()) : found;
      hits.add(hit);
      praise = praise == null && hit.group().equals(Kind.POSITIVE.code()) ? hit : praise;
      blame = blame == null && hit.group().equals(Kind.NEGATIVE.code()) ? hit : blame;
    }
    if ((praise == null) != (blame == null)) {
      TermIndex.Hit only = praise == null ? blame : praise;
      hits.add(new TermIndex.Hit(ONLY + only.group(), only.first(), only.last()));
    }
    return hits;
  }

  private static String underNegation(String group) {
    return group.equals(Kind.POSITIVE.code()) ? Kind.NEGATIVE.code()
        : group.equals(Kind.NEGATIVE.code()) ? Kind.POSITIVE.code() : group;
  }
}
