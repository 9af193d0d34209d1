/**
 * Texts: from the characters of a comment to its language, sentiment, intent and topics.
 *
 * <p>Plain Java without files and without Spark. Everything that is read comes in as named bytes ({@link
 * prima.core.text.ModelFile}); everything that scores is immutable and may be shared by all threads of a JVM. The road of a
 * text: {@link prima.core.text.Tokenizer} → {@link prima.core.text.Normaliser} (case, spelling, negation scope) → {@link
 * prima.core.text.Features} → {@link prima.core.text.LinearModel} → {@link prima.core.text.TextScore}.
 */
package prima.core.text;
