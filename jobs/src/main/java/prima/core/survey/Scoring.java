package prima.core.survey;

/** What an answer counts in the mean. */
public enum Scoring {
  /** The answer itself. */
  VALUE {
    @Override
    public int score(int answer) {
      return answer;
    }
  },
  /** Net Promoter Score on 0 to 10: 9 and 10 count 1, 0 to 6 count -1, 7 and 8 count 0. */
  NET_PROMOTER {
    @Override
    public int score(int answer) {
      return answer >= 9 ? 1 : answer <= 6 ? -1 : 0;
    }
  };

  /** The whole number that the answer counts. It never falls when the answer rises. */
  public abstract int score(int answer);
}
