/** What keeps people out of what is published: redaction, pseudonyms, suppression. Plain Java. */
package prima.core.privacy;
