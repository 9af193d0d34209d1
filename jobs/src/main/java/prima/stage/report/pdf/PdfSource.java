package prima.stage.report.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes a page ready for print: every drawing gets its size and the alternative text that a PDF asks for, which tells
 * the figures of its data table; the table itself is left to the workbook.
 */
final class PdfSource {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final double COLUMN_POINTS = 246;
  private static final double COLUMN_UNITS = 400;

  private PdfSource() {
  }

  static Document of(String xhtml) throws IOException {
    Document document = parse(xhtml);
    for (Element drawing : elements(document.getElementsByTagNameNS(SVG, "svg"))) {
      setSize(drawing);
      drawing.setAttribute("alt", text(drawing, "title") + ". " + text(drawing, "desc") + figures(drawing));
    }
    for (Element details : elements(document.getElementsByTagName("details"))) {
      details.getParentNode().removeChild(details);
    }
    return document;
  }

  /** As large as its units ask for: 400 of them fill a column. */
  private static void setSize(Element drawing) {
    String[] box = drawing.getAttribute("viewBox").split(" ");
    drawing.removeAttribute("width");
    drawing.removeAttribute("height");
    drawing.setAttribute("style", "width: " + points(box[2]) + "pt; height: " + points(box[3]) + "pt");
  }

  private static long points(String units) {
    return Math.round(Double.parseDouble(units) * COLUMN_POINTS / COLUMN_UNITS);
  }

  /** The first two columns of the data table beside the drawing, in words. */
  private static String figures(Element drawing) {
    StringBuilder figures = new StringBuilder();
    for (Element row : elements(((Element) drawing.getParentNode()).getElementsByTagName("tr"))) {
      List<Element> cells = elements(row.getElementsByTagName("td"));
      if (!cells.isEmpty()) {
        String name = row.getElementsByTagName("th").item(0).getTextContent();
        figures.append(figures.length() == 0 ? " " : "; ").append(name).append(": ")
            .append(cells.get(0).getTextContent());
      }
    }
    return figures.toString();
  }

  private static String text(Element drawing, String name) {
    List<Element> found = elements(drawing.getElementsByTagNameNS(SVG, name));
    return found.isEmpty() ? "" : found.get(0).getTextContent();
  }

  /** The nodes as they are now; unlike the list of the document, this one stays as it is. */
  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static Document parse(String xhtml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("Cannot read a page of the report: " + e.getMessage(), e);
    }
  }
}
