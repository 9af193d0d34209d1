/**
 * The words of a survey: instrument, element, scale, band, unit, period, and the rule that turns answers into an index.
 *
 * <p>Plain Java. An element is known by its key, never by its number: publishers disagree about the numbers.
 */
package prima.core.survey;
