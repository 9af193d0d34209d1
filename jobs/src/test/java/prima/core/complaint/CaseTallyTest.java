package prima.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import prima.core.complaint.CaseTally.Count;
import prima.core.complaint.CaseTimes.Known;

class CaseTallyTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
  private static final ServiceStandard STANDARD = new ServiceStandard("*", 3, 10);
  private static final Known ALL = new Known(true, true, true);

  @Test
  void a_case_is_answered_and_closed_in_the_standard_up_to_its_last_day() {
    CaseTally tally = tally(MONDAY.plusDays(3), MONDAY.plusDays(14), Disposition.CLOSED_BY_OFFICE, ALL);
    assertThat(tally.count(Count.ANSWERED_IN_STANDARD)).isEqualTo(1);
    assertThat(tally.count(Count.CLOSED_IN_STANDARD)).isEqualTo(1);
    assertThat(tally.oldestOpenDays()).isEqualTo(-1);
  }

  @Test
  void an_empty_cell_is_a_case_not_done_where_such_things_are_recorded() {
    CaseTally tally = tally(null, null, Disposition.RECEIVED, ALL);
    assertThat(tally.count(Count.ANSWER_DUE)).isEqualTo(1);
    assertThat(tally.count(Count.CLOSE_DUE)).isEqualTo(1);
    assertThat(tally.oldestOpenDays()).isEqualTo(60);
  }

  @Test
  void of_a_case_of_which_nothing_is_recorded_nothing_is_said() {
    CaseTally tally = tally(null, null, Disposition.RECEIVED, new Known(false, false, false));
    for (Count count : Count.values()) {
      assertThat(tally.count(count)).as(count.name()).isEqualTo(count == Count.RECEIVED ? 1 : 0);
    }
    assertThat(tally.oldestOpenDays()).isEqualTo(-1);
    assertThat(tally.resolution().cases()).isZero();
  }

  @Test
  void a_status_without_a_date_says_that_a_case_is_closed_but_not_how_soon() {
    CaseTally tally = tally(null, null, Disposition.CLOSED_BY_OFFICE, new Known(false, true, false));
    assertThat(tally.count(Count.CLOSED)).isEqualTo(1);
    assertThat(tally.count(Count.CLOSE_DUE)).isZero();
    assertThat(tally.resolution().cases()).isZero();
  }

  private static CaseTally tally(LocalDate answered, LocalDate closed, Disposition disposition, Known known) {
    CaseTally tally = new CaseTally();
    tally.add(new CaseTimes(MONDAY, answered, closed, disposition, null, null, null, known), STANDARD,
        WorkingHours.DEFAULT, MONDAY.plusDays(60));
    return tally;
  }
}
