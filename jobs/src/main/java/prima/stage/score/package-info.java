/** text → text_score: language, sentiment, intent and topics of each text, by one scorer per JVM. */
package prima.stage.score;
