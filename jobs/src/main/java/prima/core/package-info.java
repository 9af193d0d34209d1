/** The foundation: plain Java, no Spark, no files; the words of the domain and what can be said about them. */
package prima.core;
