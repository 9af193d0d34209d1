package prima.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import prima.core.survey.Action.State;

class ActionTest {

  private static final LocalDate DUE = LocalDate.of(2026, 10, 31);

  private static Action action(String what, boolean isDone) {
    return new Action(Period.parse("2026-09"), "", what, "", "", DUE, isDone);
  }

  @Test
  void is_open_on_its_last_day_and_late_on_the_next() {
    assertThat(action("Buka loket", false).state(DUE)).isEqualTo(State.OPEN);
    assertThat(action("Buka loket", false).state(DUE.plusDays(1))).isEqualTo(State.LATE);
  }

  @Test
  void is_done_however_late() {
    assertThat(action("Buka loket", true).state(DUE.plusYears(1))).isEqualTo(State.DONE);
  }

  @Test
  void says_what_is_done() {
    assertThatThrownBy(() -> action(" ", false)).hasMessageStartingWith("Cannot use an action");
  }

  @Test
  void concerns_all_units_where_it_names_none() {
    assertThat(action("Buka loket", false).concernsAll()).isTrue();
    assertThat(new Action(Period.parse("2026-09"), "K1", "Buka loket", "", "", DUE, false).concernsAll()).isFalse();
  }
}
