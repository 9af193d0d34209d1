package prima;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import prima.TestOffice.Outcome;
import prima.data.Store;
import prima.data.Table;

/**
 * An office of two units and two months in which everybody gives the same answer. Delivered again with another answer,
 * every figure of the marts is another one, so a mixture of two deliveries shows.
 */
final class AlternatingOffice {

  static final List<String> MONTHS = List.of("2026-09", "2026-10");
  static final List<Table> MARTS = Stream.of(Table.values())
      .filter(table -> table.layer() == Table.Layer.MART && table != Table.RUN).toList();

  private static final String HEADER = "nomor,unit,layanan,kanal,tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran,"
      + "jenis_kelamin,usia,pendidikan,pekerjaan";

  private final TestOffice office;
  private final SparkSession spark;

  AlternatingOffice(Path folder) {
    office = TestOffice.in(folder).configuration("inputs:", "  - {source: skm-wide, path: skm}");
    spark = SparkSession.builder().getOrCreate().newSession();
    Store.connect(spark, path("lake").toString());
  }

  /** Puts the files there, with this answer to every question. */
  AlternatingOffice deliver(int answer) {
    for (String month : MONTHS) {
      List<String> lines = new ArrayList<>(List.of(HEADER));
      for (int i = 1; i <= 10; i++) {
        lines.add(month + i + ",Kantor " + (i % 2 == 0 ? "A" : "B") + ",KTP,web," + month + "-0" + (i % 5 + 1)
            + ("," + answer).repeat(9) + ",,L,30,S1,PNS");
      }
      office.file("skm/" + month + ".csv", lines.toArray(String[]::new));
    }
    return this;
  }

  /** Runs all stages in this JVM. */
  Outcome run() {
    return office.prima("run");
  }

  /** What readers see of every mart now. */
  Map<Table, String> seen() {
    Map<Table, String> seen = new EnumMap<>(Table.class);
    MARTS.forEach(mart -> seen.put(mart, rows(mart).toString()));
    return seen;
  }

  /** What readers see of a mart now. */
  List<Row> rows(Table mart) {
    spark.catalog().refreshTable(Store.CATALOG + "." + mart.qualifiedName());
    return spark.table(Store.CATALOG + "." + mart.qualifiedName()).orderBy(mart.contract().key().stream()
        .map(functions::col).toArray(org.apache.spark.sql.Column[]::new)).collectAsList();
  }

  /** The table as Iceberg knows it. */
  org.apache.iceberg.Table iceberg(Table table) {
    SparkSession.setActiveSession(spark);
    try {
      org.apache.iceberg.Table iceberg = Spark3Util.loadIcebergTable(spark, Store.CATALOG + "." + table.qualifiedName());
      iceberg.refresh();
      return iceberg;
    } catch (org.apache.spark.sql.catalyst.parser.ParseException
        | org.apache.spark.sql.catalyst.analysis.NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A session that reads the office's lake. */
  SparkSession spark() {
    return spark;
  }

  /** What a run must not leave behind: marks, journals, staged branches and reports. */
  List<String> leftovers() {
    List<String> found = new ArrayList<>();
    for (String name : List.of("lake/run.begun", "lake/publish.journal", "lake/publish.journal.new",
        "reports/.staging")) {
      if (Files.exists(path(name))) {
        found.add(name);
      }
    }
    for (Table table : Table.values()) {
      if (!iceberg(table).refs().keySet().stream().allMatch(ref -> ref.equals("main") || ref.startsWith("pub-"))) {
        found.add(table + " " + iceberg(table).refs().keySet());
      }
    }
    return found;
  }

  /** The folders of the reports, each of which must be whole. */
  List<Path> reports() {
    try (Stream<Path> folders = Files.list(path("reports"))) {
      return folders.filter(folder -> !folder.getFileName().toString().startsWith(".")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A path within the office's folder. */
  Path path(String name) {
    return office.path(name);
  }
}
