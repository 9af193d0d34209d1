package prima.stage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import prima.core.survey.Action;
import prima.core.survey.Labels;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.TopicRow;

/** A regency in which every text that people can write is hostile, and each is another one. */
final class HostileTexts {

  private static final int UNITS = 46;
  private static final List<String> SHAPES = List.of("<script src='%s'></script>", "<img src=%s onerror=alert(1)>",
      "\"><svg onload=fetch('%s')>", "</title><link rel=stylesheet href=%s>", "</style><style>@import url(%s);",
      "<style>*{background:url(%s)}</style>", "javascript:fetch('%s')", "<iframe src=%s></iframe>", "${%s}", "@{%s}",
      "$unsafe{%s}", "{{%s}}", "{0} {1} %s", "]]><![CDATA[<b>%s</b>", "<!-- %s", "--><b>%s</b>", "&#60;img src=%s&#62;",
      "<a href=%s>x</a>", "=HYPERLINK(\"%s\")", "\u202e%s\u202c", "\u0000\u0007%s", "\ud800%s", "\ufffe%s",
      "Z\u0351\u036b\u0343a %s", "\ud83d\ude00 %s", "\u0645\u0631\u062d\u0628\u0627 %s", "<object data=%s>",
      "<base href=%s>", "<meta http-equiv=refresh content='0;url=%s'>", "<form action=%s><input autofocus onfocus=submit()>",
      "'><body onload=fetch('%s')>", "<math><mtext><img src=%s>", "<svg><use href=%s#x>", "<video src=%s autoplay>",
      "<input type=image src=%s>", "</p></section></main><h1>%s", "</table><marquee>%s", "<details open ontoggle=fetch('%s')>");

  private final String address;
  private final Set<String> used = new LinkedHashSet<>();

  HostileTexts(String address) {
    this.address = address;
  }

  /** The same regency with ordinary texts. */
  static HostileTexts harmless() {
    return new HostileTexts(null);
  }

  private String next() {
    int number = used.size();
    String text = address == null ? "Teks biasa " + number
        : SHAPES.get(number % SHAPES.size()).replace("%s", address + number);
    used.add(text);
    return text;
  }

  /** All texts so far, each once. */
  Set<String> used() {
    return used;
  }

  Regency regency() {
    Regency regency = Regency.ofSkm().total(3600, 82.4, 3.9, null).rejected(next(), 4);
    for (int unit = 0; unit < UNITS; unit++) {
      String code = "u" + unit;
      regency.unit(code, next(), 100, 82.4, 5.2, null).complaints(code, 20).profile(code, 40, 60).drivers(code)
          .topic(code, TopicRow.OVERALL, TopicRow.NEGATIVE, 30, 40, 0.5, false)
          .topic(code, "waktu", TopicRow.NEGATIVE, 20, 40, 0.5, true)
          .topic(code, "perilaku", TopicRow.POSITIVE, 20, 40, 0.5, false).term(code, next(), 20, 4.0)
          .quote(code, next(), "id", TopicRow.NEGATIVE, "waktu").quote(code, next(), "id", TopicRow.POSITIVE, "perilaku")
          .warning(code, "sign", 6).delivery(next(), 100, 100, 0, 0);
    }
    return regency.term(RowKey.TOTAL, next(), 20, null)
        .topic(RowKey.TOTAL, next(), TopicRow.NEGATIVE, 30, 100, 0.1, true);
  }

  ReportExtras extras() {
    List<Action> actions = new ArrayList<>();
    for (int unit = 0; unit < UNITS; unit++) {
      for (int back = 0; back < 2; back++) {
        actions.add(new Action(Regency.OCTOBER.plus(-back), "u" + unit, next(), next(), next(),
            LocalDate.of(2026, 11, 30), false));
      }
    }
    Map<String, Labels> topics = new TreeMap<>();
    topics.put("waktu", new Labels(Map.of("id", next())));
    topics.put("perilaku", new Labels(Map.of("id", next())));
    return new ReportExtras(
        new ReportExtras.Names(topics, Map.of("sign", new Labels(Map.of("id", next()))), Map.of()),
        List.of(new Quality("fast", new Labels(Map.of("id", next())), List.of("waktu"), List.of("waktu"))), actions,
        Map.of(), new Provenance(next(), next(), List.of(next())), 5);
  }
}
