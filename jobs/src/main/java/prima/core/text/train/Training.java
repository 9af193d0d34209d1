package prima.core.text.train;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import prima.core.text.Language;
import prima.core.text.ModelFile;
import prima.core.text.TextFeatures;
import prima.core.text.TopicCatalog;

/** The front door of the trainers: files in, a model with its provenance out. */
public final class Training {

  private Training() {}

  /**
   * Trains the sentiment model of a language and measures it source by source.
   *
   * @param files in any known form, see {@link TrainingRows}
   * @param words the language's {@code words.tsv}
   * @param date of the training, written into the provenance only
   */
  public static TrainedModel sentiment(Language language, List<TrainingFile> files, ModelFile words, String date) {
    TrainingSettings settings = TrainingSettings.sentiment(language);
    ClassTrainer trainer = ClassTrainer.ofSentiment(
        TrainingRows.of(files, language), TextFeatures.of(language, words), settings);
    Map<String, String> figures = new LinkedHashMap<>();
    Judgement all = null;
    for (SentimentFigures source : trainer.measureSentiment(trainer.eachSource())) {
      List<String> parts = new ArrayList<>();
      if (source.judged() != null) {
        if (!source.source().equals("smsa")) {
          all = all == null ? source.judged() : all.plus(source.judged());
        }
        parts.add(Provenance.figuresOf(source.judged()));
        parts.add("calibration_error: " + Provenance.figure(source.calibrationError()));
      }
      if (source.starTexts() > 0) {
        parts.add("star_texts: " + source.starTexts());
        parts.add("star_auc: " + Provenance.figure(source.starArea()));
        parts.add("monthly_correlation: " + Provenance.figure(source.monthly()));
      }
      figures.put(source.source(), String.join(", ", parts));
    }
    if (all != null) {
      figures.put("all_annotated", Provenance.figuresOf(all));
    }
    byte[] model = trainer.model();
    Provenance provenance = new Provenance("sentiment", date, model, files, settings)
        .sizes(trainer.sizes())
        .figures("source_left_out", figures);
    return new TrainedModel("sentiment", model, provenance.toString());
  }

  /** Trains the intent model of a language; the parameters are those of {@link #sentiment}. */
  public static TrainedModel intent(Language language, List<TrainingFile> files, ModelFile words, String date) {
    TrainingSettings settings = TrainingSettings.INTENT;
    ClassTrainer trainer = ClassTrainer.ofIntent(
        TrainingRows.of(files, language), TextFeatures.of(language, words), settings);
    Map<String, String> figures = new LinkedHashMap<>();
    Judgement all = null;
    for (Map.Entry<String, Judgement> source : trainer.measure(trainer.eachSource()).entrySet()) {
      figures.put(source.getKey(), Provenance.figuresOf(source.getValue()));
      all = all == null ? source.getValue() : all.plus(source.getValue());
    }
    if (all != null) {
      figures.put("all_annotated", figuresByLabel(all));
    }
    byte[] model = trainer.model();
    Provenance provenance = new Provenance("intent", date, model, files, settings)
        .sizes(trainer.sizes())
        .figures("source_left_out", figures);
    return new TrainedModel("intent", model, provenance.toString());
  }

  /**
   * Trains the topic model of a language; the other parameters are those of {@link #sentiment}.
   *
   * @param catalog the topics with their terms
   */
  public static TrainedModel topics(
      Language language, List<TrainingFile> files, ModelFile words, TopicCatalog catalog, String date) {
    TrainingSettings settings = TrainingSettings.TOPICS;
    TopicTrainer trainer = new TopicTrainer(TrainingRows.of(files, language), catalog.topicCodes(),
        TextFeatures.of(language, words, catalog), settings);
    Map<String, String> figures = new LinkedHashMap<>();
    TopicFigures all = null;
    for (Map.Entry<String, TopicFigures> source : trainer.measure().entrySet()) {
      figures.put(source.getKey(), source.getValue().summary());
      all = all == null ? source.getValue() : all.plus(source.getValue());
    }
    if (all != null) {
      figures.put("all_annotated", all.summary());
      for (int topic = 0; topic < catalog.topics().size(); topic++) {
        figures.put(catalog.topicCodes().get(topic), all.of(topic));
      }
    }
    byte[] model = trainer.model();
    Provenance provenance = new Provenance("topics", date, model, files, settings)
        .sizes(trainer.sizes())
        .figures("source_left_out", figures);
    return new TrainedModel("topics", model, provenance.toString());
  }

  /**
   * Trains the model that tells languages apart.
   *
   * @param files labelled texts of Indonesian and English, see {@link TrainingRows}
   * @param sentences files with one sentence per line, by language
   */
  public static TrainedModel language(
      Map<Language, List<TrainingFile>> files, Map<Language, TrainingFile> sentences, String date) {
    TrainingSettings settings = TrainingSettings.LANGUAGE;
    Map<Language, List<String>> texts = new EnumMap<>(Language.class);
    List<TrainingFile> all = new ArrayList<>();
    new TreeMap<>(files).forEach((language, named) -> {
      named.stream().filter(file -> !all.contains(file)).forEach(all::add);
      texts.put(language,
          new ArrayList<>(TrainingRows.of(named, language).stream().map(LabelledText::text).toList()));
    });
    new TreeMap<>(sentences).forEach((language, file) -> {
      all.add(file);
      texts.computeIfAbsent(language, key -> new ArrayList<>())
          .addAll(new String(file.bytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList());
    });
    LanguageTrainer trainer = new LanguageTrainer(texts, settings);
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("five_words_and_more", figuresByLabel(trainer.measure(5)));
    figures.put("all_pieces", figuresByLabel(trainer.measure(1)));
    byte[] model = trainer.model();
    Provenance provenance = new Provenance("language", date, model, all, settings)
        .sizes(trainer.sizes())
        .figures("every_tenth_text_left_out", figures);
    return new TrainedModel("language", model, provenance.toString());
  }

  static String figuresByLabel(Judgement judgement) {
    StringBuilder figures = new StringBuilder(Provenance.figuresOf(judgement));
    for (int label = 0; label < judgement.labels().size(); label++) {
      figures.append(String.format(Locale.ROOT, ", %s: {precision: %s, recall: %s}", judgement.labels().get(label),
          Provenance.figure(judgement.precision(label)), Provenance.figure(judgement.recall(label))));
    }
    return figures.toString();
  }
}
