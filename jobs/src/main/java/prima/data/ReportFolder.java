package prima.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import prima.core.Sha256;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.survey.Period;

/**
 * The reports: one folder a month, written aside and moved into place, never changed afterwards. A month that is issued
 * again with other content is a new revision: {@code 2026-10}, then {@code 2026-10-r2}.
 */
public final class ReportFolder {

  private static final String CHECKSUMS = "checksums.sha256";
  private static final String STAGING = ".staging";
  private static final String REMOVAL = "remove";

  /** The one file of a report that prints everything. */
  private static final String PAGE = "report.html";

  private final Path reports;
  private final Map<Path, Path> moves = new LinkedHashMap<>();

  public ReportFolder(Path reports) {
    this.reports = reports;
  }

  /**
   * Writes one month's report aside.
   *
   * @param files the files by their path within the folder
   * @param tables the marts of the month, in their order; each becomes one plain Parquet file in {@code tables}
   * @return the folder in which the report will be, or already is with the same content
   */
  public String stage(Period period, Map<String, byte[]> files, Map<Table, Dataset<Row>> tables) {
    Path staged = reports.resolve(STAGING).resolve(period.toString());
    refuseLink(reports.resolve(STAGING));
    try {
      delete(staged);
      Files.createDirectories(staged);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path target = staged.resolve(file.getKey()).normalize();
        if (!target.startsWith(staged)) {
          throw new IllegalArgumentException("Cannot write outside the report's folder: " + file.getKey());
        }
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
      for (Map.Entry<Table, Dataset<Row>> table : tables.entrySet()) {
        PlainFile.PARQUET.write(table.getValue(), table.getKey(),
            staged.resolve("tables").resolve(table.getKey().tableName() + ".parquet"));
      }
      Files.writeString(staged.resolve(CHECKSUMS), checksums(staged));
      Path newest = newest(period);
      if (newest != null && FolderContent.of(staged).equals(FolderContent.of(newest))) {
        delete(staged);
        return newest.toString();
      }
      Path target = newest == null ? reports.resolve(period.toString()) : next(period, newest);
      moves.put(staged, target);
      return target.toString();
    } catch (IOException e) {
      throw unwritable("Cannot write report " + staged, e);
    }
  }

  /** What {@link #publish} will do, for the journal. */
  public List<String> steps() {
    List<String> steps = new ArrayList<>();
    moves.forEach((from, to) -> steps.add("move\t" + from + "\t" + to));
    return steps;
  }

  /** Moves the staged reports into place. */
  public void publish() {
    moves.forEach(ReportFolder::move);
    discard();
  }

  /** Finishes the moves of an interrupted run's journal, and clears away what it had only written aside. */
  public void repair(List<String> journal) {
    for (String step : journal) {
      String[] parts = step.split("\t", -1);
      if (parts[0].equals("move")) {
        move(Path.of(parts[1]), Path.of(parts[2]));
      } else if (parts[0].equals(REMOVAL)) {
        remove(Path.of(parts[1]));
      }
    }
    discard();
  }

  /** The step of the journal for a report that will be deleted. */
  public static String removal(Path folder) {
    return REMOVAL + "\t" + folder;
  }

  /** Deletes a report. */
  public static void remove(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      throw unwritable("Cannot delete report " + folder, e);
    }
  }

  /** The reports, all revisions, that print one of the texts or a sentence of it. */
  public List<Path> printing(PrintedTexts texts) {
    List<Path> found = new ArrayList<>();
    if (!Files.isDirectory(reports) || texts.isEmpty()) {
      return found;
    }
    try (Stream<Path> folders = Files.list(reports)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        Path page = folder.resolve(PAGE);
        if (Files.exists(page) && texts.areIn(Files.readString(page))) {
          found.add(folder);
        }
      }
      return found;
    } catch (IOException e) {
      throw unwritable("Cannot look into the reports " + reports, e);
    }
  }

  /** Clears away what was written aside. */
  public void discard() {
    moves.clear();
    try {
      delete(reports.resolve(STAGING));
    } catch (IOException e) {
      throw unwritable("Cannot clear away " + reports.resolve(STAGING), e);
    }
  }

  /** A link in place of the folder in which a report is written would carry it elsewhere. */
  private static void refuseLink(Path folder) {
    if (Files.isSymbolicLink(folder)) {
      throw new UserException(Kind.LOCKED, "Cannot write reports through " + folder
          + ": it is a link. Look who has put it there, remove it, and run again");
    }
  }

  private static void move(Path from, Path to) {
    try {
      if (Files.exists(from) && !Files.exists(to)) {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw unwritable("Cannot move report to " + to, e);
    }
  }

  private static UserException unwritable(String what, IOException e) {
    String reason = e instanceof AccessDeniedException ? "you have no right to write there"
        : e instanceof FileSystemException file && file.getReason() == null ? "it is no folder" : e.getMessage();
    return new UserException(Kind.LOCKED, what + ": " + reason + ". Check that you may write to the folder and that the "
        + "disk is not full, and run again: the next run finishes or repeats what this one began", e);
  }

  private Path newest(Period period) throws IOException {
    if (!Files.isDirectory(reports)) {
      return null;
    }
    try (Stream<Path> folders = Files.list(reports)) {
      return folders.filter(folder -> revision(period, folder) > 0)
          .max(Comparator.comparingInt(folder -> revision(period, folder))).orElse(null);
    }
  }

  private Path next(Period period, Path newest) {
    return reports.resolve(period + "-r" + (revision(period, newest) + 1));
  }

  private static int revision(Period period, Path folder) {
    String name = folder.getFileName().toString();
    if (name.equals(period.toString())) {
      return 1;
    }
    String prefix = period + "-r";
    return name.startsWith(prefix) && name.substring(prefix.length()).matches("\\d{1,6}")
        ? Integer.parseInt(name.substring(prefix.length())) : 0;
  }

  private static String checksums(Path folder) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sums.put(folder.relativize(file).toString().replace('\\', '/'), Sha256.hex(Files.readAllBytes(file)));
      }
    }
    StringBuilder lines = new StringBuilder();
    sums.forEach((file, sum) -> lines.append(sum).append("  ").append(file).append('\n'));
    return lines.toString();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
