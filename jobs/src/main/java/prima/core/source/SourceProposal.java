package prima.core.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A first draft of a source for a file that nobody has declared yet. It can be read as it is, and says at every line that
 * was guessed why it was guessed, for people to correct.
 */
public final class SourceProposal {

  /** The instrument that stands in a draft where none of Prima's fits. */
  public static final String OWN_INSTRUMENT = "my-survey";

  private static final int SKM_ELEMENTS = 9;
  private static final int STARS = 5;

  private final FileGuess guess;
  private final StringBuilder yaml = new StringBuilder();

  /**
   * How the file is written.
   *
   * @param format csv, xlsx or jsonl
   * @param delimiter what stands between the fields of a text; empty where it is a comma or there is none
   * @param encoding the encoding of a text; empty where it is UTF-8 or the file says it itself
   */
  public record Form(String format, Optional<Character> delimiter, Optional<String> encoding) {
  }

  private SourceProposal(FileGuess guess) {
    this.guess = guess;
  }

  /** The draft, as YAML. */
  public static String yaml(String code, Form form, FileGuess guess) {
    return new SourceProposal(guess).write(code, form);
  }

  private String write(String code, Form form) {
    line("# A draft, made by looking at the first rows of a file. Check every line marked 'guessed'; the keys are explained in");
    line("# seeds/sources/README.md. Then: prima validate");
    line("code: " + quoted(code));
    line("kind: " + guess.kind().name().toLowerCase(Locale.ROOT) + "   # guessed: survey, review or complaint");
    List<ColumnGuess> answers = guess.of(ColumnKind.ANSWER);
    Map<String, String> elements = elements(answers);
    instrument(answers, elements).ifPresent(this::line);
    line("format: " + form.format());
    if (form.delimiter().isPresent() || form.encoding().isPresent()) {
      List<String> csv = new ArrayList<>();
      form.delimiter().ifPresent(mark -> csv.add("delimiter: " + quoted(String.valueOf(mark))));
      form.encoding().ifPresent(name -> csv.add("encoding: " + name));
      line("csv: {" + String.join(", ", csv) + "}");
    }
    columns(elements);
    times();
    values(answers);
    List<String> personal = names(ColumnKind.PERSONAL);
    if (!personal.isEmpty()) {
      line("# guessed: who answered. These columns are never kept, not even in raw.");
      line("drop: [" + String.join(", ", personal) + "]");
    }
    List<String> other = names(ColumnKind.OTHER);
    if (!other.isEmpty()) {
      line("# Not used, kept in raw only; add to 'drop' what must not be kept: " + String.join(", ", other));
    }
    return yaml.toString();
  }

  private void columns(Map<String, String> elements) {
    line("columns:");
    column("id", ColumnKind.ID, "  # without an id every row is its own, and repeated rows are not found");
    column("unit", ColumnKind.UNIT, "  # no column names the unit: write it into prima.yaml, beside the path of the file");
    column("service", ColumnKind.SERVICE, null);
    column("channel", ColumnKind.CHANNEL, null);
    if (guess.kind() == SourceKind.COMPLAINT) {
      for (ColumnKind kind : List.of(ColumnKind.CATEGORY, ColumnKind.RECEIVED, ColumnKind.ANSWERED, ColumnKind.CLOSED,
          ColumnKind.DISPOSITION, ColumnKind.ESCALATED)) {
        column(kind.name().toLowerCase(Locale.ROOT), kind, null);
      }
    } else {
      column("time", ColumnKind.TIME, "  # no column holds a date: write the month into prima.yaml, as period: 2026-10");
    }
    column("weight", ColumnKind.WEIGHT, null);
    if (!elements.isEmpty()) {
      line("  # guessed: which question is which element; check the order of your own form");
      line("  answers:");
      elements.forEach((element, column) -> line("    " + quoted(element) + ": " + quoted(column)));
    }
    List<ColumnGuess> texts = guess.of(ColumnKind.TEXT);
    if (!texts.isEmpty()) {
      line("  texts:");
      texts.forEach(text -> line("    - {kind: " + kindOf(text) + ", column: " + quoted(text.column().name())
          + "}   # guessed: " + text.because()));
    }
    List<ColumnGuess> profile = guess.columns().stream().filter(column -> column.kind().isProfile()).toList();
    if (!profile.isEmpty()) {
      line("  profile:");
      profile.forEach(column -> line("    " + column.kind().name().toLowerCase(Locale.ROOT) + ": "
          + quoted(column.column().name())));
    }
  }

  private void column(String key, ColumnKind kind, String otherwise) {
    Optional<ColumnGuess> found = guess.of(kind).stream().findFirst();
    if (found.isPresent()) {
      line("  " + key + ": " + quoted(found.get().column().name()) + "   # guessed");
    } else if (otherwise != null) {
      line(otherwise);
    }
  }

  /** The column of each element: nine elements of the public survey, one rating, or one element for each column. */
  private Map<String, String> elements(List<ColumnGuess> answers) {
    Map<String, String> elements = new LinkedHashMap<>();
    guess.of(ColumnKind.RATING).stream().filter(rating -> answers.isEmpty()).findFirst()
        .ifPresent(rating -> elements.put(isStars(rating) ? "rating" : "recommend", rating.column().name()));
    Map<String, String> known = new LinkedHashMap<>();
    answers.forEach(answer -> Elements.of(answer.column()).ifPresent(key -> known.putIfAbsent(key, answer.column().name())));
    if (known.size() == SKM_ELEMENTS) {
      Elements.KEYS.forEach(key -> elements.put(key, known.get(key)));
    } else {
      answers.forEach(answer -> elements.put(String.join("_", answer.column().words()), answer.column().name()));
    }
    return elements;
  }

  private Optional<String> instrument(List<ColumnGuess> answers, Map<String, String> elements) {
    if (elements.isEmpty() || guess.kind() == SourceKind.COMPLAINT) {
      return Optional.empty();
    }
    if (answers.isEmpty()) {
      return Optional.of("instrument: " + (elements.containsKey("rating") ? "stars-1" : "nps-1") + "   # guessed");
    }
    return Optional.of(elements.keySet().containsAll(Elements.KEYS) ? "instrument: skm-2017   # guessed: nine elements"
        : "# No questionnaire of Prima has these questions: describe it in " + OWN_INSTRUMENT
        + ".yaml beside this file, as seeds/instruments/README.md says.\ninstrument: " + OWN_INSTRUMENT);
  }

  private static boolean isStars(ColumnGuess rating) {
    return rating.column().values().stream().allMatch(value -> Integer.parseInt(value) <= STARS);
  }

  private String kindOf(ColumnGuess text) {
    return guess.kind() == SourceKind.COMPLAINT ? "complaint" : guess.kind() == SourceKind.REVIEW ? "review"
        : text.column().words().contains("saran") || text.column().words().contains("suggestion") ? "suggestion" : "comment";
  }

  private void times() {
    TreeSet<String> forms = new TreeSet<>();
    guess.columns().stream().filter(column -> column.kind() == ColumnKind.TIME || column.kind() == ColumnKind.RECEIVED
        || column.kind() == ColumnKind.ANSWERED || column.kind() == ColumnKind.CLOSED)
        .forEach(column -> forms.addAll(column.dates()));
    if (!forms.isEmpty()) {
      List<String> longestFirst = forms.stream().sorted(java.util.Comparator.comparing(String::length).reversed()).toList();
      line("# guessed: dates in any other form are refused. Where day and month could not be told apart, the day is first.");
      line("time: {formats: [" + String.join(", ", longestFirst.stream().map(SourceProposal::quoted).toList())
          + "], zone: Asia/Jakarta}");
    }
  }

  private void values(List<ColumnGuess> answers) {
    line("values:");
    line("  missing: [\"\", \"-\", NA, N/A]   # guessed: cells without an answer; add \"0\" if a 0 means not asked");
    Map<String, Integer> labels = new TreeMap<>();
    TreeSet<String> unknown = new TreeSet<>();
    answers.stream().flatMap(answer -> answer.column().distinct().stream()).filter(label -> !label.matches("[\\d.,]+"))
        .map(label -> label.toLowerCase(Locale.ROOT)).forEach(label -> AnswerWords.answer(label)
            .ifPresentOrElse(answer -> labels.put(label, answer), () -> unknown.add(label)));
    if (!labels.isEmpty()) {
      line("  answers:   # guessed: 1 is the worst answer");
      labels.forEach((label, answer) -> line("    " + quoted(label) + ": " + answer));
    }
    if (!unknown.isEmpty() && !answers.isEmpty()) {
      line("  # labels that no scale has: " + String.join(", ", unknown.stream().limit(SKM_ELEMENTS)
          .map(SourceProposal::quoted).toList()));
    }
    guess.of(ColumnKind.DISPOSITION).stream().filter(status -> guess.kind() == SourceKind.COMPLAINT).findFirst()
        .ifPresent(status -> {
          line("  # guessed: every status of a case, as received, verified, in_progress, answered, closed_by_office,");
          line("  # closed_by_system, rejected or out_of_remit. A status that is not listed makes its row unusable.");
          line("  dispositions:");
          status.column().distinct().forEach(word -> line("    " + quoted(word.toLowerCase(Locale.ROOT)) + ": "
              + disposition(word.toLowerCase(Locale.ROOT))));
        });
    if (!guess.of(ColumnKind.ESCALATED).isEmpty()) {
      line("  \"yes\": [ya, yes, y, \"true\", \"1\"]");
    }
  }

  private static String disposition(String word) {
    return word.contains("sistem") || word.contains("system") ? "closed_by_system"
        : word.contains("tolak") || word.contains("arsip") || word.contains("reject") ? "rejected"
        : word.contains("wewenang") ? "out_of_remit" : word.contains("proses") || word.contains("progress") ? "in_progress"
        : word.contains("verifikasi") || word.contains("verified") ? "verified"
        : word.contains("tanggap") || word.contains("jawab") || word.contains("answer") ? "answered"
        : word.contains("selesai") || word.contains("tutup") || word.contains("clos") ? "closed_by_office" : "received";
  }

  private List<String> names(ColumnKind kind) {
    return guess.of(kind).stream().map(column -> quoted(column.column().name())).toList();
  }

  private void line(String text) {
    yaml.append(text).append('\n');
  }

  /** A text as YAML reads it, whatever it holds. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(point -> {
      if (point == '"' || point == '\\') {
        quoted.append('\\').appendCodePoint(point);
      } else if (Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE) {
        quoted.append(String.format("\\u%04x", point));
      } else {
        quoted.appendCodePoint(point);
      }
    });
    return quoted.append('"').toString();
  }
}
