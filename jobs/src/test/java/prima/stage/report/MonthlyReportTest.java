package prima.stage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import prima.job.Progress;
import prima.stage.report.mart.ChangeWord;
import prima.stage.report.mart.ElementRow;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.TopicRow;
import prima.stage.report.word.Figures;
import prima.stage.report.word.Wording;

class MonthlyReportTest {

  private static final MonthlyReport REPORT = new MonthlyReport(Progress.SILENT);

  private static String html(Regency regency, String language) {
    return REPORT.page(MonthlyReport.context(regency.marts(), Regency.OCTOBER, language,
        List.of(regency.instrument()), ReportExtras.NONE));
  }

  private static Document page(Regency regency, String language) {
    return HtmlPage.parse(html(regency, language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void saysItsLanguageAndHasOneHeadingOfTheFirstLevel(String language) {
    Document page = page(Regency.ordinary(), language);

    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language);
    assertThat(HtmlPage.texts(page, "h1")).hasSize(1);
  }

  @Test
  void isTheSameWhateverTheMachine() {
    String here = html(Regency.ordinary(), "id");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Jayapura"));
      assertThat(html(Regency.ordinary(), "id")).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void namesTheRiseOfTheTotalInItsHeadline() {
    assertThat(HtmlPage.ofClass(page(Regency.ordinary(), "id"), "headline")).containsExactly(
        "Kepuasan Oktober 2026 naik 1,2 poin menjadi 82,41 (mutu B); 1 unit jelas di atas dan 1 unit jelas di bawah "
            + "keseluruhan.");
  }

  @Test
  void saysNeitherRoseNorFellWithoutATest() {
    Regency quiet = Regency.ofSkm().total(900, 82.4, 3.9, ChangeWord.NO_RELIABLE_CHANGE)
        .unit("a", "Puskesmas Kota", 450, 85.1, 5.2, ChangeWord.NO_RELIABLE_CHANGE)
        .unit("b", "Puskesmas Selatan", 450, 79.7, -2.1, null);

    assertThat(HtmlPage.facts(page(quiet, "id"))).doesNotContainPattern("(?i)\\bnaik \\d|\\bturun \\d")
        .contains("tidak berubah secara bermakna");
    assertThat(HtmlPage.facts(page(quiet, "en"))).doesNotContainPattern("(?i)\\b(rose|fell) by")
        .contains("did not change reliably");
  }

  @Test
  void saysFewerThanFiveWhereTheIndexIsSuppressed() {
    Document page = page(Regency.ordinary(), "id");

    assertThat(HtmlPage.row(page, "units", "Kelurahan Hulu")).contains("kurang dari 5 jawaban").doesNotContain("0", "");
  }

  @Test
  void neverTellsHowManyAnsweredWhereTheyAreTooFew() {
    String suppressed = HtmlPage.facts(page(Regency.ofSkm().suppressedTotal().suppressedUnit("a", "Hulu"), "en"));

    assertThat(suppressed).contains("The index of October 2026 is not shown: fewer than 5 answers.")
        .doesNotContainPattern("(?<![\\d,.])3(?![\\d,.])");
  }

  @Test
  void leavesOutTheGroupsWhereThereIsOneUnit() {
    assertThat(HtmlPage.ids(page(ReportPreview.stars(), "en"))).doesNotContain("units").contains("unit-1");
  }

  @Test
  void namesNoGradeWhereTheInstrumentHasNone() {
    assertThat(HtmlPage.facts(page(ReportPreview.stars(), "en"))).doesNotContain("Grade of service");
  }

  @Test
  void saysThatThereAreNoComplaints() {
    assertThat(HtmlPage.facts(page(ReportPreview.stars(), "en"))).contains("No complaint data this month.");
  }

  @Test
  void saysThatThereIsNothing() {
    assertThat(HtmlPage.ofClass(page(Regency.ofSkm(), "id"), "headline"))
        .containsExactly("Tidak ada jawaban survei, teks, atau pengaduan untuk Oktober 2026.");
  }

  @Test
  void marksWhatIsNew() {
    assertThat(HtmlPage.facts(page(Regency.ordinary(), "id"))).contains("Keluhan baru: aplikasi");
  }

  @Test
  void accountsForEveryRow() {
    assertThat(HtmlPage.facts(page(Regency.ordinary(), "id")))
        .contains("103.502 baris dibaca = 102.151 diterima + 1.080 ditolak + 271 ganda.");
  }

  @Test
  void warnsWhereTheAccountingDoesNotBalance() {
    assertThat(HtmlPage.facts(page(Regency.ofSkm().delivery("a.csv", 10, 8, 1, 0), "en")))
        .contains("The accounting does not balance");
  }

  @Test
  void givesEveryDrawingATitleAndADescription() {
    Document page = page(Regency.ordinary(), "en");
    Set<String> ids = HtmlPage.ids(page);

    assertThat(HtmlPage.elements(page, "svg")).isNotEmpty().allSatisfy(svg -> {
      assertThat(svg.getAttribute("role")).isEqualTo("img");
      assertThat(ids).contains(svg.getAttribute("aria-labelledby").split(" "));
    });
  }

  @Test
  void usesEveryIdentifierOnce() {
    List<String> ids = HtmlPage.elements(page(Regency.ordinary(), "en"), "*").stream()
        .map(element -> element.getAttribute("id")).filter(id -> !id.isEmpty()).toList();

    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void putsTheDataOfEveryDrawingBelowIt() {
    for (Element figure : HtmlPage.elements(page(Regency.ordinary(), "id"), "figure")) {
      assertThat(figure.getElementsByTagName("table").getLength()).isEqualTo(1);
    }
  }

  @Test
  void asksForAttentionOnlyWhereATestStandsBehindIt() {
    assertThat(HtmlPage.facts(page(Regency.ordinary(), "id")))
        .contains("RSUD Kabupaten: turun 6,4 poin. Unsur terendah:", "Keluhan baru: aplikasi, 8");
    assertThat(HtmlPage.facts(page(Regency.ofSkm().total(90, 80, -3, ChangeWord.NO_RELIABLE_CHANGE), "id")))
        .contains("Tidak ada penurunan bermakna");
  }

  @Test
  void looksThroughTheQualitiesOfService() {
    Regency regency = Regency.ordinary();
    Document page = HtmlPage.parse(REPORT.page(MonthlyReport.context(regency.marts(), Regency.OCTOBER, "id",
        List.of(regency.instrument()), ReportPreview.EXTRAS)));

    assertThat(HtmlPage.row(page, "index", "Cepat").get(1)).startsWith("Waktu Penyelesaian 77,61, naik");
  }

  @Test
  void printsWhatWasDecided() {
    Regency regency = Regency.ordinary();
    Document page = HtmlPage.parse(REPORT.page(MonthlyReport.context(regency.marts(), Regency.OCTOBER, "id",
        List.of(regency.instrument()), ReportPreview.EXTRAS)));

    assertThat(HtmlPage.row(page, "actions", "Buka loket kedua pukul 07.00 sampai 10.00"))
        .contains("Kepala RSUD", "30 November 2026", "berjalan");
  }

  @Test
  void endsAUnitsPageWithABriefForTheTeam() {
    assertThat(HtmlPage.facts(page(Regency.ordinary(), "id"))).containsSubsequence("Yang diharapkan warga",
        "Paling menentukan penilaian mereka (turunan): Waktu Penyelesaian.", "Diusulkan atau ditanyakan: waktu.",
        "Yang dipuji warga", "Dalam teks mereka: perilaku; kompetensi.", "Yang diminta warga tetapi tidak diperoleh",
        "Dalam teks mereka: waktu; aplikasi; prosedur.");
  }

  private static String facts(Regency regency, String language) {
    return HtmlPage.facts(HtmlPage.parse(REPORT.page(MonthlyReport.context(regency.marts(), Regency.OCTOBER, language,
        List.of(regency.instrument()), ReportPreview.EXTRAS))));
  }

  @Test
  void quotesWritersInTheirOwnLanguage() {
    List<String> languages = HtmlPage.elements(page(Regency.ordinary(), "id"), "blockquote").stream()
        .map(quote -> ((Element) quote.getElementsByTagName("p").item(0)).getAttribute("lang")).toList();

    assertThat(languages).containsExactly("id", "jv");
  }

  @Test
  void quotesNothingOfATopicWithNineTexts() {
    String words = "Antrean di loket panjang sekali dan tidak ada yang memberi tahu";
    Regency regency = Regency.ofSkm().total(90, 80, 1, null).unit("a", "Puskesmas", 90, 80, 1, null);

    assertThat(facts(regency.topic("a", "waktu", TopicRow.NEGATIVE, 9, 40, 0.1, false)
        .quote("a", words, "id", TopicRow.NEGATIVE, "waktu"), "id")).doesNotContain(words);
    assertThat(facts(regency.topic("a", "waktu", TopicRow.POSITIVE, 1, 40, 0.1, false), "id")).contains(words);
  }

  @Test
  void quotesATopicOnceAndASideThreeTimesAtMost() {
    Regency regency = Regency.ofSkm().total(90, 80, 1, null).unit("a", "Puskesmas", 90, 80, 1, null);
    for (String topic : List.of("waktu", "waktu", "sarana", "prosedur", "perilaku")) {
      regency.topic("a", topic, TopicRow.NEGATIVE, 20, 90, 0.1, false).quote("a", "Kutipan tentang " + topic, "id",
          TopicRow.NEGATIVE, topic);
    }

    assertThat(HtmlPage.texts(page(regency, "id"), "blockquote")).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void saysHowManyOfThoseServedHaveAnswered() {
    assertThat(facts(Regency.ordinary(), "en")).contains("9.5%", "380 answers to 4,000 services a month");
  }

  @Test
  void saysWhichWordsEmerge() {
    assertThat(facts(Regency.ordinary(), "en"))
        .contains("Words written reliably more often than in the three months before: aplikasi antrean (54 texts, not");
  }

  @Test
  void namesUnitsWithSignsWithoutCountingTheirTexts() {
    assertThat(facts(Regency.ordinary(), "en")).contains("Illegal levy: 7 texts. Units: RSUD Kabupaten.");
    assertThat(facts(Regency.ordinary().warning("unit-3", "illegal_levy", 1), "en"))
        .contains("Illegal levy: 8 texts. Units: Puskesmas Kota; RSUD Kabupaten.");
  }

  @Test
  void saysWhatToWorkOnFirstOnlyWhereItIsCertain() {
    assertThat(facts(Regency.ordinary(), "en")).contains("Work on this first: Completion time");
    assertThat(html(Regency.ordinary(), "en"))
        .contains("Importance is derived from the answers, nobody was asked for it.");
  }

  @Test
  void drawsEveryUnitWithMonthsOnOneScale() {
    Document page = page(Regency.ordinary(), "id");
    List<Element> panels = HtmlPage.elements(page, "div").stream()
        .filter(panel -> panel.getAttribute("class").equals("panel")).toList();
    List<String> scales = panels.stream().map(panel -> panel.getElementsByTagName("text").item(0).getTextContent()
        + " " + panel.getElementsByTagName("text").item(1).getTextContent()).distinct().toList();

    assertThat(panels).hasSize(11);
    assertThat(scales).hasSize(1);
  }

  @Test
  void saysHowLastMonthsActionsStand() {
    assertThat(facts(Regency.ordinary(), "en")).contains("Actions of September 2026: 0 done, 0 under way, 1 late.");
  }

  @Test
  void tellsWhoAnsweredWithoutSmallGroups() {
    Document page = page(Regency.ordinary(), "en");
    assertThat(HtmlPage.row(page, "index", "Sex")).containsExactly("Sex", "female 2,212 (53%); male 2,000 (47%)");
    assertThat(HtmlPage.row(page, "index", "Education")).containsExactly("Education", "doctor not shown");
  }

  @Test
  void saysWithWhatItWasMadeAndWhyRowsWereNotUsed() {
    assertThat(facts(Regency.ordinary(), "en")).contains("Prima, version 0.1.0", "Configuration, SHA-256: ab12",
        "Text models: id-2026; en-2026", "the date cannot be read");
  }

  @Test
  void tellsFilesWithFewRowsTogether() {
    Regency regency = Regency.ofSkm().delivery("metrologi.csv", 3, 3, 0, 0).delivery("semua.csv", 900, 900, 0, 0)
        .delivery("perpustakaan.csv", 7, 7, 0, 0);

    assertThat(facts(regency, "en")).contains("2 files with few rows, told together").doesNotContain("metrologi.csv");
  }

  @Test
  void everyRiseAndFallThatIsToldIsOneThatAMartAllows() {
    Regency regency = Regency.ordinary();
    Set<String> allowed = new TreeSet<>();
    Stream.concat(regency.marts().indices().stream().map(IndexRow::change),
        regency.marts().elements().stream().map(ElementRow::change)).filter(change -> change.rose() || change.fell())
        .forEach(change -> allowed.add((change.rose() ? "naik " : "turun ")
            + new Figures(Wording.in("id")).size(change.points())));
    List<String> told = Pattern.compile("(?i)(naik|turun) [0-9]+,[0-9]").matcher(facts(regency, "id")).results()
        .map(match -> match.group().toLowerCase(Locale.ROOT)).toList();

    assertThat(told).hasSizeGreaterThan(5).allMatch(allowed::contains);
  }

  @Test
  void aMonthWithoutTextsSaysSo() {
    assertThat(facts(Regency.ofSkm().total(90, 80, 1, null).unit("a", "Puskesmas", 90, 80, 1, null), "en"))
        .contains("No texts were scored this month.");
  }

  @Test
  void oneRespondentGivesAReportWithoutAFigure() {
    assertThat(facts(Regency.ofSkm().suppressedTotal().suppressedUnit("a", "Puskesmas"), "en"))
        .contains("fewer than 5 answers").doesNotContain("95% interval:");
  }

  @Test
  void asksNothingOfTheOutside() {
    String html = html(Regency.ordinary(), "id");

    assertThat(html).contains("default-src 'none'").doesNotContain("<script", "src=", "url(", "@import");
    assertThat(new TreeSet<>(HtmlPage.elements(HtmlPage.parse(html), "a").stream()
        .map(link -> link.getAttribute("href").substring(0, 1)).toList())).containsExactly("#");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "</title><img src=x onerror=alert(1)>", "\"><svg onload=x>",
      "${page}", "@{x}", "$unsafe{style}", "]]>", "<!--", "&#60;b&#62;", "{0} {1}", "=1+1", "\u202egnp.exe", "\u0000\u0007",
      "\ud800", "\ufffe", "Z\u0351\u036b\u0343a", "\ud83d\ude00 \u0645\u0631\u062d\u0628\u0627", "</style><style>*{display:none}"})
  void showsHostileTextAsText(String text) {
    List<String> harmless = HtmlPage.outline(page(named("Puskesmas"), "id"));

    assertThat(HtmlPage.outline(page(named(text), "id"))).isEqualTo(harmless);
  }

  private static Regency named(String name) {
    return Regency.ofSkm().total(900, 82.4, 3.9, ChangeWord.ROSE).unit("a", name, 450, 88.9, 5.2, ChangeWord.ROSE)
        .unit("b", name, 450, 76.0, -2.1, ChangeWord.FELL).suppressedUnit("c", name).complaints("a", 20)
        .topic(RowKey.TOTAL, name, TopicRow.NEGATIVE, 30, 100, 0.1, true).delivery(name, 10, 10, 0, 0);
  }

  @Test
  void refusesALanguageWithoutWords() {
    assertThatThrownBy(() -> html(Regency.ordinary(), "../en"))
        .hasMessageStartingWith("Cannot write a report in language: ../en");
  }

  @Test
  void staysSmallForFiftyUnits() {
    assertThat(html(ReportPreview.large(50), "id").getBytes(StandardCharsets.UTF_8).length).isLessThan(2_000_000);
  }
}
