/** What the columns of a delivered file mean: declared in {@code seeds/sources}, found by name, never by position. */
package prima.core.source;
