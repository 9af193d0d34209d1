package prima.stage.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import prima.core.survey.Band;
import prima.core.survey.Compatibility;
import prima.core.survey.Element;
import prima.core.survey.IndexRule;
import prima.core.survey.Instrument;
import prima.core.survey.Labels;
import prima.core.survey.MissingRule;
import prima.core.survey.Period;
import prima.core.survey.Scale;
import prima.core.survey.Scoring;
import prima.stage.report.mart.AnswerRow;
import prima.stage.report.mart.AnswerSheetRow;
import prima.stage.report.mart.Change;
import prima.stage.report.mart.ChangeWord;
import prima.stage.report.mart.DeliveryRow;
import prima.stage.report.mart.DriverRow;
import prima.stage.report.mart.ElementRow;
import prima.stage.report.mart.Estimate;
import prima.stage.report.mart.IndexRow;
import prima.stage.report.mart.Place;
import prima.stage.report.mart.ProfileRow;
import prima.stage.report.mart.QuoteRow;
import prima.stage.report.mart.RejectedRow;
import prima.stage.report.mart.ReportMarts;
import prima.stage.report.mart.ReportMarts.Voices;
import prima.stage.report.mart.RowKey;
import prima.stage.report.mart.ServiceRow;
import prima.stage.report.mart.SignalRow;
import prima.stage.report.mart.SpokenRow;
import prima.stage.report.mart.TermRow;
import prima.stage.report.mart.TopicRow;
import prima.stage.report.mart.WarningRow;

/** A small regency in October 2026, told unit by unit; what is not told is ordinary. */
final class Regency {

  static final Period OCTOBER = Period.parse("2026-10");

  private final Instrument instrument;
  private final List<IndexRow> indices = new ArrayList<>();
  private final List<ElementRow> elements = new ArrayList<>();
  private final List<AnswerRow> answers = new ArrayList<>();
  private final List<SignalRow> signals = new ArrayList<>();
  private final List<ServiceRow> services = new ArrayList<>();
  private final List<TopicRow> topics = new ArrayList<>();
  private final List<DeliveryRow> deliveries = new ArrayList<>();
  private final List<DriverRow> drivers = new ArrayList<>();
  private final List<ProfileRow> profiles = new ArrayList<>();
  private final List<TermRow> terms = new ArrayList<>();
  private final List<RejectedRow> rejected = new ArrayList<>();
  private final List<AnswerSheetRow> sheets = new ArrayList<>();
  private final List<QuoteRow> quotes = new ArrayList<>();
  private final List<SpokenRow> spoken = new ArrayList<>();
  private final List<WarningRow> warnings = new ArrayList<>();
  private final Random random = new Random(14_2017);

  private Regency(Instrument instrument) {
    this.instrument = instrument;
  }

  /** A regency that asks the nine elements of SKM 2017. */
  static Regency ofSkm() {
    return new Regency(skm());
  }

  /** Reviews of an application: one element, stars, no bands. */
  static Regency ofStars() {
    return new Regency(stars());
  }

  static Instrument skm() {
    String[][] names = {{"persyaratan", "Persyaratan", "Requirements"},
        {"prosedur", "Sistem, Mekanisme, dan Prosedur", "System, mechanism and procedure"},
        {"waktu", "Waktu Penyelesaian", "Completion time"}, {"biaya", "Biaya/Tarif", "Cost or tariff"},
        {"produk", "Produk Spesifikasi Jenis Pelayanan", "Service result as specified"},
        {"kompetensi", "Kompetensi Pelaksana", "Staff competence"},
        {"perilaku", "Perilaku Pelaksana", "Staff behaviour"}, {"sarana", "Sarana dan Prasarana", "Facilities"},
        {"pengaduan", "Penanganan Pengaduan, Saran dan Masukan", "Handling of complaints and suggestions"}};
    List<Element> elements = new ArrayList<>();
    for (String[] name : names) {
      Labels label = new Labels(Map.of("id", name[1], "en", name[2]));
      elements.add(new Element(name[0], label, label, List.of(), BigDecimal.ONE));
    }
    return new Instrument("skm", "2017", new Labels(Map.of("id", "Survei Kepuasan Masyarakat 2017", "en",
        "Community satisfaction survey 2017")), new Scale(1, 4), elements, rule("25"),
        List.of(band("A", "Sangat baik", "Very good", "88.31"), band("B", "Baik", "Good", "76.61"),
            band("C", "Kurang baik", "Poor", "65.00"), band("D", "Tidak baik", "Bad", "25.00")));
  }

  static Instrument stars() {
    Labels label = new Labels(Map.of("id", "Bintang", "en", "Stars"));
    return new Instrument("stars", "5", new Labels(Map.of("id", "Bintang 1 sampai 5", "en", "Stars 1 to 5")),
        new Scale(1, 5), List.of(new Element("stars", label, label, List.of(), BigDecimal.ONE)), rule("20"), List.of());
  }

  private static IndexRule rule(String multiplier) {
    return new IndexRule(MissingRule.AVAILABLE_PER_ELEMENT, Scoring.VALUE, new BigDecimal(multiplier), BigDecimal.ZERO,
        Compatibility.NONE);
  }

  private static Band band(String code, String id, String en, String lower) {
    return new Band(code, new Labels(Map.of("id", id, "en", en)), new BigDecimal(lower));
  }

  Instrument instrument() {
    return instrument;
  }

  /** All units together. */
  Regency total(long n, double index, double change, ChangeWord word) {
    return subject(new RowKey(RowKey.TOTAL, RowKey.TOTAL, RowKey.ALL_SERVICES, instrument.id(), OCTOBER), null, n,
        index, change, word);
  }

  /** A unit with enough answers. */
  Regency unit(String unit, String name, long n, double index, double change, ChangeWord word) {
    return subject(unitKey(unit), name, n, index, change, word);
  }

  /** A unit with fewer answers than may be published. */
  Regency suppressedUnit(String unit, String name) {
    return suppressed(unitKey(unit), name);
  }

  /** All units together with fewer answers than may be published. */
  Regency suppressedTotal() {
    return suppressed(new RowKey(RowKey.TOTAL, RowKey.TOTAL, RowKey.ALL_SERVICES, instrument.id(), OCTOBER), null);
  }

  private Regency suppressed(RowKey key, String name) {
    indices.add(new IndexRow(key, name, 3, 3, 3.0, null, null, null, null, null, null, null, null, null, null,
        Change.NONE, null, null, Place.NONE, 0, IndexRow.TOO_FEW_ANSWERS, List.of()));
    for (Element element : instrument.elements()) {
      elements.add(new ElementRow(key, element.key(), element.label().in("id"), 3, 0, null, null, null, null, null,
          null, Change.NONE, IndexRow.TOO_FEW_ANSWERS));
    }
    return this;
  }

  private RowKey unitKey(String unit) {
    return new RowKey(RowKey.UNIT, unit, RowKey.ALL_SERVICES, instrument.id(), OCTOBER);
  }

  private Regency subject(RowKey key, String name, long n, double index, double change, ChangeWord word) {
    indices.add(indexRow(key, name, n, index, change(change, word, n)));
    addElements(key, n, index, word);
    addSignals(key, index, change, n, word);
    return this;
  }

  private static double error(long n) {
    return 14.5 / Math.sqrt(n);
  }

  private IndexRow indexRow(RowKey key, String name, long n, double index, Change change) {
    double reach = 1.97 * error(n);
    BigDecimal official = BigDecimal.valueOf(index).setScale(2, RoundingMode.HALF_UP);
    double low = Math.max(instrument.lowestIndex(), index - reach);
    double high = Math.min(instrument.highestIndex(), index + reach);
    String band = n < 10 ? null : instrument.band(official).map(Band::code).orElse(null);
    boolean isStable = band != null && instrument.band(BigDecimal.valueOf(low)).equals(
        instrument.band(BigDecimal.valueOf(high)));
    List<String> flags = n < 10 ? List.of(IndexRow.NO_BAND) : n < 30 ? List.of(IndexRow.SMALL_SAMPLE) : List.of();
    boolean isTotal = key.isTotal();
    return new IndexRow(key, name, n, n - n / 40, (double) n, index, official, error(n), n - 1.0, low, high, band,
        band == null ? null : isStable ? 0.998 : 0.72, band == null ? null : isStable,
        change.isKnown() ? OCTOBER.plus(-1) : null, change, isTotal ? index + 0.41 : null, isTotal ? 12 : null, place(key, n, index), n / 30,
        null, flags);
  }

  /** Far above or below 82.4 is clearly so; nobody is compared with fewer than ten answers. */
  private static Place place(RowKey key, long n, double index) {
    return key.isTotal() || n < 10 ? Place.NONE
        : new Place(index > 88 ? Place.ABOVE : index < 77 ? Place.BELOW : Place.NOT_DISTINGUISHABLE, 0.01, 1, 9,
            new Estimate(index * 0.9 + 8, index - 2, index + 2));
  }

  private static Change change(double points, ChangeWord word, long n) {
    double reach = 2.8 * error(n);
    return Double.isNaN(points) ? Change.NONE
        : new Change(points, points - reach, points + reach, 0.2, 0.4, word);
  }

  private void addElements(RowKey key, long n, double index, ChangeWord word) {
    for (int j = 0; j < instrument.elements().size(); j++) {
      Element element = instrument.elements().get(j);
      double place = Math.min(instrument.highestIndex() - 0.5, index + (instrument.elements().size() == 1 ? 0
          : (j * 5 % 9 - 4) * 1.6));
      Change change = j == 2 ? change(word == ChangeWord.FELL ? -5.2 : 0.4, word, n)
          : change(0.3, ChangeWord.NO_RELIABLE_CHANGE, n);
      double reach = Math.min(instrument.highestIndex() - place, 2.1 * error(n));
      double multiplier = instrument.rule().multiplier().doubleValue();
      elements.add(new ElementRow(key, element.key(), element.label().in("id"), n - j, j, place / multiplier, place,
          error(n), place - reach, place + reach, null, change, null));
      elements.add(new ElementRow(key.in(OCTOBER.plus(-1)), element.key(), element.label().in("id"), n, 0,
          place / multiplier, place - change.points(), error(n), place - reach, place + reach, null, Change.NONE, null));
      addAnswers(key, element, n, place);
    }
  }

  private void addAnswers(RowKey key, Element element, long n, double place) {
    int size = instrument.scale().size();
    double[] shares = new double[size];
    double level = (place - instrument.lowestIndex()) / (instrument.highestIndex() - instrument.lowestIndex());
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double distance = i / (size - 1.0) - level;
      shares[i] = Math.exp(-8 * distance * distance) + 0.02;
      sum += shares[i];
    }
    for (int i = 0; i < size; i++) {
      double share = shares[i] / sum;
      answers.add(new AnswerRow(key, element.key(), instrument.scale().minimum() + i, Math.round(share * n), share,
          share * 0.8, Math.min(1, share * 1.2)));
    }
  }

  private void addSignals(RowKey key, double index, double change, long n, ChangeWord word) {
    double base = index - (Double.isNaN(change) ? 0 : change);
    double swing = error(n) * 1.1;
    for (int back = 23; back >= 0; back--) {
      double value = back == 0 ? index
          : Math.min(instrument.highestIndex(), base + random.nextGaussian() * swing * 0.6);
      boolean isSignal = back == 0 && word != null && word != ChangeWord.NO_RELIABLE_CHANGE;
      signals.add(new SignalRow(key.in(OCTOBER.plus(-back)), SignalRow.INDEX, back == 9 ? null : value, base,
          base - 2 * swing, Math.min(instrument.highestIndex(), base + 2 * swing),
          isSignal ? "outside_limits" : null, !isSignal ? null : word == ChangeWord.ROSE ? "better" : "worse",
          23 - back + 1, 23 - back < 12, null));
    }
  }

  /** Complaints about a unit or, with {@link RowKey#TOTAL}, about all units together. */
  Regency complaints(String unit, long received) {
    long due = received * 9 / 10;
    long inTime = due * 7 / 10;
    services.add(new ServiceRow(complaintKey(unit), null, received, received * 8 / 10, received * 6 / 10, received / 20,
        due, inTime, due, inTime, received / 3, received / 12, received / 4, received, received, received, received, received,
        new Estimate(0.7, 0.61, 0.78), new Estimate(6.5, 5.0, 9.0), 74L, new Estimate(3.2, 2.6, 3.9)));
    return this;
  }

  /** A topic of which texts complain. */
  Regency topic(String unit, String topic, String sentiment, long texts, long of, Double before, boolean isNew) {
    double share = (double) texts / of;
    topics.add(new TopicRow(complaintKey(unit), topic, sentiment, texts, of,
        new Estimate(share, share * 0.8, Math.min(1, share * 1.25)), before, 0.01, isNew ? 0.01 : 0.3, isNew));
    return this;
  }

  private static RowKey complaintKey(String unit) {
    return new RowKey(unit.equals(RowKey.TOTAL) ? RowKey.TOTAL : RowKey.UNIT, unit, RowKey.ALL_SERVICES,
        RowKey.COMPLAINTS, OCTOBER);
  }

  /** What matters to the respondents of a unit: the third element most, and it is done less well than others. */
  Regency drivers(String unit) {
    RowKey key = subjectKey(unit);
    for (int j = 0; j < instrument.elements().size(); j++) {
      double importance = j == 2 ? 0.31 : 0.06 + j * 0.01;
      double performance = j == 2 ? 71.4 : 80 + j;
      String quadrant = j == 2 ? "concentrate_here" : j > 5 ? "keep_up" : "low_priority";
      drivers.add(new DriverRow(key, instrument.elements().get(j).key(),
          new Estimate(importance, importance * 0.7, importance * 1.3),
          new Estimate(performance, performance - 2, performance + 2), quadrant, j == 2, null));
    }
    return this;
  }

  /** Who answered: two sexes, and a level of education that is too small to tell. */
  Regency profile(String unit, long male, long female) {
    RowKey key = subjectKey(unit);
    double all = male + female;
    profiles.add(new ProfileRow(key, "sex", "female", female, female / all));
    profiles.add(new ProfileRow(key, "sex", "male", male, male / all));
    profiles.add(new ProfileRow(key, "education", "doctor", null, null));
    return this;
  }

  /** Words that are written more often than before. */
  Regency term(String unit, String term, long texts, Double ratio) {
    terms.add(new TermRow(complaintKey(unit), TermRow.TERM, term, texts, ratio, true, List.of()));
    return this;
  }

  /** A text that may be quoted. */
  Regency quote(String unit, String text, String language, String sentiment, String topic) {
    quotes.add(new QuoteRow(complaintKey(unit), text, language, sentiment, 0.9, List.of(topic)));
    return this;
  }

  /** What writers want. */
  Regency wish(String unit, String topic, long texts) {
    spoken.add(new SpokenRow(complaintKey(unit), SpokenRow.SUGGESTION, topic, texts));
    return this;
  }

  /** A sign at which somebody must look. */
  Regency warning(String unit, String sign, long texts) {
    warnings.add(new WarningRow(complaintKey(unit), sign, texts));
    return this;
  }

  /** Rows that were not used. */
  Regency rejected(String reason, long rows) {
    rejected.add(new RejectedRow(reason, rows));
    return this;
  }

  /** Questionnaires of a unit. */
  Regency sheets(String unit, Integer... answers) {
    sheets.add(new AnswerSheetRow(subjectKey(unit), Arrays.asList(answers), null));
    return this;
  }

  private RowKey subjectKey(String unit) {
    return unit.equals(RowKey.TOTAL)
        ? new RowKey(RowKey.TOTAL, RowKey.TOTAL, RowKey.ALL_SERVICES, instrument.id(), OCTOBER) : unitKey(unit);
  }

  /** A file that was read. */
  Regency delivery(String file, long read, long accepted, long rejected, long duplicate) {
    deliveries.add(new DeliveryRow(file, "skm-wide", "9f86d081884c7d659a2feaa0c55ad015", read, accepted, rejected,
        duplicate, 12, 4, "2024-11", "2026-10"));
    return this;
  }

  ReportMarts marts() {
    return new ReportMarts(indices, elements, answers, signals, services, topics, drivers, profiles, terms, deliveries,
        rejected, sheets, new Voices(quotes, spoken, warnings, List.of("id-2026")));
  }

  /** Twelve units with everything a month can bring. */
  static Regency ordinary() {
    Regency regency = ofSkm().total(4212, 82.41, 1.2, ChangeWord.ROSE);
    String[] names = {"Dinas Kependudukan dan Pencatatan Sipil", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
        "RSUD Kabupaten", "Puskesmas Kota", "Puskesmas Selatan", "Kecamatan Utara", "Kecamatan Selatan",
        "Kecamatan Timur", "Dinas Sosial", "Dinas Perhubungan"};
    double[] levels = {82.1, 83.0, 76.2, 82.9, 81.7, 88.9, 82.0, 83.4, 81.1, 79.6};
    for (int i = 0; i < names.length; i++) {
      ChangeWord word = i == 2 ? ChangeWord.FELL : i == 5 ? ChangeWord.ROSE : ChangeWord.NO_RELIABLE_CHANGE;
      double change = i == 2 ? -6.4 : i == 5 ? 4.9 : 0.4;
      regency.unit("unit-" + i, names[i], i == 9 ? 18 : 380, levels[i], change, word).complaints("unit-" + i, 20 + i);
    }
    regency.unit("kecil", "Kelurahan Tepi Laut", 7, 80.5, Double.NaN, null);
    regency.suppressedUnit("sunyi", "Kelurahan Hulu");
    regency.drivers(RowKey.TOTAL).drivers("unit-2").profile(RowKey.TOTAL, 2000, 2212).profile("unit-2", 180, 200)
        .term(RowKey.TOTAL, "aplikasi antrean", 54, null).wish("unit-2", "waktu", 40).warning("unit-2", "illegal_levy", 7)
        .quote("unit-2", "Antrean di loket panjang sekali dan petugas tidak memberi tahu apa pun", "id", "negative",
            "waktu")
        .quote("unit-2", "Petugase sabar banget lan njlentrehake nganti aku ngerti tenan", "jv", "positive", "perilaku")
        .rejected("bad_time", 1_076).rejected("no_time", 4).sheets("unit-2", 4, 3, 3, 4, null, 4, 4, 2, 3);
    return regency.complaints(RowKey.TOTAL, 245).topics(RowKey.TOTAL).topics("unit-2").topics("unit-5")
        .delivery("data/skm-2026.csv", 98_402, 97_120, 1_020, 262).delivery("data/pengaduan.csv", 5_100, 5_031, 60, 9);
  }

  private Regency topics(String unit) {
    return topic(unit, TopicRow.OVERALL, TopicRow.NEGATIVE, 412, 1200, 0.31, false)
        .topic(unit, TopicRow.OVERALL, TopicRow.NEUTRAL, 288, 1200, 0.25, false)
        .topic(unit, TopicRow.OVERALL, TopicRow.POSITIVE, 500, 1200, 0.44, false)
        .topic(unit, "waktu", TopicRow.NEGATIVE, 160, 1200, 0.12, false)
        .topic(unit, "aplikasi", TopicRow.NEGATIVE, 96, 1200, 0.01, true)
        .topic(unit, "prosedur", TopicRow.NEGATIVE, 70, 1200, 0.06, false)
        .topic(unit, "sarana", TopicRow.NEGATIVE, 41, 1200, 0.05, false)
        .topic(unit, "perilaku", TopicRow.POSITIVE, 240, 1200, 0.19, false)
        .topic(unit, "kompetensi", TopicRow.POSITIVE, 110, 1200, 0.1, false);
  }
}
