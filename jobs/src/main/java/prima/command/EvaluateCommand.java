package prima.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import prima.core.text.train.Evaluation;
import prima.core.text.train.LabelledText;
import prima.core.text.train.TrainingFile;
import prima.core.text.train.TrainingRows;
import prima.data.ModelFiles;
import prima.data.TrainingFiles;

/** Says how well the models read labelled texts. */
@Command(name = "evaluate", description = "Score labelled texts and compare: accuracy, F1, AUC against stars, "
    + "calibration, topics.",
    footer = {"", "Example:", "  prima evaluate --data reviews.csv --language id", "",
        "Texts from which the models were trained flatter them: model.yaml has the figures for sources left out."})
public final class EvaluateCommand implements Callable<Integer> {

  @Option(names = "--data", required = true, arity = "1..*", paramLabel = "FILE",
      description = "Labelled texts, in the forms of prima train.")
  private List<Path> data;

  @Option(names = "--language", split = ",", paramLabel = "id|en", defaultValue = "id",
      description = "The language of files that do not say it; id,en for files that have both (default: id).")
  private List<String> languages;

  @Override
  public Integer call() {
    List<TrainingFile> files = TrainingFiles.read(data);
    List<LabelledText> texts = new ArrayList<>();
    languages.forEach(language -> texts.addAll(TrainingRows.of(files, TrainCommand.language(language))));
    Evaluation.of(texts, ModelFiles.textModels().scorer(), ModelFiles.topics().topicCodes()).lines()
        .forEach(System.out::println);
    return 0;
  }
}
