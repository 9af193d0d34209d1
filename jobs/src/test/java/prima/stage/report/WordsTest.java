package prima.stage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import prima.core.survey.Period;
import prima.job.Progress;
import prima.stage.report.mart.ChangeWord;
import prima.stage.report.word.Figures;
import prima.stage.report.word.VisibleText;
import prima.stage.report.word.Wording;

class WordsTest {

  private static final Figures INDONESIAN = new Figures(Wording.in("id"));
  private static final Figures ENGLISH = new Figures(Wording.in("en"));

  @Test
  void bothLanguagesHaveTheSameWords() {
    assertThat(Wording.in("en").keys()).isEqualTo(Wording.in("id").keys());
  }

  @Test
  void bothLanguagesFillInTheSameFigures() {
    assertThat(places(Wording.in("en"))).isEqualTo(places(Wording.in("id")));
  }

  private static Map<String, List<String>> places(Wording words) {
    Map<String, List<String>> places = new TreeMap<>();
    words.keys().forEach(key -> places.put(key,
        Pattern.compile("\\{\\d}").matcher(words.text(key)).results().map(match -> match.group()).sorted().toList()));
    return places;
  }

  @Test
  void numbersFollowTheLanguage() {
    assertThat(INDONESIAN.decimal(1234567.845, 2)).isEqualTo("1.234.567,85");
    assertThat(ENGLISH.decimal(1234567.845, 2)).isEqualTo("1,234,567.85");
  }

  @Test
  void numbersAreRoundedHalfUp() {
    assertThat(ENGLISH.decimal(86.625, 2)).isEqualTo("86.63");
  }

  @Test
  void aChangeThatRoundsToZeroHasNoSign() {
    assertThat(ENGLISH.signed(0.04)).isEqualTo("0.0");
    assertThat(ENGLISH.signed(-0.04)).isEqualTo("0.0");
  }

  @Test
  void aProbabilityIsNeverCertain() {
    assertThat(ENGLISH.probability(1)).isEqualTo(">\u00a099%");
    assertThat(ENGLISH.probability(0)).isEqualTo("<\u00a01%");
  }

  @Test
  void monthsAreWrittenOut() {
    assertThat(INDONESIAN.month(Period.parse("2026-08"))).isEqualTo("Agustus 2026");
    assertThat(ENGLISH.month(Period.parse("2026-08"))).isEqualTo("August 2026");
  }

  @Test
  void figuresThatAreFilledInAreNotFilledAgain() {
    assertThat(Wording.in("en").text("interval", "{1}", "x")).isEqualTo("{1} to x");
  }

  @Test
  void hiddenCharactersAreShownByNumber() {
    assertThat(VisibleText.of("a\u202eb\u0000c\ud800")).isEqualTo("a[U+202E]b[U+0000]c[U+D800]");
  }

  @Test
  void ordinaryTextIsLeftAsItIs() {
    String text = "Pelayanan \u00e9 \u0645\u0631 \ud83d\ude00\n";
    assertThat(VisibleText.of(text)).isSameAs(text);
  }

  @Test
  void theHeadlineHasAtMostTwentyFiveWords() {
    for (String language : List.of("id", "en")) {
      for (ChangeWord word : ChangeWord.values()) {
        for (Regency regency : List.of(
            ReportPreview.large(30).total(42_120, 82.41, -12.4, word), Regency.ofSkm().total(90, 82.4, 1, word))) {
          String headline = HtmlPage.ofClass(HtmlPage.parse(new MonthlyReport(Progress.SILENT).page(MonthlyReport.context(
              regency.marts(), Regency.OCTOBER, language, List.of(regency.instrument()), ReportExtras.NONE))),
              "headline").get(0);
          assertThat(Arrays.stream(headline.split("\\s+")).toList()).hasSizeLessThanOrEqualTo(25);
        }
      }
    }
  }
}
