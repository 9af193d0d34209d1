package prima.stage.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/** Turns well-formed pages into PDF. The same page gives the same bytes. */
public final class PdfPages {

  private static final String FAMILY = "Report";
  private static final Set<FSFontUseCase> IN_TEXT = EnumSet.of(FSFontUseCase.DOCUMENT);

  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    XRLog.setLoggingEnabled(false);
  }

  /** The page as PDF. */
  public byte[] pdf(String xhtml) {
    try {
      Document document = PdfSource.of(xhtml);
      try (PDDocument pdf = new PDDocument(); ChartFonts fonts = new ChartFonts(pdf);
          PdfBoxRenderer renderer = renderer(document, pdf, fonts)) {
        renderer.createPDFWithoutClosing();
        return PdfWithoutClock.bytes(pdf);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a page as PDF", e);
    }
  }

  private PdfBoxRenderer renderer(Document document, PDDocument pdf, ChartFonts fonts) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePDDocument(pdf);
    builder.useReplacementText("\ufffd");
    builder.withProducer("Prima");
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    builder.useColorProfile(colours);
    builder.useSVGDrawer(new ChartDrawer(fonts));
    builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useFont(() -> ChartFonts.open("DejaVuSansCondensed.ttf"), FAMILY, 400, FontStyle.NORMAL, true, IN_TEXT);
    builder.useFont(() -> ChartFonts.open("DejaVuSansCondensed-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true, IN_TEXT);
    builder.withW3cDocument(document, null);
    builder.toStream(new ByteArrayOutputStream());
    return builder.buildPdfRenderer();
  }
}
