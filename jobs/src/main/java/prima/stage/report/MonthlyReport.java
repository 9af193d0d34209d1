package prima.stage.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prima.core.survey.Instrument;
import prima.core.survey.Period;
import prima.stage.report.mart.ReportMarts;
import prima.stage.report.page.Context;
import prima.stage.report.page.Facts;
import prima.stage.report.page.Page;
import prima.stage.report.page.PageWriter;
import prima.stage.report.page.Printed;
import prima.stage.report.pdf.PdfPages;
import prima.stage.report.sheet.TableSheets;
import prima.stage.report.word.VisibleText;
import prima.stage.report.word.Wording;

/** Writes the report of a month. The same marts give the same bytes: no clock, no locale, no file is asked. */
public final class MonthlyReport {

  private static final String TEMPLATES = "prima.stage.report.template";
  private static final String FOLDER = "/prima/stage/report/";

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html,
      MonthlyReport.class.getClassLoader(), TEMPLATES);
  private final String screenStyle = resource("report.css");
  private final String printStyle = resource("print.css");
  private final PdfPages pdfPages = new PdfPages();

  /**
   * Renders the files of a month.
   *
   * @param marts the rows of the month, and of up to 24 months before it
   * @param period the month
   * @param language ISO 639-1 code of a language that has a bundle
   * @param instruments the known instruments, for names and scales
   * @param extras what people decided beside the marts
   * @return the content of each file by its name
   */
  public Map<String, byte[]> render(ReportMarts marts, Period period, String language, List<Instrument> instruments,
      ReportExtras extras) {
    Context context = Context.of(new Facts(marts, period, instruments), Wording.in(language), extras);
    Page page = PageWriter.page(context);
    Map<String, byte[]> files = new TreeMap<>();
    files.put("report.html", html("report.jte", page, screenStyle).getBytes(StandardCharsets.UTF_8));
    files.put("tables.xlsx", TableSheets.xlsx(context));
    files.put("executive.pdf", pdf(Printed.executive(page)));
    addUnits(files, page, context.facts());
    return files;
  }

  private void addUnits(Map<String, byte[]> files, Page page, Facts facts) {
    List<Map.Entry<String, String>> units = new ArrayList<>(facts.unitNames().entrySet());
    for (int i = 0; i < units.size(); i++) {
      String slug = FileNames.slug(units.get(i).getKey(), units.get(i).getValue());
      files.put("units/" + slug + ".pdf", pdf(Printed.unit(page, page.units().get(i))));
    }
  }

  private byte[] pdf(Printed printed) {
    return pdfPages.pdf(html("printed.jte", printed, printStyle));
  }

  private String html(String template, Object page, String style) {
    StringOutput output = new StringOutput(1 << 16);
    templates.render(template, Map.of("page", page, "style", style), output);
    return VisibleText.of(output.toString());
  }

  private static String resource(String name) {
    try (InputStream stream = MonthlyReport.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("Cannot find on the class path: " + FOLDER + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read from the class path: " + FOLDER + name, e);
    }
  }
}
