/** Texts: language, normaliser, linear models, sentiment, and the trainers of the models. Plain Java. */
package prima.core.text;
