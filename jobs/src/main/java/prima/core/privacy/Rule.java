package prima.core.privacy;

/** Finds some kinds of personal data in a text, in time linear in its length. Rules keep no state. */
interface Rule {

  /** Claims what it finds. */
  void find(FoldedText text, Finds finds);
}
