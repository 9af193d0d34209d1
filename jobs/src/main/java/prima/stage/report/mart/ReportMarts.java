package prima.stage.report.mart;

import java.util.List;

/**
 * The rows from which a report is written: the month, and the months before it that charts show.
 *
 * @param indices rows of {@code unit_index}
 * @param elements rows of {@code element_index}
 * @param answers rows of {@code answer_share}
 * @param signals rows of {@code unit_signal}
 * @param services rows of {@code unit_service}
 * @param topics rows of {@code unit_topic}
 * @param drivers rows of {@code unit_driver}
 * @param profiles rows of {@code profile}
 * @param terms rows of {@code topic_term}
 * @param deliveries rows of {@code delivery}
 * @param rejected counts of {@code rejected}
 * @param sheets the questionnaires of the month
 * @param voices what texts of the month say beside their marts
 */
public record ReportMarts(List<IndexRow> indices, List<ElementRow> elements, List<AnswerRow> answers,
    List<SignalRow> signals, List<ServiceRow> services, List<TopicRow> topics, List<DriverRow> drivers,
    List<ProfileRow> profiles, List<TermRow> terms, List<DeliveryRow> deliveries, List<RejectedRow> rejected,
    List<AnswerSheetRow> sheets, Voices voices) {

  /**
   * What single texts say.
   *
   * @param quotes texts that may be quoted
   * @param spoken what writers want, by topic
   * @param warnings signs at which somebody must look
   * @param models identifiers of the models that scored the texts
   */
  public record Voices(List<QuoteRow> quotes, List<SpokenRow> spoken, List<WarningRow> warnings,
      List<String> models) {

    /** No texts. */
    public static final Voices NONE = new Voices(List.of(), List.of(), List.of(), List.of());

    public Voices {
      quotes = List.copyOf(quotes);
      spoken = List.copyOf(spoken);
      warnings = List.copyOf(warnings);
      models = List.copyOf(models);
    }
  }

  /** No rows at all. */
  public static final ReportMarts EMPTY = new ReportMarts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
      List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Voices.NONE);

  public ReportMarts {
    indices = List.copyOf(indices);
    elements = List.copyOf(elements);
    answers = List.copyOf(answers);
    signals = List.copyOf(signals);
    services = List.copyOf(services);
    topics = List.copyOf(topics);
    drivers = List.copyOf(drivers);
    profiles = List.copyOf(profiles);
    terms = List.copyOf(terms);
    deliveries = List.copyOf(deliveries);
    rejected = List.copyOf(rejected);
    sheets = List.copyOf(sheets);
  }
}
