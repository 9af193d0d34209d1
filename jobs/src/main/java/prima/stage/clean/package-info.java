/**
 * raw → response, complaint, text, rejected, delivery: contract types, units, pseudonyms, redaction, duplicates.
 *
 * <p>{@link prima.stage.clean.RowMapper} understands one delivered row without Spark;
 * {@link prima.stage.clean.CleanJob} applies it to all of them. Every delivered row is accepted, rejected with a reason,
 * or a duplicate.
 */
package prima.stage.clean;
