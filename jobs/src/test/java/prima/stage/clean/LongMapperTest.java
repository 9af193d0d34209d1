package prima.stage.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import prima.stage.clean.Cleaned.Accepted;
import prima.stage.clean.Cleaned.Part;
import prima.stage.clean.Cleaned.Rejected;

class LongMapperTest {

  @TempDir
  private Path folder;

  private MapperOffice office;

  @BeforeEach
  void rowsOfOneAnswerEach() {
    office = MapperOffice.of(folder, "skm-long");
  }

  @Test
  void the_first_row_carries_the_questionnaire_and_the_others_are_parts_of_it() {
    List<Cleaned> cleaned = map(row(2, "waktu", "2"), row(3, "persyaratan", "4"), row(4, "saran", "Antre lama"));
    Accepted whole = (Accepted) cleaned.get(0);
    assertThat(whole.response().answers()).startsWith((byte) 4, null, (byte) 2);
    assertThat(whole.texts()).singleElement().satisfies(text -> assertThat(text.body()).isEqualTo("Antre lama"));
    assertThat(cleaned.subList(1, 3)).containsOnly(new Part(whole));
  }

  @Test
  void of_two_answers_to_one_question_the_first_counts() {
    List<Cleaned> cleaned = map(row(2, "waktu", "2"), row(3, "waktu", "4"));
    assertThat(((Accepted) cleaned.get(0)).response().answers()[2]).isEqualTo((byte) 2);
    assertThat(cleaned.get(1)).isEqualTo(new Rejected(RejectReason.DUPLICATE, "unsur", null));
  }

  @Test
  void an_unknown_question_costs_its_own_row_only_even_if_it_comes_first() {
    List<Cleaned> cleaned = map(row(2, "parkir", "2"), row(3, "waktu", "4"));
    assertThat(cleaned.get(0)).isEqualTo(new Rejected(RejectReason.UNKNOWN_QUESTION, "unsur", "aaaaaa"));
    assertThat(cleaned.get(1)).isInstanceOf(Accepted.class);
  }

  @Test
  void a_row_that_names_no_questionnaire_is_rejected() {
    Delivered nobody = office.row(2, "nomor", " ", "unit", "Kantor", "tanggal", "2026-10-01", "unsur", "waktu", "nilai", "2");
    assertThat(office.longMapper().questionnaire(nobody)).isEmpty();
    assertThat(map(nobody)).containsExactly(new Rejected(RejectReason.NO_ID, "nomor", null));
  }

  @Test
  void a_questionnaire_without_any_answer_is_rejected_with_all_its_rows() {
    assertThat(map(row(2, "waktu", "-"), row(3, "biaya", "0"), row(4, "waktu", "")))
        .containsOnly(new Rejected(RejectReason.EMPTY, null, null));
  }

  @Test
  void an_answer_off_the_scale_is_missing_and_its_row_is_a_part() {
    List<Cleaned> cleaned = map(row(2, "waktu", "7"), row(3, "biaya", "3"));
    assertThat(((Accepted) cleaned.get(0)).response().outOfScale()).isEqualTo(1);
    assertThat(((Accepted) cleaned.get(0)).response().answers()[2]).isNull();
  }

  @Test
  void the_same_number_in_two_units_is_two_questionnaires() {
    Delivered here = office.row(2, "nomor", "L1", "unit", "Kantor A");
    Delivered there = office.row(3, "nomor", "L1", "unit", "Kantor B");
    assertThat(office.longMapper().questionnaire(here)).isNotEqualTo(office.longMapper().questionnaire(there));
  }

  private Delivered row(long line, String question, String answer) {
    return office.row(line, "nomor", "L1", "unit", "Kantor", "tanggal", "2026-10-01", "unsur", question, "nilai", answer);
  }

  private List<Cleaned> map(Delivered... rows) {
    return office.longMapper().map(List.of(rows));
  }
}
