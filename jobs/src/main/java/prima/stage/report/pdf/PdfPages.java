package prima.stage.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.w3c.dom.Document;

/** Turns well-formed pages into PDF. The same page gives the same bytes. */
public final class PdfPages {

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
  private static final String FAMILY = "Report";
  private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  static {
    XRLog.setLoggingEnabled(false);
  }

  /** The page as PDF. */
  public byte[] pdf(String xhtml) {
    try {
      Document document = PdfSource.of(xhtml);
      try (PdfBoxRenderer renderer = renderer(document)) {
        renderer.createPDFWithoutClosing();
        return PdfWithoutClock.bytes(renderer.getPdfDocument());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a page as PDF", e);
    }
  }

  private PdfBoxRenderer renderer(Document document) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.testMode(false);
    builder.withProducer("Prima");
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    builder.useColorProfile(colours);
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
    builder.useFont(() -> font("DejaVuSansCondensed.ttf"), FAMILY, 400, FontStyle.NORMAL, true, EVERYWHERE);
    builder.useFont(() -> font("DejaVuSansCondensed-Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true, EVERYWHERE);
    builder.withW3cDocument(document, null);
    builder.toStream(new ByteArrayOutputStream());
    return builder.buildPdfRenderer();
  }

  private static InputStream font(String name) {
    InputStream font = PdfPages.class.getResourceAsStream(FONTS + name);
    if (font == null) {
      throw new IllegalStateException("Cannot find the font on the class path: " + name);
    }
    return font;
  }
}
