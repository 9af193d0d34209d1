package prima.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.text.Language;
import prima.core.text.ModelFile;
import prima.core.text.train.TrainedModel;
import prima.core.text.train.Training;
import prima.core.text.train.TrainingFile;
import prima.data.ModelFiles;
import prima.data.TrainingFiles;

/** Trains one of the text models and measures it on sources that it has not seen. */
@Command(name = "train", description = "Train a text model, measure it source by source, and write it with its "
    + "provenance.",
    footer = {"", "Example:",
        "  prima train sentiment --language id --data labelled.csv reviews.csv --to seeds/languages/id", "",
        "Forms of labelled files: a CSV with id, language, source, text, sentiment, intent, topics; app reviews with",
        "score, at, content; a TSV of text and negative, neutral or positive."})
public final class TrainCommand implements Callable<Integer> {

  /** The models that can be trained. */
  enum Task { SENTIMENT, INTENT, TOPICS, LANGUAGE }

  @Parameters(paramLabel = "MODEL", description = "sentiment, intent, topics or language.")
  private Task task;

  @Option(names = "--data", required = true, arity = "1..*", paramLabel = "FILE", description = "Labelled texts.")
  private List<Path> data;

  @Option(names = "--language", paramLabel = "id|en", defaultValue = "id",
      description = "The language of the model (default: ${DEFAULT-VALUE}).")
  private String language;

  @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "Where the model goes.")
  private Path folder;

  @Option(names = "--date", paramLabel = "DATE", description = "The date in the provenance (default: today).")
  private LocalDate date;

  @Override
  public Integer call() {
    TrainedModel model = train(TrainingFiles.read(data), (date == null ? LocalDate.now() : date).toString());
    TrainingFiles.write(model, folder);
    System.out.print(model.provenance());
    return 0;
  }

  private TrainedModel train(List<TrainingFile> files, String day) {
    Language chosen = language(language);
    ModelFile words = ModelFiles.file("seeds/languages/" + chosen.code() + "/words.tsv");
    return switch (task) {
      case SENTIMENT -> Training.sentiment(chosen, files, words, day);
      case INTENT -> Training.intent(chosen, files, words, day);
      case TOPICS -> Training.topics(chosen, files, words, ModelFiles.topics(), day);
      case LANGUAGE -> Training.language(Map.of(Language.ID, files, Language.EN, files), sentences(), day);
    };
  }

  private static Map<Language, TrainingFile> sentences() {
    return Map.of(Language.JV, sentences("jv"), Language.SU, sentences("su"), Language.OTHER, sentences("other"));
  }

  private static TrainingFile sentences(String code) {
    return TrainingFiles.resource("seeds/languages/" + code + "/sentences.txt");
  }

  /** The language of a code, of those for which there are models. */
  static Language language(String code) {
    return List.of(Language.ID, Language.EN).stream().filter(known -> known.code().equals(code)).findFirst()
        .orElseThrow(() -> new UserException(Kind.USAGE, "Cannot use language: " + code + ". Use id or en"));
  }
}
