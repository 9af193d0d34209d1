package prima.core.text;

/**
 * The language of a text.
 *
 * @param language of the larger part
 * @param probability 0..1
 * @param mixed whether another language has a good part in it
 */
record LanguageGuess(Language language, double probability, boolean mixed) {}
