package cn.changxiao.billing.channel;

/** What became of the money; {@code isRepeated} says that it was in the books before this callback came. */
public record CallbackAnswer(Outcome outcome, boolean isRepeated) {

    /** Where money that came through a channel can be. */
    public enum Outcome {
        PAID("已入账"),
        SUSPENDED("已暂收，待核对");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
