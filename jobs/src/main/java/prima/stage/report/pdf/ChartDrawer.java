package prima.stage.report.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/** Draws the report's own SVG into a PDF. It knows the few shapes that the report's charts use, and no others. */
final class ChartDrawer implements SVGDrawer {

  private final ChartFonts fonts;

  ChartDrawer(ChartFonts fonts) {
    this.fonts = fonts;
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {
    // The drawings bring no fonts of their own.
  }

  @Override
  public SVGImage buildSVGImage(Element svg, Box box, CssContext context, double width, double height,
      double dotsPerPixel) {
    return new Drawing(svg, fonts, width, height, dotsPerPixel);
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    // The drawings use the fonts of the report only.
  }

  @Override
  public void close() {
    fonts.close();
  }

  private record Drawing(Element svg, ChartFonts fonts, double width, double height, double dotsPerPixel)
      implements SVGImage {

    @Override
    public int getIntrinsicWidth() {
      return (int) width;
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) height;
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      double scale = width / dotsPerPixel / Double.parseDouble(svg.getAttribute("viewBox").split(" ")[2]);
      device.drawWithGraphics((float) x, (float) y, (float) (width / dotsPerPixel), (float) (height / dotsPerPixel),
          graphics -> new ChartPainter(graphics, fonts).paint(svg, scale));
    }
  }
}
