package prima.stage.report.mart;

import java.util.List;

/**
 * The rows of the marts from which a report is written: the month, and the months before it that charts show.
 *
 * @param indices rows of {@code unit_index}
 * @param elements rows of {@code element_index}
 * @param answers rows of {@code answer_share}
 * @param signals rows of {@code unit_signal}
 * @param services rows of {@code unit_service}
 * @param topics rows of {@code unit_topic}
 * @param deliveries rows of {@code delivery}
 */
public record ReportMarts(List<IndexRow> indices, List<ElementRow> elements, List<AnswerRow> answers,
    List<SignalRow> signals, List<ServiceRow> services, List<TopicRow> topics, List<DeliveryRow> deliveries) {

  /** No rows at all. */
  public static final ReportMarts EMPTY =
      new ReportMarts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public ReportMarts {
    indices = List.copyOf(indices);
    elements = List.copyOf(elements);
    answers = List.copyOf(answers);
    signals = List.copyOf(signals);
    services = List.copyOf(services);
    topics = List.copyOf(topics);
    deliveries = List.copyOf(deliveries);
  }
}
