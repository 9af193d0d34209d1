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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import prima.core.Sha256;
import prima.core.survey.Instrument;
import prima.core.survey.Period;
import prima.job.Progress;
import prima.stage.report.json.ReportJson;
import prima.stage.report.mart.ReportMarts;
import prima.stage.report.page.Context;
import prima.stage.report.page.Facts;
import prima.stage.report.page.Page;
import prima.stage.report.page.PageWriter;
import prima.stage.report.page.Poster;
import prima.stage.report.page.Printed;
import prima.stage.report.pdf.PdfPages;
import prima.stage.report.sheet.TableSheets;
import prima.stage.report.word.VisibleText;
import prima.stage.report.word.Wording;

/** Writes the report of a month. The same marts give the same bytes: no clock, no locale, no file is asked. */
public final class MonthlyReport {

  private static final String TEMPLATES = "prima.stage.report.template";
  private static final int TOLD_EVERY = 50;
  private static final String FOLDER = "/prima/stage/report/";

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html,
      MonthlyReport.class.getClassLoader(), TEMPLATES);
  private final String screenStyle = resource("report.css");
  private final String printStyle = resource("print.css");
  private final String posterStyle = resource("poster.css");
  private final PdfPages pdfPages = new PdfPages();
  private final Progress progress;

  /** A report that tells how far it is. */
  public MonthlyReport(Progress progress) {
    this.progress = progress;
  }

  /**
   * Renders the files of a month.
   *
   * @param marts the rows of the month, and of up to 24 months before it, without what must stay hidden
   * @param period the month
   * @param language ISO 639-1 code of a language that has a bundle
   * @param instruments the known instruments, for names and scales
   * @param extras what people decided beside the marts
   * @return the content of each file by its name
   */
  public Map<String, byte[]> render(ReportMarts marts, Period period, String language, List<Instrument> instruments,
      ReportExtras extras) {
    Context context = context(marts, period, language, instruments, extras);
    Page page = PageWriter.page(context);
    Map<String, byte[]> files = new TreeMap<>();
    files.put("report.html", bytes(html("report.jte", page, screenStyle)));
    files.put("tables.xlsx", TableSheets.xlsx(context));
    files.put("executive.pdf", pdf(Printed.executive(page)));
    addPoster(files, context);
    addUnits(files, page, context.facts());
    Map<String, String> checksums = new TreeMap<>();
    files.forEach((name, content) -> checksums.put(name, Sha256.hex(content)));
    files.put("report.json", bytes(ReportJson.of(context, page.headline(), checksums)));
    return files;
  }

  static Context context(ReportMarts marts, Period period, String language, List<Instrument> instruments,
      ReportExtras extras) {
    return Context.of(new Facts(marts, period, instruments), Wording.in(language), extras);
  }

  /** The page alone, without the other files. */
  String page(Context context) {
    return html("report.jte", PageWriter.page(context), screenStyle);
  }

  /** The regulation asks for a sheet about its own index, which is the one with bands. */
  private void addPoster(Map<String, byte[]> files, Context context) {
    boolean isRegulated = context.facts().instrument().filter(known -> !known.bands().isEmpty()).isPresent();
    context.facts().total().filter(total -> isRegulated).ifPresent(total -> {
      String poster = html("poster.jte", Poster.of(context, total), posterStyle);
      files.put("poster.html", bytes(poster));
      files.put("poster.pdf", pdfPages.pdf(poster));
    });
  }

  /** The units' pages do not depend on each other, so all cores work on them; the map puts them into their order. */
  private void addUnits(Map<String, byte[]> files, Page page, Facts facts) {
    List<Map.Entry<String, String>> units = new ArrayList<>(facts.unitNames().entrySet());
    Map<String, byte[]> pages = new ConcurrentHashMap<>();
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, units.size()).parallel().forEach(i -> {
      String slug = FileNames.slug(units.get(i).getKey(), units.get(i).getValue());
      pages.put("units/" + slug + ".pdf", pdf(Printed.unit(page, page.units().get(i))));
      tell(done.incrementAndGet(), units.size());
    });
    files.putAll(pages);
  }

  /** On a long run, one line for every fifty units. */
  private void tell(int done, int units) {
    if (units > TOLD_EVERY && done % TOLD_EVERY == 0) {
      progress.note("pages of " + done + " of " + units + " units");
    }
  }

  private byte[] pdf(Printed printed) {
    return pdfPages.pdf(html("printed.jte", printed, printStyle));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String html(String template, Object page, String style) {
    StringOutput output = new StringOutput(1 << 16);
    templates.render(template, Map.of("page", page, "style", style), output);
    return VisibleText.of(output.toString()).replaceAll("\n{2,}", "\n");
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
