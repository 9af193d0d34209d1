package prima.core.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the columns of a file that nobody has declared yet seem to be, seen together: one id, one time, one unit.
 *
 * @param columns every column with its guess, in the order of the file
 * @param kind what a row seems to be
 */
public record FileGuess(List<ColumnGuess> columns, SourceKind kind) {

  private static final List<String> IDS = List.of("_uuid", "uuid", "key", "tracking id", "response_id", "responseid",
      "id responden", "nomor", "respnum", "id", "no", "ticket", "nomor tiket");
  private static final List<String> TIMES = List.of("end", "submitdate", "finished_at", "tanggal", "cap waktu",
      "timestamp", "created_at", "at", "submissiondate", "_submission_time", "date", "waktu");
  private static final Set<String> QUESTIONS = Set.of("unsur", "question_id", "pertanyaan", "kode pertanyaan");
  private static final Set<String> VALUES = Set.of("nilai", "answer", "jawaban", "value", "skor");

  public FileGuess {
    columns = List.copyOf(columns);
  }

  /** Looks at some rows of a file. */
  public static FileGuess of(List<ColumnSample> columns) {
    List<ColumnGuess> guesses = new ArrayList<>();
    columns.forEach(column -> guesses.add(ColumnGuess.of(column)));
    chooseLong(guesses);
    choose(guesses, IDS, ColumnKind.ID, Set.of(ColumnKind.OTHER, ColumnKind.WEIGHT));
    boolean hasAnswers = guesses.stream().anyMatch(guess -> guess.kind() == ColumnKind.ANSWER
        || guess.kind() == ColumnKind.QUESTION);
    boolean isComplaint = !hasAnswers && guesses.stream().filter(guess -> guess.kind().isOfComplaints()).count() >= 2
        && guesses.stream().anyMatch(guess -> !guess.dates().isEmpty());
    if (isComplaint) {
      chooseReceived(guesses);
    } else {
      for (int i = 0; i < guesses.size(); i++) {
        boolean isTime = !guesses.get(i).dates().isEmpty();
        boolean isAlien = isTime || guesses.get(i).kind().isOfComplaints();
        guesses.set(i, isAlien ? guesses.get(i).as(isTime ? ColumnKind.TIME : ColumnKind.OTHER) : guesses.get(i));
      }
      choose(guesses, TIMES, ColumnKind.TIME, Set.of(ColumnKind.TIME));
      keepOne(guesses, ColumnKind.TIME);
    }
    List.of(ColumnKind.UNIT, ColumnKind.SERVICE, ColumnKind.CHANNEL, ColumnKind.RATING, ColumnKind.WEIGHT, ColumnKind.SEX,
        ColumnKind.AGE, ColumnKind.EDUCATION, ColumnKind.OCCUPATION, ColumnKind.CATEGORY, ColumnKind.ANSWERED,
        ColumnKind.CLOSED, ColumnKind.DISPOSITION, ColumnKind.ESCALATED).forEach(kind -> keepOne(guesses, kind));
    boolean isReview = !hasAnswers && guesses.stream().anyMatch(guess -> guess.kind() == ColumnKind.TEXT);
    return new FileGuess(guesses, isComplaint ? SourceKind.COMPLAINT : isReview ? SourceKind.REVIEW : SourceKind.SURVEY);
  }

  /** The columns of a kind. */
  List<ColumnGuess> of(ColumnKind kind) {
    return columns.stream().filter(guess -> guess.kind() == kind).toList();
  }

  /** Gives the kind to the first of these names that a column has, if the column is of a kind that may change. */
  private static void choose(List<ColumnGuess> guesses, List<String> names, ColumnKind kind, Set<ColumnKind> from) {
    for (String name : names) {
      for (int i = 0; i < guesses.size(); i++) {
        String own = guesses.get(i).column().name().toLowerCase(Locale.ROOT);
        if (own.equals(name) && from.contains(guesses.get(i).kind())) {
          ColumnGuess chosen = guesses.get(i).as(kind);
          guesses.replaceAll(guess -> guess.kind() == kind ? guess.as(ColumnKind.OTHER) : guess);
          guesses.set(i, chosen);
          return;
        }
      }
    }
  }

  private static void chooseReceived(List<ColumnGuess> guesses) {
    if (guesses.stream().noneMatch(guess -> guess.kind() == ColumnKind.RECEIVED)) {
      for (int i = 0; i < guesses.size(); i++) {
        if (!guesses.get(i).dates().isEmpty()) {
          guesses.set(i, guesses.get(i).as(ColumnKind.RECEIVED));
          break;
        }
      }
    }
    keepOne(guesses, ColumnKind.RECEIVED);
    guesses.replaceAll(guess -> guess.kind() == ColumnKind.TIME ? guess.as(ColumnKind.OTHER) : guess);
  }

  /** A file with one row per answer has a column of questions and one of answers, and ids that repeat. */
  private static void chooseLong(List<ColumnGuess> guesses) {
    int question = named(guesses, QUESTIONS);
    int value = named(guesses, VALUES);
    if (question >= 0 && value >= 0) {
      guesses.set(question, guesses.get(question).as(ColumnKind.QUESTION));
      guesses.set(value, guesses.get(value).as(ColumnKind.VALUE));
    }
  }

  private static int named(List<ColumnGuess> guesses, Set<String> names) {
    for (int i = 0; i < guesses.size(); i++) {
      if (names.contains(guesses.get(i).column().name().toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private static void keepOne(List<ColumnGuess> guesses, ColumnKind kind) {
    Set<ColumnKind> found = new HashSet<>();
    guesses.replaceAll(guess -> guess.kind() != kind || found.add(kind) ? guess : guess.as(ColumnKind.OTHER));
  }
}
