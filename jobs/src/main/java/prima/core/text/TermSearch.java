package prima.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prima.core.text.WordLists.Kind;

/** Finds the terms that are features of the models: those of the topics, and those of praise, blame, wishes and questions. */
final class TermSearch {

  static final TermSearch NONE = new TermSearch(TermIndex.NONE);

  private static final String ONLY = "only_";

  /** The features of a text that only praises and of one that only blames. */
  static final String ONLY_PRAISE = "@" + ONLY + Kind.POSITIVE.code();
  static final String ONLY_BLAME = "@" + ONLY + Kind.NEGATIVE.code();

  private final TermIndex terms;

  private TermSearch(TermIndex terms) {
    this.terms = terms;
  }

  static TermSearch of(Language language, WordLists lists, TopicCatalog catalog) {
    Map<String, List<String>> terms = new TreeMap<>();
    catalog.topics().forEach(topic -> terms.put(topic.code(), topic.terms().getOrDefault(language.code(), List.of())));
    for (Kind kind : List.of(Kind.POSITIVE, Kind.NEGATIVE, Kind.WISH, Kind.QUESTION)) {
      terms.put(kind.code(), List.copyOf(lists.of(kind)));
    }
    return new TermSearch(new TermIndex(terms));
  }

  /**
   * All hits; praise under a negation is blame ("kurang ramah"), and blame under one is praise. A text that only praises or
   * only blames has one hit more that says so.
   */
  List<TermIndex.Hit> find(NormalText text) {
    List<TermIndex.Hit> hits = new ArrayList<>();
    TermIndex.Hit praise = null;
    TermIndex.Hit blame = null;
    for (TermIndex.Hit found : terms.find(text)) {
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

  /** For each clause of a text that both praises and blames, whether it does only one of them; null where it does not. */
  static Boolean[] praiseOnly(NormalText text, List<TermIndex.Hit> hits) {
    boolean[] praises = new boolean[text.clauses()];
    boolean[] blames = new boolean[text.clauses()];
    for (TermIndex.Hit hit : hits) {
      praises[text.clause[hit.first()]] |= hit.group().equals(Kind.POSITIVE.code());
      blames[text.clause[hit.first()]] |= hit.group().equals(Kind.NEGATIVE.code());
    }
    Boolean[] only = new Boolean[text.clauses()];
    boolean isMixed = hits.stream().noneMatch(hit -> hit.group().startsWith(ONLY));
    for (int clause = 0; isMixed && clause < only.length; clause++) {
      only[clause] = praises[clause] == blames[clause] ? null : praises[clause];
    }
    return only;
  }

  private static String underNegation(String group) {
    return group.equals(Kind.POSITIVE.code()) ? Kind.NEGATIVE.code()
        : group.equals(Kind.NEGATIVE.code()) ? Kind.POSITIVE.code() : group;
  }
}
