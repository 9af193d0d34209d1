package prima.stage.report.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of the drawings in one PDF, so that their labels are text and not outlines. */
final class ChartFonts extends PdfBoxGraphics2DFontTextDrawer {

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
  private static final int REPLACEMENT = 0xFFFD;

  private final PDType0Font regular;
  private final PDType0Font bold;

  ChartFonts(PDDocument document) throws IOException {
    this.regular = load(document, "DejaVuSansCondensed.ttf");
    this.bold = load(document, "DejaVuSansCondensed-Bold.ttf");
  }

  private static PDType0Font load(PDDocument document, String name) throws IOException {
    try (InputStream font = open(name)) {
      return PDType0Font.load(document, font, true);
    }
  }

  static InputStream open(String name) {
    InputStream font = ChartFonts.class.getResourceAsStream(FOLDER + name);
    if (font == null) {
      throw new IllegalStateException("Cannot find the font on the class path: " + name);
    }
    return font;
  }

  @Override
  protected boolean hasDynamicFontMapping() {
    return true;
  }

  @Override
  protected PDFont mapFont(Font font, IFontTextDrawerEnv environment) {
    return font.isBold() ? bold : regular;
  }

  /** How wide the text is in units of the drawing. */
  double width(String text, boolean isBold, double size) {
    try {
      return (isBold ? bold : regular).getStringWidth(text) / 1000 * size;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot measure a label of a drawing", e);
    }
  }

  /** The text with a mark in place of every character that the font does not have. */
  String drawable(String text) {
    StringBuilder drawable = new StringBuilder(text.length());
    text.codePoints().forEach(character -> drawable.appendCodePoint(has(character) ? character : REPLACEMENT));
    return drawable.toString();
  }

  private boolean has(int character) {
    try {
      return regular.getCmapLookup().getGlyphId(character) != 0 && bold.getCmapLookup().getGlyphId(character) != 0;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
