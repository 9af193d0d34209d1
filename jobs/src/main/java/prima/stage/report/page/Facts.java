package prima.stage.report.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import prima.core.survey.Instrument;
import prima.core.survey.Period;
import prima.stage.report.mart.AnswerRow;
import prima.stage.report.mart.AnswerSheetRow;
import prima.stage.report.mart.DeliveryRow;
import prima.stage.report.mart.DriverRow;
import prima.stage.report.mart.ElementRow;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.ProfileRow;
import prima.stage.report.mart.QuoteRow;
import prima.stage.report.mart.RejectedRow;
import prima.stage.report.mart.ReportMarts;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.ServiceRow;
import prima.stage.report.mart.SignalRow;
import prima.stage.report.mart.SpokenRow;
import prima.stage.report.mart.TermRow;
import prima.stage.report.mart.TopicRow;
import prima.stage.report.mart.WarningRow;

/** The marts of one month, found by what they are about. The instrument is the one with the most answers. */
public final class Facts {

  private static final int MONTHS = 24;

  private final Period period;
  private final String instrumentId;
  private final Optional<Instrument> instrument;
  private final List<IndexRow> totals;
  private final Map<RowKey, IndexRow> indices = new HashMap<>();
  private final Map<RowKey, List<ElementRow>> elements;
  private final Map<RowKey, List<AnswerRow>> answers;
  private final Map<RowKey, List<SignalRow>> signals;
  private final Map<RowKey, ServiceRow> services = new HashMap<>();
  private final Map<RowKey, List<TopicRow>> topics;
  private final Map<String, String> unitNames;
  private final List<DeliveryRow> deliveries;
  private final Map<RowKey, List<DriverRow>> drivers;
  private final Map<RowKey, List<ProfileRow>> profiles;
  private final Map<RowKey, List<TermRow>> terms;
  private final Map<RowKey, List<QuoteRow>> quotes;
  private final Map<RowKey, List<SpokenRow>> spoken;
  private final Map<RowKey, List<AnswerSheetRow>> sheets;
  private final List<WarningRow> warnings;
  private final List<RejectedRow> rejected;

  /** The facts of a month. */
  public Facts(ReportMarts marts, Period period, List<Instrument> instruments) {
    this.period = Objects.requireNonNull(period, "period");
    this.totals = marts.indices().stream().filter(row -> row.key().isTotal() && isNow(row.key()))
        .sorted(Comparator.comparing(IndexRow::n).reversed().thenComparing(row -> row.key().instrument())).toList();
    this.instrumentId = totals.isEmpty() ? "" : totals.get(0).key().instrument();
    this.instrument = instruments.stream().filter(known -> known.id().equals(instrumentId)).findFirst();
    marts.indices().forEach(row -> indices.put(row.key(), row));
    marts.services().forEach(row -> services.put(row.key(), row));
    this.elements = grouped(marts.elements(), ElementRow::key);
    this.answers = grouped(marts.answers(), AnswerRow::key);
    this.signals = grouped(marts.signals(), row -> row.key().in(period));
    this.topics = grouped(marts.topics(), TopicRow::key);
    this.unitNames = unitNames(marts);
    this.drivers = grouped(marts.drivers(), DriverRow::key);
    this.profiles = grouped(marts.profiles(), ProfileRow::key);
    this.terms = grouped(marts.terms(), TermRow::key);
    this.quotes = grouped(marts.voices().quotes(), QuoteRow::key);
    this.spoken = grouped(marts.voices().spoken(), SpokenRow::key);
    this.sheets = grouped(marts.sheets(), AnswerSheetRow::key);
    this.warnings = marts.voices().warnings();
    this.rejected = marts.rejected().stream().sorted(Comparator.comparing(RejectedRow::rows).reversed()
        .thenComparing(RejectedRow::reason)).toList();
    this.deliveries = marts.deliveries().stream()
        .sorted(Comparator.comparing(DeliveryRow::file).thenComparing(DeliveryRow::source)).toList();
  }

  private static <T> Map<RowKey, List<T>> grouped(List<T> rows, Function<T, RowKey> key) {
    return rows.stream().collect(Collectors.groupingBy(key));
  }

  private Map<String, String> unitNames(ReportMarts marts) {
    Map<String, String> names = new TreeMap<>();
    marts.topics().stream().filter(row -> row.key().isUnit() && isNow(row.key()))
        .forEach(row -> names.put(row.key().unit(), row.key().unit()));
    marts.services().stream().filter(row -> row.key().isUnit() && isNow(row.key()))
        .forEach(row -> names.put(row.key().unit(), nameOr(row.unitName(), row.key().unit())));
    marts.indices().stream().filter(row -> row.key().isUnit() && isNow(row.key()) && isMain(row.key()))
        .forEach(row -> names.put(row.key().unit(), row.name()));
    Map<String, String> sorted = new LinkedHashMap<>();
    names.entrySet().stream()
        .sorted(Map.Entry.<String, String>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private static String nameOr(String name, String key) {
    return name == null || name.isBlank() ? key : name;
  }

  private boolean isNow(RowKey key) {
    return key.period().equals(period);
  }

  private boolean isMain(RowKey key) {
    return key.instrument().equals(instrumentId);
  }

  /** The month. */
  public Period period() {
    return period;
  }

  /** The instrument of the report, where its definition is known. */
  public Optional<Instrument> instrument() {
    return instrument;
  }

  /** The instrument and its version in one word; empty where nobody was asked. */
  public String instrumentId() {
    return instrumentId;
  }

  /** The name of the instrument in a language, or its code. */
  public String instrumentName(String language) {
    return instrument.map(known -> known.name().in(language)).orElse(instrumentId);
  }

  /** The lowest figure of the index scale. */
  public double lowestIndex() {
    return instrument.map(Instrument::lowestIndex).orElse(0.0);
  }

  /** The highest figure of the index scale. */
  public double highestIndex() {
    return instrument.map(Instrument::highestIndex).orElse(100.0);
  }

  /** What all units together are called in the marts. */
  public RowKey totalKey() {
    return new RowKey(RowKey.TOTAL, RowKey.TOTAL, RowKey.ALL_SERVICES, instrumentId, period);
  }

  /** What a unit is called in the marts. */
  public RowKey unitKey(String unit) {
    return new RowKey(RowKey.UNIT, unit, RowKey.ALL_SERVICES, instrumentId, period);
  }

  /** The index of all units together; absent where nobody was asked. */
  public Optional<IndexRow> total() {
    return totals.stream().findFirst();
  }

  /** The totals of the other instruments. */
  public List<IndexRow> otherTotals() {
    return totals.stream().skip(1).toList();
  }

  /** Every unit that answers, texts or complaints speak of, with its name, sorted by name. */
  public Map<String, String> unitNames() {
    return unitNames;
  }

  /** The index of a subject; absent where it has no row. */
  public Optional<IndexRow> index(RowKey key) {
    return Optional.ofNullable(indices.get(key));
  }

  /** The units with a row of the index, sorted by name. */
  public List<IndexRow> units() {
    return unitNames.keySet().stream().flatMap(unit -> index(unitKey(unit)).stream()).toList();
  }

  /** The services of a unit, or of no unit in particular, sorted by name. */
  public List<IndexRow> servicesOf(String unit) {
    return indices.values().stream()
        .filter(row -> row.key().isService() && isNow(row.key()) && isMain(row.key()) && row.key().unit().equals(unit))
        .sorted(Comparator.comparing(row -> row.key().service())).toList();
  }

  /** The elements of a subject in the order of the questionnaire. */
  public List<ElementRow> elements(RowKey key) {
    return elements.getOrDefault(key, List.of()).stream()
        .sorted(Comparator.comparing((ElementRow row) -> position(row.element())).thenComparing(ElementRow::element))
        .toList();
  }

  private int position(String element) {
    int position = instrument.map(known -> known.position(element)).orElse(-1);
    return position < 0 ? Integer.MAX_VALUE : position;
  }

  /** The answers to an element, the lowest first. */
  public List<AnswerRow> answers(RowKey key, String element) {
    return answers.getOrDefault(key, List.of()).stream().filter(row -> row.element().equals(element))
        .sorted(Comparator.comparing(AnswerRow::answer)).toList();
  }

  /** The last 24 months of the index of a subject, the earliest first; months without a row are left out. */
  public List<SignalRow> signals(RowKey key) {
    List<SignalRow> series = signals.getOrDefault(key, List.of()).stream()
        .filter(row -> row.measure().equals(SignalRow.INDEX) && row.key().period().compareTo(period) <= 0
            && row.key().period().compareTo(period.plus(1 - MONTHS)) >= 0)
        .sorted(Comparator.comparing(row -> row.key().period())).toList();
    return series;
  }

  /** How the complaints of a unit, or of all units together, were served. */
  public Optional<ServiceRow> service(RowKey key) {
    return Optional.ofNullable(services.get(complaintKey(key)));
  }

  /** What the texts about a subject speak of. */
  public List<TopicRow> topics(RowKey key) {
    return topics.getOrDefault(complaintKey(key), List.of());
  }

  /** How much the elements matter to a subject and how well they are done, in the order of the questionnaire. */
  public List<DriverRow> drivers(RowKey key) {
    return drivers.getOrDefault(key, List.of()).stream()
        .sorted(Comparator.comparing((DriverRow row) -> position(row.element())).thenComparing(DriverRow::element))
        .toList();
  }

  /** Who answered, in the order of the mart. */
  public List<ProfileRow> profile(RowKey key) {
    return profiles.getOrDefault(key, List.of());
  }

  /** Words that texts about a subject hold more often than before, and words that they hold together. */
  public List<TermRow> terms(RowKey key) {
    return terms.getOrDefault(complaintKey(key), List.of());
  }

  /** Texts about a subject that may be quoted, the surest first. */
  public List<QuoteRow> quotes(RowKey key) {
    return quotes.getOrDefault(complaintKey(key), List.of());
  }

  /** What the writers of texts about a subject want. */
  public List<SpokenRow> spoken(RowKey key) {
    return spoken.getOrDefault(complaintKey(key), List.of());
  }

  /** The units whose texts carry signs at which somebody must look, and how many texts do. */
  public List<WarningRow> warnings() {
    return warnings;
  }

  /** The questionnaires of a unit, in an order that says nothing. */
  public List<AnswerSheetRow> sheets(RowKey key) {
    return sheets.getOrDefault(key, List.of());
  }

  /** How many rows were not used, by reason. */
  public List<RejectedRow> rejected() {
    return rejected;
  }

  private static RowKey complaintKey(RowKey key) {
    return new RowKey(key.scope(), key.unit(), RowKey.ALL_SERVICES, RowKey.COMPLAINTS, key.period());
  }

  /** The deliveries with accepted rows, sorted by file. */
  public List<DeliveryRow> deliveries() {
    return deliveries;
  }

  /** Whether any unit has complaints or any text was scored in the month. */
  public boolean hasNothing() {
    return totals.isEmpty() && Stream.of(services.keySet(), topics.keySet()).flatMap(java.util.Collection::stream)
        .noneMatch(this::isNow);
  }
}
