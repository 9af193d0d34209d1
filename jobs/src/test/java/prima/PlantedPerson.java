package prima;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person who does not exist, with what must never be found outside raw.
 *
 * @param nik a number of an identity card
 * @param phone a telephone number
 * @param email an e-mail address
 * @param name first and last name, which no list of names has
 */
record PlantedPerson(String nik, String phone, String email, String name) {

  static final String SURVEY = "nomor,unit,layanan,kanal,tanggal,U1,U2,U3,U4,U5,U6,U7,U8,U9,saran,"
      + "jenis_kelamin,usia,pendidikan,pekerjaan,nama,catatan petugas";
  private static final String COMPLAINTS =
      "nomor,unit,kanal,kategori,diterima,ditanggapi,selesai,status,eskalasi,isi,nama_pelapor";

  /** So many people, all different. */
  static List<PlantedPerson> some(int people) {
    return Stream.iterate(0, i -> i < people, i -> i + 1).map(PlantedPerson::of).toList();
  }

  private static PlantedPerson of(int i) {
    return new PlantedPerson("327301" + (41 + i % 28) + "0" + (1 + i % 9) + "90" + (1000 + 7 * i),
        "0812" + (30000000 + 7919 * i), "kenari" + i + "@surel" + i + ".id",
        "Zar" + "aeiou".charAt(i % 5) + "bn".charAt(i % 2) + "ulqa" + (char) ('a' + i % 26) + " Wex"
        + "oua".charAt(i % 3) + "rdh" + (char) ('a' + i % 25) + "no");
  }

  /** The words that must not be found. */
  Stream<String> secrets() {
    return Stream.concat(Stream.of(nik, phone, email), Stream.of(name.split(" ")));
  }

  /** An office with these people in every column of a survey and of a complaint log. */
  static TestOffice office(Path folder, List<PlantedPerson> people, String... configuration) {
    List<String> surveys = new ArrayList<>(List.of(SURVEY));
    List<String> complaints = new ArrayList<>(List.of(COMPLAINTS));
    for (int i = 0; i < people.size(); i++) {
      surveys.add(people.get(i).survey(i));
      complaints.add(people.get(i).complaint(i));
    }
    List<String> lines = new ArrayList<>(List.of(configuration));
    lines.addAll(List.of("units: units.csv", "inputs:", "  - {source: skm-wide, path: 'in/*.csv'}",
        "  - {source: complaints, path: in/log/aduan.csv}"));
    return TestOffice.in(folder).file("in/skm.csv", surveys.toArray(String[]::new))
        .file("in/log/aduan.csv", complaints.toArray(String[]::new))
        .file("units.csv", "unit,name", "A,Kantor A", "B,Kantor B").configuration(lines.toArray(String[]::new));
  }

  private String survey(int i) {
    String unit = i % 10 == 1 ? "Loket " + phone : i % 2 == 0 ? "Kantor A" : "Kantor B";
    String day = i % 10 == 2 ? nik : "2026-10-0" + (1 + i % 9);
    String answers = "," + (i % 10 == 3 ? nik : "4") + ",3".repeat(8);
    return String.join(",", nik, unit, i % 3 == 0 ? email : "KTP", phone, day) + answers + ",\"" + sentence(i) + "\","
        + String.join(",", name, phone, email, nik, name, name);
  }

  private String complaint(int i) {
    return String.join(",", nik, i % 5 == 0 ? email : "Kantor A", phone, i % 5 == 1 ? email : "Sikap", "2026-10-01 08:00",
        "2026-10-02 08:00", "", "Diterima", "tidak", "\"" + sentence(i + 1) + "\"", name);
  }

  private String sentence(int i) {
    return switch (i % 4) {
      case 0 -> "Petugas bernama " + name + " kasar. Hubungi saya di " + phone + " ya.";
      case 1 -> "NIK saya " + nik + " ditolak, kirim ke " + email + " segera.";
      case 2 -> "Terima kasih Bapak " + name + " yang sabar melayani.";
      default -> "My name is " + name + " and my ID " + nik + " fails. Call " + phone + ".";
    };
  }
}
