package prima.stage.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prima.core.survey.Action;
import prima.core.survey.Labels;
import prima.job.Progress;
import prima.stage.report.mart.ChangeWord;
import prima.stage.report.mart.ReportMarts;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.TopicRow;

/** Writes reports of invented regencies into a folder, to be looked at: {@code ReportPreview target/preview [regency]}. */
public final class ReportPreview {

  static final ReportExtras EXTRAS = new ReportExtras(new ReportExtras.Names(Map.of(
      "waktu", new Labels(Map.of("id", "Waktu tunggu dan antrean", "en", "Waiting time and queues")),
      "aplikasi", new Labels(Map.of("id", "Aplikasi tidak dapat dibuka", "en", "The application does not open")),
      "prosedur", new Labels(Map.of("id", "Prosedur berbelit", "en", "Winding procedure")),
      "sarana", new Labels(Map.of("id", "Ruang tunggu dan toilet", "en", "Waiting room and toilets")),
      "perilaku", new Labels(Map.of("id", "Keramahan petugas", "en", "Friendliness of staff")),
      "kompetensi", new Labels(Map.of("id", "Kecakapan petugas", "en", "Competence of staff"))),
          Map.of("illegal_levy", new Labels(Map.of("id", "Pungutan liar", "en", "Illegal levy"))), Map.of()),
      List.of(quality("fast", "Cepat", "Fast", "waktu", "waktu"),
          quality("sure", "Pasti", "Certain", "kompetensi", "kompetensi"),
          quality("complete", "Tuntas", "Carried through", "produk", "aplikasi"),
          quality("friendly", "Ramah", "Friendly", "perilaku", "perilaku"),
          quality("empathy", "Empati", "With empathy", "pengaduan", "empati")),
      List.of(
          new Action(Regency.OCTOBER, "unit-2", "Buka loket kedua pukul 07.00 sampai 10.00", "Waktu 71,40, turun 5,2",
              "Kepala RSUD", LocalDate.of(2026, 11, 30), false),
          new Action(Regency.OCTOBER.plus(-1), "", "Pasang papan alur di semua unit", "Prosedur 74,10",
              "Sekretaris Daerah", LocalDate.of(2026, 10, 15), false)),
      Map.of("unit-2", 4_000L), new Provenance("0.1.0", "ab12", List.of("id-2026", "en-2026")), 5);

  private ReportPreview() {
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Map<String, Regency> regencies = new LinkedHashMap<>();
    regencies.put("regency", Regency.ordinary());
    regencies.put("large", large(50));
    regencies.put("stars", stars());
    regencies.put("suppressed", Regency.ofSkm().suppressedTotal().suppressedUnit("a", "Kelurahan Hulu")
        .suppressedUnit("b", "Kelurahan Hilir"));
    regencies.put("nothing", Regency.ofSkm());
    if (arguments.length > 1) {
      regencies.keySet().retainAll(List.of(arguments[1]));
    }
    for (Map.Entry<String, Regency> regency : regencies.entrySet()) {
      write(folder.resolve(regency.getKey() + "-id"), regency.getValue(), "id");
      write(folder.resolve(regency.getKey() + "-en"), regency.getValue(), "en");
    }
  }

  private static Quality quality(String code, String id, String en, String element, String topic) {
    return new Quality(code, new Labels(Map.of("id", id, "en", en)), List.of(element), List.of(topic));
  }

  static Regency stars() {
    return Regency.ofStars().total(3120, 61.3, -3.4, ChangeWord.FELL)
        .unit("mpajak", "M-Pajak", 3120, 61.3, -3.4, ChangeWord.FELL)
        .topic(RowKey.TOTAL, "aplikasi", TopicRow.NEGATIVE, 900, 3000, 0.2, true)
        .delivery("mpajak.csv", 9000, 8990, 0, 10);
  }

  static Regency large(int units) {
    Regency regency = Regency.ofSkm().total(units * 80L, 82.41, 0.2, ChangeWord.NO_RELIABLE_CHANGE);
    for (int i = 0; i < units; i++) {
      regency.unit("unit-" + i, "Unit Pelayanan Masyarakat Nomor " + (i + 1), 60 + i, 78 + i * 37 % 50 / 5.0, 0.3,
          ChangeWord.NO_RELIABLE_CHANGE).complaints("unit-" + i, 10 + i);
    }
    return regency.complaints(RowKey.TOTAL, 2000);
  }

  private static void write(Path folder, Regency regency, String language) throws IOException {
    ReportMarts marts = regency.marts();
    Files.createDirectories(folder);
    Map<String, byte[]> files =
        new MonthlyReport(Progress.SILENT).render(marts, Regency.OCTOBER, language, List.of(regency.instrument()), EXTRAS);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }
}
