package prima.stage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import prima.job.Progress;
import prima.stage.report.mart.ChangeWord;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.TopicRow;

class PdfTest {

  private static final String HOSTILE = "<img src='http://127.0.0.1/x'/> \u4e2d\ud83d\ude00 \u0645\u0631\u062d\u0628\u0627 \u202e ${x}";
  private static Map<String, byte[]> files;

  @BeforeAll
  static void render() {
    VeraGreenfieldFoundryProvider.initialise();
    files = files(Regency.ofSkm().total(900, 82.4, -3, ChangeWord.FELL)
        .unit("a", "RSUD Kabupaten", 500, 76.2, -6.4, ChangeWord.FELL).unit("b", HOSTILE, 400, 89.1, 1, null)
        .suppressedUnit("c", "Kelurahan Hulu").complaints("a", 40).complaints(RowKey.TOTAL, 50)
        .topic(RowKey.TOTAL, HOSTILE, TopicRow.NEGATIVE, 30, 100, 0.1, true));
  }

  private static Map<String, byte[]> files(Regency regency) {
    return new MonthlyReport(Progress.SILENT).render(regency.marts(), Regency.OCTOBER, "id", List.of(regency.instrument()),
        ReportExtras.NONE);
  }

  @ParameterizedTest
  @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
  void everyPdfIsForTheArchiveAndForTheScreenReader(PDFAFlavour flavour) throws Exception {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().endsWith(".pdf")) {
        assertThat(failures(file.getValue(), flavour)).as(file.getKey()).isEmpty();
      }
    }
  }

  private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, 20, false, false, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(one -> one.getStatus() == TestAssertion.Status.FAILED).map(one -> one.getMessage()).toList();
    }
  }

  @Test
  void aUnitTakesLessThanAHundredAndFiftyKilobytes() {
    assertThat(files.entrySet()).filteredOn(file -> file.getKey().startsWith("units/"))
        .allSatisfy(file -> assertThat(file.getValue().length).isLessThan(150_000));
  }

  @Test
  void theExecutivePartHasTwoPagesAndTheMonthsOfTheUnitsFollow() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(files.get("executive.pdf"))) {
      PDFTextStripper last = new PDFTextStripper();
      last.setStartPage(pdf.getNumberOfPages());
      assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(3);
      assertThat(last.getText(pdf)).contains("Semua unit, bulan demi bulan");
    }
  }

  @Test
  void nothingIsWrittenSmallerThanEightAndAHalfPoints() throws IOException {
    List<Float> sizes = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(files.get("executive.pdf"))) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          sizes.add(text.getYScale());
        }
      }.getText(pdf);
    }
    assertThat(sizes).isNotEmpty().allSatisfy(size -> assertThat(size).isGreaterThan(8.4f));
  }

  @Test
  void labelsOfChartsAreText() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(files.get("executive.pdf"))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("Penanganan Pengaduan, Saran dan Masukan");
    }
  }

  @Test
  void theSameMartsGiveTheSameBytes() {
    Regency small = Regency.ofSkm().total(900, 82.4, 1, null).unit("a", "Puskesmas Kota", 450, 82.4, 1, null);

    assertThat(files(small)).allSatisfy((name, bytes) -> assertThat(bytes).as(name).isEqualTo(files(small).get(name)));
  }

  @Test
  void namesOfFilesStayInTheFolder() {
    Regency regency = Regency.ofSkm().total(900, 82.4, 1, null);
    for (String unit : List.of("../../x", "C:\\x", "CON", "\u0000", "x".repeat(300), "a/b", "")) {
      regency.unit(unit, unit, 100, 82, 1, null);
    }

    assertThat(files(regency).keySet()).hasSize(13)
        .allMatch(name -> name.matches("[a-z]+\\.[a-z]+|units/[a-z0-9-]{1,60}\\.pdf"));
  }
}
