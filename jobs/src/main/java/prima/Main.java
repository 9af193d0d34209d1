package prima;

/** The front door. */
public final class Main {

  private Main() {
  }

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    System.exit(0);
  }
}
