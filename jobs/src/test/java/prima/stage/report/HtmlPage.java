package prima.stage.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Looks into a page. Pages are written so that an XML parser reads them: a broken one fails here. */
final class HtmlPage {

  private HtmlPage() {
  }

  static Document parse(String html) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("Cannot parse the page as XML: " + e.getMessage(), e);
    }
  }

  static List<Element> elements(Document page, String name) {
    NodeList nodes = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  static List<String> texts(Document page, String name) {
    return elements(page, name).stream().map(Element::getTextContent).toList();
  }

  static List<String> ofClass(Document page, String style) {
    return elements(page, "*").stream().filter(element -> element.getAttribute("class").equals(style))
        .map(Element::getTextContent).toList();
  }

  static Set<String> ids(Document page) {
    Set<String> ids = new TreeSet<>();
    elements(page, "*").forEach(element -> ids.add(element.getAttribute("id")));
    return ids;
  }

  /** The cells of the first row of a section that starts with the words. */
  static List<String> row(Document page, String section, String first) {
    return elements(page, "section").stream().filter(one -> one.getAttribute("aria-labelledby").equals(section))
        .flatMap(one -> rows(one).stream()).filter(cells -> cells.get(0).equals(first)).findFirst()
        .orElseThrow(() -> new AssertionError("Cannot find a row of " + first));
  }

  private static List<List<String>> rows(Element section) {
    List<List<String>> rows = new ArrayList<>();
    NodeList nodes = section.getElementsByTagName("tr");
    for (int i = 0; i < nodes.getLength(); i++) {
      List<String> cells = new ArrayList<>();
      for (Node cell = nodes.item(i).getFirstChild(); cell != null; cell = cell.getNextSibling()) {
        cells.add(cell.getTextContent());
      }
      rows.add(cells);
    }
    return rows;
  }

  /** All text that speaks of this month: without legends and without the explanation of the method. */
  static String facts(Document page) {
    StringBuilder text = new StringBuilder();
    collect(page.getDocumentElement(), text);
    return text.toString();
  }

  private static void collect(Node node, StringBuilder text) {
    if (node instanceof Element element && (element.getTagName().equals("style")
        || element.getAttribute("class").equals("legend") || element.getAttribute("aria-labelledby").equals("method"))) {
      return;
    }
    if (node.getNodeType() == Node.TEXT_NODE) {
      text.append(node.getNodeValue().strip()).append('\n');
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      collect(child, text);
    }
  }

  /** The elements of the page in order, each with the names of its attributes; drawn lines of text count as one. */
  static List<String> outline(Document page) {
    List<String> outline = new ArrayList<>();
    for (Element element : elements(page, "*")) {
      StringBuilder names = new StringBuilder(element.getTagName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        names.append(' ').append(element.getAttributes().item(i).getNodeName());
      }
      boolean goesOn = element.getTagName().equals("text") && !outline.isEmpty()
          && outline.get(outline.size() - 1).startsWith("text");
      if (!goesOn) {
        outline.add(names.toString());
      }
    }
    return outline;
  }
}
