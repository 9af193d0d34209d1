package prima.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.privacy.Forgotten;
import prima.core.privacy.Pseudonym;
import prima.core.survey.Period;
import prima.data.Configuration;
import prima.data.Extent;
import prima.data.KeyFile;
import prima.data.Office;
import prima.data.Periods;
import prima.data.PrintedTexts;
import prima.data.Table;
import prima.job.LakeWork.Place;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Removes one person from the lake: from the raw and the cleaned tables, from all their earlier states, and from what
 * later runs take in. Published figures stay until the next run issues the month again.
 */
public final class Forgetting {

  private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{64}");
  private static final List<String> ROW = List.of("file", "source", "line");

  private final Configuration configuration;
  private final Reports reports;
  private final Progress progress;

  /**
   * What was erased.
   *
   * @param runId the run
   * @param rows rows erased, by table
   * @param files the delivered files that held the person, as the configuration names them
   * @param periods the months whose figures a next run will make without the person
   * @param reports the published reports that print something that the person has written
   */
  public record Result(String runId, Map<Table, Long> rows, List<String> files, List<String> periods,
      List<String> reports) {
  }

  /** What becomes of published reports that print something that the person has written. */
  public enum Reports {
    /** They stay, and are named. */
    KEEP,
    /** They are deleted. The next run of their month issues it again. */
    DELETE
  }

  public Forgetting(Configuration configuration, Reports reports, Progress progress) {
    this.configuration = configuration;
    this.reports = reports;
    this.progress = progress;
  }

  /**
   * Forgets a person.
   *
   * @param subject what the files have in the id columns of the person, several joined by {@code |}; or the pseudonym
   * @throws UserException if the lake knows nobody, or several people, by it; the message never repeats it
   */
  public Result run(String subject) {
    Office office = Office.read(configuration);
    return new LakeWork(configuration, progress).run(place -> forget(subject.strip(), office, place),
        result -> RunStatus.done(result.runId()));
  }

  private Result forget(String subject, Office office, Place place) {
    RunLedger ledger = new RunLedger(place, configuration);
    Pseudonym key = KeyFile.read(configuration);
    Dataset<Row> raw = People.raw(place.store());
    Dataset<Row> places = People.places(place.store());
    boolean isPseudonym = PSEUDONYM.matcher(subject).matches();
    Dataset<Row> named = raw.filter((FilterFunction<Row>) row ->
        Erasure.parts(row, office).filter(parts -> parts[parts.length - 1].equals(subject)).isPresent());
    Optional<String> person = isPseudonym ? Optional.of(subject) : only(places.join(joinable(named), joined(), "left_semi"));
    Dataset<Row> theirs = isPseudonym
        ? raw.join(joinable(places.filter(col("person").equalTo(subject))), joined(), "left_semi") : named;
    Set<String> marks = marks(theirs, office, key);
    if (marks.isEmpty()) {
      throw new UserException(Kind.USAGE, "Cannot find this person in lake " + configuration.lake() + ": no row has this "
          + "id or pseudonym. Give the id as the file has it, several columns joined by |, or response_id, case_id or "
          + "the part of text_id before the hyphen");
    }
    List<Path> printed = place.reports().printing(person.map(pseudonym -> texts(place, pseudonym))
        .orElse(new PrintedTexts(List.of())));
    place.lake().forget(marks);
    Erasure erasure = new Erasure(office, KeyFile.forgotten(configuration, key, place.lake().forgotten()));
    Map<Table, Long> erased = new EnumMap<>(Table.class);
    Set<String> files = new TreeSet<>();
    People.RAW.forEach(table -> eraseRaw(table, erasure, place, erased, files));
    Set<String> months = new TreeSet<>();
    person.ifPresent(pseudonym -> People.CLEAN.forEach(table -> eraseClean(table, pseudonym, place, erased, months)));
    ledger.erased(erased).stage("forget", months.isEmpty() ? Periods.ALL : range(months), List.of(), List.of());
    place.publishAndErase(reports == Reports.DELETE ? printed : List.of());
    return new Result(ledger.runId(), erased, List.copyOf(files), List.copyOf(months),
        printed.stream().map(Path::toString).toList());
  }

  private static PrintedTexts texts(Place place, String person) {
    return new PrintedTexts(place.store().read(Table.TEXT).filter(People.pseudonym(Table.TEXT).equalTo(person))
        .select("body").collectAsList().stream().map(row -> row.getString(0)).toList());
  }

  /** The only person of these places; empty where no row of the person was accepted. */
  private static Optional<String> only(Dataset<Row> places) {
    List<Row> people = places.groupBy("person").agg(org.apache.spark.sql.functions.min("file"))
        .orderBy("person").collectAsList();
    if (people.size() > 1) {
      StringBuilder candidates = new StringBuilder();
      people.forEach(found -> candidates.append("\n  ").append(found.getString(0)).append("  ").append(found.getString(1)));
      throw new UserException(Kind.USAGE, "Cannot tell who is meant: " + people.size() + " people have this id, in different "
          + "units or files. Look them up and give the pseudonym of one:" + candidates);
    }
    return people.stream().map(found -> found.getString(0)).findFirst();
  }

  private static Set<String> marks(Dataset<Row> rows, Office office, Pseudonym key) {
    Set<String> marks = new TreeSet<>();
    for (Row row : rows.collectAsList()) {
      marks.add(Forgotten.mark(key, Erasure.parts(row, office).orElseGet(() -> Erasure.place(row))));
    }
    return marks;
  }

  private void eraseRaw(Table table, Erasure erasure, Place place, Map<Table, Long> erased, Set<String> files) {
    Dataset<Row> rows = place.store().read(table);
    List<Row> counts = rows.filter(erasure).groupBy("file").count().orderBy("file").collectAsList();
    if (counts.isEmpty()) {
      return;
    }
    List<String> theirs = counts.stream().map(count -> count.getString(0)).toList();
    Extent extent = new Extent.Files(theirs);
    place.store().stage(table, erasure.of(rows.filter(extent.condition())), extent);
    place.store().audit(table);
    erased.put(table, counts.stream().mapToLong(count -> count.getLong(1)).sum());
    files.addAll(theirs);
    progress.note(table.qualifiedName() + ": " + erased.get(table) + " rows emptied");
  }

  private void eraseClean(Table table, String pseudonym, Place place, Map<Table, Long> erased, Set<String> months) {
    Dataset<Row> rows = place.store().read(table);
    List<Row> counts = rows.filter(People.pseudonym(table).equalTo(pseudonym)).groupBy("period").count().collectAsList();
    if (counts.isEmpty()) {
      return;
    }
    Set<String> theirs = new TreeSet<>();
    counts.forEach(count -> theirs.add(count.getString(0)));
    Extent extent = new Extent.Months(range(theirs));
    place.store().stage(table, rows.filter(extent.condition())
        .filter(not(People.pseudonym(table).equalTo(pseudonym))), extent);
    place.store().audit(table);
    erased.put(table, counts.stream().mapToLong(count -> count.getLong(1)).sum());
    months.addAll(theirs);
    progress.note(table.qualifiedName() + ": " + erased.get(table) + " rows erased");
  }

  private static Periods range(Set<String> months) {
    TreeSet<String> sorted = new TreeSet<>(months);
    return new Periods(Optional.of(Period.parse(sorted.first())), Optional.of(Period.parse(sorted.last())));
  }

  private static Dataset<Row> joinable(Dataset<Row> rows) {
    return rows.selectExpr(ROW.toArray(String[]::new)).distinct();
  }

  private static scala.collection.immutable.Seq<String> joined() {
    return CollectionConverters.asScala(ROW).toSeq();
  }
}
