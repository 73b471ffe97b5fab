package cn.changxiao.billing.matching;

import java.util.List;

/**
 * Entries and what they are, with why.
 *
 * @param score 100 is certain
 * @param explanation one sentence that adds up to the score
 */
public record Match(MatchRule rule, int score, String explanation, List<MatchPart> parts) {

    public Match {
        parts = List.copyOf(parts);
    }
}
