package cn.changxiao.fund.proof;

import java.time.LocalDateTime;
import java.util.List;

/** The result of looking at all books at once. */
public record Proof(
        LocalDateTime provedAt,
        long journals,
        long postings,
        long accounts,
        long milliseconds,
        List<Finding> findings) {

    public Proof {
        findings = List.copyOf(findings);
    }

    /** True if nothing differs by a single fen. */
    public boolean holds() {
        return findings.isEmpty();
    }
}
