package prima.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import prima.core.UserException;
import prima.core.UserException.Kind;
import prima.core.text.train.TrainedModel;
import prima.core.text.train.TrainingFile;

/** Reads labelled texts for the trainers, and puts trained models into a folder. */
public final class TrainingFiles {

  private TrainingFiles() {
  }

  /** The files with their content. */
  public static List<TrainingFile> read(List<Path> files) {
    List<TrainingFile> read = new ArrayList<>();
    for (Path file : files) {
      try {
        read.add(new TrainingFile(file.getFileName().toString(), Files.readAllBytes(file)));
      } catch (IOException e) {
        throw new UserException(Kind.INPUT, "Cannot read labelled texts: " + file + ": " + e.getMessage()
            + ". Check the path after --data", e);
      }
    }
    return read;
  }

  /** A resource of the jar as a training file. */
  public static TrainingFile resource(String resource) {
    return new TrainingFile(resource.substring(resource.lastIndexOf('/') + 1), ModelFiles.file(resource).bytes());
  }

  /** Writes the model and its section of {@code model.yaml} into the folder; other models there stay. */
  public static void write(TrainedModel model, Path folder) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(model.task() + ".tsv.gz"), model.bytes());
      Path provenance = folder.resolve("model.yaml");
      Files.writeString(provenance, model.writeInto(Files.exists(provenance) ? Files.readString(provenance) : ""));
    } catch (IOException e) {
      throw new UserException(Kind.USAGE, "Cannot write model into " + folder + ": " + e.getMessage(), e);
    }
  }
}
