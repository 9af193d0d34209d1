package prima.core.survey;

/** A mistake in a file that people write by hand: an instrument, a source, {@code prima.yaml}. */
public class SettingsException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Says what cannot be read, where, and what to write instead. */
  public SettingsException(String message) {
    super(message);
  }
}
