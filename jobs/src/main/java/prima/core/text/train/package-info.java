/**
 * Training and measuring of the text models: labelled texts in, model bytes and their provenance out.
 *
 * <p>Plain Java and Stanford CoreNLP's linear classifier. Quality is measured by leaving out one source at a time, never at
 * random: a random split flatters. The same data and settings give the same bytes.
 */
package prima.core.text.train;
