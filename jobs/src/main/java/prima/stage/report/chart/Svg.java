package prima.stage.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Writes one SVG drawing as text: elements in order, everything a person wrote escaped, coordinates with one decimal. */
final class Svg {

  /** The width of a drawing that fills a column, in user units; a drawing scales with its column. */
  static final double WIDTH = 400;

  /** The size of all writing: 8.6 points where a column is printed, the smallest that everybody reads. */
  static final double LETTER = 14;

  /** From one line of writing to the next. */
  static final double LINE = 16;

  private final StringBuilder body = new StringBuilder(2048);
  private final Caption caption;
  private final double width;

  Svg(Caption caption) {
    this(caption, WIDTH);
  }

  Svg(Caption caption, double width) {
    this.caption = caption;
    this.width = width;
  }

  void line(double x1, double y1, double x2, double y2, String stroke, double width) {
    dashed(x1, y1, x2, y2, stroke, width, null);
  }

  void dashed(double x1, double y1, double x2, double y2, String stroke, double width, String dashes) {
    body.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1)).append("\" x2=\"")
        .append(number(x2)).append("\" y2=\"").append(number(y2)).append("\" stroke=\"").append(stroke)
        .append("\" stroke-width=\"").append(number(width)).append('"');
    if (dashes != null) {
      body.append(" stroke-dasharray=\"").append(dashes).append('"');
    }
    body.append("/>");
  }

  /** Strokes that are all alike, written as the moves of one pen: {@code M x y}, {@code H x}, {@code V y}. */
  void path(String moves, String stroke, double width, String dashes) {
    if (moves.isEmpty()) {
      return;
    }
    body.append("<path fill=\"none\" stroke=\"").append(stroke).append("\" stroke-width=\"").append(number(width))
        .append('"');
    if (dashes != null) {
      body.append(" stroke-dasharray=\"").append(dashes).append('"');
    }
    body.append(" d=\"").append(moves).append("\"/>");
  }

  /** Dots that are all alike, as strokes without length and with round ends. */
  void dots(List<double[]> points, double radius, String fill) {
    if (points.isEmpty()) {
      return;
    }
    body.append("<path fill=\"none\" stroke=\"").append(fill).append("\" stroke-width=\"").append(number(2 * radius))
        .append("\" stroke-linecap=\"round\" d=\"");
    points.forEach(point -> body.append('M').append(number(point[0])).append(' ').append(number(point[1])).append('H')
        .append(number(point[0])));
    body.append("\"/>");
  }

  void polyline(List<double[]> points, String stroke, double width, String dashes) {
    body.append("<polyline fill=\"none\" stroke=\"").append(stroke).append("\" stroke-width=\"").append(number(width))
        .append('"');
    if (dashes != null) {
      body.append(" stroke-dasharray=\"").append(dashes).append('"');
    }
    body.append(" points=\"").append(coordinates(points)).append("\"/>");
  }

  void polygon(List<double[]> points, String fill) {
    body.append("<polygon fill=\"").append(fill).append("\" points=\"").append(coordinates(points)).append("\"/>");
  }

  void dot(double x, double y, double radius, String fill) {
    body.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y)).append("\" r=\"")
        .append(number(radius)).append("\" fill=\"").append(fill).append("\"/>");
  }

  void ring(double x, double y, double radius, String stroke) {
    body.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y)).append("\" r=\"")
        .append(number(radius)).append("\" fill=\"").append(Ink.PAPER).append("\" stroke=\"").append(stroke)
        .append("\" stroke-width=\"1.5\"/>");
  }

  void diamond(double x, double y, double radius, String fill) {
    polygon(List.of(new double[] {x, y - radius}, new double[] {x + radius, y}, new double[] {x, y + radius},
        new double[] {x - radius, y}), fill);
  }

  void downTriangle(double x, double y, double radius, String fill) {
    polygon(List.of(new double[] {x - radius, y - radius * 0.8}, new double[] {x + radius, y - radius * 0.8},
        new double[] {x, y + radius}), fill);
  }

  void rectangle(double x, double y, double width, double height, String fill) {
    body.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" width=\"")
        .append(number(Math.max(0, width))).append("\" height=\"").append(number(height)).append("\" fill=\"")
        .append(fill).append("\"/>");
  }

  void outline(double x, double y, double width, double height, String stroke) {
    body.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" width=\"")
        .append(number(Math.max(0, width))).append("\" height=\"").append(number(height))
        .append("\" fill=\"none\" stroke=\"").append(stroke).append("\"/>");
  }

  void text(double x, double y, String anchor, String fill, String text) {
    words(x, y, anchor, fill, text, false);
  }

  void boldText(double x, double y, String anchor, String fill, String text) {
    words(x, y, anchor, fill, text, true);
  }

  private void words(double x, double y, String anchor, String fill, String text, boolean isBold) {
    body.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append('"');
    if (!anchor.equals("start")) {
      body.append(" text-anchor=\"").append(anchor).append('"');
    }
    if (isBold) {
      body.append(" font-weight=\"700\"");
    }
    if (!fill.equals(Ink.TEXT)) {
      body.append(" fill=\"").append(fill).append('"');
    }
    body.append('>').append(escaped(text)).append("</text>");
  }

  /** The whole drawing with this height. Its writing has one size and, where nothing else is said, one colour. */
  String close(double height) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + number(width) + " "
        + number(height) + "\" width=\"" + number(width) + "\" height=\"" + number(height)
        + "\" font-family=\"inherit\" font-size=\"" + number(LETTER) + "\" fill=\"" + Ink.TEXT
        + "\" aria-labelledby=\"" + caption.id() + "-t " + caption.id()
        + "-d\"><title id=\"" + caption.id() + "-t\">" + escaped(caption.title()) + "</title><desc id=\""
        + caption.id() + "-d\">" + escaped(caption.description()) + "</desc>" + body + "</svg>";
  }

  /** The text in lines of at most this many characters; a longer word is broken. */
  static List<String> wrap(String text, int characters) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String rest = word;
      if (line.length() > 0 && line.length() + 1 + rest.length() > characters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > characters) {
        int cut = Character.isHighSurrogate(rest.charAt(characters - 1)) ? characters - 1 : characters;
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.append(character);
      }
    }
    return escaped.toString();
  }

  private static String coordinates(List<double[]> points) {
    StringBuilder written = new StringBuilder(points.size() * 12);
    for (double[] point : points) {
      written.append(written.length() > 0 ? " " : "").append(number(point[0])).append(',').append(number(point[1]));
    }
    return written.toString();
  }

  static String number(double value) {
    long tenths = Math.round(value * 10);
    String sign = tenths < 0 ? "-" : "";
    long size = Math.abs(tenths);
    return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
  }
}
