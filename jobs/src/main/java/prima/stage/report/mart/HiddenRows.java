package prima.stage.report.mart;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import prima.core.privacy.Suppression;
import prima.core.survey.Period;

/**
 * Which rows of the marts must not be told, so that no figure about a few people can be computed from the others.
 *
 * <p>For each instrument and month the units add up to the total, and the services of a unit to the unit; hidden are the
 * small ones, and as many others as keep them unknown. Elements are hidden for a whole unit, because all elements of a
 * unit together give its index. Answers are hidden element by element. Months are told apart: a month that is hidden
 * takes with it every change to it and every mean over it.
 */
public final class HiddenRows {

  private final Set<RowKey> subjects = new HashSet<>();
  private final Set<RowKey> elements = new HashSet<>();
  private final Map<RowKey, Set<String>> answers = new HashMap<>();
  private final Set<RowKey> texts = new HashSet<>();
  private final Set<RowKey> protectors = new HashSet<>();
  private final Set<Series> seriesWithHiddenMonths = new HashSet<>();
  private final Set<Whole> wholesWithHiddenUnits = new HashSet<>();

  private HiddenRows() {
  }

  /** Finds the rows to hide. */
  public static HiddenRows of(ReportMarts marts, Suppression rule) {
    HiddenRows hidden = new HiddenRows();
    hidden.findSubjects(marts.indices(), rule);
    hidden.findElements(marts.elements(), rule);
    hidden.findAnswers(marts);
    hidden.findTexts(marts.topics(), rule);
    return hidden;
  }

  /** What adds up to one whole: the units of an instrument and month, or the services of one of them. */
  private record Whole(String instrument, Period period, String scope, String unit, String part) {

    static Whole of(RowKey key, String part) {
      return new Whole(key.instrument(), key.period(), key.scope(), key.isService() ? key.unit() : "", part);
    }
  }

  /** One subject over all months. */
  private record Series(String scope, String unit, String service, String instrument) {

    static Series of(RowKey key) {
      return new Series(key.scope(), key.unit(), key.service(), key.instrument());
    }
  }

  private void findSubjects(List<IndexRow> rows, Suppression rule) {
    Map<Whole, Map<String, Long>> people = new HashMap<>();
    Map<Whole, Map<String, RowKey>> keys = new HashMap<>();
    rows.stream().filter(row -> !row.key().isTotal()).forEach(row -> {
      Whole whole = Whole.of(row.key(), "");
      String member = row.key().isService() ? row.key().service() : row.key().unit();
      people.computeIfAbsent(whole, key -> new TreeMap<>()).put(member, row.n());
      keys.computeIfAbsent(whole, key -> new HashMap<>()).put(member, row.key());
    });
    people.forEach((whole, members) -> rule.hide(members).forEach(member -> {
      subjects.add(keys.get(whole).get(member));
      if (!rule.isSmall(members.get(member))) {
        protectors.add(keys.get(whole).get(member));
        seriesWithHiddenMonths.add(Series.of(keys.get(whole).get(member)));
        wholesWithHiddenUnits.add(whole);
      }
    }));
    rows.stream().map(IndexRow::key).filter(key -> key.isService() && isHidden(unitOf(key))).forEach(subjects::add);
  }

  private void findElements(List<ElementRow> rows, Suppression rule) {
    Map<Whole, Map<String, Long>> people = new HashMap<>();
    rows.stream().filter(row -> !row.key().isTotal() && row.n() > 0).forEach(row -> people
        .computeIfAbsent(Whole.of(row.key(), ""), key -> new TreeMap<>())
        .merge(row.key().isService() ? row.key().service() : row.key().unit(), row.n(), Math::min));
    Map<Whole, Set<String>> hidden = new HashMap<>();
    people.forEach((whole, members) -> hidden.put(whole, rule.hide(members)));
    rows.stream().map(ElementRow::key).filter(key -> !key.isTotal()).forEach(key -> {
      String member = key.isService() ? key.service() : key.unit();
      if (isHidden(key) || hidden.getOrDefault(Whole.of(key, ""), Set.of()).contains(member)) {
        elements.add(key);
      }
    });
  }

  /** Answers that a mart leaves out are those of fewer than ten people. */
  private void findAnswers(ReportMarts marts) {
    Map<Whole, Map<String, Long>> people = new HashMap<>();
    marts.elements().stream().filter(row -> row.key().isUnit()).forEach(row -> people
        .computeIfAbsent(Whole.of(row.key(), row.element()), key -> new TreeMap<>()).put(row.key().unit(), row.n()));
    Map<Whole, Set<String>> hidden = new HashMap<>();
    people.forEach((whole, members) -> hidden.put(whole, Suppression.OF_SCORES.hide(members)));
    marts.answers().stream().filter(row -> !row.key().isTotal()).forEach(row -> {
      Whole whole = Whole.of(row.key(), row.element());
      if (isElementHidden(row.key()) || row.key().isUnit()
          && hidden.getOrDefault(whole, Set.of()).contains(row.key().unit())) {
        answers.computeIfAbsent(row.key(), key -> new HashSet<>()).add(row.element());
      }
    });
  }

  private void findTexts(List<TopicRow> rows, Suppression rule) {
    Map<Period, Map<String, Long>> people = new HashMap<>();
    rows.stream().filter(row -> row.key().isUnit()).forEach(row -> people
        .computeIfAbsent(row.key().period(), key -> new TreeMap<>()).put(row.key().unit(), row.of()));
    Map<Period, Set<String>> hidden = new HashMap<>();
    people.forEach((period, members) -> hidden.put(period, rule.hide(members)));
    rows.stream().map(TopicRow::key)
        .filter(key -> key.isUnit() && hidden.get(key.period()).contains(key.unit())).forEach(texts::add);
  }

  private static RowKey unitOf(RowKey key) {
    return new RowKey(RowKey.UNIT, key.unit(), RowKey.ALL_SERVICES, key.instrument(), key.period());
  }

  /** Whether nothing may be told of the subject in its month. */
  public boolean isHidden(RowKey key) {
    return subjects.contains(key);
  }

  /** Whether the subject has enough people and is hidden for the sake of a smaller one. */
  public boolean isProtector(RowKey key) {
    return protectors.contains(key) || key.isService() && protectors.contains(unitOf(key));
  }

  /** Whether nothing may be told of the subject's elements. */
  public boolean isElementHidden(RowKey key) {
    return subjects.contains(key) || elements.contains(key);
  }

  /** Whether it may not be told how the subject answered an element. */
  public boolean isAnswerHidden(RowKey key, String element) {
    return answers.getOrDefault(key, Set.of()).contains(element);
  }

  /** Whether nothing may be told of the texts about the subject. */
  public boolean isTextHidden(RowKey key) {
    return texts.contains(key);
  }

  /** Whether any month of the subject is hidden though a mart has its figure: then no mean over months may be told. */
  public boolean hasHiddenMonth(RowKey key) {
    return seriesWithHiddenMonths.contains(Series.of(key));
  }

  /** Whether a unit with an index is hidden in the month: then no mean over units may be told. */
  public boolean hasHiddenUnit(RowKey total) {
    return wholesWithHiddenUnits.contains(new Whole(total.instrument(), total.period(), RowKey.UNIT, "", ""));
  }

  /** Whether the unit's questionnaires may be told one by one: all its answers may, and ten or more people gave them. */
  public boolean allowsSheet(RowKey key) {
    return !isElementHidden(key) && !answers.containsKey(key);
  }
}
