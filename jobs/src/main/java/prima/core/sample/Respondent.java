package prima.core.sample;

import java.util.List;

/**
 * Who answered, in the words of the form.
 *
 * @param sex L or P
 * @param age in years
 * @param education the highest school
 * @param occupation the work
 */
record Respondent(String sex, int age, String education, String occupation) {

  private static final List<String> EDUCATION = List.of("SD", "SMP", "SMA", "DIII", "S1", "S2", "S3");
  private static final List<String> OCCUPATION = List.of("SWASTA", "WIRAUSAHA", "PNS", "Petani", "Ibu rumah tangga",
      "Pelajar/Mahasiswa", "POLRI", "TNI", "LAINNYA");

  static Respondent draw(Chance chance) {
    int age = (int) Math.max(17, Math.min(82, 38 + 13 * chance.normal()));
    String education = EDUCATION.get(chance.position(10, 14, 42, 9, 22, 2.7, 0.3));
    String occupation = age < 23 && chance.happens(0.6) ? "Pelajar/Mahasiswa"
        : OCCUPATION.get(chance.position(28, 24, 12, 12, 14, 1, 1, 1, 7));
    return new Respondent(chance.happens(0.48) ? "L" : "P", age, education, occupation);
  }

  /** Older people are somewhat less satisfied with the same service. */
  double leaning() {
    return age >= 60 ? -0.25 : 0;
  }
}
