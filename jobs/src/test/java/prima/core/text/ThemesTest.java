package prima.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThemesTest {

  private static final List<List<String>> SUBJECTS = List.of(
      List.of("antre", "nomor", "loket", "menunggu", "jam"),
      List.of("aplikasi", "kode", "login", "error", "server"),
      List.of("parkir", "toilet", "kursi", "ruang", "kotor"));

  private static List<List<String>> texts() {
    Random random = new Random(4);
    List<List<String>> texts = new ArrayList<>();
    for (int text = 0; text < 300; text++) {
      List<String> subject = SUBJECTS.get(text % 3);
      List<String> words = new ArrayList<>();
      for (int word = 0; word < 6; word++) {
        words.add(subject.get(random.nextInt(subject.size())));
      }
      texts.add(words);
    }
    return texts;
  }

  @Test
  void subjectsAreFoundAgainAndAgain() {
    List<Theme> themes = Themes.find(texts(), 3, 1);
    assertThat(themes).hasSize(3).allSatisfy(theme -> {
      assertThat(SUBJECTS).anySatisfy(subject -> assertThat(theme.words().subList(0, 5)).hasSameElementsAs(subject));
      assertThat(theme.stability()).isGreaterThan(0.6);
    });
    assertThat(themes.stream().mapToDouble(Theme::share).sum()).isBetween(0.999, 1.001);
  }

  @Test
  void theSameSeedGivesTheSameThemes() {
    assertThat(Themes.find(texts(), 3, 9)).isEqualTo(Themes.find(texts(), 3, 9));
  }

  @Test
  void aTextSpeaksOfAThemeWhenItUsesTwoOfItsWords() {
    Theme theme = new Theme(List.of("login", "otp", "kode"), 0.2, 0.9);
    assertThat(theme.isIn(List.of("kode", "belum", "otp"))).isTrue();
    assertThat(theme.isIn(List.of("kode", "kode"))).isFalse();
  }

  @Test
  void fewTextsHaveNoThemes() {
    assertThat(Themes.find(List.of(List.of("antre"), List.of()), 3, 1)).isEmpty();
  }
}
