package prima.stage.report.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.Objects;

/** One thing on a page. All texts are plain text; only a drawing is markup, and it is already escaped. */
public sealed interface Block {

  /**
   * A paragraph.
   *
   * @param text the text
   * @param style {@code plain}, {@code message} or {@code note}
   */
  record Paragraph(String text, String style) implements Block {

    public Paragraph {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(style, "style");
    }

    /** A paragraph of running text. */
    public static Paragraph plain(String text) {
      return new Paragraph(text, "plain");
    }

    /** The sentence that a reader should take away. */
    public static Paragraph message(String text) {
      return new Paragraph(text, "message");
    }

    /** A remark in smaller type. */
    public static Paragraph note(String text) {
      return new Paragraph(text, "note");
    }
  }

  /**
   * A list.
   *
   * @param items the items, in order
   */
  record Bullets(List<String> items) implements Block {

    public Bullets {
      items = List.copyOf(items);
    }
  }

  /**
   * Figures side by side.
   *
   * @param cards the figures
   */
  record Cards(List<Card> cards) implements Block {

    public Cards {
      cards = List.copyOf(cards);
    }
  }

  /**
   * One figure with its name and what must be known of it.
   *
   * @param label the name
   * @param value the figure, or the words that stand for it
   * @param detail its uncertainty and its base
   * @param style {@code main} for the figure of the page, {@code plain}, or {@code words} where the value is a phrase
   */
  record Card(String label, String value, String detail, String style) {

    public Card {
      Objects.requireNonNull(label, "label");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(detail, "detail");
      Objects.requireNonNull(style, "style");
    }

    /** A figure like any other. */
    public static Card plain(String label, String value, String detail) {
      return new Card(label, value, detail, "plain");
    }

    /** A phrase that stands for a figure. */
    public static Card words(String label, String value, String detail) {
      return new Card(label, value, detail, "words");
    }
  }

  /**
   * A drawing with its message above and its data below.
   *
   * @param title the message
   * @param detail what is drawn, of whom and when
   * @param legend what the shapes mean; empty where there is nothing to explain
   * @param svg the drawing, escaped
   * @param table the same data
   */
  record Drawing(String title, String detail, String legend, String svg, DataTable table) implements Block {

    public Drawing {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(detail, "detail");
      Objects.requireNonNull(legend, "legend");
      Objects.requireNonNull(svg, "svg");
      Objects.requireNonNull(table, "table");
    }
  }

  /**
   * Blocks side by side where there is room.
   *
   * @param blocks the blocks
   */
  record Columns(List<Block> blocks) implements Block {

    public Columns {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * What people wrote, word for word.
   *
   * @param title whose words they are
   * @param quotes the words
   */
  record Quotes(String title, List<Quote> quotes) implements Block {

    public Quotes {
      Objects.requireNonNull(title, "title");
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * The words of one person.
   *
   * @param text the words
   * @param language their language, ISO 639-1
   * @param about what they are about
   */
  record Quote(String text, String language, String about) {

    public Quote {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(about, "about");
      if (!language.matches("[a-z]{2,3}")) {
        throw new IllegalArgumentException("Cannot use as the language of a quote: " + language);
      }
    }
  }

  /**
   * Many small drawings on one scale, with their data in one table.
   *
   * @param detail what is drawn
   * @param legend what the shapes mean
   * @param panels the drawings
   * @param table their data
   */
  record Panels(String detail, String legend, List<Panel> panels, DataTable table) implements Block {

    public Panels {
      Objects.requireNonNull(detail, "detail");
      Objects.requireNonNull(legend, "legend");
      panels = List.copyOf(panels);
      Objects.requireNonNull(table, "table");
    }
  }

  /**
   * One small drawing.
   *
   * @param name whose it is
   * @param svg the drawing, escaped
   */
  record Panel(String name, String svg) {

    public Panel {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(svg, "svg");
    }
  }

  /**
   * A table.
   *
   * @param caption what the table shows
   * @param columns the columns, the first one names the row
   * @param rows the cells, as many in each row as there are columns
   */
  record DataTable(String caption, List<Column> columns, List<List<String>> rows) implements Block {

    public DataTable {
      Objects.requireNonNull(caption, "caption");
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException("Cannot fit " + row.size() + " cells into " + columns.size()
              + " columns of table: " + caption);
        }
      }
    }

    /** Which columns hold words, as classes of the table: shorter than a class on every cell. */
    public String wordColumns() {
      return IntStream.rangeClosed(1, columns.size()).filter(i -> !columns.get(i - 1).isNumber())
          .mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }
  }

  /**
   * A column of a table.
   *
   * @param header its name
   * @param isNumber whether its cells are set flush right
   */
  record Column(String header, boolean isNumber) {

    public Column {
      Objects.requireNonNull(header, "header");
    }

    /** A column of words. */
    public static Column words(String header) {
      return new Column(header, false);
    }

    /** A column of figures. */
    public static Column figures(String header) {
      return new Column(header, true);
    }
  }
}
