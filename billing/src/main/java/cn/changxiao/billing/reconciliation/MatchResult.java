package cn.changxiao.billing.reconciliation;

/** How many entries a run matched, put into suspense or took as fees, and how many nothing explains. */
public record MatchResult(int matched, int suspense, int fees, int open) {

    static final MatchResult NOTHING = new MatchResult(0, 0, 0, 0);

    MatchResult plus(Chunk chunk) {
        int held = chunk.suspense().size();
        int charged = chunk.fees().size();
        return new MatchResult(
                matched + chunk.entries().size() - held - charged, suspense + held, fees + charged, open);
    }

    MatchResult leaving(int unexplained) {
        return new MatchResult(matched, suspense, fees, unexplained);
    }
}
