package cn.changxiao.billing.matching;

import java.util.List;

/** Every entry that was given, either in a match or unmatched. */
public record MatchOutcome(List<Match> matches, List<Unmatched> unmatched) {

    public MatchOutcome {
        matches = List.copyOf(matches);
        unmatched = List.copyOf(unmatched);
    }
}
