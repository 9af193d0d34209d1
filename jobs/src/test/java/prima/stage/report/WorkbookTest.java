package prima.stage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import prima.stage.report.mart.ChangeWord;
import prima.stage.report.sheet.TableSheets;

class WorkbookTest {

  private static byte[] xlsx(Regency regency) {
    return TableSheets.xlsx(MonthlyReport.context(regency.marts(), Regency.OCTOBER, "en",
        List.of(regency.instrument()), ReportExtras.NONE));
  }

  private static Map<String, String> parts(Regency regency) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = ZipFile.builder().setByteArray(xlsx(regency)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(xlsx(Regency.ordinary())).isEqualTo(xlsx(Regency.ordinary()));
  }

  @Test
  void startsWithTheNotes() throws IOException {
    assertThat(parts(Regency.ordinary()).get("xl/workbook.xml")).containsSubsequence("name=\"Notes\"",
        "name=\"Index\"", "name=\"Elements\"", "name=\"Computation\"");
  }

  @Test
  void keepsTextThatLooksLikeAFormulaAsText() throws IOException {
    for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\uff1d1+1")) {
      Map<String, String> parts = parts(Regency.ofSkm().total(90, 80, 1, null).unit("a", text, 90, 80, 1, null));

      assertThat(HtmlPage.texts(HtmlPage.parse(parts.get("xl/sharedStrings.xml")), "t")).contains(text);
      assertThat(parts.values()).noneMatch(part -> part.contains("<f>"));
    }
  }

  @Test
  void mergesNoCells() throws IOException {
    assertThat(parts(Regency.ordinary()).values()).noneMatch(part -> part.contains("mergeCell"));
  }

  @Test
  void saysFewerThanFiveInsteadOfANumber() throws IOException {
    Map<String, String> parts = parts(Regency.ofSkm().suppressedTotal().suppressedUnit("a", "Hulu"));

    assertThat(parts.get("xl/sharedStrings.xml")).contains("fewer than 5 answers");
    assertThat(parts.get("xl/worksheets/sheet2.xml")).doesNotContain("<v>3</v>");
  }

  @Test
  void holdsOneRowPerQuestionnaireAndItsFoot() throws IOException {
    Map<String, String> parts = parts(Regency.ofSkm().total(90, 80, 1, null).unit("a", "Puskesmas", 90, 80, 1, null)
        .sheets("a", 4, 3, 3, 4, null, 4, 4, 2, 3).sheets("a", 4, 4, 3, 4, 3, 4, 4, 2, 3));
    String sheet = parts.get("xl/worksheets/sheet5.xml");

    assertThat(parts.get("xl/workbook.xml")).containsSubsequence("name=\"Computation\"", "name=\"Respondents\"");
    assertThat(HtmlPage.texts(HtmlPage.parse(parts.get("xl/sharedStrings.xml")), "t")).contains("U1", "U9", "Mean (NRR)");
    assertThat(HtmlPage.elements(HtmlPage.parse(sheet), "row")).hasSize(6);
    assertThat(sheet).contains("<v>8</v>");
  }

  @Test
  void holdsWhatAHandNeedsToCheckTheIndex() throws IOException {
    assertThat(parts(Regency.ofSkm().total(90, 80, 1, ChangeWord.ROSE)).get("xl/sharedStrings.xml"))
        .contains("Answer 1", "Sum of answers", "Mean (NRR)", "Weighted mean", "Official index");
  }
}
