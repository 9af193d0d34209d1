package prima;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.TestOffice.Outcome;
import prima.data.Table;

/** Two hundred planted people: numbers, addresses and names in every column that a file may have. */
class CanaryTest {

  private static final int PEOPLE = 50;
  private static final String SURVEY = "nomor,unit,layanan,kanal,tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran,"
      + "jenis_kelamin,usia,pendidikan,pekerjaan,nama,catatan petugas";
  private static final String COMPLAINTS =
      "nomor,unit,kanal,kategori,diterima,ditanggapi,selesai,status,eskalasi,isi,nama_pelapor";

  @TempDir
  private Path folder;

  /** One planted person. */
  private record Person(String nik, String phone, String email, String name) {

    static Person of(int i) {
      return new Person("327301" + (41 + i % 28) + "0" + (1 + i % 9) + "90" + String.format("%04d", 1000 + 7 * i),
          "0812" + (30000000 + 7919 * i), "kenari" + i + "@surel" + i + ".id", first(i) + " " + last(i));
    }

    /** Names that no list of names has. */
    private static String first(int i) {
      return "Zar" + "aeiou".charAt(i % 5) + "bn".charAt(i % 2) + "ulqa" + (char) ('a' + i % 26);
    }

    private static String last(int i) {
      return "Wex" + "oua".charAt(i % 3) + "rdh" + (char) ('a' + i % 25) + "no";
    }
  }

  @Test
  void what_planted_people_left_is_found_in_raw_only_and_raw_is_the_owners() throws IOException {
    List<Person> people = Stream.iterate(0, i -> i < PEOPLE, i -> i + 1).map(Person::of).toList();
    Set<String> temporary = temporaryFiles();
    TestOffice office = office(people);
    Outcome validated = office.prima("validate");
    assertThat(office.path("lake")).doesNotExist();
    assertThat(office.path("pseudonym.key")).doesNotExist();
    Outcome outcome = office.prima("run");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();

    List<String> planted = new ArrayList<>();
    people.forEach(person -> planted.addAll(List.of(person.nik(), person.phone(), person.email(),
        person.name().split(" ")[0], person.name().split(" ")[1])));
    Map<String, String> written = WrittenFiles.in(folder, name -> !name.matches("(in|lake/raw)/.*"));
    written.put("what validate printed", validated.out() + validated.err());
    written.put("what run printed", outcome.out() + outcome.err());
    assertThat(written.keySet()).anyMatch(name -> name.endsWith("report.html"))
        .anyMatch(name -> name.endsWith(".pdf")).anyMatch(name -> name.endsWith(".xlsx"))
        .anyMatch(name -> name.startsWith("lake/clean/text/data/")).contains("lake/status.json");
    assertThat(WrittenFiles.finds(written, planted)).isEmpty();
    assertThat(temporaryFiles()).isEqualTo(temporary);

    Map<String, String> raw = WrittenFiles.in(folder, name -> name.startsWith("lake/raw/"));
    assertThat(WrittenFiles.finds(raw, planted)).as("what is sought can be found").hasSizeGreaterThan(4 * PEOPLE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(office.path("lake/raw"))))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(office.path("pseudonym.key"))))
        .isEqualTo("rw-------");
    assertThat(office.rows(Table.RESPONSE)).as("all rows but the ones without a date").hasSize(PEOPLE - PEOPLE / 10);
  }

  private TestOffice office(List<Person> people) {
    List<String> surveys = new ArrayList<>(List.of(SURVEY));
    List<String> complaints = new ArrayList<>(List.of(COMPLAINTS));
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      surveys.add(survey(i, person));
      complaints.add(String.join(",", person.nik(), i % 5 == 0 ? person.email() : "Kantor A", person.phone(),
          i % 5 == 1 ? person.email() : "Sikap", "2026-10-01 08:00", "2026-10-02 08:00", "", "Diterima", "tidak",
          "\"" + sentence(i + 1, person) + "\"", person.name()));
    }
    return TestOffice.in(folder).file("in/skm.csv", surveys.toArray(String[]::new))
        .file("in/aduan.csv", complaints.toArray(String[]::new))
        .file("in/units.csv", "unit,name", "A,Kantor A", "B,Kantor B")
        .configuration("units: in/units.csv", "inputs:", "  - {source: skm-wide, path: in/skm.csv}",
            "  - {source: complaints, path: in/aduan.csv}");
  }

  /** A person in every column: as id, as unit, as date, as profile, in texts, in columns that nobody declared. */
  private static String survey(int i, Person person) {
    String unit = i % 10 == 1 ? "Loket " + person.phone() : i % 2 == 0 ? "Kantor A" : "Kantor B";
    String day = i % 10 == 2 ? person.nik() : "2026-10-0" + (1 + i % 9);
    String answers = "," + (i % 10 == 3 ? person.nik() : "4") + ",3".repeat(8);
    return String.join(",", person.nik(), unit, i % 3 == 0 ? person.email() : "KTP", person.phone(), day) + answers
        + ",\"" + sentence(i, person) + "\"," + person.name() + "," + person.phone() + "," + person.email() + ","
        + person.nik() + "," + person.name() + "," + person.name();
  }

  private static String sentence(int i, Person person) {
    return switch (i % 4) {
      case 0 -> "Petugas bernama " + person.name() + " kasar. Hubungi saya di " + person.phone() + " ya.";
      case 1 -> "NIK saya " + person.nik() + " ditolak, kirim ke " + person.email() + " segera.";
      case 2 -> "Terima kasih Bapak " + person.name() + " yang sabar melayani.";
      default -> "My name is " + person.name() + " and my ID " + person.nik() + " fails. Call " + person.phone() + ".";
    };
  }

  /** What Prima has put into the folder for temporary files. Spark keeps its own blocks there while its session lives. */
  private static Set<String> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      Set<String> names = new TreeSet<>();
      files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("prima")).forEach(names::add);
      return names;
    }
  }
}
