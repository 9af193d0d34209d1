package prima.stage.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import prima.core.privacy.Pseudonym;
import prima.core.privacy.Redaction;
import prima.core.privacy.Redactor;
import prima.core.source.Columns;
import prima.core.source.Source;
import prima.core.source.SourceKind;
import prima.core.source.TextColumn;
import prima.core.source.Times.Moment;
import prima.core.survey.Instrument;
import prima.core.survey.Period;
import prima.core.survey.UnitDirectory;
import prima.data.Office;
import prima.stage.clean.Cleaned.Accepted;
import prima.stage.clean.Cleaned.Answers;
import prima.stage.clean.Cleaned.Comment;
import prima.stage.clean.Cleaned.Rejected;

/** Understands one delivered row by its source's declaration. Columns are found by name. */
final class RowMapper {

  private static final int MOST_NAMES = 10_000;

  private final Office office;
  private final Pseudonym pseudonym;
  private final Redactor redactor;
  private final Map<String, String> plainNames = new HashMap<>();

  RowMapper(Office office, Pseudonym pseudonym, Redactor redactor) {
    this.office = office;
    this.pseudonym = pseudonym;
    this.redactor = redactor;
  }

  /** What becomes of the row. */
  Cleaned map(Delivered row) {
    if (row.cells() == null) {
      return new Rejected(RejectReason.UNREADABLE_ROW, null, row.fault());
    }
    Source source = office.source(row.source());
    try {
      return accept(row, source, new Cells(row.cells(), source));
    } catch (RejectedRow rejected) {
      return rejected.why();
    }
  }

  private Accepted accept(Delivered row, Source source, Cells cells) {
    Columns columns = source.columns();
    Cleaned.Case complaint = source.kind() == SourceKind.COMPLAINT ? new CaseMapper(office, this::plain).map(cells) : null;
    Moment at = complaint != null ? complaint.received() : columns.time().isEmpty() ? null : cells.neededMoment(columns.time());
    Period period = period(row, at);
    String delivered = columns.unit().flatMap(cells::name).or(() -> Optional.ofNullable(row.unit()))
        .orElseThrow(() -> new RejectedRow(RejectReason.NO_UNIT, columns.unit().orElse(null), null));
    String unit = office.units().code(plain(delivered), at == null ? period.month().atDay(1) : at.local().toLocalDate());
    Answers answers = columns.answers().isEmpty() ? null : answers(source, cells, at, unit);
    List<Comment> texts = texts(source, cells, answers);
    boolean isEmpty = complaint == null && texts.isEmpty()
        && (answers == null || answers.outOfScale() == 0 && Arrays.stream(answers.answers()).allMatch(Objects::isNull));
    if (isEmpty) {
      throw new RejectedRow(RejectReason.EMPTY, null, null);
    }
    return new Accepted(key(row, source, cells, unit, period), unit,
        columns.service().flatMap(cells::name).map(this::plain).orElse(null),
        columns.channel().flatMap(cells::name).map(this::plain).orElse(null), period,
        columns.version().flatMap(cells::name).orElse(null),
        answers, complaint, texts);
  }

  /** A name as delivered without what identifies a person: cells hold what people put there. Names repeat. */
  private String plain(String name) {
    if (plainNames.size() > MOST_NAMES) {
      plainNames.clear();
    }
    return plainNames.computeIfAbsent(name, redactor::redactIdentifiers);
  }

  private static Period period(Delivered row, Moment at) {
    if (at != null) {
      return Period.of(at.local().toLocalDate());
    }
    if (row.period() == null) {
      throw new RejectedRow(RejectReason.NO_TIME, null, null);
    }
    return Period.parse(row.period());
  }

  /**
   * The same questionnaire has the same key in every file. The month is part of it, because many offices number from 1 in
   * every month. Without an id, every row is its own.
   */
  private String key(Delivered row, Source source, Cells cells, String unit, Period period) {
    List<String> parts = new ArrayList<>();
    source.columns().id().forEach(column -> parts.add(cells.name(column).orElse(null)));
    if (parts.stream().allMatch(part -> part == null)) {
      return pseudonym.of("row", source.code(), row.file(), String.valueOf(row.line()));
    }
    parts.add(0, source.instrument().orElse(source.code()));
    parts.add(1, unit);
    parts.add(2, period.toString());
    return pseudonym.of(parts.toArray(String[]::new));
  }

  private Answers answers(Source source, Cells cells, Moment at, String unit) {
    Instrument instrument = office.instrument(source.instrument().orElseThrow());
    Byte[] answers = new Byte[instrument.elements().size()];
    int outOfScale = 0;
    for (int j = 0; j < answers.length; j++) {
      String element = instrument.elements().get(j).key();
      String column = source.columns().answers().get(element);
      Optional<String> cell = column == null ? Optional.empty() : cells.value(column);
      if (cell.isPresent()) {
        Optional<Integer> answer = cells.answer(element, cell.get());
        boolean fits = answer.isPresent() && instrument.scale().contains(answer.get());
        boolean keeps = fits || answer.isPresent() && instrument.rule().compatibility().keepsOutOfScale()
            && answer.get() >= 0 && answer.get() <= Byte.MAX_VALUE;
        outOfScale += fits ? 0 : 1;
        answers[j] = keeps ? answer.get().byteValue() : null;
      }
    }
    Map<String, String> profile = new HashMap<>();
    source.columns().profile().forEach((characteristic, column) -> cells.value(column)
        .flatMap(word -> characteristic.equals("age") ? AgeGroup.of(word) : cells.code(characteristic, word).map(this::plain))
        .ifPresent(code -> profile.put(characteristic, code)));
    return new Answers(instrument.id(), at, answers, source.columns().weight().map(cells::weight).orElse(null),
        cells.joined(source.columns().stratum()), cells.joined(source.columns().cluster()), profile, outOfScale,
        flags(answers, unit));
  }

  private static List<String> flags(Byte[] answers, String unit) {
    List<String> flags = new ArrayList<>();
    if (unit.startsWith(UnitDirectory.UNMAPPED)) {
      flags.add("unmapped_unit");
    }
    boolean isStraight = answers.length > 1 && answers[0] != null;
    for (Byte answer : answers) {
      isStraight = isStraight && answers[0].equals(answer);
    }
    if (isStraight) {
      flags.add("straight_line");
    }
    return flags;
  }

  private List<Comment> texts(Source source, Cells cells, Answers answers) {
    List<Comment> texts = new ArrayList<>();
    Byte rating = answers != null && answers.answers().length == 1 ? answers.answers()[0] : null;
    for (TextColumn column : source.columns().texts()) {
      cells.value(column.column()).ifPresent(body -> {
        Redaction redaction = redactor.redact(body);
        texts.add(new Comment(column.kind(), column.question().map(labels -> labels.in("id")).orElse(null), rating,
            redaction.text(), redaction.counts().values().stream().mapToInt(Integer::intValue).sum()));
      });
    }
    return texts;
  }
}
