package prima.stage.report.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Paints the elements of one drawing in their order. */
final class ChartPainter {

  private static final float MITER = 10;

  private final Graphics2D graphics;
  private final ChartFonts fonts;

  ChartPainter(Graphics2D graphics, ChartFonts fonts) {
    this.graphics = graphics;
    this.fonts = fonts;
  }

  void paint(Element svg, double scale) {
    if (graphics instanceof PdfBoxGraphics2D pdf) {
      pdf.setFontTextDrawer(fonts);
    }
    graphics.scale(scale, scale);
    for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        paint(element);
      }
    }
  }

  private void paint(Element element) {
    switch (element.getLocalName()) {
      case "title", "desc" -> { }
      case "text" -> write(element);
      case "line" -> shape(element, new Line2D.Double(number(element, "x1"), number(element, "y1"),
          number(element, "x2"), number(element, "y2")));
      case "rect" -> shape(element, new Rectangle2D.Double(number(element, "x"), number(element, "y"),
          number(element, "width"), number(element, "height")));
      case "circle" -> shape(element, circle(number(element, "cx"), number(element, "cy"), number(element, "r")));
      case "path" -> shape(element, moves(element.getAttribute("d")));
      case "polyline" -> shape(element, path(element.getAttribute("points")));
      case "polygon" -> {
        Path2D path = path(element.getAttribute("points"));
        path.closePath();
        shape(element, path);
      }
      default -> throw new IllegalStateException("Cannot draw an element of a chart: " + element.getLocalName());
    }
  }

  private static Shape circle(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static Path2D path(String points) {
    Path2D path = new Path2D.Double();
    for (String point : points.split(" ")) {
      String[] coordinates = point.split(",");
      double x = Double.parseDouble(coordinates[0]);
      double y = Double.parseDouble(coordinates[1]);
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }

  /** The moves of a pen: to a point, level to an x, upright to a y. */
  private static Path2D moves(String moves) {
    Path2D path = new Path2D.Double();
    for (String move : moves.split("(?=[MHV])")) {
      String[] numbers = move.substring(1).split(" ");
      double first = Double.parseDouble(numbers[0]);
      switch (move.charAt(0)) {
        case 'M' -> path.moveTo(first, Double.parseDouble(numbers[1]));
        case 'H' -> path.lineTo(first, path.getCurrentPoint().getY());
        case 'V' -> path.lineTo(path.getCurrentPoint().getX(), first);
        default -> throw new IllegalStateException("Cannot draw a move of a path: " + move);
      }
    }
    return path;
  }

  private void shape(Element element, Shape shape) {
    String fill = element.getAttribute("fill");
    if (!fill.isEmpty() && !fill.equals("none")) {
      graphics.setColor(Color.decode(fill));
      graphics.fill(shape);
    }
    String stroke = element.getAttribute("stroke");
    if (!stroke.isEmpty()) {
      graphics.setColor(Color.decode(stroke));
      graphics.setStroke(stroke(element));
      graphics.draw(shape);
    }
  }

  private static BasicStroke stroke(Element element) {
    float width = element.hasAttribute("stroke-width") ? (float) number(element, "stroke-width") : 1;
    if (element.hasAttribute("stroke-linecap")) {
      return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
    if (!element.hasAttribute("stroke-dasharray")) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }
    String[] dashes = element.getAttribute("stroke-dasharray").split(" ");
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITER,
        new float[] {Float.parseFloat(dashes[0]), Float.parseFloat(dashes[1])}, 0);
  }

  private void write(Element element) {
    String text = fonts.drawable(element.getTextContent());
    if (text.isBlank()) {
      return;
    }
    boolean isBold = element.hasAttribute("font-weight");
    Element drawing = (Element) element.getParentNode();
    double size = number(drawing, "font-size");
    double width = fonts.width(text, isBold, size);
    double shift = switch (element.getAttribute("text-anchor")) {
      case "end" -> width;
      case "middle" -> width / 2;
      default -> 0;
    };
    graphics.setFont(new Font(Font.SANS_SERIF, isBold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size));
    graphics.setColor(Color.decode((element.hasAttribute("fill") ? element : drawing).getAttribute("fill")));
    graphics.drawString(text, (float) (number(element, "x") - shift), (float) number(element, "y"));
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
