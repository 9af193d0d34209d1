package prima.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import prima.data.UnknownFile;
import prima.data.StarterFiles;

/** The first step of a new office, or of a new kind of file. */
@Command(name = "init", description = "Make a configuration with a small sample to start from; or, with --from, propose a "
    + "source by looking at a file.",
    footer = {"", "Examples:",
        "  prima init office && prima run --config office/prima.yaml",
        "  prima init --from survey.xlsx > my-source.yaml"})
public final class InitCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "FOLDER", defaultValue = ".",
      description = "Where the files go (default: the current folder).")
  private Path folder;

  @Option(names = "--from", paramLabel = "FILE",
      description = "A delivered file: CSV, TSV, JSON lines or XLSX. Prints the draft of a source; writes nothing.")
  private Path file;

  @Override
  public Integer call() {
    if (file == null) {
      Path configuration = StarterFiles.write(folder);
      System.out.println(configuration);
      System.err.println("Now: prima run --config " + configuration);
      return 0;
    }
    UnknownFile unknown = UnknownFile.look(file);
    Optional<String> preset = unknown.preset();
    preset.ifPresent(name -> {
      System.out.println("# The preset " + name + " reads this file as it is. In prima.yaml:");
      System.out.println("#   inputs: [{source: " + name + ", path: " + file.getFileName() + "}]");
      System.out.println("# The draft below is for a source of your own, should the preset not mean the same.");
    });
    System.out.print(unknown.proposal());
    System.err.println(preset.map(name -> "The preset " + name + " fits.")
        .orElse("No preset fits. Save the draft as my-source.yaml beside prima.yaml, correct it, and name it as the source "
            + "of an input."));
    return 0;
  }
}
